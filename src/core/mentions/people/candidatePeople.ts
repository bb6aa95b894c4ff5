import type { MatchTier } from '../../matcher/match';
import type { Person } from '../../registry/entity';
import { scoreOf, type EvidenceCode } from '../evidence';
import type { Candidate } from '../mention';
import { agreesInMarks, type ShortForm } from './peopleFacts';

/** Somebody whom words may name, while it is being weighed. */
export interface PossiblePerson {
  readonly person: Person;
  readonly name: string;
  readonly tier: MatchTier;
  readonly evidence: readonly EvidenceCode[];
}

/** Those of whose names the words are a short form, marks and all. */
export function toPeople(words: string, forms: readonly ShortForm[]): readonly PossiblePerson[] {
  return forms.flatMap((form): readonly PossiblePerson[] => {
    const tier = agreesInMarks(form, words);
    const { person } = form;
    return tier === 'differ' ? [] : [{ person, name: person.name, tier, evidence: ['short-form'] }];
  });
}

/** Best first; those chosen from equals keep their order. */
export function toCandidates(
  people: readonly PossiblePerson[],
  chosen: Person | undefined,
): readonly Candidate[] {
  const candidates = people.map(({ person, name, tier, evidence }): Candidate => ({
    id: person.id,
    kind: 'person',
    score: scoreOf(evidence),
    evidence,
    tier,
    name,
  }));
  // Sorting is stable, so the winner leads among equals.
  return candidates.sort(
    (a, b) => Number(b.id === chosen?.id) - Number(a.id === chosen?.id) || b.score - a.score,
  );
}

export function withEvidence(one: PossiblePerson, ...codes: readonly EvidenceCode[]): PossiblePerson {
  return codes.length === 0 ? one : { ...one, evidence: [...one.evidence, ...codes] };
}
