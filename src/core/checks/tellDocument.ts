import type { Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { tellDate } from '../text/dates';

/** Who published a document and when: `THE HANOI TIMES, 20 February 2026`. */
export function tellOrigin({ publisher, title, date }: SourceDocument, wording: Wording): string {
  const name = publisher ?? title;
  return date === undefined ? name : `${name}, ${tellDate(date, wording)}`;
}

/** The same as the beginning of a sentence: `THE HANOI TIMES, 20 February 2026,`. */
export function tellDocument(document: SourceDocument, wording: Wording): string {
  const origin = tellOrigin(document, wording);
  return document.date === undefined ? origin : `${origin},`;
}
