import type { SourceDocument } from './sourceDocument';

/** Index of the passage that holds the character at `offset`; `undefined` in a heading or between passages. */
export function passageAt(document: SourceDocument, offset: number): number | undefined {
  const { passages } = document;
  let low = 0;
  let high = passages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = passages[middle]?.span;
    if (span === undefined || offset < span.start) {
      high = middle - 1;
    } else if (offset >= span.end) {
      low = middle + 1;
    } else {
      return middle;
    }
  }
  return undefined;
}
