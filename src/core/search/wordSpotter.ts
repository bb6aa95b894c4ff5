import type { Span } from '../text/span';
import type { CompiledClause } from './compiledQuery';
import type { DocumentWords, IndexedStretch } from './documentWords';
import type { Vocabulary } from './vocabulary';
import { WordMatcher, type Sighting } from './wordMatcher';
import { findWrittenWords, type WordReader } from './words';

/** A word or phrase that was found. */
export interface MatchedWord extends Span {
  /** Index of the clause of the query. */
  readonly clause: number;
}

/** More marks in one passage than this help nobody to read it. */
const MOST_MATCHES = 500;

/** Finds the words of a query in a text itself, to show them. */
export class WordSpotter {
  readonly #matcher: WordMatcher;
  readonly #vocabulary: Vocabulary;
  readonly #reader: WordReader;

  constructor(clauses: readonly CompiledClause[], vocabulary: Vocabulary, reader: WordReader) {
    this.#matcher = new WordMatcher(
      clauses.map(({ alternatives }) => alternatives),
      vocabulary.size,
    );
    this.#vocabulary = vocabulary;
    this.#reader = reader;
  }

  /** Where `text` holds in `[start, end)` what is asked for, in order and without overlap; a phrase is one match. */
  spot(text: string, start = 0, end = text.length): readonly MatchedWord[] {
    const words = this.#reader.readWords(text, start, end);
    // A word that no indexed text holds has no number, and is none that is asked for.
    const ids = Uint32Array.from(words, (word) => this.#vocabulary.find(word)?.id ?? 0xffffffff);
    return toMatches(this.#matcher.sight(ids, 0, ids.length), words, 0);
  }

  /** As {@link spot}, in the readable text of an indexed stretch. */
  spotIn(entry: DocumentWords, { from, to, stretch }: IndexedStretch): readonly MatchedWord[] {
    const sightings = this.#matcher.sight(entry.words, from, to);
    const { text } = entry.document.readable;
    return sightings.length === 0
      ? []
      : toMatches(sightings, findWrittenWords(text, stretch.start, stretch.end), from);
  }
}

/** @param first number of the first of the words among those that were looked through */
function toMatches(
  sightings: readonly Sighting[],
  words: readonly Span[],
  first: number,
): readonly MatchedWord[] {
  const matches: MatchedWord[] = [];
  for (const { clause, at, length } of sightings) {
    const start = words[at - first]?.start;
    const end = words[at - first + length - 1]?.end;
    if (start !== undefined && end !== undefined) {
      matches.push({ start, end, clause });
    }
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: MatchedWord[] = [];
  for (const match of matches) {
    if (match.start >= (apart.at(-1)?.end ?? 0) && apart.length < MOST_MATCHES) {
      apart.push(match);
    }
  }
  return apart;
}
