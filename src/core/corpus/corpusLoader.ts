import type { CancellationToken, Disposable, FileChange, Host } from '../contracts';
import { concurrently } from '../util/concurrently';
import { Emitter } from '../util/emitter';
import { retried } from '../util/retried';
import { buildSnapshot, emptySnapshot, type CorpusSnapshot } from './corpusSnapshot';
import { fileRoleOf, isSkippedFolder } from './fileRole';
import { loadFile, type LoadedFile } from './loadFile';
import { toNamedRoots } from './namedRoots';
import type { NotIndexed } from './sourceDocument';
import { walkCorpus, type CorpusListing, type ListedFile, type NamedRoot } from './walkCorpus';

export interface CorpusLoaderSettings {
  /** Larger files are left out; asked before each reading. */
  readonly maximumFileBytes: () => number;
  /** Of one corpus; the rest is left out. */
  readonly maximumFiles?: number;
}

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  /** Path of the file read last. */
  readonly what: string;
}

export interface CorpusChange {
  readonly documentsChanged: boolean;
  readonly registryChanged: boolean;
}

export const DEFAULT_MAXIMUM_BYTES = 8_000_000;
const DEFAULT_MAXIMUM_FILES = 20_000;
const CONCURRENT_READS = 8;
/** So many changes at once are a branch being switched: one listing is cheaper than looking at each. */
const MANY_CHANGES = 500;
/** Milliseconds of work between two pauses. */
const SLICE = 10;

interface Pending {
  /** Lists all corpora anew; `force` reads also what seems unchanged. */
  full: boolean;
  force: boolean;
  readonly changes: Map<string, FileChange['kind']>;
}

/**
 * Reads the corpora and keeps them up to date. One batch runs at a time; what happens meanwhile is gathered for the
 * next one, of several events for a file only the last, so that the end of all batches is what a fresh start would
 * find. Nothing here throws or rejects for what happens to files.
 */
export class CorpusLoader implements Disposable {
  readonly #host: Host;
  readonly #settings: CorpusLoaderSettings;
  readonly #changed: Emitter<CorpusChange>;
  readonly #progressed: Emitter<LoadProgress>;
  readonly #subscriptions: Disposable[] = [];
  readonly #token: { isCancellationRequested: boolean } = { isCancellationRequested: false };
  readonly #files = new Map<string, LoadedFile>();
  readonly #folders = new Map<string, { readonly root: NamedRoot; readonly path: string }>();
  #roots: readonly NamedRoot[] = [];
  #leftOut: readonly NotIndexed[] = [];
  #snapshot: CorpusSnapshot = emptySnapshot;
  #progress: LoadProgress | undefined;
  #pending: Pending = { full: false, force: false, changes: new Map() };
  #running: Promise<void> | undefined;
  #sliceStart = 0;

  constructor(host: Host, settings: CorpusLoaderSettings) {
    this.#host = host;
    this.#settings = settings;
    const onFault = (error: unknown): void => host.log.error(tellError('A listener failed', error));
    this.#changed = new Emitter(onFault);
    this.#progressed = new Emitter(onFault);
  }

  get onDidChange() {
    return this.#changed.event;
  }

  get onDidProgress() {
    return this.#progressed.event;
  }

  /** Files read so far, of those found; `undefined` while nothing is read. */
  progress(): LoadProgress | undefined {
    return this.#progress;
  }

  snapshot(): CorpusSnapshot {
    return this.#snapshot;
  }

