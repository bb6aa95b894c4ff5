import type { SearchHit } from '../../search/searchHit';
import { toVisibleText } from '../../text/presentText';
import type { Span } from '../../text/span';

/** Nothing but this between two words that were found makes them one stretch. */
const BETWEEN_WORDS = /^[\s\-–_/.,]*$/u;

/**
 * The words of a hit that are selected when it is opened: of those that its row shows the longest stretch of words that
 * follow each other, the first of several; the whole passage where no word was found in it.
 */
export function wordsOfHit(hit: SearchHit): Span {
  const { document, passage } = hit;
  let best: Span | undefined;
  let most = 0;
  let stretch: Span | undefined;
  let count = 0;
  for (const match of findShown(hit)) {
    const isNext = stretch !== undefined && BETWEEN_WORDS.test(document.text.slice(stretch.end, match.start));
    stretch = { start: isNext && stretch ? stretch.start : match.start, end: match.end };
    count = isNext ? count + 1 : 1;
    if (count > most) {
      best = stretch;
      most = count;
    }
  }
  return best ?? document.passages[passage]?.span ?? { start: 0, end: 0 };
}

/** A row marks some of the matches, one after another; all of them where they cannot be told. */
function findShown({ document, matches, snippet }: SearchHit): readonly Span[] {
  const shown = snippet.matches.map(({ start, end }) => snippet.text.slice(start, end));
  const all = matches.map(({ start, end }) => toVisibleText(document.text.slice(start, end)));
  const first = all.findIndex((_, at) => shown.every((word, index) => all[at + index] === word));
  return first < 0 || shown.length === 0 ? matches : matches.slice(first, first + shown.length);
}
