import type { Passage, SourceDocument } from '../corpus/sourceDocument';
import { readableOffset } from '../text/readableText';

/** Code units. */
const BEGINNING = 80;

/** The first words of a passage; in Markdown with the mark of a list before it, which may be the number of a clause. */
export function beginningOf({ text, format, readable }: SourceDocument, { span }: Passage): string {
  const start = readableOffset(readable, span.start);
  const words = readable.text.slice(start, start + BEGINNING);
  if (format === 'html') {
    return words;
  }
  const [mark = ''] =
    /(?:^|[\r\n])[^\S\r\n]*(\d{1,4}[.)])[^\S\r\n]*$/.exec(
      text.slice(Math.max(0, span.start - 24), span.start),
    ) ?? [];
  return `${mark.trim()} ${words}`.trim();
}
