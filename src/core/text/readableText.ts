import { scanUrl } from './bareUrls';
import { findFrontMatter } from './frontMatterSpan';
import type { Span } from './span';

/**
 * What a reader sees of a stored text, with the way back to the file. In Markdown and plain text it has the same
 * length as the file, and what is no prose (code, link targets, front matter, comments) is {@link HIDDEN}; in HTML
 * tags are gone and entities are decoded, so offsets differ.
 */
export interface ReadableText extends SourceOffsets {
  readonly text: string;
}

/** The way from a readable text back to the stored file. */
export interface SourceOffsets {
  /**
   * Offset in the stored file of an offset in the readable text, both from 0 to the length. The end of a span is
   * `sourceOffset(end - 1) + 1` only where the last character is stored as itself; use {@link sourceEnd}.
   */
  sourceOffset(offset: number): number;
  /** Offset in the stored file just behind the character that ends at `end` in the readable text. */
  sourceEnd(end: number): number;
}

/** Of a readable text of the same length as the file. */
export const sameOffsets: SourceOffsets = { sourceOffset: (offset) => offset, sourceEnd: (end) => end };

/** Stands for every hidden code unit. It is neither a letter nor white space, so that no name reaches across it. */
export const HIDDEN = '\uFFFC';

/** First offset in the readable text that stands for an offset of the stored file or for one behind it. */
export function readableOffset(readable: ReadableText, source: number): number {
  let low = 0;
  let high = readable.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readable.sourceOffset(middle) < source) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** What a reader sees of a stretch of the stored file. */
export function readSpan(readable: ReadableText, { start, end }: Span): string {
  return readable.text.slice(readableOffset(readable, start), readableOffset(readable, end));
}

/** A readable text of the same length as the file. */
export function toReadableText(text: string): ReadableText {
  return { text, ...sameOffsets };
}

/** Plain text is read as it stands, but for front matter and addresses: what looks like a name in one is none. */
export function readPlainText(text: string): ReadableText {
  const bodyStart = findFrontMatter(text)?.end ?? 0;
  const hidden: Span[] = bodyStart > 0 ? [{ start: 0, end: bodyStart }] : [];
  const starts = /[hw](?=ttps?:\/\/|ww\.)/gi;
  starts.lastIndex = bodyStart;
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    const end = scanUrl(text, start.index, text.length);
    if (end > start.index) {
      hidden.push({ start: start.index, end });
      starts.lastIndex = end;
    }
  }
  return toReadableText(hide(text, hidden));
}

/**
 * Puts {@link HIDDEN} for every code unit of the spans but line ends.
 *
 * @param spans in order, without overlap
 */
export function hide(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) {
    return text;
  }
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(position, start), text.slice(start, end).replace(/[^\r\n]/g, HIDDEN));
    position = end;
  }
  parts.push(text.slice(position));
  return parts.join('');
}
