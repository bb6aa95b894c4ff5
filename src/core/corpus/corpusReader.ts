import type { CancellationToken, FileChange, Host } from '../contracts';
import { toProblemWording } from '../problemWording';
import { concurrently } from '../util/concurrently';
import { retried } from '../util/retried';
import { runInSlices, type Steps } from '../util/steps';
import { buildSnapshot, emptySnapshot, sortFiles, type CorpusSnapshot } from './corpusSnapshot';
import { fileRoleOf, isSkippedFolder } from './fileRole';
import { loadFile, type LoadedFile } from './loadFile';
import { toNamedRoots } from './namedRoots';
import type { NotIndexed } from './sourceDocument';
import { walkCorpus, type CorpusListing, type ListedFile, type NamedRoot } from './walkCorpus';

export interface CorpusLoaderSettings {
  /** Larger files are left out; asked before each batch. */
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

export interface ReadOptions {
  readonly token: CancellationToken;
  readonly onProgress: (progress: LoadProgress) => void;
}

const DEFAULT_MAXIMUM_FILES = 20_000;
const CONCURRENT_READS = 8;
/** Milliseconds of work between two pauses. */
const SLICE = 10;

/** What is known of the files of all corpora, brought up to date on request; one request at a time. */
export class CorpusReader {
  readonly #host: Host;
  readonly #settings: CorpusLoaderSettings;
  readonly #files = new Map<string, LoadedFile>();
  readonly #folders = new Map<string, { readonly root: NamedRoot; readonly path: string }>();
  /** URIs in the order of a snapshot; `undefined` after files came or went. */
  #order: readonly string[] | undefined;
  #roots: readonly NamedRoot[] = [];
  #leftOut: readonly NotIndexed[] = [];

  constructor(host: Host, settings: CorpusLoaderSettings) {
    this.#host = host;
    this.#settings = settings;
  }

