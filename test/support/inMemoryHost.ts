import type {
  Clock,
  CorpusHost,
  CorpusRoot,
  DirectoryEntry,
  FileChange,
  FileKind,
  EntryStat,
  Host,
  Logger,
  Storage,
  Wording,
} from '../../src/core/contracts';
import { Emitter } from '../../src/core/util/emitter';

/** The English user interface: placeholders are filled in, nothing is translated. */
export const englishWording: Wording = {
  language: 'en',
  translate: (message, ...args) =>
    message.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole)),
};

export class RecordingLogger implements Logger {
  readonly lines: { readonly level: 'debug' | 'info' | 'warn' | 'error'; readonly message: string }[] = [];
  debug = (message: string) => void this.lines.push({ level: 'debug', message });
  info = (message: string) => void this.lines.push({ level: 'info', message });
  warn = (message: string) => void this.lines.push({ level: 'warn', message });
  error = (message: string) => void this.lines.push({ level: 'error', message });
}

export type FileOperation = 'readDirectory' | 'stat' | 'readFile';

interface Fault {
  readonly operation: FileOperation | 'any';
  readonly uri: string | undefined;
  readonly error: Error;
  left: number;
}

/**
 * A file system in memory: `mem:/my-corpus/documents/a.md`. Folders exist as far as files lie in them. It counts what
 * is asked of it, fails on demand, and has a verb for each thing that may happen to a file while the core looks on.
 */
export class InMemoryCorpora implements CorpusHost {
  readonly #roots: CorpusRoot[] = [];
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly #odd = new Map<string, FileKind>();
  readonly #unsaved = new Map<string, string>();
  readonly #reportedSizes = new Map<string, number>();
  readonly #faults: Fault[] = [];
  readonly #rootsEmitter = new Emitter<void>();
  readonly #filesEmitter = new Emitter<readonly FileChange[]>();
  readonly onDidChangeRoots = this.#rootsEmitter.event;
  readonly onDidChangeFiles = this.#filesEmitter.event;
  readonly #returnEmitter = new Emitter<void>();
  readonly onDidReturn = this.#returnEmitter.event;
  #time = 1_700_000_000_000;
  #gate: Promise<void> | undefined;

  /** Every call with its URI, in order. */
  readonly calls: { readonly operation: FileOperation; readonly uri: string }[] = [];
  /** Runs after each read, before its result arrives: the place to change a file "while it is read". */
  onRead: ((uri: string) => void) | undefined;

  // What the core sees.

