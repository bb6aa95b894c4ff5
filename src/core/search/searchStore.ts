import type { CancellationToken, Host, Storage } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { pruneStorage } from '../util/pruneStorage';
import { addTo } from '../util/addTo';
import { hashText } from '../util/contentHash';
import { seal, unseal } from '../util/sealed';
import { runAtOnce, runInSlices, type Steps } from '../util/steps';
import { append } from '../util/append';
import type { DocumentWords } from './documentWords';
import { packDocuments, readPacked, unpackDocuments, type DocumentPack } from './packDocuments';
import type { Vocabulary } from './vocabulary';

/** What of the storage is the search's. */
const PREFIX = 'search-';
/** Raised with every change of how documents are packed; what words are changes with the build. */
const FORMAT = 3;
const BYTE_ORDER = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'little' : 'big';

export interface PackSizes {
  /** Stretches of one file: in larger ones fewer words are repeated, in smaller ones less is written anew. */
  readonly full: number;
  /** Reading fewer stretches anew takes no time that anybody feels, and each edit would leave a file. */
  readonly fewest: number;
}

const SIZES: PackSizes = { full: 40_000, fewest: 500 };

export interface KeepOptions {
  /** All documents are in: what is not used now will not be. */
  readonly complete: boolean;
  readonly token: CancellationToken;
}

/**
 * Keeps the words of documents for the next session, in files that never change and whose names tell what they were
 * made from, so that windows do not get into each other's way. What is missing, damaged or of another build is read
 * anew from the documents. Nothing here rejects.
 */
export class SearchStore {
  readonly #host: Host;
  readonly #storage: Storage;
  readonly #sizes: PackSizes;
  readonly #keys = new WeakMap<SourceDocument, string>();
  readonly #unsaved = new WeakSet<SourceDocument>();
  /** By name; what was unpacked goes when all documents are in. */
  readonly #packs = new Map<string, DocumentPack | 'stored'>();
  /** By the key of a document, the name of the pack that has it. */
  readonly #packOf = new Map<string, string>();
  #pruned = false;
  #told = false;

  constructor(host: Host, storage: Storage, sizes = SIZES) {
    this.#host = host;
    this.#storage = storage;
    this.#sizes = sizes;
  }

  /** Reads all that is stored; asked once, before {@link take}. */
  async open(vocabulary: Vocabulary, token?: CancellationToken): Promise<void> {
    try {
      const key = await this.#toKey();
      const newestFirst = [...(await this.#storage.list())].sort((a, b) => b.mtime - a.mtime);
      for (const { name } of newestFirst) {
        const sealed = name.startsWith(PREFIX) ? await this.#read(name) : undefined;
        if (sealed !== undefined && token?.isCancellationRequested !== true) {
          await this.#openPack(name, key, sealed, vocabulary, token);
        }
      }
    } catch (error) {
      this.#tell(`The stored search index cannot be used and is made anew: ${String(error)}`);
    }
  }

  /** `undefined` where it cannot be read, as a folder of that name: the others can be all the same. */
  async #read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#storage.read(name);
    } catch (error) {
      this.#tell(`${name} cannot be read, and what it held is made anew: ${String(error)}`);
      return undefined;
    }
  }

