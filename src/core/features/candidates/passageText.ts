import type { Span } from '../../text/span';
import { overlaps } from '../../text/span';
import { findCapitalWords, isGap, type CapitalWord } from '../../mentions/people/capitalWords';

/** Words with capitals that nothing but blanks parts. */
export interface CapitalRun extends Span {
  /** Never empty. */
  readonly words: readonly CapitalWord[];
}

/** A passage as names are looked for in it. Offsets are into its own text. */
export interface PassageText {
  readonly text: string;
  readonly runs: readonly CapitalRun[];
  readonly vietnamese: boolean;
  /** A headline that writes most words with capitals: they say nothing. */
  readonly isTitleCase: boolean;
  /** It has sentences, unlike the rows of a table. */
  readonly isProse: boolean;
  /** Most of its words are written small. */
  readonly isRunning: boolean;
}

const SMALL_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu;
/** Behind a word, which no decimal is. */
const SENTENCE_END = /[\p{L}\p{M}]{2}[.!?]["”’)]*(?:\s|$)/u;
const SHORTEST_TITLE_CASE = 4;
/** What stands before who published or made something rather than who is spoken of, at the end of a text. */
const CREDIT = /(?:(?:Photos?|Source|Ảnh|Nguồn|Graphics?|Đồ hoạ|Video)(?: by)?\s*:|^\s*By|^\s*Theo)\s*$/iu;

/** @param text readable, without marks of emphasis */
export function toPassageText(text: string, vietnamese: boolean): PassageText {
  const words = findCapitalWords(text);
  const isRunning = (text.match(SMALL_WORD) ?? []).length >= words.length;
  return {
    text,
    runs: joinRuns(text, words).filter(({ start, words: own }) => !isShouted(own) && !isCredit(text, start)),
    vietnamese,
    isTitleCase: isTitleCase(text, words),
    isProse: SENTENCE_END.test(text) || isRunning,
    isRunning,
  };
}

function joinRuns(text: string, words: readonly CapitalWord[]): readonly CapitalRun[] {
  const runs: CapitalWord[][] = [];
  let last: CapitalWord | undefined;
  for (const word of words) {
    const isNext = last !== undefined && isGap(text, last.end, word.start);
    if (isNext) {
      runs.at(-1)?.push(word);
    } else {
      runs.push([word]);
    }
    last = word;
  }
  return runs.flatMap((own) => toRun(own) ?? []);
}

/** `undefined` for no words at all. */
export function toRun(words: readonly CapitalWord[]): CapitalRun | undefined {
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? undefined : { words, start: first.start, end: last.end };
}

/** `THE HANOI TIMES`: two words of capitals that are no acronyms. */
function isShouted(words: readonly CapitalWord[]): boolean {
  const shouted = words.filter(({ text }) => text.length > 3 && text === text.toUpperCase());
  return shouted.length >= 2 || (shouted.length === 1 && words.length >= 2 && words.every(isInCapitals));
}

function isInCapitals({ text }: CapitalWord): boolean {
  return text === text.toUpperCase();
}

function isCredit(text: string, start: number): boolean {
  return CREDIT.test(text.slice(Math.max(0, start - 24), start));
}

function isTitleCase(text: string, words: readonly CapitalWord[]): boolean {
  if (/[.!?;]["”’)]*(?:\s|$)/u.test(text.trim()) || text.length > 200) {
    return false;
  }
  const long = text.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  const capital = words.filter((word) => word.text.length >= 4).length;
  return long.length >= SHORTEST_TITLE_CASE && capital >= 0.75 * long.length;
}

/** A stretch that the registry explains. */
export interface Explained extends Span {
  /** A place, which longer names have in them: `Bank of Vietnam`. */
  readonly isPlace: boolean;
}

/** Stretches of a passage that are spoken for. */
export class Claims {
  readonly #spans: Span[];
  readonly #places: readonly Span[];

  constructor(explained: readonly Explained[] = []) {
    this.#spans = explained.filter(({ isPlace }) => !isPlace);
    this.#places = explained.filter(({ isPlace }) => isPlace);
  }

  isFree(span: Span): boolean {
    return (
      !this.#spans.some((one) => overlaps(one, span)) &&
      !this.#places.some((one) => overlaps(one, span) && !isLonger(span, one))
    );
  }

  /** @returns false where some of it was taken before */
  take(span: Span): boolean {
    const isFree = this.isFree(span);
    if (isFree) {
      this.#spans.push(span);
    }
    return isFree;
  }
}

function isLonger(span: Span, inner: Span): boolean {
  return (
    span.start <= inner.start && inner.end <= span.end && inner.end - inner.start < span.end - span.start
  );
}

/** A name as a reader sees it. */
export function shownName(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll('\u2060', '').replace(/\s+/gu, ' ').trim();
}
