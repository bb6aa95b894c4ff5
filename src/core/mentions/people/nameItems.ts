import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { FullNameCue, PeopleCues, ShortNameCue } from './peopleCues';

/** Something in a paragraph that may name somebody. */
export type NameItem = { readonly span: Span } & (
  | { readonly type: 'written'; readonly draft: Draft }
  | { readonly type: 'full'; readonly cue: FullNameCue }
  | { readonly type: 'short'; readonly cue: ShortNameCue }
);

/** Names in the order of the text; of two that overlap the longer one, or the one written so. */
export function collectItems(people: PeopleCues, drafts: readonly Draft[]): readonly NameItem[] {
  const items: NameItem[] = [
    ...drafts
      .filter(({ candidates }) => candidates.some(({ kind }) => kind === 'person'))
      .map((draft): NameItem => ({ type: 'written', span: draft.span, draft })),
    ...people.fullNames.map((cue): NameItem => ({ type: 'full', span: cue.span, cue })),
    ...people.shortNames.map((cue): NameItem => ({ type: 'short', span: cue.span, cue })),
  ];
  items.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let behind = 0;
  return items.filter(({ span }) => {
    const isFree = span.start >= behind;
    behind = isFree ? span.end : behind;
    return isFree;
  });
}
