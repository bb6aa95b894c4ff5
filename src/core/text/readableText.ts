/**
 * What a reader sees of a stored text, with the way back to the file. In Markdown and plain text it has the same
 * length as the file, and what is no prose (code, link targets, front matter, comments) is {@link HIDDEN}; in HTML
 * tags are gone and entities are decoded, so offsets differ.
 */
export interface ReadableText {
  readonly text: string;
  /**
   * Offset in the stored file of an offset in {@link text}, both from 0 to the length. The end of a span is
   * `sourceOffset(end - 1) + 1` only where the last character is stored as itself; use {@link sourceEnd}.
   */
  sourceOffset(offset: number): number;
  /** Offset in the stored file just behind the character that ends at `end` in {@link text}. */
  sourceEnd(end: number): number;
}

/** Stands for every hidden code unit. It is neither a letter nor white space, so that no name reaches across it. */
export const HIDDEN = '\uFFFC';