  roots(): readonly CorpusRoot[] {
    return [...this.#roots];
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    await this.#enter('readDirectory', uri);
    const prefix = this.join(uri, '');
    const entries = new Map<string, FileKind>();
    for (const [paths, kindOf] of [
      [this.#files.keys(), (): FileKind => 'file'],
      [this.#odd.keys(), (path: string): FileKind => this.#odd.get(path) ?? 'other'],
    ] as const) {
      for (const path of paths) {
        if (path.startsWith(prefix)) {
          const rest = path.slice(prefix.length);
          const slash = rest.indexOf('/');
          entries.set(slash < 0 ? rest : rest.slice(0, slash), slash < 0 ? kindOf(path) : 'directory');
        }
      }
    }
    if (entries.size === 0 && !this.#roots.some((root) => root.uri === uri)) {
      throw new Error(`No folder: ${uri}`);
    }
    return [...entries].map(([name, kind]) => ({ name, kind }));
  }

  async stat(uri: string): Promise<EntryStat | undefined> {
    await this.#enter('stat', uri);
    const file = this.#files.get(uri);
    return (
      file && {
        size: this.#reportedSizes.get(uri) ?? file.bytes.length,
        mtime: file.mtime,
        kind: this.#odd.get(uri) ?? 'file',
      }
    );
  }

  async readFile(uri: string): Promise<Uint8Array> {
    await this.#enter('readFile', uri);
    const file = this.#files.get(uri);
    this.onRead?.(uri);
    if (file === undefined) {
      throw new Error(`No file: ${uri}`);
    }
    return file.bytes;
  }

  unsavedText(uri: string): string | undefined {
    return this.#unsaved.get(uri);
  }

  join(uri: string, name: string): string {
    return uri.endsWith('/') ? uri + name : `${uri}/${name}`;
  }

  // What happens in the world. Each verb tells the core of it.

  addRoot(uri: string, { name = uri.slice(uri.lastIndexOf('/') + 1), bundled = false } = {}): void {
    this.#roots.push({ uri, name, bundled });
    this.#rootsEmitter.fire();
  }

  removeRoot(uri: string): void {
    const index = this.#roots.findIndex((root) => root.uri === uri);
    if (index >= 0) {
      this.#roots.splice(index, 1);
    }
    this.#rootsEmitter.fire();
  }

  write(uri: string, content: string | Uint8Array): void {
    const kind = this.#files.has(uri) ? 'changed' : 'created';
    this.writeSilently(uri, content);
    this.tell({ uri, kind });
  }

  /** As {@link write} where the watcher misses it. */
  writeSilently(uri: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(uri, { bytes, mtime: (this.#time += 1000) });
  }

  /** Deletes a file, or a folder with all in it; watchers name only what was deleted itself. */
  delete(uri: string): void {
    for (const path of [...this.#files.keys()]) {
      if (path === uri || path.startsWith(`${uri}/`)) {
        this.#files.delete(path);
      }
    }
    this.tell({ uri, kind: 'deleted' });
  }

  /** Types into an open editor without saving. */
  edit(uri: string, text: string): void {
    this.#unsaved.set(uri, text);
    this.tell({ uri, kind: 'changed' });
  }

  /** Closes the editor without saving, or saves first. */
  closeEditor(uri: string, { save = false } = {}): void {
    const text = this.#unsaved.get(uri);
    this.#unsaved.delete(uri);
    if (save && text !== undefined) {
      this.writeSilently(uri, text);
    }
    this.tell({ uri, kind: 'changed' });
  }

  /** Puts a symbolic link, device, … into a folder. */
  addOddEntry(uri: string, kind: FileKind): void {
    this.#odd.set(uri, kind);
  }

  /** Makes `stat` lie about a file's size. */
  reportSize(uri: string, size: number): void {
    this.#reportedSizes.set(uri, size);
  }

  tell(...changes: readonly FileChange[]): void {
    this.#filesEmitter.fire(changes);
  }

  // Faults and counters.

  /** Lets the next `times` calls reject; `Infinity` for ever. Without a URI any call of the kind. */
  fail(
    operation: FileOperation | 'any',
    { uri, times = 1, error = new Error('EIO') }: FaultOptions = {},
  ): void {
    this.#faults.push({ operation, uri, error, left: times });
  }

  healAll(): void {
    this.#faults.length = 0;
  }

  /** Holds all calls back until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    return () => {
      this.#gate = undefined;
      release();
    };
  }

  callsOf(operation: FileOperation): readonly string[] {
    return this.calls.filter((call) => call.operation === operation).map((call) => call.uri);
  }

  /** Listeners still registered: 0 after everything was disposed. */
  get listenerCount(): number {
    return [this.#rootsEmitter, this.#filesEmitter, this.#returnEmitter].reduce(
      (sum, { listenerCount }) => sum + listenerCount,
      0,
    );
  }

  /** The user comes back to the window. */
  comeBack(): void {
    this.#returnEmitter.fire();
  }

  async #enter(operation: FileOperation, uri: string): Promise<void> {
    this.calls.push({ operation, uri });
    const fault = this.#faults.find(
      (it) =>
        it.left > 0 &&
        (it.operation === 'any' || it.operation === operation) &&
        (it.uri === undefined || it.uri === uri),
    );
    await (this.#gate ?? Promise.resolve());
    if (fault !== undefined && fault.left > 0) {
      fault.left -= 1;
      throw fault.error;
    }
  }
}

export interface FaultOptions {
  readonly uri?: string;
  readonly times?: number;
  readonly error?: Error;
}

export interface InMemoryHost extends Host {
  readonly corpora: InMemoryCorpora;
  readonly log: RecordingLogger;
  /** Lets the clock go on by so many milliseconds. */
  passTime(milliseconds: number): void;
}

export interface InMemoryHostOptions {
  /** Corpus folder name → path inside it → content. The folder's URI is `mem:/` and its name. */
  readonly corpora?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>;
  readonly today?: string;
  /** What is kept from one host to the next; none where it is not given. */
  readonly storage?: Storage;
}

export function createInMemoryHost({
  corpora = {},
  today = '2026-04-01',
  storage,
}: InMemoryHostOptions = {}): InMemoryHost {
  const files = new InMemoryCorpora();
  for (const [name, content] of Object.entries(corpora)) {
    for (const [path, text] of Object.entries(content)) {
      files.writeSilently(`mem:/${name}/${path}`, text);
    }
    files.addRoot(`mem:/${name}`, { bundled: name === 'bundled' });
  }
  let milliseconds = 0;
  const clock: Clock = { today: () => today, now: () => (milliseconds += 1) };
  return {
    corpora: files,
    ...(storage === undefined ? {} : { storage }),
    log: new RecordingLogger(),
    clock,
    passTime: (passed) => void (milliseconds += passed),
    wording: englishWording,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
  };
}
