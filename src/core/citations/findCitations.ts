import { findParagraphs } from '../text/paragraphs';
import type { Span } from '../text/span';
import type { Citation, Locator } from './citation';
import { readKey } from './keySyntax';
import { readLocator } from './readLocator';

/**
 * The citations of a Markdown text in order. Code, targets of links and front matter hold none.
 *
 * @param readable what a reader sees of it, of the same length
 * @param stored the text itself
 */
export function findCitations(readable: string, stored: string): readonly Citation[] {
  if (!readable.includes('@')) {
    return [];
  }
  return findParagraphs(readable).flatMap((paragraph) =>
    new CitationScanner(readable, stored, paragraph).scan(),
  );
}

interface FoundKey {
  readonly span: Span;
  readonly key: string;
  readonly suppressesAuthor: boolean;
  locator?: Locator;
  brackets?: Span;
}

/** An opening bracket that is not yet closed, with what was found in it but not in brackets within. */
interface OpenBracket {
  readonly at: number;
  /** The key in running text that stands right before, as in `@key [para. 4]`. */
  readonly behind: FoundKey | undefined;
  /** `[^1]` and `^[a note]` hold no list of citations. */
  readonly isNote: boolean;
  readonly keys: FoundKey[];
  /** Offsets of the semicolons. */
  readonly semicolons: number[];
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** One pass over a paragraph from left to right. */
class CitationScanner {
  readonly #readable: string;
  readonly #stored: string;
  readonly #end: number;
  readonly #found: FoundKey[] = [];
  readonly #open: OpenBracket[] = [];
  #position: number;

  constructor(readable: string, stored: string, { start, end }: Span) {
    this.#readable = readable;
    this.#stored = stored;
    this.#position = start;
    this.#end = end;
  }

  scan(): readonly Citation[] {
    while (this.#position < this.#end) {
      this.#step();
    }
    return this.#found;
  }

  #step(): void {
    const at = this.#position;
    this.#position += 1;
    switch (this.#readable.charAt(at)) {
      case '\\':
        this.#position += 1;
        break;
      case '[':
        this.#openBracket(at);
        break;
      case ';':
        this.#open.at(-1)?.semicolons.push(at);
        break;
      case ']':
        this.#closeBracket(at);
        break;
      case '@':
        this.#readKey(at);
        break;
    }
  }

  #openBracket(at: number): void {
    const last = this.#found.at(-1);
    const isBehind = last !== undefined && /^[ \t]?$/.test(this.#readable.slice(last.span.end, at));
    this.#open.push({
      at,
      behind: isBehind ? last : undefined,
      isNote: this.#readable.charAt(at - 1) === '^' || this.#readable.charAt(at + 1) === '^',
      keys: [],
      semicolons: [],
    });
  }

  #readKey(at: number): void {
    const before = this.#readable.charAt(at - 1);
    const read = WORD.test(before) ? undefined : readKey(this.#readable, this.#stored, at, this.#end);
    if (read === undefined) {
      return;
    }
    const found: FoundKey = {
      span: { start: at, end: read.end },
      key: read.key,
      suppressesAuthor: before === '-' && !WORD.test(this.#readable.charAt(at - 2)),
    };
    this.#position = read.end;
    this.#found.push(found);
    this.#open.at(-1)?.keys.push(found);
  }

  #closeBracket(at: number): void {
    const bracket = this.#open.pop();
    if (bracket === undefined || bracket.isNote) {
      return;
    }
    const brackets = { start: bracket.at, end: at + 1 };
    const [first, ...others] = toSegments(bracket, at);
    const isList = (segments: readonly (Segment | undefined)[]): boolean =>
      segments.every((segment) => segment?.key !== undefined);
    if (first === undefined) {
      return;
    }
    if (isList([first, ...others])) {
      [first, ...others].forEach((segment) => this.#take(segment, brackets));
    } else if (bracket.behind !== undefined && first.key === undefined && isList(others)) {
      this.#takeLocator(bracket.behind, first);
      others.forEach((segment) => this.#take(segment, brackets));
    }
  }

  #take(segment: Segment, brackets: Span): void {
    if (segment.key !== undefined) {
      segment.key.brackets = brackets;
      this.#takeLocator(segment.key, { start: segment.key.span.end, end: segment.end });
    }
  }

  #takeLocator(key: FoundKey, { start, end }: Span): void {
    const locator = readLocator(this.#readable.slice(start, end), start);
    if (locator !== undefined) {
      key.locator = locator;
    }
  }
}

/** What stands between semicolons, with the first key in it. */
interface Segment extends Span {
  readonly key: FoundKey | undefined;
}

function toSegments({ at, keys, semicolons }: OpenBracket, closing: number): readonly Segment[] {
  const borders = [at, ...semicolons, closing];
  let next = 0;
  return borders.slice(1).map((end, i) => {
    const start = (borders[i] ?? at) + 1;
    const key = keys[next];
    const isWithin = key !== undefined && key.span.start < end;
    while (next < keys.length && (keys[next]?.span.start ?? end) < end) {
      next += 1;
    }
    return { start, end, key: isWithin ? key : undefined };
  });
}
