import type { Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { tellDate } from '../text/dates';
import { cutText } from '../text/presentText';

/** What is said of it must not be pushed out of sight. */
const LONGEST_TITLE = 40;

/** Who published a document and when: `THE HANOI TIMES, 20 February 2026`. */
export function tellOrigin({ publisher, title, date }: SourceDocument, wording: Wording): string {
  const name = publisher ?? wording.translate('“{0}”', cutText(title, LONGEST_TITLE));
  return date === undefined ? name : `${name}, ${tellDate(date, wording)}`;
}

/** The same as the beginning of a sentence: `THE HANOI TIMES, 20 February 2026,`. */
export function tellDocument(document: SourceDocument, wording: Wording): string {
  const origin = tellOrigin(document, wording);
  return document.date === undefined ? origin : `${origin},`;
}
