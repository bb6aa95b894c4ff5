import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import { LineIndex } from '../text/lineIndex';
import { toCastParts, type MemoCast } from './memoCast';
import { mentionParts, type MemoContext } from './memoMentions';
import type { Outline, OutlineNode } from './outline';
import { capParts, createNodes, findAmong, findFirst } from './outlineNodes';

export interface MemoOutlineOptions {
  /** The memo's cast in groups, or a node for each mention in the order of the text. */
  readonly groupBy: 'cast' | 'order';
}

/**
 * What a memo speaks of.
 *
 * @param memoText the text that all spans of the cast point into
 */
export function buildMemoOutline(
  desk: Desk,
  cast: MemoCast,
  memoText: string,
  wording: Wording,
  { groupBy }: MemoOutlineOptions,
): Outline {
  const context: MemoContext = { desk, wording, asOf: undefined, lines: new LineIndex(memoText) };
  const roots = createNodes(
    undefined,
    groupBy === 'order'
      ? capParts(cast.mentions, context, (mention) => mentionParts(mention, context))
      : toCastParts(cast, context),
  );
  const findEntity = (id: string): OutlineNode | undefined =>
    groupBy === 'order' ? findAmong(roots, id) : findFirst(roots, (group) => findAmong(group.children(), id));
  return { roots, findEntity };
}
