/** A piece of a text on its own lines. Texts are plain, as a reader sees them; line ends in them are white space. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isLink?: boolean }
  /** The line under a picture. */
  | { readonly kind: 'caption'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** The first row is its head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** What follows begins on that page. */
  | { readonly kind: 'page'; readonly number: number };

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
