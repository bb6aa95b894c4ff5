import type { Match } from '../../matcher/match';
import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { withoutUnseen } from '../../text/unseenMarks';
import { findWord, findWords } from '../../text/words';

/** A word near a date. */
export interface PhraseWord extends Span {
  readonly folded: string;
  /** Begins with a capital or a digit. */
  readonly isCapital: boolean;
  /** Within a name of the registry. */
  readonly isNamed: boolean;
}

/** Code units that a phrase reaches to either side of its date. */
const FARTHEST = 160;
const MOST_WORDS = 20;

/** Between words of one phrase: blanks, a dash within a compound, `&`, an apostrophe. */
const JOINED = /^[\s\u2060]*(?:[-–&'’][\s\u2060]*)?$/u;

/** Words from a date on, nearest first, as far as nothing stands between them that ends a phrase; made when asked for. */
export class WordRun {
  readonly #next: (nearer: Span | undefined, count: number) => PhraseWord | undefined;
  readonly #words: PhraseWord[] = [];
  #isOver = false;

  /** @param next the word behind a nearer one, `undefined` where the phrase ends */
  constructor(next: (nearer: Span | undefined, count: number) => PhraseWord | undefined) {
    this.#next = next;
  }

  at(index: number): PhraseWord | undefined {
    while (this.#words.length <= index && !this.#isOver) {
      const word = this.#next(this.#words.at(-1), this.#words.length);
      this.#isOver = word === undefined;
      this.#words.push(...(word === undefined ? [] : [word]));
    }
    return this.#words[index];
  }

  /** Index of the first word from there that is so; the length of the run where none is. */
  indexWhere(from: number, isSo: (word: PhraseWord, index: number) => boolean): number {
    for (let index = from; ; index++) {
      const word = this.at(index);
      if (word === undefined || isSo(word, index)) {
        return word === undefined ? Math.max(from, this.#words.length) : index;
      }
    }
  }

  slice(from: number, to: number): readonly PhraseWord[] {
    this.at(to - 1);
    return this.#words.slice(from, Math.max(from, to));
  }
}

export interface PhraseWords {
  readonly before: WordRun;
  readonly behind: WordRun;
}

/**
 * The words on both sides of a date.
 *
 * @param matches of the whole text, in order
 * @param from the end of the phrase before
 */
export function readPhraseWords(
  text: string,
  matches: readonly Match[],
  date: Span,
  from: number,
): PhraseWords {
  const begin = Math.max(from, date.start - FARTHEST);
  const end = Math.min(text.length, date.end + FARTHEST);
  const names = matchesWithin(matches, begin, end);
  const toWord = (span: Span): PhraseWord => {
    const word = withoutUnseen(text.slice(span.start, span.end));
    return {
      ...span,
      folded: foldText(word),
      isCapital: /^[\p{Lu}\p{N}]/u.test(word),
      isNamed: names.some((name) => name.start <= span.start && span.end <= name.end),
    };
  };
  const toJoined = (span: Span | undefined, gap: string): PhraseWord | undefined =>
    span !== undefined && JOINED.test(gap) ? toWord(span) : undefined;
  const words = findWords(text, begin, date.start).slice(-MOST_WORDS).reverse();
  return {
    before: new WordRun((nearer, count) => {
      const span = words[count];
      return toJoined(span, text.slice(span?.end, nearer?.start ?? date.start));
    }),
    behind: new WordRun((nearer, count) => {
      const from = nearer?.end ?? date.end;
      const span = count < MOST_WORDS ? findWord(text, from, end) : undefined;
      return toJoined(span, text.slice(from, span?.start));
    }),
  };
}

/** Spans of the names that begin or end there, found by binary search. */
function matchesWithin(matches: readonly Match[], from: number, to: number): readonly Span[] {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.span.end ?? 0) <= from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const spans: Span[] = [];
  for (let i = low; i < matches.length; i++) {
    const span = matches[i]?.span;
    if (span === undefined || span.start >= to) {
      break;
    }
    spans.push(span);
  }
  return spans;
}
