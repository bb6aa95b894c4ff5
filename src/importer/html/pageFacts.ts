import { readHtml } from '../../core';
import { toPlain } from '../blocks/escapeMarkdown';
import { readDateline } from '../dateline';
import { labelOf, tagOf } from './elements';

export interface PageFacts {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly url?: string;
}

/** Between the title of a text and the name of the site. */
const SITE = /\s+[|–—-]\s+[^|–—]{2,60}$|\s*\|\s*[^|]{2,60}$/u;
const DATE_LABEL = /date|time|publish|posted|ngay|thoi-?gian/i;
const LONGEST_DATE = 120;
const SHORTEST_TITLE = 10;
/** Elements before the heading among which its date may stand. */
const ABOVE_HEADING = 30;
/** The text has begun. */
const LONG_PARAGRAPH = 150;

/** What a page says of itself, in its head, in elements for a time, and in short lines for a date. */
export function readPageFacts(html: string, document: Document): PageFacts {
  const { metadata } = readHtml(html);
  const address = metadata.url ?? readSavedFrom(html);
  const title = findTitle(document, metadata.title);
  const date = metadata.date ?? findDate(document, title, metadata.lang);
  return {
    ...(title === undefined ? {} : { title }),
    ...(metadata.publisher === undefined ? {} : { publisher: toPlain(metadata.publisher) }),
    ...(metadata.author === undefined ? {} : { author: toPlain(metadata.author) }),
    ...(date === undefined ? {} : { date }),
    ...(metadata.lang === undefined ? {} : { lang: metadata.lang }),
    ...(address === undefined ? {} : { url: address }),
  };
}

/** Browsers note the address in a saved page: `<!-- saved from url=(0030)https://… -->`. */
function readSavedFrom(html: string): string | undefined {
  return /<!-- saved from url=\(\d+\)(https?:\/\/[^\s>]{1,2000}) -->/i.exec(html.slice(0, 5000))?.[1];
}

/**
 * The heading that makes up most of the title of the page, else what the page gives for sharing, else that title without
 * the name of the site.
 */
function findTitle(document: Document, stated: string | undefined): string | undefined {
  const headings = ['h1', 'h2, h3'].map((tags) =>
    Array.from(document.querySelectorAll(tags), (heading) => toPlain(heading.textContent)),
  );
  const shared = toPlain(document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '');
  const whole = toPlain(stated ?? document.querySelector('title')?.textContent ?? shared);
  const [first, second] = headings.map((texts) =>
    texts
      .filter((text) => text.length >= SHORTEST_TITLE && 0.4 * whole.length <= text.length)
      .filter((text) => whole.includes(text) || shared.includes(text))
      .reduce((longest, text) => (text.length > longest.length ? text : longest), ''),
  );
  const agreeing = [first, second].find((text) => text !== undefined && text !== '');
  if (agreeing !== undefined) {
    return agreeing;
  }
  const named = shared === '' ? whole : shared;
  const short = named.replace(SITE, '');
  const [only, ...others] = headings[0] ?? [];
  return named === ''
    ? others.length === 0 && only !== ''
      ? only
      : undefined
    : short.length >= SHORTEST_TITLE
      ? short
      : named;
}

/**
 * The one day that stands between the heading of the text and its first words, in an element for a time or a date; other
 * days on the page are those of other texts.
 */
function findDate(document: Document, title: string | undefined, lang: string | undefined): string | undefined {
  const all = Array.from(document.querySelectorAll('*'));
  const heading = all.findIndex((element) => /^h[1-3]$/.test(tagOf(element)) && toPlain(element.textContent) === title);
  const first = all.findIndex(
    (element, i) => i > heading && tagOf(element) === 'p' && toPlain(element.textContent).length >= LONG_PARAGRAPH,
  );
  const near = all.slice(Math.max(0, heading - ABOVE_HEADING), first < 0 ? all.length : first);
  const days = new Set(
    near.filter((element) => element.closest('table, li') === null).flatMap((element) => dayOf(element, lang) ?? []),
  );
  const [day] = days;
  return days.size === 1 ? day : undefined;
}

function dayOf(element: Element, lang: string | undefined): string | undefined {
  const stated = tagOf(element) === 'time' ? element.getAttribute('datetime') : null;
  const iso = /^\d{4}-\d\d-\d\d/.exec(stated ?? '')?.[0];
  if (iso !== undefined) {
    return iso;
  }
  const text = DATE_LABEL.test(labelOf(element)) || tagOf(element) === 'time' ? toPlain(element.textContent) : '';
  return text === '' || text.length > LONGEST_DATE ? undefined : readDateline(text, lang);
}
