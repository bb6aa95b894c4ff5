import type { CancellationToken, FileChange, Host } from '../contracts';
import { toProblemWording } from '../problemWording';
import { concurrently } from '../util/concurrently';
import { retried } from '../util/retried';
import { pauseIfDue, runInSlices, type Steps } from '../util/steps';
import { buildSnapshot, emptySnapshot, sortFiles, type CorpusSnapshot } from './corpusSnapshot';
import { fileRoleOf, isSkippedFolder } from './fileRole';
import { loadFile, type LoadedFile } from './loadFile';
import { toNamedRoots } from './namedRoots';
import { pathBelow } from './pathBelow';
import { ReadingPass, type LoadProgress } from './readingPass';
import type { NotIndexed } from './sourceDocument';
import { joinName, walkCorpus, type CorpusListing, type ListedFile, type NamedRoot } from './walkCorpus';

export interface CorpusReaderSettings {
  /** Larger files are left out; asked before each batch. */
  readonly maximumFileBytes: () => number;
  /** Of one corpus; the rest is left out. */
  readonly maximumFiles?: number;
  /** Code units of all texts together; what comes later is left out, as memory has an end. */
  readonly maximumText?: number;
}

export interface ReadOptions {
  readonly token: CancellationToken;
  /** Runs whenever {@link CorpusReader.progress} tells something else. */
  readonly onProgress: () => void;
}

export interface ReadAllOptions extends ReadOptions {
  /**
   * Runs between two parts of what is read, the registries being the first, so that names are recognised and sources
   * found before all is read. Without it all comes at once.
   */
  readonly onPart?: () => Promise<void>;
}

const DEFAULT_MAXIMUM_FILES = 20_000;
/** What is made of a text takes up to eight times its length, of which a host gives some gigabytes. */
const DEFAULT_MAXIMUM_TEXT = 200_000_000;
const CONCURRENT_READS = 8;
/** Sources of the first part; to take a part in costs something for all that are in, so later ones are larger. */
const FIRST_PART = 500;
const PART_SHARE = 8;

/** What is known of the files of all corpora, brought up to date on request; one request at a time. */
export class CorpusReader {
  readonly #host: Host;
  readonly #settings: CorpusReaderSettings;
  readonly #files = new Map<string, LoadedFile>();
  readonly #folders = new Map<string, { readonly root: NamedRoot; readonly path: string }>();
  /** URIs in the order of a snapshot; `undefined` after files came or went. */
  #order: readonly string[] | undefined;
  /** Code units of all texts, and bytes of those that are being read. */
  #textSize = 0;
  #roots: readonly NamedRoot[] = [];
  #leftOut: readonly NotIndexed[] = [];
  /** `undefined` until all has been listed. */
  #pass: ReadingPass | undefined;

  constructor(host: Host, settings: CorpusReaderSettings) {
    this.#host = host;
    this.#settings = settings;
  }

  /** False while files that were found are not read, or not even found yet. */
  get isComplete(): boolean {
    return this.#pass?.isOver === true;
  }

  /** `undefined` until all has been listed. */
  progress(): LoadProgress | undefined {
    return this.#pass?.progress();
  }

