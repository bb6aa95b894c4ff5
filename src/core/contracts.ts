/**
 * What the core asks of its host, and nothing else. The extension, the command line and the tests each give one
 * {@link Host}; the core does no input or output by itself, reads no clock and writes no log but through it.
 */

/** Asked after every await in work that may be long. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export interface Disposable {
  dispose(): void;
}

/** Registers a listener; disposing the returned object removes it again. */
export type Event<T> = (listener: (event: T) => void) => Disposable;

export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface Clock {
  /** Today's date in UTC as `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds from an arbitrary start; only differences mean anything. */
  now(): number;
}

/**
 * Translates a sentence of the user interface. `{0}`, `{1}`, … in the message stand for `args`. The English message
 * is the key, as in `vscode.l10n.t`.
 */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

/** What is needed to put data into sentences of the user interface. */
export interface Wording {
  readonly translate: Translate;
  /** BCP 47 language of the user interface, for dates and numbers. */
  readonly language: string;
}

/** A corpus folder of formats.md §1, wherever it lies. */
export interface CorpusRoot {
  /** URI of the folder, without a slash at the end but at the top of a file system. Opaque to the core: it is joined by {@link CorpusHost.join}. */
  readonly uri: string;
  /** Base name of the folder, or `bundled`; the loader adds `-2`, `-3`, … where two are equal. */
  readonly name: string;
  readonly bundled: boolean;
}

export type FileKind = 'file' | 'directory' | 'link' | 'other';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind;
}

export interface FileStat {
  /** Bytes, as the file system says; it may lie, so what is read is measured again. */
  readonly size: number;
  /** Milliseconds since 1970; with the size it tells whether a file may have changed. */
  readonly mtime: number;
}

/** What is at a URI itself: of a link its own kind, whatever it leads to. */
export interface EntryStat extends FileStat {
  readonly kind: FileKind;
}

export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/** Read access to corpora. Nothing here can write: a source document is never changed by the core. */
export interface CorpusHost {
  roots(): readonly CorpusRoot[];
  /** Rejects where the folder cannot be read, and where it seems to be empty but that may be the reason. */
  readDirectory(uri: string): Promise<readonly DirectoryEntry[]>;
  /** `undefined` where there is nothing at the URI. */
  stat(uri: string): Promise<EntryStat | undefined>;
  /** Rejects where the file cannot be read. */
  readFile(uri: string): Promise<Uint8Array>;
  /** Text of an open editor with unsaved edits on this URI; `undefined` where the stored file counts. */
  unsavedText(uri: string): string | undefined;
  /** The URI of an entry called `name` (no slash) in the folder `uri`. Throws where no URI can hold the name. */
  join(uri: string, name: string): string;
  readonly onDidChangeRoots: Event<void>;
  /** Files below a root that were created, changed or deleted, saved or not; may name a folder that went away. */
  readonly onDidChangeFiles: Event<readonly FileChange[]>;
  /** The user has come back to the program: nobody may have told what happened to files meanwhile. */
  readonly onDidReturn: Event<void>;
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

export interface StoredFile extends FileStat {
  readonly name: string;
}

/**
 * Data of our own between two sessions, never sources: all of it can be lost at any time and made anew. Every call may
 * reject. Names consist of small letters, digits, `-` and `.`
 */
export interface Storage {
  /** Names the program as it was built: what another build stored means something else. */
  version(): Promise<string>;
  /** `undefined` where there is nothing of that name. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Readers meet the old bytes or the new ones, whole, also those in other windows. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  list(): Promise<readonly StoredFile[]>;
  /** Nothing to do where there is nothing of that name. */
  delete(name: string): Promise<void>;
}

export interface Host {
  readonly corpora: CorpusHost;
  /** Hosts without one begin each session anew. */
  readonly storage?: Storage;
  readonly log: Logger;
  readonly clock: Clock;
  readonly wording: Wording;
  /** Lets the host do other work; long loops await it every few milliseconds. */
  readonly pause: () => Promise<void>;
  /**
   * Whether what runs now is to pause, by all that ran in this turn of the host; without it each piece of work measures
   * itself alone. Hosts need not give it: the service does, to its parts.
   */
  readonly isDue?: () => boolean;
  /** Runs something once, so many milliseconds later, unless what is returned is disposed of before. */
  readonly after: (milliseconds: number, run: () => void) => Disposable;
}
