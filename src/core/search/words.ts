import type { Span } from '../text/span';
import { findWords } from '../text/words';
import { WideMap } from '../util/wideMap';
import { toSpelling, type Spelling } from './spelling';

/** A word of a text. */
export interface Word extends Span {
  readonly spelling: Spelling;
  /** Short and written in capitals alone, such as `WHO`: case may tell it from a common word. */
  readonly acronym: boolean;
}

const LONGEST_ACRONYM = 6;
/** More different spellings than this are no longer remembered, so that no text fills the memory. */
const MOST_KNOWN = 200_000;

/** Between groups of three digits; no other word holds one. */
const GROUP_MARKS = /[.,]/g;

/** Takes texts apart into words, and remembers spellings, since most words come again and again. */
export class WordReader {
  readonly #known = new WideMap<{ readonly spelling: Spelling; readonly acronym: boolean }>();

  /** Words of `text` in `[start, end)`, in order. */
  readWords(text: string, start = 0, end = text.length): Word[] {
    return findWrittenWords(text, start, end).map((span) => {
      const { spelling, acronym } = this.read(text.slice(span.start, span.end));
      return { start: span.start, end: span.end, spelling, acronym };
    });
  }

  /** How a word of {@link findWrittenWords} is written. */
  read(written: string): { readonly spelling: Spelling; readonly acronym: boolean } {
    let known = this.#known.get(written);
    if (known === undefined) {
      known = { spelling: toSpelling(written.replace(GROUP_MARKS, '')), acronym: isAcronym(written) };
      if (this.#known.size > MOST_KNOWN) {
        this.#known.clear();
      }
      this.#known.set(written, known);
    }
    return known;
  }
}

/** As {@link WordReader.readWords}, for who needs no more than their places. A number in groups of three is one word. */
export function findWrittenWords(text: string, start: number, end: number): readonly Span[] {
  const spans = findWords(text, start, end);
  if (!spans.some((span, i) => isNextGroup(text, span, spans[i + 1]))) {
    return spans;
  }
  const words: Span[] = [];
  for (let i = 0; i < spans.length; i++) {
    const first = spans[i];
    if (first === undefined) {
      continue;
    }
    let last = first;
    if (/^\d{1,3}$/.test(text.slice(first.start, first.end))) {
      for (let next = spans[i + 1]; isNextGroup(text, last, next); next = spans[i + 1]) {
        last = next;
        i++;
      }
    }
    words.push({ start: first.start, end: last.end });
  }
  return words;
}

function isNextGroup(text: string, last: Span, next: Span | undefined): next is Span {
  if (next?.start !== last.end + 1 || next.end !== next.start + 3) {
    return false;
  }
  return /^[.,]\d{3}$/.test(text.slice(last.end, next.end));
}

function isAcronym(written: string): boolean {
  return (
    written.length >= 2 &&
    written.length <= LONGEST_ACRONYM &&
    written === written.toUpperCase() &&
    written !== written.toLowerCase()
  );
}
