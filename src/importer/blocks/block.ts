/** A piece of a text on its own lines. Texts are plain, as a reader sees them; line ends in them are white space. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isLink?: boolean }
  /** The line under a picture. */
  | { readonly kind: 'caption'; readonly text: string }
  | ListBlock
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** The first row is its head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** What follows begins on that page. */
  | { readonly kind: 'page'; readonly number: number };

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Grows while the list is read. */
  readonly items: (readonly Block[])[];
}

/** Adds an item of one paragraph to the list that the blocks end with, or to a new one. */
export function addItem(blocks: Block[], text: string): void {
  const item: readonly Block[] = [{ kind: 'paragraph', text }];
  const last = blocks.at(-1);
  if (last?.kind === 'list') {
    last.items.push(item);
  } else {
    blocks.push({ kind: 'list', ordered: false, items: [item] });
  }
}

/** All text of blocks, a line for each piece, in order. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'caption':
        return [block.text];
      case 'list':
        return block.items.flatMap(linesOf);
      case 'quote':
        return linesOf(block.blocks);
      case 'table':
        return block.rows.map((row) => row.join(' '));
      case 'page':
        return [];
    }
  });
}
