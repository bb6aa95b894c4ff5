import type { CST } from 'yaml';
import type { YamlNode } from './yamlNode';

/**
 * The beginning of a long list in the map at the top of a text, as `persons:` in a registry. To compose all of it at
 * one go would take seconds for a hundred thousand names; so it is taken out, composed in pieces and put in again.
 */
export interface TakenList {
  /** Where the list begins in the text. */
  readonly offset: number;
  /** Some items of the list each, as a document of its own, at their offsets in the whole text. */
  readonly pieces: readonly CST.Document[];
}

/** Code units of text in a piece: some 3 ms of work. */
const PIECE = 8 * 1024;

type Pair = CST.BlockMap['items'][number];

/** The same tokens with nothing but the last items of each long list: whatever follows depends on where it ends. */
export function takeOutLongLists(tokens: readonly CST.Token[]): {
  readonly rest: readonly CST.Token[];
  readonly lists: readonly TakenList[];
} {
  const lists: TakenList[] = [];
  // Directives such as `%TAG` hold for one document, and each piece is another one.
  if (tokens.some(({ type }) => type === 'directive')) {
    return { rest: tokens, lists };
  }
  const rest = tokens.map((token) => {
    if (token.type !== 'document' || token.value?.type !== 'block-map') {
      return token;
    }
    const items = token.value.items.map((pair): Pair => {
      // A list behind a key without its colon is not composed at all.
      if (
        pair.value?.type !== 'block-seq' ||
        pair.sep?.some(({ type }) => type === 'map-value-ind') !== true
      ) {
        return pair;
      }
      const { offset } = pair.value;
      const { pieces, last } = cutIntoPieces(pair.value);
      if (pieces.length === 0) {
        return pair;
      }
      lists.push({ offset, pieces });
      return { ...pair, value: { ...pair.value, items: last } };
    });
    return { ...token, value: { ...token.value, items } };
  });
  return { rest, lists };
}

function cutIntoPieces(list: CST.BlockSequence): {
  readonly pieces: readonly CST.Document[];
  readonly last: CST.BlockSequence['items'];
} {
  const pieces: CST.Document[] = [];
  let first = 0;
  let start = list.offset;
  for (const [i, item] of list.items.entries()) {
    const offset = item.start[0]?.offset;
    if (offset !== undefined && offset - start >= PIECE) {
      const value = { ...list, offset: start, items: list.items.slice(first, i) };
      pieces.push({ type: 'document', offset: start, start: [], value });
      first = i;
      start = offset;
    }
  }
  return { pieces, last: list.items.slice(first) };
}

/** Whether a list that was taken out has its place; it has none where its key is there twice. */
export function isTakenFrom(root: YamlNode | undefined, offset: number): boolean {
  return root?.type === 'map' && root.entries.some(({ value }) => isTaken(value, offset));
}

/** @param items that were taken out, by the offset of their list */
export function putBack(
  root: YamlNode | undefined,
  items: ReadonlyMap<number, readonly YamlNode[]>,
): YamlNode | undefined {
  if (root?.type !== 'map' || items.size === 0) {
    return root;
  }
  const entries = root.entries.map((entry) => {
    const { value } = entry;
    const taken = items.get(value.span.start);
    return taken !== undefined && value.type === 'list'
      ? { ...entry, value: { ...value, items: [...taken, ...value.items] } }
      : entry;
  });
  return { ...root, entries };
}

function isTaken(node: YamlNode, offset: number): boolean {
  return node.type === 'list' && node.span.start === offset;
}
