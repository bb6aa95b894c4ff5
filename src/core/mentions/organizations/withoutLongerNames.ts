import type { NamedKind } from '../../registry/entity';
import type { Draft } from '../draft';
import { scoreOf } from '../evidence';
import { isDecided } from './decided';
import { isPlaceWithinLongerName, isWithinLongerName } from './longerNames';

/** Without the people, places and sectors whose name only stands within the name of something else; `undefined` if that is all. */
export function withoutLongerNames(draft: Draft, text: string): Draft | undefined {
  const has = (kind: NamedKind): boolean => draft.candidates.some((candidate) => candidate.kind === kind);
  const isWithin: Partial<Record<NamedKind, boolean>> = {
    person: has('person') && isWithinLongerName(text, draft.span),
    area: has('area') && isPlaceWithinLongerName(text, draft.span),
    sector: has('sector') && isWithinCompound(text, draft.span.start),
  };
  if (isDecided(draft) || !Object.values(isWithin).includes(true)) {
    return draft;
  }
  const left = draft.candidates.filter(({ kind }) => isWithin[kind] !== true);
  const [best, second] = left;
  const isLost = draft.candidates.some(
    ({ id, kind }) => id === draft.entity && kind === 'area' && isWithin.area,
  );
  // A body that only shares the place's name is not in its place either.
  if (best === undefined || isLost) {
    return undefined;
  }
  const isShared = second?.tier === best.tier;
  return {
    ...draft,
    entity: isShared ? null : best.id,
    candidates: left.map((candidate) => {
      const evidence = candidate.evidence.filter((code) => isShared || code !== 'shared-name');
      return { ...candidate, evidence, score: scoreOf(evidence) };
    }),
  };
}

/** The second part of a word such as `blue-chip` is no sector. */
function isWithinCompound(text: string, start: number): boolean {
  return /\p{Ll}[-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 2), start));
}
