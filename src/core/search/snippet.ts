import type { DocumentFormat } from '../corpus/sourceDocument';
import type { Span } from '../text/span';
import type { MatchedWord } from './wordSpotter';
import type { Snippet } from './searchHit';
import { toShownText } from './shownText';

/** What a reader takes in at a glance, and little more than a picker shows in one line. */
const LONGEST = 110;
/** Words before the first match that tell where one is; more would push the match out of a narrow line. */
const LEAD = 24;
/** Matches further apart than this are not shown together. */
const WIDEST_CLUSTER = 80;
/** Readable text on either side of the cluster that may be looked at: markup takes room and is not shown. */
const AROUND = 4 * LONGEST;
/** A word longer than this is cut through rather than left out. */
const LONGEST_WORD = 30;

/**
 * The words around the place with the most of the query, on one line and without markup.
 *
 * @param text the readable text of a passage
 * @param matches into `text`, in order; without any, the snippet is the beginning
 */
export function buildSnippet(text: string, matches: readonly MatchedWord[], format: DocumentFormat): Snippet {
  const cluster = findBestCluster(matches);
  const focus = { start: cluster[0]?.start ?? 0, end: cluster.at(-1)?.end ?? 0 };
  const from = Math.max(0, focus.start - AROUND);
  const to = Math.min(text.length, focus.end + AROUND, focus.start + 3 * AROUND);
  const shown = toShownText(text.slice(from, to), format);
  const toShown = (span: Span): Span => ({
    start: shown.at(span.start - from),
    end: shown.at(span.end - from),
  });
  const spans = matches.filter(({ start, end }) => start >= from && end <= to).map(toShown);
  const window = findWindow(shown.text, toShown(focus));
  const before = window.start > 0 || from > 0 ? '…' : '';
  const after = window.end < shown.text.trimEnd().length || to < text.length ? '…' : '';
  const shift = before.length - window.start;
  return {
    text: before + shown.text.slice(window.start, window.end) + after,
    matches: spans
      .filter(({ start, end }) => start < end && start >= window.start && end <= window.end)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** The matches within {@link WIDEST_CLUSTER} that hold the most different clauses, then the most matches. */
function findBestCluster(matches: readonly MatchedWord[]): readonly MatchedWord[] {
  let best: readonly MatchedWord[] = [];
  let bestWorth = 0;
  let from = 0;
  const counts = new Map<number, number>();
  for (const [i, match] of matches.entries()) {
    counts.set(match.clause, (counts.get(match.clause) ?? 0) + 1);
    for (
      let first = matches[from];
      first && from < i && match.end - first.start > WIDEST_CLUSTER;
      first = matches[++from]
    ) {
      const left = (counts.get(first.clause) ?? 0) - 1;
      if (left > 0) {
        counts.set(first.clause, left);
      } else {
        counts.delete(first.clause);
      }
    }
    const worth = counts.size * 1000 + (i - from + 1);
    if (worth > bestWorth) {
      bestWorth = worth;
      best = matches.slice(from, i + 1);
    }
  }
  return best;
}

/** At most {@link LONGEST} code units from shortly before `focus`, cut between words. */
function findWindow(text: string, focus: Span): Span {
  const length = text.trimEnd().length;
  if (length <= LONGEST) {
    return { start: 0, end: length };
  }
  // Near the end of the text the lead may be twice as long, to fill the line a little.
  const earliest = Math.max(
    0,
    Math.min(focus.start - LEAD, Math.max(length - LONGEST + 1, focus.start - 2 * LEAD)),
  );
  const start = earliest === 0 ? 0 : skipToWord(text, earliest, focus.start);
  const latest = Math.min(length, start + LONGEST - (start === 0 ? 1 : 2));
  return { start, end: latest === length ? length : backToWordEnd(text, latest, focus.end) };
}

function skipToWord(text: string, offset: number, limit: number): number {
  const space = text.indexOf(' ', offset - 1);
  const near = space >= 0 && space < Math.min(limit, offset + LONGEST_WORD);
  return near ? space + 1 : avoidHalf(text, offset);
}

function backToWordEnd(text: string, offset: number, limit: number): number {
  const space = text.lastIndexOf(' ', offset);
  const near = space >= limit && space > offset - LONGEST_WORD;
  return near ? space : avoidHalf(text, offset);
}

/** Not between the parts of one character. */
function avoidHalf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 16 && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(at, at + 2))) {
    at--;
  }
  return at;
}
