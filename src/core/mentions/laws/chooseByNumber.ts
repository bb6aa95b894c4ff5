import type { Law } from '../../registry/entity';
import { scoreOf, type EvidenceCode } from '../evidence';
import type { Candidate } from '../mention';
import type { Choice } from '../candidates';
import type { LawCueOf } from './lawCues';
import type { LawFacts, NumberedLaw } from './lawFacts';
import { fitsNumber, isWhole } from './lawNumbers';
import type { LawsKnown } from './lawsKnown';
import { kindOfNoun } from './lawWords';

/**
 * Which law a number means beside a word for its kind: the one that was introduced; else the only one of which it is
 * the whole number, or the number with the year; else it stays open. `undefined` where none fits.
 */
export function chooseByNumber(
  { noun, number }: LawCueOf<'number'>,
  facts: LawFacts,
  known: LawsKnown,
): Choice | undefined {
  const fitting = uniteByLaw(
    facts.numbered(kindOfNoun(noun), number.main).filter((entry) => fitsNumber(number, entry.number)),
  );
  if (fitting.length === 0) {
    return undefined;
  }
  const introduced = fitting.filter(({ law }) => known.isIntroduced(law.id));
  const whole = fitting.filter((entry) => isWhole(number, entry.number));
  const [chosen, rival] = [introduced, whole, number.year === undefined ? [] : fitting].find(
    (laws) => laws.length > 0,
  ) ?? [undefined, undefined];
  const isOpen = chosen === undefined || rival !== undefined;
  const candidates = fitting.map(({ law }) =>
    toLawCandidate(law, [
      'number',
      ...(introduced.some((other) => other.law === law) ? (['introduced'] as const) : []),
      ...(isOpen && fitting.length > 1 ? (['shared-name'] as const) : []),
    ]),
  );
  // Of equal scores the chosen one comes first.
  const rank = ({ id, score }: Candidate): number => score + (id === chosen?.law.id ? 0.001 : 0);
  candidates.sort((a, b) => rank(b) - rank(a));
  return { entity: isOpen ? null : chosen.law.id, candidates };
}

export function toLawCandidate({ id, name }: Law, evidence: readonly EvidenceCode[]): Candidate {
  return { id, kind: 'law', score: scoreOf(evidence), evidence, tier: 'exact', name };
}

function uniteByLaw(entries: readonly NumberedLaw[]): readonly NumberedLaw[] {
  return [...new Map(entries.map((entry) => [entry.law.id, entry])).values()];
}
