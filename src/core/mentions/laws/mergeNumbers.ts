import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { scoreOf } from '../evidence';
import { chooseByNumber } from './chooseByNumber';
import type { LawCueOf } from './lawCues';
import type { LawFacts } from './lawFacts';
import type { LawsKnown } from './lawsKnown';

/** Drafts with those of laws by number, and the numbers of laws that the registry does not have. */
export interface NumberedDrafts {
  /** In order and without overlap. */
  readonly drafts: readonly Draft[];
  readonly unknown: readonly LawCueOf<'number'>[];
}

/** Goes through the paragraph in order, so that what was introduced before a number counts for it. */
export function mergeNumbers(
  drafts: readonly Draft[],
  cues: readonly LawCueOf<'number'>[],
  known: LawsKnown,
  facts: LawFacts,
): NumberedDrafts {
  const merged: Draft[] = [];
  const unknown: LawCueOf<'number'>[] = [];
  const push = (draft: Draft): void => {
    const settled = isLaw(draft) ? settle(draft, known) : draft;
    if (isLaw(settled) && settled.entity !== null) {
      known.introduce(settled.entity);
    }
    merged.push(settled);
  };
  let next = 0;
  const takeBefore = (offset: number, place: 'start' | 'end'): readonly Draft[] => {
    const from = next;
    while ((drafts[next]?.span[place] ?? Infinity) < offset) {
      next++;
    }
    return drafts.slice(from, next);
  };
  for (const cue of cues) {
    takeBefore(cue.span.start + 1, 'end').forEach(push);
    const touching = takeBefore(cue.span.end, 'start');
    if (cue.span.start < (merged.at(-1)?.span.end ?? 0)) {
      touching.forEach(push);
      continue;
    }
    const chosen = chooseBetween(cue, touching, known, facts);
    chosen.forEach(push);
    if (!chosen.some(isLaw)) {
      unknown.push(cue);
    }
  }
  takeBefore(Infinity, 'end').forEach(push);
  return { drafts: merged, unknown };
}

export function isLaw({ candidates: [best] }: Draft): boolean {
  return best?.kind === 'law';
}

/** What stands where a number and names overlap. */
function chooseBetween(
  cue: LawCueOf<'number'>,
  touching: readonly Draft[],
  known: LawsKnown,
  facts: LawFacts,
): readonly Draft[] {
  const choice = chooseByNumber(cue, facts, known);
  const named = touching.find(isLaw);
  const isDecided = touching.some(({ candidates: [best] }) => best?.evidence.includes('memo-decision'));
  const isWithinOther = touching.some((draft) => !isLaw(draft) && !isWithin(draft.span, cue.span));
  if (isDecided || isWithinOther) {
    return touching;
  }
  if (named === undefined) {
    return choice === undefined ? touching : [{ span: cue.span, ...choice }];
  }
  // The registry writes it so, but the text has introduced another law with that number.
  const isOwn = ({ id }: { readonly id: string }): boolean => named.candidates.some((own) => own.id === id);
  const rivals = choice?.candidates.filter((other) => !isOwn(other) && known.isIntroduced(other.id)) ?? [];
  if (rivals.length > 0 && !named.candidates.some(({ id }) => known.isIntroduced(id))) {
    return [{ ...named, entity: null, candidates: [...named.candidates, ...rivals] }];
  }
  if (choice?.candidates.some(isOwn) === true) {
    const start = Math.min(named.span.start, cue.span.start);
    return [{ ...named, span: { start, end: Math.max(named.span.end, cue.span.end) } }];
  }
  // `Resolution 57` is not in `Resolution 57/2020/QH14`, but the title before a number tells more than the number.
  const isCut = !cue.titled && named.span.end < cue.span.end;
  if (!isCut) {
    return touching;
  }
  return choice === undefined ? touching.filter((draft) => draft !== named) : [{ span: cue.span, ...choice }];
}

/** An open name means the only one of its laws that was introduced. */
function settle(draft: Draft, known: LawsKnown): Draft {
  const introduced = draft.candidates.filter(({ id }) => known.isIntroduced(id));
  const [only] = introduced;
  if (
    draft.entity !== null ||
    only === undefined ||
    introduced.length > 1 ||
    only.evidence.includes('introduced')
  ) {
    return draft;
  }
  const evidence = [...only.evidence.filter((code) => code !== 'shared-name'), 'introduced'] as const;
  const others = draft.candidates.filter((candidate) => candidate !== only);
  return {
    ...draft,
    entity: only.id,
    candidates: [{ ...only, evidence, score: scoreOf(evidence) }, ...others],
  };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
