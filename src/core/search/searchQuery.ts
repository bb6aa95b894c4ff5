import { isFunctionWord, mayBeVietnamese } from './functionWords';
import type { Word, WordReader } from './words';

/** One thing asked for: a word, or words that must follow each other. */
export interface QueryTerm {
  readonly words: readonly Word[];
  /** In quotation marks: nothing but these words, whole. */
  readonly quoted: boolean;
  /** The last word is perhaps not finished. */
  readonly unfinished: boolean;
}

/** What is beyond is not looked for: a pasted page is no query. */
const LONGEST_QUERY = 2_000;
const MOST_TERMS = 64;
/** Of a longer phrase its beginning is looked for. */
const MOST_WORDS_OF_A_PHRASE = 50;

const QUOTED_OR_WORD = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|[^\s"“”„«»,;()[\]{}<>]+/gu;
const POSSESSIVE = /['’ʼ]s$/iu;
const WORD_AT_END = /[\p{L}\p{N}\p{M}]$/u;

/**
 * Takes a query apart. Words in quotation marks and the parts of one such as `57-NQ/TW` or `R&D` follow each other;
 * function words count only where there is nothing else, or where all words may be Vietnamese without its marks: the
 * `so` of `ha tang so` is no English word.
 */
export function readQuery(query: string, reader: WordReader): readonly QueryTerm[] {
  const text = query.slice(0, LONGEST_QUERY);
  const open = WORD_AT_END.test(text);
  const terms: { readonly term: QueryTerm; readonly isFunction: boolean }[] = [];
  for (const match of text.matchAll(QUOTED_OR_WORD)) {
    const quoted = match[1];
    const written = quoted ?? match[0].replace(POSSESSIVE, '');
    const words = reader.readWords(written).slice(0, MOST_WORDS_OF_A_PHRASE);
    const unfinished = open && quoted === undefined && match.index + match[0].length === text.length;
    const [first] = words;
    if (first === undefined) {
      continue;
    }
    const isFunction =
      quoted === undefined && words.length === 1 && !first.acronym && isFunctionWord(written);
    terms.push({ term: { words, quoted: quoted !== undefined, unfinished }, isFunction });
  }
  const telling = terms.filter(({ isFunction }) => !isFunction);
  const asked = telling.length === 0 || isUnmarkedVietnamese(terms.map(({ term }) => term)) ? terms : telling;
  return asked.slice(0, MOST_TERMS).map(({ term }) => term);
}

/** With marks a query tells by itself which of its words are function words. */
function isUnmarkedVietnamese(terms: readonly QueryTerm[]): boolean {
  return terms.every(({ words }) =>
    words.every(({ spelling }) => !spelling.marked && mayBeVietnamese(spelling.folded)),
  );
}