  /**
   * Listens to the host and reads all corpora, the registries first. Resolves when they are in; cancelled, it leaves
   * what was read so far.
   */
  async start(token?: CancellationToken): Promise<void> {
    if (this.#subscriptions.length === 0 && !this.#token.isCancellationRequested) {
      const { corpora } = this.#host;
      this.#subscriptions.push(
        corpora.onDidChangeFiles((changes) => this.#note(changes)),
        corpora.onDidChangeRoots(() => this.#noteFull(false)),
      );
    }
    this.#noteFull(false, token);
    await this.idle();
  }

  /** Reads everything anew, for file systems that report no changes. What is equal stays the same object. */
  refresh(): void {
    this.#noteFull(true);
  }

  /** Resolves when no change waits to be taken in. Never rejects. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) {
      await this.#running;
    }
  }

  dispose(): void {
    this.#token.isCancellationRequested = true;
    this.#subscriptions.splice(0).forEach((subscription) => subscription.dispose());
    this.#changed.dispose();
    this.#progressed.dispose();
  }

  #note(changes: readonly FileChange[]): void {
    for (const { uri, kind } of changes) {
      // Moved to the end: the last event of a file counts, and in its order.
      this.#pending.changes.delete(uri);
      this.#pending.changes.set(uri, kind);
    }
    this.#run();
  }

  #noteFull(force: boolean, token?: CancellationToken): void {
    this.#pending.full = true;
    this.#pending.force ||= force;
    this.#run(token);
  }

  #run(token?: CancellationToken): void {
    if (this.#running === undefined && !this.#token.isCancellationRequested) {
      this.#running = this.#work(token);
    }
  }

  async #work(token: CancellationToken = this.#token): Promise<void> {
    let first: CancellationToken = token;
    do {
      // Lets the other events of one saving or checking out arrive.
      await this.#host.pause().catch(() => undefined);
      try {
        const pending = this.#pending;
        this.#pending = { full: false, force: false, changes: new Map() };
        await this.#takeIn(pending, first);
      } catch (error) {
        this.#host.log.error(tellError('Reading the corpora failed', error));
      }
      first = this.#token;
    } while (this.#hasPending() && !this.#token.isCancellationRequested);
    this.#progress = undefined;
    // At once after nothing was pending, so that no event falls between two batches.
    this.#running = undefined;
  }

  #hasPending(): boolean {
    return this.#pending.full || this.#pending.changes.size > 0;
  }

  async #takeIn(pending: Pending, token: CancellationToken): Promise<void> {
    this.#sliceStart = this.#host.clock.now();
    const isFull = pending.full || pending.changes.size > MANY_CHANGES;
    if (isFull || (await this.#takeInChanges(pending.changes, token)) === 'unclear') {
      await this.#takeInAll(pending, token);
    }
    this.#publish();
  }

  /** Looks at the named files only; `unclear` where a folder came, went or changed. */
  async #takeInChanges(
    changes: ReadonlyMap<string, FileChange['kind']>,
    token: CancellationToken,
  ): Promise<'done' | 'unclear'> {
    const files: ListedFile[] = [];
    const unknown = new Set<string>();
    const leftOut = new Set(this.#leftOut.map(({ uri }) => uri));
    for (const [uri, kind] of changes) {
      const known = this.#files.get(uri);
      if (known !== undefined) {
        files.push(known.file);
      } else if (this.#isSkipped(uri) || (leftOut.has(uri) && kind === 'changed')) {
        continue;
      } else if (leftOut.has(uri)) {
        return 'unclear';
      } else if (this.#folders.has(uri)) {
        return 'unclear';
      } else {
        unknown.add(uri);
      }
    }
    const found = await this.#findNewFiles(unknown);
    if (found === undefined) {
      return 'unclear';
    }
    await this.#load([...files, ...found], false, token);
    return 'done';
  }

  /** The files among URIs not yet known; `undefined` where only listing all can tell. */
  async #findNewFiles(uris: ReadonlySet<string>): Promise<readonly ListedFile[] | undefined> {
    const files: ListedFile[] = [];
    const parents = new Set([...uris].map((uri) => uri.slice(0, uri.lastIndexOf('/'))));
    for (const parent of parents) {
      const folder = this.#folders.get(parent);
      if (folder === undefined) {
        const isInside = this.#roots.some((root) => parent.startsWith(root.uri));
        if (isInside) {
          return undefined;
        }
        continue;
      }
      const entries = await retried(() => this.#host.corpora.readDirectory(parent), this.#host.pause);
      for (const { name, kind } of entries?.value ?? []) {
        const uri = this.#host.corpora.join(parent, name);
        const path = folder.path + name;
        const role = fileRoleOf(path);
        if (!uris.has(uri)) {
          continue;
        }
        if (kind !== 'file' || role === 'foreign') {
          return undefined;
        }
        if (role !== 'ignored') {
          files.push({ uri, corpus: folder.root.corpus, path, role });
        }
      }
    }
    return files;
  }

  /** True below folders that are never looked into, such as `.git`, where much happens. */
  #isSkipped(uri: string): boolean {
    const root = this.#roots.find((one) => uri.startsWith(`${one.uri}/`));
    return root !== undefined && uri.slice(root.uri.length).split('/').some(isSkippedFolder);
  }

