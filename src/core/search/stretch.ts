import type { SourceDocument } from '../corpus/sourceDocument';
import { readableOffset } from '../text/readableText';

/**
 * What the index holds as one: a passage, or a part of a passage too long to be taken in at one go. Offsets are into
 * the readable text of its document.
 */
export interface Stretch {
  readonly document: SourceDocument;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /**
   * Number of headings, counted from the innermost, under which the passage is the first; it stands for them when
   * only they were found.
   */
  readonly leads: number;
  /** The first of its document: it stands for the title. */
  readonly isFirst: boolean;
  /** A part of a passage only. */
  readonly isPart: boolean;
}

/** A one-line file of megabytes must neither block the host nor be one hit for everything. */
const LONGEST_STRETCH = 10_000;

/** Cuts the passages of a document into stretches, in order; one by one, so that the caller may pause. */
export function* toStretches(document: SourceDocument): Generator<Stretch, void> {
  let above: readonly string[] = [];
  for (const { index, span, headingPath } of document.passages) {
    const { readable } = document;
    const end = readableOffset(readable, span.end);
    const leads = headingPath.length - sharedLength(above, headingPath);
    above = headingPath;
    let start = readableOffset(readable, span.start);
    for (let first = true; first || start < end; first = false) {
      const cut = cutAfter(readable.text, start, end);
      const isPart = !first || cut < end;
      const isFirst = first && index === 0;
      yield { document, passage: index, start, end: cut, leads: first ? leads : 0, isFirst, isPart };
      start = cut;
    }
  }
}

function cutAfter(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_STRETCH) {
    return end;
  }
  const space = text.lastIndexOf(' ', start + LONGEST_STRETCH);
  return space > start ? space : start + LONGEST_STRETCH;
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) {
    length++;
  }
  return length;
}
