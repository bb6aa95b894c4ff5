import { foldForQuotes, type QuotableText } from './foldForQuotes';
import type { Span } from './span';

/** W3C Web Annotation TextQuoteSelector: finds a stretch of text again after edits around it. */
export interface QuoteSelector {
  readonly exact: string;
  /** The words directly before `exact`. */
  readonly prefix?: string;
  /** The words directly after `exact`. */
  readonly suffix?: string;
}

export type QuoteFinding =
  | { readonly state: 'found'; readonly span: Span }
  /** Several places fit equally well, in the order of the text; whoever must choose takes the first. */
  | { readonly state: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly state: 'lost' };

/** So many folded units of prefix and suffix count (formats.md §1). */
const CONTEXT = 32;
/** So many units of prefix and suffix are looked at, whatever marks and blanks they are full of. */
const LONGEST_CONTEXT = 1000;
/** A quote is a sentence or a few. A longer one would make each search of a text dear. */
const LONGEST_QUOTE = 10_000;
/** More places that fit equally well are not listed. */
const MAX_PLACES = 100;

/**
 * Finds the words of a selector (formats.md §1): equal after NFC, with runs of white space, kinds of quotation marks
 * and emphasis marks ignored; case and diacritics count. Spans lie in the given text, without marks at their ends.
 */
export function findQuote(text: string, selector: QuoteSelector): QuoteFinding {
  return findQuoteIn(foldForQuotes(text), selector);
}

/**
 * As {@link findQuote}, in a text folded before. Of several places those count whose surroundings fit best. A quote of
 * more than 10,000 units is lost.
 */
export function findQuoteIn(text: QuotableText, { exact, prefix, suffix }: QuoteSelector): QuoteFinding {
  const wanted = exact.length > LONGEST_QUOTE ? '' : foldForQuotes(exact).folded.trim();
  if (wanted === '') {
    return { state: 'lost' };
  }
  const before = foldForQuotes((prefix ?? '').slice(-LONGEST_CONTEXT))
    .folded.trim()
    .slice(-CONTEXT);
  const after = foldForQuotes((suffix ?? '').slice(0, LONGEST_CONTEXT))
    .folded.trim()
    .slice(0, CONTEXT);
  let best = -1;
  let spans: Span[] = [];
  for (let at = text.folded.indexOf(wanted); at >= 0; at = text.folded.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    const fit = commonEnd(text.folded, at, before) + commonStart(text.folded, end, after);
    if (fit > best) {
      best = fit;
      spans = [];
    }
    if (fit === best && spans.length < MAX_PLACES) {
      spans.push({ start: text.starts[at] ?? 0, end: text.ends[end - 1] ?? 0 });
    }
  }
  const [span] = spans;
  if (span === undefined) {
    return { state: 'lost' };
  }
  return spans.length === 1 ? { state: 'found', span } : { state: 'ambiguous', spans };
}

/** How many units the text before `end` has in common with the end of `wanted`, without regard to a space between. */
function commonEnd(text: string, end: number, wanted: string): number {
  const from = text.charAt(end - 1) === ' ' ? end - 1 : end;
  let count = 0;
  while (
    count < wanted.length &&
    count < from &&
    text[from - 1 - count] === wanted[wanted.length - 1 - count]
  ) {
    count += 1;
  }
  return count;
}

function commonStart(text: string, start: number, wanted: string): number {
  const from = text.charAt(start) === ' ' ? start + 1 : start;
  let count = 0;
  while (count < wanted.length && from + count < text.length && text[from + count] === wanted[count]) {
    count += 1;
  }
  return count;
}
