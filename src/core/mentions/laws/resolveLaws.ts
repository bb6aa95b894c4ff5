import type { Span } from '../../text/span';
import { withoutUnseen } from '../../text/unseenMarks';
import type { Draft } from '../draft';
import type { Reading } from '../reading';
import { bindPinpoints, type NamedLaw } from './bindPinpoints';
import { toLawCandidate } from './chooseByNumber';
import { fitsDerivedName } from './derivedFits';
import type { LawCue, LawCueOf } from './lawCues';
import type { LawFacts } from './lawFacts';
import { LawsKnown } from './lawsKnown';
import { isLaw, mergeNumbers } from './mergeNumbers';
import { findStrangers, toNamings, type Stranger } from './namings';
import { toNfc } from '../../text/normalForms';

export { LawsKnown };

/** Laws by number, by noun and with pinpoints: drafts of laws as they are chosen and lengthened, the others as they are. */
export function resolveLaws(
  reading: Reading,
  drafts: readonly Draft[],
  known: LawsKnown,
  facts: LawFacts,
): readonly Draft[] {
  const { text, cues, paragraph } = reading;
  if (cues.laws.length === 0 && !drafts.some(isLaw)) {
    known.remember(paragraph, []);
    return drafts;
  }
  const fitting = drafts.flatMap((draft) => (isLaw(draft) ? dropMisfits(draft, text, facts) : [draft]));
  const numbers = mergeNumbers(fitting, ofType(cues.laws, 'number'), known, facts);
  const named = uniteNeighbours(numbers.drafts, text);
  const strangers = findStrangers(named, [...numbers.unknown, ...ofType(cues.laws, 'name')]);
  known.remember(paragraph, toNamings(reading, named, strangers, facts));
  const withNouns = addNouns(named, ofType(cues.laws, 'noun'), known, facts);
  return addPinpoints(reading, withNouns, strangers);
}

function ofType<T extends LawCue['type']>(cues: readonly LawCue[], type: T): readonly LawCueOf<T>[] {
  return cues.filter((cue): cue is LawCueOf<T> => cue.type === type);
}

/** Without the laws that have the name only in a form that does not stand for them here. */
function dropMisfits(draft: Draft, text: string, { registry }: LawFacts): readonly Draft[] {
  const isDerived = ({ evidence }: Draft['candidates'][number]): boolean => evidence.includes('derived-name');
  const [best] = draft.candidates;
  if (best === undefined || !isDerived(best) || best.evidence.includes('memo-decision')) {
    return [draft];
  }
  const candidates = draft.candidates.filter((candidate) => {
    const law = registry.getOf('law', candidate.id);
    return !isDerived(candidate) || (law !== undefined && fitsDerivedName(text, draft.span, law));
  });
  const [only, ...others] = candidates.filter(isDerived);
  if (only === undefined) {
    return [];
  }
  if (others.length > 0) {
    return [{ ...draft, candidates, entity: null }];
  }
  const evidence = only.evidence.filter((code) => code !== 'shared-name');
  const rest = candidates.filter((candidate) => candidate !== only);
  return [{ ...draft, entity: only.id, candidates: [{ ...only, evidence }, ...rest] }];
}

const BETWEEN_NAME_AND_NUMBER = /^\s+(?:(?:no|số)\.?\s*)?$/iu;

/** `Luật Công nghệ cao` and `21/2008/QH12` behind it are one name. */
function uniteNeighbours(drafts: readonly Draft[], text: string): readonly Draft[] {
  const united: Draft[] = [];
  for (const draft of drafts) {
    const last = united.at(-1);
    if (last !== undefined && isNumberOf(draft, last, text)) {
      united[united.length - 1] = { ...last, span: { start: last.span.start, end: draft.span.end } };
    } else {
      united.push(draft);
    }
  }
  return united;
}

function isNumberOf({ span, entity, candidates: [best] }: Draft, named: Draft, text: string): boolean {
  return (
    entity !== null &&
    entity === named.entity &&
    best?.kind === 'law' &&
    span.start - named.span.end <= 16 &&
    /^\d/.test(withoutUnseen(text.slice(span.start, span.end))) &&
    BETWEEN_NAME_AND_NUMBER.test(toNfc(withoutUnseen(text.slice(named.span.end, span.start))))
  );
}

/** Adds the nouns that stand for a law named before. */
function addNouns(
  drafts: readonly Draft[],
  cues: readonly LawCueOf<'noun'>[],
  known: LawsKnown,
  { registry }: LawFacts,
): readonly Draft[] {
  const added: Draft[] = [];
  let next = 0;
  for (const { span, noun } of cues) {
    while ((drafts[next]?.span.end ?? Infinity) <= span.start) {
      next++;
    }
    const lawId =
      (drafts[next]?.span.start ?? Infinity) < span.end ? undefined : known.findAntecedent(noun, span.start);
    const law = lawId === undefined ? undefined : registry.getOf('law', lawId);
    if (law !== undefined) {
      added.push({ span, entity: law.id, candidates: [toLawCandidate(law, ['title-only', 'introduced'])] });
    }
  }
  return added.length === 0 ? drafts : [...drafts, ...added].sort((a, b) => a.span.start - b.span.start);
}

function addPinpoints(
  { text, cues }: Reading,
  drafts: readonly Draft[],
  strangers: readonly Stranger[],
): readonly Draft[] {
  const pinpoints = withoutTouching(ofType(cues.laws, 'pinpoint'), drafts);
  if (pinpoints.length === 0) {
    return drafts;
  }
  const laws: NamedLaw[] = [
    ...drafts.flatMap((draft, index) => (isLaw(draft) ? [{ span: draft.span, index }] : [])),
    ...strangers.map(({ span }) => ({ span, index: undefined })),
  ].sort((a, b) => a.span.start - b.span.start);
  const bound = bindPinpoints(text, cues.sentences, laws, pinpoints);
  return drafts.map((draft, index) => {
    const pinpoint = bound.get(index);
    return pinpoint === undefined ? draft : { ...draft, pinpoint };
  });
}

function withoutTouching(cues: readonly LawCueOf<'pinpoint'>[], drafts: readonly Draft[]): readonly Span[] {
  let next = 0;
  return cues
    .map(({ span }) => span)
    .filter(({ start, end }) => {
      while ((drafts[next]?.span.end ?? Infinity) <= start) {
        next++;
      }
      return (drafts[next]?.span.start ?? Infinity) >= end;
    });
}