  async #takeInAll({ force }: Pending, token: CancellationToken): Promise<void> {
    const { corpora, wording, pause } = this.#host;
    const roots = toNamedRoots(corpora.roots());
    const listings = new Map<NamedRoot, CorpusListing>();
    await concurrently(roots, CONCURRENT_READS, async (root) => {
      const listing = await walkCorpus(corpora, root, {
        maximumFiles: this.#settings.maximumFiles ?? DEFAULT_MAXIMUM_FILES,
        roots: new Set(roots.map(({ uri }) => uri)),
        wording,
        token,
        pause,
      });
      listings.set(root, listing);
    });
    if (token.isCancellationRequested) {
      return;
    }
    this.#roots = roots;
    this.#folders.clear();
    const all = roots.flatMap((root) => listings.get(root) ?? []);
    for (const [root, { folders }] of listings) {
      for (const [uri, path] of folders) {
        this.#folders.set(uri, { root, path });
      }
    }
    this.#leftOut = all.flatMap(({ notIndexed }) => notIndexed);
    const files = all.flatMap((listing) => listing.files);
    this.#forgetAllBut(files);
    const registries = files.filter(({ role }) => role === 'registry');
    const sources = files.filter(({ role }) => role === 'source');
    const isFirst = this.#snapshot === emptySnapshot;
    const total = files.length;
    await this.#load(registries, force, token, { done: 0, total });
    if (isFirst && registries.length > 0 && sources.length > 0) {
      // Names are recognised while the documents are still being read.
      this.#publish();
    }
    await this.#load(sources, force, token, { done: registries.length, total });
  }

  #forgetAllBut(files: readonly ListedFile[]): void {
    const listed = new Map(files.map((file) => [file.uri, file]));
    for (const [uri, { file }] of [...this.#files]) {
      const now = listed.get(uri);
      if (now?.corpus !== file.corpus || now.path !== file.path) {
        this.#files.delete(uri);
      }
    }
  }

  async #load(
    files: readonly ListedFile[],
    force: boolean,
    token: CancellationToken,
    { done, total } = { done: 0, total: files.length },
  ): Promise<void> {
    const maximumBytes = this.#settings.maximumFileBytes();
    let count = done;
    await concurrently(files, CONCURRENT_READS, async (file) => {
      if (token.isCancellationRequested || this.#token.isCancellationRequested) {
        return;
      }
      const loaded = await loadFile(this.#host, file, this.#files.get(file.uri), { maximumBytes, force });
      if (loaded === undefined) {
        this.#files.delete(file.uri);
      } else {
        this.#files.set(file.uri, loaded);
      }
      count += 1;
      this.#progress = { done: count, total, what: file.path };
      this.#progressed.fire(this.#progress);
      if (this.#host.clock.now() - this.#sliceStart > SLICE) {
        await this.#host.pause();
        this.#sliceStart = this.#host.clock.now();
      }
    });
  }

  /** Puts a new snapshot in the place of the old one, if anything in it differs. */
  #publish(): void {
    if (this.#token.isCancellationRequested) {
      return;
    }
    const old = this.#snapshot;
    const names = this.#roots.map(({ corpus }) => corpus);
    const now = buildSnapshot(names, this.#files.values(), this.#leftOut, this.#host.wording);
    const documentsChanged = !sameItems(old.documents, now.documents);
    const registryChanged = !sameItems(old.registryFiles, now.registryFiles);
    const listsChanged =
      !sameItems(old.corpusNames, now.corpusNames) ||
      JSON.stringify([old.notIndexed, old.problems]) !== JSON.stringify([now.notIndexed, now.problems]);
    if (documentsChanged || registryChanged || listsChanged) {
      this.#snapshot = now;
      this.#changed.fire({ documentsChanged, registryChanged });
    }
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function tellError(what: string, error: unknown): string {
  return `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
