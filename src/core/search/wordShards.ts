import type { Steps } from '../util/steps';
import { DistinctWords, type DocumentWords, type IndexedStretch } from './documentWords';
import type { KnownWord, Vocabulary } from './vocabulary';
import { createWordEngine, type WordEngine } from './wordEngine';

/** A stretch that may hold what was asked for. */
export interface Place {
  readonly entry: DocumentWords;
  readonly indexed: IndexedStretch;
}

export interface ShardSizes {
  /** Stretches of one engine: a smaller one takes more memory for each, a larger one longer when it is made anew. */
  readonly full: number;
  /** While fewer than half as many are gone, it is not worth the work. */
  readonly few: number;
}

const SIZES: ShardSizes = { full: 20_000, few: 500 };
/** A document of more stretches than this is always looked through. */
const MOST_STRETCHES = 1 << 20;

interface WordShard {
  readonly engine: WordEngine;
  /** By the number that the engine knows a document by; `undefined` for those that are gone. */
  readonly entries: (DocumentWords | undefined)[];
  /** Stretches that the engine holds, and how many of them are of documents that are gone. */
  size: number;
  gone: number;
}

/**
 * Documents in engines. A document is in at most one; what is in none yet, the caller looks through. Which documents
 * share an engine makes no difference to what is found: an engine says where to look, not how good it is.
 */
export class WordShards {
  readonly #vocabulary: Vocabulary;
  readonly #sizes: ShardSizes;
  readonly #distinct = new DistinctWords();
  readonly #shards = new Set<WordShard>();
  readonly #placeOf = new Map<DocumentWords, { readonly shard: WordShard; readonly number: number }>();
  /** By word, documents that hold it in their title or in a heading: all their stretches stand below it. */
  readonly #above = new Map<number, Set<DocumentWords>>();
  #open: WordShard | undefined;

  constructor(vocabulary: Vocabulary, sizes = SIZES) {
    this.#vocabulary = vocabulary;
    this.#sizes = sizes;
  }

  has(entry: DocumentWords): boolean {
    return this.#placeOf.has(entry);
  }

  /** Those of the entries that are in no engine. */
  missing(entries: readonly DocumentWords[]): readonly DocumentWords[] {
    return entries.length === this.#placeOf.size ? [] : entries.filter((entry) => !this.has(entry));
  }

  /** The entry is in when the steps are over. */
  *add(entry: DocumentWords): Steps<void> {
    if (entry.stretches.length >= MOST_STRETCHES) {
      return;
    }
    const shard = this.#openShard();
    const number = shard.entries.push(undefined) - 1;
    shard.size += entry.stretches.length;
    // Until it is in: where the steps end early, it never will be.
    shard.gone += entry.stretches.length;
    for (const [i, indexed] of entry.stretches.entries()) {
      shard.engine.add(number * MOST_STRETCHES + i, this.#termsOf(entry, indexed));
      yield;
    }
    shard.gone -= entry.stretches.length;
    shard.entries[number] = entry;
    this.#placeOf.set(entry, { shard, number });
    for (const id of this.#distinct.above(entry)) {
      const known = this.#above.get(id);
      if (known === undefined) {
        this.#above.set(id, new Set([entry]));
      } else {
        known.add(entry);
      }
    }
  }

  remove(entry: DocumentWords): void {
    const place = this.#placeOf.get(entry);
    if (place === undefined) {
      return;
    }
    const { shard, number } = place;
    shard.entries[number] = undefined;
    shard.gone += entry.stretches.length;
    this.#forget(entry);
  }

  #forget(entry: DocumentWords): void {
    this.#placeOf.delete(entry);
    for (const id of this.#distinct.above(entry)) {
      const entries = this.#above.get(id);
      entries?.delete(entry);
      if (entries?.size === 0) {
        this.#above.delete(id);
      }
    }
  }

  /**
   * Gives up engines that hold more of what is gone than of what is there. Their entries are in none afterwards, and
   * have to be added again.
   */
  dropWorn(): void {
    for (const shard of this.#shards) {
      if (2 * shard.gone > Math.max(shard.size, this.#sizes.few)) {
        this.#shards.delete(shard);
        this.#open = this.#open === shard ? undefined : this.#open;
        for (const entry of shard.entries) {
          if (entry !== undefined) {
            this.#forget(entry);
          }
        }
      }
    }
  }

  /** Stretches that hold at least one of the words, or stand below it; each once. */
  find(words: readonly KnownWord[]): readonly Place[] {
    const below = new Set(words.flatMap(({ id }) => [...(this.#above.get(id) ?? [])]));
    const places: Place[] = [];
    for (const entry of below) {
      for (const indexed of entry.stretches) {
        places.push({ entry, indexed });
      }
    }
    const terms = words.map(({ term }) => term);
    for (const { engine, entries } of this.#shards) {
      for (const stretch of engine.find(terms)) {
        const entry = entries[Math.floor(stretch / MOST_STRETCHES)];
        const indexed = entry?.stretches[stretch % MOST_STRETCHES];
        if (entry !== undefined && indexed !== undefined && !below.has(entry)) {
          places.push({ entry, indexed });
        }
      }
    }
    return places;
  }

  #openShard(): WordShard {
    if (this.#open === undefined || this.#open.size >= this.#sizes.full) {
      this.#open = { engine: createWordEngine(), entries: [], size: 0, gone: 0 };
      this.#shards.add(this.#open);
    }
    return this.#open;
  }

  /** Function words are in nearly every stretch: who asks for one looks through all. */
  #termsOf(entry: DocumentWords, indexed: IndexedStretch): readonly string[] {
    const terms: string[] = [];
    for (const id of this.#distinct.inText(entry, indexed)) {
      const word = this.#vocabulary.word(id);
      if (word !== undefined && !word.isFunctionWord) {
        terms.push(word.term);
      }
    }
    return terms;
  }
}
