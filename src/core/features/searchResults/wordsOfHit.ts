import type { SearchHit } from '../../search/searchHit';
import type { Span } from '../../text/span';

/** Nothing but this between two words that were found makes them one stretch. */
const BETWEEN_WORDS = /^[\s\-–_/.,]*$/u;

/**
 * The words of a hit that are selected when it is opened: of all stretches of words that follow each other the one with
 * the most words, the first of several; the whole passage where no word was found in it.
 */
export function wordsOfHit({ document, passage, matches }: SearchHit): Span {
  let best: Span | undefined;
  let most = 0;
  let stretch: Span | undefined;
  let count = 0;
  for (const match of matches) {
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
