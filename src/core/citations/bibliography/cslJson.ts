import type { ImpreciseDate } from '../../corpus/sourceDocument';
import { toVisibleText } from '../../text/presentText';
import { toWebAddress } from '../../text/webAddress';
import type { BibliographyEntry } from './bibliography';

/**
 * Sources as CSL JSON (Citation Style Language 1.0.2, csl-data.json), for `pandoc --citeproc`, Zotero and others. What is
 * not known is left out: a date is as precise as it is known, and the kind is a web page where there is an address of
 * the web, else a document. Authors are bodies and people in any order of names, so they are written literally.
 */
export function toCslJson(entries: readonly BibliographyEntry[]): string {
  return `${JSON.stringify(entries.map(toItem), null, 2)}\n`;
}

function toItem({ key, document }: BibliographyEntry): object {
  const { author, date, lang, retrieved, textBasis } = document;
  const url = toWebAddress(document.url);
  const publisher = document.publisher && toVisibleText(document.publisher);
  return {
    id: key,
    type: url === undefined ? 'document' : 'webpage',
    title: toVisibleText(document.title),
    ...(author === undefined ? {} : { author: [{ literal: toVisibleText(author) }] }),
    ...(publisher === undefined ? {} : { publisher, ...(url && { 'container-title': publisher }) }),
    ...(date === undefined ? {} : { issued: toDateParts(date) }),
    ...(lang === 'und' ? {} : { language: lang }),
    ...(url === undefined ? {} : { URL: url }),
    ...(url === undefined || retrieved === undefined ? {} : { accessed: toDateParts(retrieved) }),
    ...(textBasis === 'verbatim' ? {} : { note: textBasis.replaceAll('_', ' ') }),
  };
}

/** A date of CSL, as precise as it is known. */
export function toDateParts(date: ImpreciseDate): object {
  return { 'date-parts': [date.split('-').map(Number)] };
}
