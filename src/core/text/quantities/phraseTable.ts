import { foldText, foldWithMarks } from '../fold';
import { once } from '../../util/once';
import type { Span } from '../span';
import { findWord } from '../words';

/** A word as tables look for it. */
export interface Word extends Span {
  /** Without case, with its marks. */
  readonly marked: string;
  readonly folded: string;
}

/** Words of a stretch, in order, the first ones where a limit is given. */
export function readWords(text: string, from: number, to: number, most = Infinity): readonly Word[] {
  const words: Word[] = [];
  for (
    let span = findWord(text, from, to);
    span !== undefined && words.length < most;
    span = findWord(text, span.end, to)
  ) {
    const marked = foldWithMarks(text.slice(span.start, span.end));
    words.push({ ...span, marked, folded: foldText(marked) });
  }
  return words;
}

/** Between two words of one phrase: not more than one line end. */
const JOINED = /^(?!(?:[^\n]*\n){2})[\s\u2060]*(?:[-‐-–][\s\u2060]*)?$/u;

export function areJoined(text: string, before: Span, behind: Span): boolean {
  return JOINED.test(text.slice(before.end, behind.start));
}

interface Entry<T> {
  readonly marked: readonly string[];
  readonly folded: readonly string[];
  readonly value: T;
}

interface Entries<T> {
  readonly byFirst: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly byLast: ReadonlyMap<string, readonly Entry<T>[]>;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** How many words it has. */
  readonly length: number;
}

/**
 * Phrases in either language. A word of a text is that of a phrase where its marks are the same, or where it has none at
 * all: `ty` may be `tỷ`, but `tý` is another word.
 */
export class PhraseTable<T> {
  readonly #entries: () => Entries<T>;
  readonly #bareFrom: number;

  /**
   * @param rows phrases separated by bars, and what they stand for
   * @param bareFrom how many words a phrase must have to be found without its marks
   */
  constructor(rows: readonly (readonly [phrases: string, value: T])[], bareFrom = 1) {
    this.#bareFrom = bareFrom;
    this.#entries = once(() => sortIn(rows));
  }

  /** The longest phrase that begins with a word. */
  at(text: string, words: readonly Word[], index: number): PhraseMatch<T> | undefined {
    return this.#find(this.#entries().byFirst.get(words[index]?.folded ?? ''), text, words, () => index);
  }

  /** The longest phrase that ends with a word. */
  endingAt(text: string, words: readonly Word[], index: number): PhraseMatch<T> | undefined {
    return this.#find(
      this.#entries().byLast.get(words[index]?.folded ?? ''),
      text,
      words,
      (length) => index - length + 1,
    );
  }

  #find(
    entries: readonly Entry<T>[] | undefined,
    text: string,
    words: readonly Word[],
    startOf: (length: number) => number,
  ): PhraseMatch<T> | undefined {
    for (const { marked, folded, value } of entries ?? []) {
      const start = startOf(marked.length);
      const isHere = marked.every((form, i) => {
        const word = words[start + i];
        const before = words[start + i - 1];
        return (
          word !== undefined &&
          (word.marked === form ||
            (marked.length >= this.#bareFrom && word.marked === word.folded && word.folded === folded[i])) &&
          (i === 0 || (before !== undefined && areJoined(text, before, word)))
        );
      });
      if (isHere) {
        return { value, length: marked.length };
      }
    }
    return undefined;
  }
}

function sortIn<T>(rows: readonly (readonly [phrases: string, value: T])[]): Entries<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  const byLast = new Map<string, Entry<T>[]>();
  for (const [phrases, value] of rows) {
    for (const phrase of phrases.split('|')) {
      const marked = readWords(phrase, 0, phrase.length).map((word) => word.marked);
      const entry: Entry<T> = { marked, folded: marked.map(foldText), value };
      put(byFirst, entry.folded[0] ?? '', entry);
      put(byLast, entry.folded.at(-1) ?? '', entry);
    }
  }
  return { byFirst, byLast };
}

/** Longer phrases come first. */
function put<T>(entries: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const known = entries.get(key) ?? [];
  const at = known.findIndex(({ marked }) => marked.length < entry.marked.length);
  known.splice(at < 0 ? known.length : at, 0, entry);
  entries.set(key, known);
}
