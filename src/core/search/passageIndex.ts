import type { Clock, Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { runInSlices, type Steps } from '../util/steps';
import { DistinctWords, readDocumentWords, type DocumentWords } from './documentWords';
import { findBest, type Indexed } from './finder';
import type { FindOptions, FoundPassages, PassageSearch, SearchStats, UpdateOptions } from './passageSearch';
import { rarity } from './passageScore';
import type { PassagePlace, SearchHit } from './searchHit';
import type { SearchRequest } from './searchRequest';
import type { KeepOptions, SearchStore } from './searchStore';
import { toHit } from './toHit';
import { tellTried } from './tellTried';
import { Vocabulary } from './vocabulary';
import { WordNumbers } from './wordNumbers';
import { WordReader } from './words';
import { WordShards, type ShardSizes } from './wordShards';

const BYTES_PER_POSTING = 40;
const BYTES_PER_WORD = 300;
const BYTES_PER_STRETCH = 300;

/**
 * {@link PassageSearch} in memory. Of each document it keeps the words as numbers, by which all is judged, and where
 * in the corpus a word is, in engines of their own; see `ARCHITECTURE.md`.
 */
export class PassageIndex implements PassageSearch {
  readonly #clock: Clock;
  readonly #wording: Wording;
  readonly #reader = new WordReader();
  readonly #vocabulary = new Vocabulary();
  readonly #numbers = new WordNumbers(this.#vocabulary, this.#reader);
  readonly #shards: WordShards;
  readonly #distinct = new DistinctWords();
  readonly #entries = new Map<SourceDocument, DocumentWords>();
  /** What was asked for last, where all of it is in. */
  #current: readonly SourceDocument[] | undefined;
  #stretches = 0;
  #words = 0;
  #postings = 0;
  /** Grows with each update, so that one that was overtaken notices. */
  #turn = 0;

  readonly #store: SearchStore | undefined;
  #opened: Promise<void> | undefined;

  /** @param store without one, everything is read anew in each session */
  constructor(
    host: { readonly clock: Clock; readonly wording: Wording },
    store?: SearchStore,
    sizes?: ShardSizes,
  ) {
    this.#shards = new WordShards(this.#vocabulary, sizes);
    this.#clock = host.clock;
    this.#wording = host.wording;
    this.#store = store;
  }

  async update(documents: readonly SourceDocument[], options: UpdateOptions): Promise<void> {
    const turn = ++this.#turn;
    await (this.#opened ??= this.#store?.open(this.#vocabulary, options.token));
    await this.#work(this.#updateInSteps(documents, options.onDocument), options, () => turn === this.#turn);
  }

  async settle(options: UpdateOptions): Promise<void> {
    await this.#work(this.#fillShards(), options, () => true);
  }

  async #work(steps: Steps<void>, options: UpdateOptions, isWanted: () => boolean): Promise<void> {
    await runInSlices(
      steps,
      { ...options, clock: this.#clock },
      {
        get isCancellationRequested() {
          return !isWanted() || options.token?.isCancellationRequested === true;
        },
      },
    );
  }

  async keep(options: KeepOptions): Promise<void> {
    await this.#store?.keep([...this.#entries.values()], this.#vocabulary, options);
  }

  *#updateInSteps(
    documents: readonly SourceDocument[],
    onDocument: UpdateOptions['onDocument'],
  ): Steps<void> {
    const { come, gone } = this.#findChanges(documents);
    this.#current = undefined;
    const added = come.filter((document) => !this.#entries.has(document));
    // What is replaced stays until its successor comes, so that a search meanwhile does not miss it.
    const places = new Set(added.map(placeOf));
    const replaced = new Map<string, SourceDocument>();
    for (const document of gone) {
      if (places.has(placeOf(document)) && !replaced.has(placeOf(document))) {
        replaced.set(placeOf(document), document);
      } else {
        this.#remove(document);
        yield;
      }
    }
    let done = documents.length - added.length;
    for (const document of added) {
      onDocument?.(document, done++);
      const stored = this.#store === undefined ? undefined : yield* this.#store.take(document);
      const entry = stored ?? (yield* readDocumentWords(document, this.#numbers));
      const old = replaced.get(placeOf(document));
      if (old !== undefined) {
        this.#remove(old);
      }
      this.#takeIn(entry);
      yield;
    }
    this.#current = documents;
  }

  /** Mostly one document of thousands is another one: what two lists have in common at their ends is not looked at. */
  #findChanges(documents: readonly SourceDocument[]): {
    readonly come: readonly SourceDocument[];
    readonly gone: readonly SourceDocument[];
  } {
    const before = this.#current ?? [...this.#entries.keys()];
    const shorter = Math.min(before.length, documents.length);
    let prefix = 0;
    while (prefix < shorter && before[prefix] === documents[prefix]) {
      prefix++;
    }
    let suffix = 0;
    while (suffix < shorter - prefix && before.at(-1 - suffix) === documents.at(-1 - suffix)) {
      suffix++;
    }
    const come = new Set(documents.slice(prefix, documents.length - suffix));
    const gone = before.slice(prefix, before.length - suffix).filter((document) => !come.has(document));
    return { come: [...come], gone };
  }

  #takeIn(entry: DocumentWords): void {
    this.#entries.set(entry.document, entry);
    this.#count(entry, 1);
  }

  #remove(document: SourceDocument): void {
    const entry = this.#entries.get(document);
    if (entry !== undefined) {
      this.#entries.delete(document);
      this.#shards.remove(entry);
      this.#count(entry, -1);
    }
  }

  #count(entry: DocumentWords, change: 1 | -1): void {
    this.#stretches += change * entry.stretches.length;
    this.#words += change * entry.words.length;
    for (const indexed of entry.stretches) {
      for (const id of this.#distinct.of(entry, indexed)) {
        this.#vocabulary.count(id, change);
        this.#postings += change;
      }
    }
  }

  *#fillShards(): Steps<void> {
    yield* this.#vocabulary.sort();
    this.#shards.dropWorn();
    for (const [document, entry] of [...this.#entries]) {
      // What went meanwhile is not put in.
      if (!this.#shards.has(entry) && this.#entries.get(document) === entry) {
        yield* this.#shards.add(entry);
        if (this.#entries.get(document) !== entry) {
          this.#shards.remove(entry);
        }
      }
    }
  }

  *find(request: SearchRequest, options: FindOptions): Steps<FoundPassages> {
    const indexed: Indexed = {
      entries: this.#entries,
      shards: this.#shards,
      vocabulary: this.#vocabulary,
      reader: this.#reader,
      stretches: this.#stretches,
      words: this.#words,
    };
    const { groups, total, query, spotter } = yield* findBest(request, indexed, options);
    const filters = [...request.filters, ...request.wanted.flatMap(({ orElse }) => orElse)];
    const hits: SearchHit[] = [];
    for (const group of groups) {
      hits.push(toHit(group, spotter, filters));
      yield;
    }
    return { total, hits, tried: tellTried(request, query, this.#wording) };
  }

  tellingWords({ document, passage }: PassagePlace, count: number): readonly string[] {
    const { readable } = document;
    const entry = this.#entries.get(document);
    const stretch = entry?.stretches.find(({ stretch }) => stretch.passage === passage)?.stretch;
    if (stretch === undefined) {
      return [];
    }
    const worth = new Map<string, number>();
    for (const word of this.#reader.readWords(readable.text, stretch.start, stretch.end)) {
      const known = this.#vocabulary.find(word);
      const frequency = known === undefined ? 0 : this.#vocabulary.frequencyOf(known.id);
      // What is nowhere else leads nowhere else.
      if (known !== undefined && !known.isFunctionWord && frequency > 1) {
        const written = readable.text.slice(word.start, word.end);
        worth.set(written, (worth.get(written) ?? 0) + rarity(frequency, this.#stretches));
      }
    }
    return [...worth]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([word]) => word);
  }

  stats(): SearchStats {
    let passages = 0;
    for (const document of this.#entries.keys()) {
      passages += document.passages.length;
    }
    const words = this.#vocabulary.size;
    return {
      documents: this.#entries.size,
      passages,
      words,
      indexBytes:
        this.#postings * BYTES_PER_POSTING +
        words * BYTES_PER_WORD +
        this.#words * Uint32Array.BYTES_PER_ELEMENT +
        this.#stretches * BYTES_PER_STRETCH,
    };
  }
}

function placeOf({ corpus, id }: SourceDocument): string {
  return JSON.stringify([corpus, id]);
}
