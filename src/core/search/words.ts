import type { Span } from '../text/span';
import { findWords } from '../text/words';
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

/** Takes texts apart into words, and remembers spellings, since most words come again and again. */
export class WordReader {
  readonly #known = new Map<string, { readonly spelling: Spelling; readonly acronym: boolean }>();

  /** Words of `text` in `[start, end)`, in order. A number in groups of three (`50,000`, `50.000`) is one word. */
  readWords(text: string, start = 0, end = text.length): Word[] {
    const words: Word[] = [];
    const spans = findWords(text, start, end);
    for (let i = 0; i < spans.length; i++) {
      const span = spans[i];
      if (span === undefined) {
        continue;
      }
      let written = text.slice(span.start, span.end);
      let last = span;
      if (/^\d{1,3}$/.test(written)) {
        for (let next = spans[i + 1]; isNextGroup(text, last, next); next = spans[i + 1]) {
          written += text.slice(next.start, next.end);
          last = next;
          i++;
        }
      }
      words.push({ start: span.start, end: last.end, ...this.#read(written) });
    }
    return words;
  }

  #read(written: string): { readonly spelling: Spelling; readonly acronym: boolean } {
    let known = this.#known.get(written);
    if (known === undefined) {
      known = { spelling: toSpelling(written), acronym: isAcronym(written) };
      if (this.#known.size > MOST_KNOWN) {
        this.#known.clear();
      }
      this.#known.set(written, known);
    }
    return known;
  }
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