  /**
   * As of now; not to be asked for while something is read.
   *
   * @param complete whether that is all there is
   */
  async snapshot(complete: boolean): Promise<CorpusSnapshot> {
    return (await runInSlices(this.#buildSnapshot(complete), this.#host)) ?? emptySnapshot;
  }

  *#buildSnapshot(complete: boolean): Steps<CorpusSnapshot> {
    const names = this.#roots.map(({ corpus }) => corpus);
    if (this.#order === undefined) {
      const sorted = yield* sortFiles(names, [...this.#files.values()]);
      this.#order = sorted.map(({ file }) => file.uri);
    }
    const files = this.#order.flatMap((uri) => this.#files.get(uri) ?? []);
    const wording = toProblemWording(this.#host.wording);
    return yield* buildSnapshot(names, files, this.#leftOut, { wording, complete });
  }

  /**
   * Lists all corpora and reads what has changed, the registries first. Cancelled, it leaves the rest to
   * {@link readRest}.
   *
   * @param force reads also what seems unchanged
   * @returns false where it was cancelled before all was listed: then nothing has happened
   */
  async readAll(force: boolean, options: ReadAllOptions): Promise<boolean> {
    // While files are being found, nobody knows how many there are.
    this.#pass = undefined;
    const files = await this.#listAll(options.token);
    if (files === undefined) {
      return false;
    }
    this.#pass = new ReadingPass(files, files, force);
    await this.readRest(options);
    return true;
  }

  /** Reads what a cancelled reading has left; of what that has read, nothing is looked at again. */
  async readRest(options: ReadAllOptions): Promise<void> {
    const { token, onPart } = options;
    const registries = this.#pass?.unread('registry') ?? [];
    const sources = this.#pass?.unread('source') ?? [];
    await this.#load(registries, options);
    if (registries.length > 0 && sources.length > 0) {
      await onPart?.();
    }
    const inParts = onPart !== undefined && sources.length > FIRST_PART;
    for (let start = 0; start < sources.length && !token.isCancellationRequested;) {
      const read = this.#pass?.progress().done ?? 0;
      const size = inParts ? Math.max(FIRST_PART, Math.ceil(read / PART_SHARE)) : sources.length;
      await this.#load(sources.slice(start, start + size), options);
      start += size;
      if (inParts) {
        await onPart();
      }
    }
  }

  /**
   * Lists all corpora anew while their reading is stopped: reads registries and what is named, and leaves other sources
   * that are not read yet for later.
   *
   * @param named URIs of files, or of folders with all in them
   */
  async listAgain(named: ReadonlySet<string>, force: boolean, options: ReadOptions): Promise<void> {
    const before = this.#pass;
    const files = await this.#listAll(options.token);
    if (files === undefined) {
      return;
    }
    const isUnread = (uri: string): boolean =>
      force || !this.#files.has(uri) || before?.isUnread(uri) === true;
    const unread = files.filter(({ uri }) => isUnread(uri));
    this.#pass = new ReadingPass(files, unread, force || before?.force === true);
    const wanted = files.filter(({ uri, role }) => isNamed(uri, named) || (role === 'registry' && isUnread(uri)));
    await this.#load(wanted, options);
  }

  /** Takes the folders as they are now, and forgets what is no longer there; `undefined` where it was cancelled. */
  async #listAll(token: CancellationToken): Promise<readonly ListedFile[] | undefined> {
    const roots = toNamedRoots(this.#host.corpora.roots());
    const listings = await this.#list(roots, token);
    if (token.isCancellationRequested) {
      return undefined;
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
    return files;
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
    await this.#load([...files, ...found], options);
    return 'done';
  }

  async #list(
    roots: readonly NamedRoot[],
    token: CancellationToken,
  ): Promise<ReadonlyMap<NamedRoot, CorpusListing>> {
    const { corpora, wording, pause, after } = this.#host;
    const listings = new Map<NamedRoot, CorpusListing>();
    const options = {
      maximumFiles: this.#settings.maximumFiles ?? DEFAULT_MAXIMUM_FILES,
      roots: new Set(roots.map(({ uri }) => uri)),
      wording,
      token,
      pause,
      after,
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
    const inside = this.#roots.flatMap((root) => pathBelow(root.uri, uri) ?? []);
    return inside.every((path) => path.split('/').some(isSkippedFolder));
  }

  /** The files among URIs not yet known; `undefined` where a folder is new or cannot be listed, or what is no plain file. */
  async #findNewFiles(uris: ReadonlySet<string>): Promise<readonly ListedFile[] | undefined> {
    const { corpora } = this.#host;
    const files: ListedFile[] = [];
    const parents = new Set([...uris].map((uri) => uri.slice(0, uri.lastIndexOf('/') + 1)));
    for (const withSlash of parents) {
      const parent = this.#folders.has(withSlash) ? withSlash : withSlash.slice(0, -1);
      const folder = this.#folders.get(parent);
      if (folder === undefined) {
        return undefined;
      }
      const entries = await retried(() => corpora.readDirectory(parent), this.#host);
      if (entries === undefined) {
        return undefined;
      }
      for (const { name, kind } of entries.value) {
        const uri = joinName(corpora, parent, name);
        if (uri !== undefined && uris.has(uri)) {
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
        this.#textSize -= this.#sizeOf(uri);
        this.#files.delete(uri);
      }
    }
  }

  async #load(files: readonly ListedFile[], { token, onProgress }: ReadOptions): Promise<void> {
    const maximumBytes = this.#settings.maximumFileBytes();
    const maximumText = this.#settings.maximumText ?? DEFAULT_MAXIMUM_TEXT;
    await concurrently(files, CONCURRENT_READS, async (file) => {
      if (token.isCancellationRequested) {
        return;
      }
      this.#pass?.begin(file);
      onProgress();
      const force = this.#pass?.force === true && this.#pass.isUnread(file.uri);
      const known = this.#files.get(file.uri);
      // Others are read at the same time, and their sizes not known before.
      let promised = 0;
      const hasRoom = (bytes: number): boolean => {
        const more = bytes - this.#sizeOf(file.uri);
        if (this.#textSize + more > maximumText) {
          return false;
        }
        promised += more;
        this.#textSize += more;
        return true;
      };
      const loaded = await loadFile(this.#host, file, known, { maximumBytes, hasRoom, force });
      this.#textSize -= promised;
      this.#keep(file, loaded);
      this.#pass?.end(file);
      onProgress();
      await pauseIfDue(this.#host);
    });
  }

  #sizeOf(uri: string): number {
    return this.#files.get(uri)?.text?.length ?? 0;
  }

  #keep({ uri }: ListedFile, loaded: LoadedFile | undefined): void {
    if (loaded === undefined || !this.#files.has(uri)) {
      this.#order = undefined;
    }
    this.#textSize += (loaded?.text?.length ?? 0) - this.#sizeOf(uri);
    if (loaded === undefined) {
      this.#files.delete(uri);
    } else {
      this.#files.set(uri, loaded);
    }
  }
}

/** Whether a file, or a folder that it is in, is among the named ones. */
function isNamed(uri: string, named: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (named.has(uri.slice(0, end))) {
      return true;
    }
  }
  return false;
}
