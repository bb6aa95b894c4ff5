import type { Match } from '../../matcher/match';
import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { withoutUnseen } from '../../text/unseenMarks';
import { findWords } from '../../text/words';

/** A word near a date. */
export interface PhraseWord extends Span {
  readonly folded: string;
  /** Begins with a capital or a digit. */
  readonly isCapital: boolean;
  /** Within a name of the registry. */
  readonly isNamed: boolean;
}

/** Code units that a phrase reaches to either side of its date. */
const FARTHEST = 200;
const MOST_WORDS = 24;

/** Between words of one phrase: blanks, a dash within a compound, `&`, an apostrophe. */
const JOINED = /^[\s\u2060]*(?:[-–&]|['’])?[\s\u2060]*$/u;

/** The words on both sides of a date, nearest first, as far as nothing stands between them that ends a phrase. */
export class PhraseWords {
  readonly before: readonly PhraseWord[];
  readonly behind: readonly PhraseWord[];

  /**
   * @param from the end of the phrase before
   * @param matches of the whole text, in order
   */
  constructor(text: string, matches: readonly Match[], date: Span, from: number) {
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
    const before = findWords(text, begin, date.start).slice(-MOST_WORDS).reverse();
    const behind = findWords(text, date.end, end).slice(0, MOST_WORDS);
    this.before = takeJoined(before, (word, nearer) => text.slice(word.end, nearer?.start ?? date.start)).map(
      toWord,
    );
    this.behind = takeJoined(behind, (word, nearer) => text.slice(nearer?.end ?? date.end, word.start)).map(
      toWord,
    );
  }
}

function takeJoined(
  words: readonly Span[],
  gapOf: (word: Span, nearer: Span | undefined) => string,
): readonly Span[] {
  const end = words.findIndex((word, i) => !JOINED.test(gapOf(word, words[i - 1])));
  return end < 0 ? words : words.slice(0, end);
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
