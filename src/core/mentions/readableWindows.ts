import type { ReadableText } from '../text/readableText';

/** Where a long text may be cut, best first: names do not go over the first, and hardly over the others. */
const SEAMS = ['\n\n', '\r\n\r\n', '\n', '. ', ' '];

/**
 * A long text in parts of about `length` code units and at most twice that, so that the work on it can pause. Offsets
 * of the parts lead to the stored text of the whole.
 */
export function cutIntoWindows(readable: ReadableText, length: number): readonly ReadableText[] {
  const { text } = readable;
  const windows: ReadableText[] = [];
  let start = 0;
  while (text.length - start > 2 * length) {
    const end = findSeam(text, start + length, start + 2 * length);
    windows.push(toWindow(readable, start, end));
    start = end;
  }
  windows.push(toWindow(readable, start, text.length));
  return windows;
}

function findSeam(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  for (const seam of SEAMS) {
    const at = part.indexOf(seam);
    if (at >= 0) {
      return from + at + seam.length;
    }
  }
  return to;
}

function toWindow(readable: ReadableText, start: number, end: number): ReadableText {
  return start === 0 && end === readable.text.length
    ? readable
    : {
        text: readable.text.slice(start, end),
        sourceOffset: (offset) => readable.sourceOffset(start + offset),
        sourceEnd: (offset) => readable.sourceEnd(start + offset),
      };
}
