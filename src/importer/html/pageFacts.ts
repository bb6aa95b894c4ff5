import { guessLanguage, readHtml } from '../../core';
import { linesOf, type Block } from '../blocks/block';
import { toPlain } from '../blocks/escapeMarkdown';
import { readDateline } from '../dateline';
import { labelOf, tagOf } from './elements';
import { toBlocks } from './toBlocks';

export interface PageFacts {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly url?: string;
}

/** Between the title of a text and the name of the site. */
const SITE = /(?<!\s)\s+[|–—-]\s+[^|–—]{2,60}$|(?<!\s)\s*\|\s*[^|]{2,60}$/u;
const DATE_LABEL = /date|time|publish|posted|ngay|thoi-?gian/i;
/** The day of the last change is none of the text. */
const CHANGED = /updated|modified|cap-?nhat/i;
const LONGEST_DATE = 120;
const SHORTEST_TITLE = 10;
/** Elements before the heading among which its date may stand. */
const ABOVE_HEADING = 30;
const LINES_BELOW_HEADING = 6;
const WORDS_OF_TITLE = 4;
/** The text has begun. */
const LONG_PARAGRAPH = 150;

/** What a page says of itself, in its head, in elements for a time, and in short lines for a date. */
export function readPageFacts(html: string, document: Document): PageFacts {
  const { metadata } = readHtml(html);
  const address = metadata.url ?? readSavedFrom(html);
  const blocks = toBlocks(document.body);
  const title = findTitle(document, metadata.title, blocks);
  const date =
    metadata.date ?? findDate(document, title, metadata.lang ?? guessLanguage(linesOf(blocks).join('\n')));
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
 * The heading that makes up most of the title of the page, or goes on where it ends; else what the page gives for
 * sharing; else the heading right above the text, where the title of the page is that of all its pages; else that title
 * without the name of the site.
 */
function findTitle(
  document: Document,
  stated: string | undefined,
  blocks: readonly Block[],
): string | undefined {
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
  if (named === '') {
    return others.length === 0 && only !== '' ? only : undefined;
  }
  if (others.length === 0 && short.length >= SHORTEST_TITLE && only?.startsWith(short) === true) {
    return only;
  }
  const above = shared === '' ? headingAboveText(blocks) : undefined;
  return above ?? (short.length >= SHORTEST_TITLE ? short : named);
}

/** The one heading of several words right above the first long paragraph. */
function headingAboveText(blocks: readonly Block[]): string | undefined {
  const first = blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.isLink !== true && block.text.length >= LONG_PARAGRAPH,
  );
  const above = blocks.slice(Math.max(0, first - LINES_BELOW_HEADING), Math.max(0, first));
  const headings = above.flatMap((block) =>
    block.kind === 'heading' && block.level <= 3 ? [block.text] : [],
  );
  const [heading] = headings;
  return headings.length === 1 && heading !== undefined && heading.split(' ').length >= WORDS_OF_TITLE
    ? heading
    : undefined;
}

/**
 * The one day that stands between the heading of the text and its first words, in an element for a time or a date; other
 * days on the page are those of other texts.
 */
function findDate(
  document: Document,
  title: string | undefined,
  lang: string | undefined,
): string | undefined {
  const all = Array.from(document.querySelectorAll('*'));
  const heading = all.findIndex(
    (element) => /^h[1-3]$/.test(tagOf(element)) && toPlain(element.textContent) === title,
  );
  const first = all.findIndex(
    (element, i) =>
      i > heading && tagOf(element) === 'p' && toPlain(element.textContent).length >= LONG_PARAGRAPH,
  );
  const near = all.slice(Math.max(0, heading - ABOVE_HEADING), first < 0 ? all.length : first);
  const days = new Set(
    near
      .filter((element) => isBesideHeading(element, all[heading]) && !CHANGED.test(roleOf(element)))
      .flatMap((element) => dayOf(element, lang) ?? []),
  );
  const [day] = days;
  return days.size === 1 ? day : undefined;
}

/** Neither in a list nor in a table, but in one that all of the page stands in. */
function isBesideHeading(element: Element, heading: Element | undefined): boolean {
  const table = element.closest('table');
  return (
    element.closest('li') === null && (table === null || (heading !== undefined && table.contains(heading)))
  );
}

function roleOf(element: Element): string {
  return `${labelOf(element)} ${element.getAttribute('itemprop') ?? ''}`;
}

function dayOf(element: Element, lang: string | undefined): string | undefined {
  const stated = tagOf(element) === 'time' ? element.getAttribute('datetime') : null;
  const iso = /^\d{4}-\d\d-\d\d/.exec(stated ?? '')?.[0];
  if (iso !== undefined) {
    return iso;
  }
  const text =
    DATE_LABEL.test(labelOf(element)) || tagOf(element) === 'time' ? toPlain(element.textContent) : '';
  return text === '' || text.length > LONGEST_DATE ? undefined : readDateline(text, lang);
}