  /** As of now; not to be asked for while something is read. */
  async snapshot(): Promise<CorpusSnapshot> {
    return (await runInSlices(this.#buildSnapshot(), this.#host)) ?? emptySnapshot;
  }

  *#buildSnapshot(): Steps<CorpusSnapshot> {
    const names = this.#roots.map(({ corpus }) => corpus);
    if (this.#order === undefined) {
      const sorted = yield* sortFiles(names, [...this.#files.values()]);
      this.#order = sorted.map(({ file }) => file.uri);
    }
    const files = this.#order.flatMap((uri) => this.#files.get(uri) ?? []);
    return yield* buildSnapshot(names, files, this.#leftOut, toProblemWording(this.#host.wording));
  }

  /**
   * Lists all corpora and reads what has changed, the registries first.
   *
   * @param force reads also what seems unchanged
   * @param onRegistries runs between registries and sources, where there are both
   */
  async readAll(force: boolean, options: ReadOptions, onRegistries: () => Promise<void>): Promise<void> {
    const roots = toNamedRoots(this.#host.corpora.roots());
    const listings = await this.#list(roots, options.token);
    if (options.token.isCancellationRequested) {
      return;
    }
    this.#roots = roots;
    this.#order = undefined;
    this.#folders.clear();
    for (const [root, { folders }] of listings) {
      for (const [uri, path] of folders) {
        this.#folders.set(uri, { root, path });
      }
    }
    const all = roots.flatMap((root) => listings.get(root) ?? []);
    this.#leftOut = all.flatMap(({ notIndexed }) => notIndexed);
    const files = all.flatMap((listing) => listing.files);
    this.#forgetAllBut(files);
    const registries = files.filter(({ role }) => role === 'registry');
    const sources = files.filter(({ role }) => role === 'source');
    const total = files.length;
    await this.#load(registries, force, options, { done: 0, total });
    if (registries.length > 0 && sources.length > 0) {
      await onRegistries();
    }
    await this.#load(sources, force, options, { done: registries.length, total });
  }

  /** Looks at the named files only; `unclear`, with nothing read, where only listing everything can tell. */
  async readChanges(
    changes: ReadonlyMap<string, FileChange['kind']>,
    options: ReadOptions,
  ): Promise<'done' | 'unclear'> {
    const files: ListedFile[] = [];
    const unknown = new Set<string>();
    const leftOut = new Set(this.#leftOut.map(({ uri }) => uri));
    for (const [uri, kind] of changes) {
      const known = this.#files.get(uri);
      if (known !== undefined) {
        files.push(known.file);
      } else if (leftOut.has(uri) ? kind !== 'changed' : this.#isFolder(uri)) {
        return 'unclear';
      } else if (!leftOut.has(uri) && !this.#isSkipped(uri)) {
        unknown.add(uri);
      }
    }
    const found = await this.#findNewFiles(unknown);
    const maximum = this.#settings.maximumFiles ?? DEFAULT_MAXIMUM_FILES;
    if (found === undefined || (found.length > 0 && this.#files.size + found.length > maximum)) {
      return 'unclear';
    }
    await this.#load([...files, ...found], false, options);
    return 'done';
  }

  async #list(
    roots: readonly NamedRoot[],
    token: CancellationToken,
  ): Promise<ReadonlyMap<NamedRoot, CorpusListing>> {
    const { corpora, wording, pause } = this.#host;
    const listings = new Map<NamedRoot, CorpusListing>();
    const options = {
      maximumFiles: this.#settings.maximumFiles ?? DEFAULT_MAXIMUM_FILES,
      roots: new Set(roots.map(({ uri }) => uri)),
      wording,
      token,
      pause,
    };
    await concurrently(roots, CONCURRENT_READS, async (root) => {
      listings.set(root, await walkCorpus(corpora, root, options));
    });
    return listings;
  }

  #isFolder(uri: string): boolean {
    return this.#folders.has(uri) || this.#roots.some((root) => root.uri === uri);
  }

  /** True below folders that are never looked into, such as `.git`, where much happens, and outside all corpora. */
  #isSkipped(uri: string): boolean {
    const inside = this.#roots.filter((root) => uri.startsWith(`${root.uri}/`));
    return inside.every((root) => uri.slice(root.uri.length).split('/').some(isSkippedFolder));
  }

  /** The files among URIs not yet known; `undefined` where a folder is new, or what is no plain file. */
  async #findNewFiles(uris: ReadonlySet<string>): Promise<readonly ListedFile[] | undefined> {
    const { corpora, pause } = this.#host;
    const files: ListedFile[] = [];
    const parents = new Set([...uris].map((uri) => uri.slice(0, uri.lastIndexOf('/'))));
    for (const parent of parents) {
      const folder = this.#folders.get(parent);
      if (folder === undefined) {
        return undefined;
      }
      const entries = await retried(() => corpora.readDirectory(parent), pause);
      for (const { name, kind } of entries?.value ?? []) {
        const uri = corpora.join(parent, name);
        if (uris.has(uri)) {
          const path = folder.path + name;
          const role = fileRoleOf(path);
          if (kind !== 'file' || role === 'foreign') {
            return undefined;
          }
          if (role !== 'ignored') {
            files.push({ uri, corpus: folder.root.corpus, path, role });
          }
        }
      }
    }
    return files;
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
    { token, onProgress }: ReadOptions,
    { done, total } = { done: 0, total: files.length },
  ): Promise<void> {
    const { clock, pause } = this.#host;
    const maximumBytes = this.#settings.maximumFileBytes();
    let count = done;
    let sliceStart = clock.now();
    // All who read pause together: one after another they would keep others waiting for a slice each.
    let pausing: Promise<void> | undefined;
    const pauseTogether = async (): Promise<void> => {
      await pause();
      sliceStart = clock.now();
      pausing = undefined;
    };
    await concurrently(files, CONCURRENT_READS, async (file) => {
      if (token.isCancellationRequested) {
        return;
      }
      const loaded = await loadFile(this.#host, file, this.#files.get(file.uri), { maximumBytes, force });
      if (loaded === undefined) {
        this.#files.delete(file.uri);
        this.#order = undefined;
      } else {
        if (!this.#files.has(file.uri)) {
          this.#order = undefined;
        }
        this.#files.set(file.uri, loaded);
      }
      count += 1;
      onProgress({ done: count, total, what: file.path });
      if (clock.now() - sliceStart > SLICE) {
        await (pausing ??= pauseTogether());
      }
    });
  }
}
