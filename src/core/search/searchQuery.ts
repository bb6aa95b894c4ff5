import type { Word } from './words';

/** One thing asked for: a word, or words that must follow each other. */
export interface QueryTerm {
  readonly words: readonly Word[];
  /** In quotation marks: nothing but these words, whole. */
  readonly quoted: boolean;
  /** The last word is perhaps not finished. */
  readonly unfinished: boolean;
}
