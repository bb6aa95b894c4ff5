import type { Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { tellDate } from '../text/dates';

/** Who says it and when, as the beginning of a sentence: `THE HANOI TIMES, 20 February 2026,`. */
export function tellDocument({ publisher, title, date }: SourceDocument, wording: Wording): string {
  const name = publisher ?? title;
  return date === undefined ? name : `${name}, ${tellDate(date, wording)},`;
}