  async #openPack(
    name: string,
    key: string,
    sealed: Uint8Array,
    vocabulary: Vocabulary,
    token: CancellationToken | undefined,
  ): Promise<void> {
    const steps = function* (): Steps<DocumentPack | 'damaged'> {
      const packed = yield* unseal(key, sealed);
      return packed === undefined ? 'damaged' : yield* unpackDocuments(packed, vocabulary);
    };
    const pack = await runInSlices(steps(), this.#host, token);
    if (pack === 'damaged') {
      this.#tell(`${name} is damaged or of another build, and what it held is read anew`);
    } else if (pack !== undefined) {
      this.#packs.set(name, pack);
      for (const documentKey of pack.starts.keys()) {
        // What an older pack has as well, it was given up for, or another window stored.
        if (!this.#packOf.has(documentKey)) {
          this.#packOf.set(documentKey, name);
        }
      }
    }
  }

  /** The words of a document as they were stored; `undefined` where they were not. */
  *take(document: SourceDocument): Steps<DocumentWords | undefined> {
    this.#noteUnsaved(document);
    if (this.#packOf.size === 0) {
      return undefined;
    }
    const key = yield* this.#keyOf(document);
    const pack = this.#packs.get(this.#packOf.get(key) ?? '');
    const start = pack === 'stored' ? undefined : pack?.starts.get(key);
    return pack === undefined || pack === 'stored' || start === undefined
      ? undefined
      : readPacked(pack, start, document);
  }

  /** Stores what is not stored yet, and takes away what nobody will ask for. */
  async keep(
    entries: readonly DocumentWords[],
    vocabulary: Vocabulary,
    { complete, token }: KeepOptions,
  ): Promise<void> {
    try {
      const plan = await runInSlices(this.#plan(entries, complete), this.#host, token);
      if (plan === undefined) {
        return;
      }
      for (const batch of toBatches(plan.missing, this.#sizes.full)) {
        const name = await this.#write(batch, vocabulary, token);
        if (name === undefined) {
          return;
        }
        plan.used.add(name);
      }
      if (complete && !token.isCancellationRequested) {
        await this.#prune(plan.used);
      }
    } catch (error) {
      this.#tell(`The search index cannot be stored for the next start: ${String(error)}`);
    }
  }

  /** Packs half of which nobody asks for any more are given up, and what is left of them is stored anew. */
  *#plan(
    entries: readonly DocumentWords[],
    complete: boolean,
  ): Steps<{ readonly used: Set<string>; readonly missing: readonly DocumentWords[] }> {
    const entriesOf = new Map<string, DocumentWords[]>();
    const homeless: DocumentWords[] = [];
    for (const entry of entries) {
      const name = this.#packOf.get(yield* this.#keyOf(entry.document));
      if (name === undefined) {
        homeless.push(entry);
      } else {
        addTo(entriesOf, name, entry);
      }
      yield;
    }
    const sizes = new Map<string, number>();
    for (const name of this.#packOf.values()) {
      sizes.set(name, (sizes.get(name) ?? 0) + 1);
    }
    const used = new Set<string>();
    for (const name of this.#packs.keys()) {
      const own = entriesOf.get(name) ?? [];
      if (!complete || (own.length > 0 && 2 * own.length >= (sizes.get(name) ?? 0))) {
        used.add(name);
      } else {
        append(homeless, own);
      }
    }
    const missing = homeless.filter(({ document }) => {
      this.#noteUnsaved(document);
      return !this.#unsaved.has(document);
    });
    const { full, fewest } = this.#sizes;
    const stretches = missing.reduce((sum, entry) => sum + entry.stretches.length, 0);
    return { used, missing: stretches < (complete ? fewest : full) ? [] : missing };
  }

  /** The name of what was written; `undefined` where it was cancelled. */
  async #write(
    entries: readonly DocumentWords[],
    vocabulary: Vocabulary,
    token: CancellationToken,
  ): Promise<string | undefined> {
    const key = await this.#toKey();
    const keys = entries.map(({ document }) => runAtOnce(this.#keyOf(document)));
    const name = `${PREFIX}${runAtOnce(hashText([key, ...keys].join('\n')))}.words`;
    const steps = function* (): Steps<Uint8Array> {
      return yield* seal(key, yield* packDocuments(entries, keys, vocabulary));
    };
    const bytes = await runInSlices(steps(), this.#host, token);
    if (bytes === undefined || token.isCancellationRequested) {
      return undefined;
    }
    await this.#storage.write(name, bytes);
    this.#packs.set(name, 'stored');
    keys.forEach((documentKey) => this.#packOf.set(documentKey, name));
    return name;
  }

  /** A document stays unsaved: where its editor is closed later, nobody ever saved this text. */
  #noteUnsaved(document: SourceDocument): void {
    if (this.#host.corpora.unsavedText(document.uri) !== undefined) {
      this.#unsaved.add(document);
    }
  }

  async #prune(used: ReadonlySet<string>): Promise<void> {
    let gone = false;
    for (const name of this.#packs.keys()) {
      if (!used.has(name)) {
        this.#packs.delete(name);
        gone = true;
      } else {
        // All that will be taken from it has been.
        this.#packs.set(name, 'stored');
      }
    }
    for (const [key, name] of this.#packOf) {
      if (!used.has(name)) {
        this.#packOf.delete(key);
      }
    }
    if (gone || !this.#pruned) {
      this.#pruned = true;
      await pruneStorage(this.#storage, PREFIX, used, this.#host.clock);
    }
  }

  /** Equal for documents with equal words: what was read from where does not matter. */
  *#keyOf(document: SourceDocument): Steps<string> {
    let key = this.#keys.get(document);
    if (key === undefined) {
      const { format, title, text } = document;
      const head = runAtOnce(hashText(`${format}\n${title}`));
      key = `${head}${yield* hashText(text)}${text.length}`;
      this.#keys.set(document, key);
    }
    return key;
  }

  async #toKey(): Promise<string> {
    return JSON.stringify(['search', FORMAT, BYTE_ORDER, await this.#storage.version()]);
  }

  /** One line is enough to know of it; all else works as without. */
  #tell(message: string): void {
    if (!this.#told) {
      this.#told = true;
      this.#host.log.info(message);
    }
  }
}

function toBatches(entries: readonly DocumentWords[], full: number): readonly (readonly DocumentWords[])[] {
  const batches: DocumentWords[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    if (size >= full) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(entry);
    size += entry.stretches.length;
  }
  return batches;
}
