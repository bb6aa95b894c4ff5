import { isWithinWord } from '../../text/locateNearly';
import type { Span } from '../../text/span';

/** Between two pieces of a quotation no more is left out, unless they stand nowhere else. */
const LONGEST_OMISSION = 4_000;
/** More places of one piece are not tried. */
const MOST_PLACES = 200;

/**
 * The places where all pieces stand in order, as spans of the folded text from the first piece to the last. A piece may
 * begin with another case than it has there.
 *
 * @param longestOmission between two pieces, in code units
 */
export function locateExactly(
  folded: string,
  pieces: readonly string[],
  longestOmission = LONGEST_OMISSION,
): readonly Span[] {
  // The longest stands in the fewest places; the others are looked for around it.
  const longest = pieces.reduce(
    (best, piece, i) => (piece.length > (pieces[best]?.length ?? 0) ? i : best),
    0,
  );
  const before = pieces.slice(0, longest).reverse();
  const behind = pieces.slice(longest + 1);
  return placesOf(folded, pieces[longest] ?? '', 0, folded.length).flatMap((place) => {
    let { start, end } = place;
    for (const piece of before) {
      const from = Math.max(0, start - longestOmission - piece.length);
      const previous = placesOf(folded, piece, from, start).at(-1);
      if (previous === undefined) {
        return [];
      }
      start = previous.start;
    }
    for (const piece of behind) {
      const to = Math.min(folded.length, end + longestOmission + piece.length);
      const [next] = placesOf(folded, piece, end, to);
      if (next === undefined) {
        return [];
      }
      end = next.end;
    }
    return [{ start, end }];
  });
}

/** Whole words only: `men` does not stand in `women`. */
function placesOf(folded: string, piece: string, from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  if (piece === '') {
    return found;
  }
  const window = folded.slice(from, to);
  for (const wanted of new Set([piece, withOtherCase(piece)])) {
    for (let at = window.indexOf(wanted); at >= 0; at = window.indexOf(wanted, at + 1)) {
      const place = { start: from + at, end: from + at + wanted.length };
      if (found.length >= MOST_PLACES) {
        break;
      }
      if (!isWithinWord(folded, place.start) && !isWithinWord(folded, place.end)) {
        found.push(place);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function withOtherCase(piece: string): string {
  const [first = ''] = piece;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + piece.slice(first.length);
}
