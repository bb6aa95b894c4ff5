import searchApproximately from 'approx-string-match';
import type { Span } from '../../text/span';

/** Between two pieces of a quotation no more may be left out, in code units. */
const LONGEST_OMISSION = 4_000;
/** More places of one piece are not tried. */
const MOST_PLACES = 50;
/** Of the length of the words: what differs more is no altered quotation. */
const MOST_DIFFERENT = 0.3;
/** Longer words are not looked for approximately. */
const LONGEST = 2_000;

/**
 * The places where all pieces stand in order, as spans of the folded text from the first piece to the last. A piece may
 * begin with another case than it has there.
 */
export function locateExactly(folded: string, pieces: readonly string[]): readonly Span[] {
  const [first, ...others] = pieces;
  if (first === undefined) {
    return [];
  }
  return placesOf(folded, first, 0, folded.length).flatMap((place) => {
    let end = place.end;
    for (const piece of others) {
      const [next] = placesOf(
        folded,
        piece,
        end,
        Math.min(folded.length, end + LONGEST_OMISSION + piece.length),
      );
      if (next === undefined) {
        return [];
      }
      end = next.end;
    }
    return [{ start: place.start, end }];
  });
}

/** Whole words only: `men` does not stand in `women`. */
function placesOf(folded: string, piece: string, from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  for (const wanted of new Set([piece, withOtherCase(piece)])) {
    for (let at = folded.indexOf(wanted, from); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (end > to || found.length >= MOST_PLACES) {
        break;
      }
      if (!isWithinWord(folded, at) && !isWithinWord(folded, end)) {
        found.push({ start: at, end });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isWithinWord(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}

function withOtherCase(piece: string): string {
  const [first = ''] = piece;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + piece.slice(first.length);
}

export interface NearPlace extends Span {
  /** Letters that were put in, left out or changed. */
  readonly errors: number;
}

/** The best place for words that nearly stand there; `undefined` where none is near enough. */
export function locateNearly(folded: string, words: string): NearPlace | undefined {
  if (words.length > LONGEST) {
    return undefined;
  }
  const [best] = searchApproximately(folded, words, Math.floor(words.length * MOST_DIFFERENT));
  return best && toWholeWords(folded, best);
}

function toWholeWords(folded: string, { start, end, errors }: NearPlace): NearPlace {
  let [from, to] = [start, end];
  while (from > 0 && isWithinWord(folded, from)) {
    from -= 1;
  }
  while (to < folded.length && isWithinWord(folded, to)) {
    to += 1;
  }
  return { start: from, end: to, errors };
}
