import { isImpreciseDate } from './dates';

/** What an HTML file says of itself in its head. */
export interface HtmlMetadata {
  readonly title?: string;
  readonly lang?: string;
  /** ISO, of the precision stated. */
  readonly date?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
}

type Field = keyof HtmlMetadata;

/** Names of `<meta>`, best first; each is read from `name`, `property` and `itemprop`. */
const META_NAMES: Readonly<Record<'date' | 'author' | 'publisher' | 'title' | 'url', readonly string[]>> = {
  date: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dcterms.issued',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'parsely-pub-date',
    'publish-date',
    'publish_date',
    'pubdate',
    'date',
  ],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  title: ['og:title', 'dc.title', 'dcterms.title'],
  url: ['og:url'],
};

const MAX_JSON = 500_000;

/** Gathers what the head says; of rival statements the best known name counts, then the first. */
export class HtmlMetadataReader {
  readonly #found = new Map<Field, { readonly value: string; readonly rank: number }>();

  addLang(lang: string): void {
    if (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang)) {
      this.#add('lang', lang, 0);
    }
  }

  addTitle(title: string): void {
    this.#add('title', title, 0);
  }

  addCanonical(url: string): void {
    this.#add('url', url, 0);
  }

  addMeta(name: string, content: string): void {
    for (const field of ['date', 'author', 'publisher', 'title', 'url'] as const) {
      const rank = META_NAMES[field].indexOf(name.toLowerCase());
      if (rank >= 0) {
        this.#add(field, content, rank + 1);
      }
    }
  }

  /** JSON-LD of schema.org: an article by itself, in a list or in `@graph`. Faulty JSON says nothing. */
  addJsonLd(json: string): void {
    if (json.length > MAX_JSON) {
      return;
    }
    let root: unknown;
    try {
      root = JSON.parse(json);
    } catch {
      return;
    }
    const graph = Array.isArray(root) ? root : [root, ...listOf(propertyOf(root, '@graph'))];
    for (const node of graph.slice(0, 100)) {
      const date = propertyOf(node, 'datePublished');
      if (typeof date === 'string') {
        // Just behind the one name that news pages take most care of.
        this.#add('date', date, 1.5);
        this.#add('author', nameOf(propertyOf(node, 'author')), 1.5);
        this.#add('publisher', nameOf(propertyOf(node, 'publisher')), 1.5);
      }
    }
  }

  read(): HtmlMetadata {
    return Object.fromEntries([...this.#found].map(([field, { value }]) => [field, value]));
  }

  #add(field: Field, stated: string, rank: number): void {
    const folded = stated.replace(/\s+/g, ' ').trim().slice(0, 1000);
    const value = field === 'date' ? toImpreciseDate(folded) : folded;
    const isAddress = /^https?:\/\/\S+$/i.test(folded);
    // Some pages give the address of the author's profile for a name.
    if (value === undefined || value === '' || isAddress !== (field === 'url')) {
      return;
    }
    const known = this.#found.get(field);
    if (known === undefined || rank < known.rank) {
      this.#found.set(field, { value, rank });
    }
  }
}

/** The date of an ISO date or time, as stated there; `undefined` for every other way of writing. */
export function toImpreciseDate(text: string): string | undefined {
  const date = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:$|[T ])/.exec(text.trim())?.[1];
  return date !== undefined && isImpreciseDate(date) ? date : undefined;
}

function propertyOf(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null
    ? Object.getOwnPropertyDescriptor(node, key)?.value
    : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Names of a person or organization, or of several. */
function nameOf(value: unknown): string {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = all.slice(0, 10).map((one) => (typeof one === 'string' ? one : propertyOf(one, 'name')));
  return names.filter((name) => typeof name === 'string').join(', ');
}
