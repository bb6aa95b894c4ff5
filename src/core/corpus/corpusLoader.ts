import type { CancellationToken, Disposable, Event, FileChange, Host } from '../contracts';
import { Emitter } from '../util/emitter';
import { sameItems } from '../util/sameItems';
import { CorpusReader, type CorpusReaderSettings, type ReadAllOptions, type ReadOptions } from './corpusReader';
import { emptySnapshot, type CorpusSnapshot } from './corpusSnapshot';
import type { LoadProgress } from './readingPass';

export interface CorpusLoaderSettings extends CorpusReaderSettings {
  /** Awaited before a part of a long reading is told, so that reading is never far ahead of who takes it in. */
  readonly keepPace?: () => Promise<void>;
}

export interface CorpusChange {
  readonly documentsChanged: boolean;
  readonly registryChanged: boolean;
}

/** So many changes at once are a branch being switched: one listing is cheaper than looking at each. */
const MANY_CHANGES = 500;
/** Milliseconds between two looks at all files for changes that nobody tells of. */
const LOOK_AGAIN = 60_000;

interface Pending {
  /** Lists all corpora anew; `force` reads also what seems unchanged. */
  full: boolean;
  /** Nobody has asked for that, so its progress is not told. */
  quiet: boolean;
  force: boolean;
  /** Goes on with what a stopped reading has left. */
  rest: boolean;
  readonly changes: Map<string, FileChange['kind']>;
}

/**
 * Reads the corpora and keeps them up to date. One batch runs at a time; what happens meanwhile is gathered for the
 * next one, of several events for a file only the last, so that the end of all batches is what a fresh start would
 * find. Nothing here throws or rejects for what happens to files.
 */
export class CorpusLoader implements Disposable {
  readonly #host: Host;
  readonly #keepPace: () => Promise<void>;
  readonly #reader: CorpusReader;
  readonly #changed: Emitter<CorpusChange>;
  readonly #progressed: Emitter<void>;
  readonly #subscriptions: Disposable[] = [];
  readonly #token: { isCancellationRequested: boolean } = { isCancellationRequested: false };
  #snapshot: CorpusSnapshot = emptySnapshot;
  #pending: Pending = nothingPending();
  #running: Promise<void> | undefined;
  /** The reading of all corpora, while one goes on. */
  #reading: { stopped: boolean; readonly quiet: boolean } | undefined;
  /** When all files were looked at last, by the host's clock. */
  #lookedAt = -Infinity;
  #stopped = false;
  /** A reading that was stopped before all was listed. */
  #unlisted: { readonly force: boolean } | undefined;

  constructor(host: Host, settings: CorpusLoaderSettings) {
    this.#host = host;
    this.#keepPace = settings.keepPace ?? (() => Promise.resolve());
    this.#reader = new CorpusReader(host, settings);
    const onFault = (error: unknown): void => host.log.error(tellError('A listener failed', error));
    this.#changed = new Emitter(onFault);
    this.#progressed = new Emitter<void>(onFault);
  }

  get onDidChange(): Event<CorpusChange> {
    return this.#changed.event;
  }

  get onDidProgress(): Event<void> {
    return this.#progressed.event;
  }

  /** True from {@link stop} until the reading goes on. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  /**
   * How far the reading of all corpora is, or was when it was stopped; `undefined` while nothing is left to read.
   * Single changes are not told, nor is a look for changes.
   */
  progress(): LoadProgress | undefined {
    if (this.#reading?.quiet !== false && (!this.#stopped || this.#reader.isComplete)) {
      return undefined;
    }
    return this.#reader.progress() ?? { done: 0, total: 0 };
  }

  snapshot(): CorpusSnapshot {
    return this.#snapshot;
  }

  /**
   * Listens to the host and reads all corpora, the registries first. Resolves when they are in, or the reading was
   * stopped.
   */
  async start(): Promise<void> {
    if (this.#subscriptions.length === 0 && !this.#token.isCancellationRequested) {
      const { corpora } = this.#host;
      this.#subscriptions.push(
        corpora.onDidChangeFiles((changes) => this.#note(changes)),
        corpora.onDidChangeRoots(() => this.#noteFull(false)),
        corpora.onDidReturn(() => this.#lookAgain()),
      );
    }
    this.#noteFull(false);
    await this.idle();
  }

  /**
   * Reads everything anew, for file systems that report no changes, also where reading was stopped. What is equal stays
   * the same object.
   */
  refresh(): void {
    this.#stopped = false;
    this.#unlisted = undefined;
    this.#noteFull(true);
  }

  /**
   * Ends the reading of all corpora and keeps what is read. Until {@link resume} only what changes is read, and the
   * registries.
   */
  stop(): void {
    this.#stopped = true;
    if (this.#reading !== undefined) {
      this.#reading.stopped = true;
    }
    if (this.#pending.full) {
      this.#unlisted = { force: this.#pending.force };
      this.#pending.full = false;
    }
    this.#pending.rest = false;
  }

  /** Goes on where {@link stop} has ended; what was read is not read again. */
  resume(): void {
    const unlisted = this.#unlisted;
    this.#stopped = false;
    this.#unlisted = undefined;
    if (unlisted !== undefined) {
      this.#noteFull(unlisted.force);
    } else {
      this.#pending.rest = true;
      this.#run();
    }
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

  /**
   * Sees what watchers have missed by sizes and times, and that a file system which failed has come back by itself, as
   * what could not be read is tried again.
   */
  #lookAgain(): void {
    const isSoon = this.#host.clock.now() - this.#lookedAt < LOOK_AGAIN;
    if (!isSoon && !this.#stopped && !this.#pending.full && this.#reading === undefined) {
      this.#pending.full = true;
      this.#pending.quiet = true;
      this.#run();
    }
  }

  #noteFull(force: boolean): void {
    this.#pending.full = true;
    this.#pending.quiet = false;
    this.#pending.force ||= force;
    this.#run();
  }

  #run(): void {
    if (this.#running === undefined && !this.#token.isCancellationRequested) {
      this.#running = this.#work();
    }
  }

  async #work(): Promise<void> {
    do {
      // Lets the other events of one saving or checking out arrive.
      await this.#host.pause().catch(() => undefined);
      try {
        const pending = this.#pending;
        this.#pending = nothingPending();
        await this.#takeIn(pending);
      } catch (error) {
        this.#host.log.error(tellError('Reading the corpora failed', error));
      }
    } while (this.#hasPending() && !this.#token.isCancellationRequested);
    // At once after nothing was pending, so that no event falls between two batches.
    this.#running = undefined;
  }

  #hasPending(): boolean {
    return this.#pending.full || this.#pending.rest || this.#pending.changes.size > 0;
  }

  async #takeIn({ full, quiet, force, rest, changes }: Pending): Promise<void> {
    const options: ReadOptions = { token: this.#token, onProgress: () => undefined };
    const isFull = full || changes.size > MANY_CHANGES;
    if (isFull || (await this.#reader.readChanges(changes, options)) === 'unclear') {
      await (this.#stopped
        ? this.#listAgain(new Set(changes.keys()), force, options)
        : this.#readInParts(quiet, (inParts) => this.#readAll(force, inParts)));
    } else if (rest && !this.#stopped) {
      await this.#readInParts(false, (inParts) => this.#reader.readRest(inParts));
    }
    await this.#publish(this.#reader.isComplete && this.#unlisted === undefined);
  }

  async #listAgain(named: ReadonlySet<string>, force: boolean, options: ReadOptions): Promise<void> {
    const before = this.#unlisted;
    await this.#reader.listAgain(named, force || before?.force === true, options);
    this.#unlisted = undefined;
  }

  async #readAll(force: boolean, options: ReadAllOptions): Promise<void> {
    const isListed = await this.#reader.readAll(force, options);
    if (!isListed && this.#stopped) {
      this.#unlisted = { force };
    } else if (!isListed) {
      // Stopped and resumed at once.
      this.#noteFull(force);
    }
  }

  async #readInParts(
    quiet: boolean,
    read: (options: ReadAllOptions) => Promise<unknown>,
  ): Promise<void> {
    const reading = { stopped: false, quiet };
    const disposed = this.#token;
    const token = {
      get isCancellationRequested() {
        return disposed.isCancellationRequested || reading.stopped;
      },
    };
    this.#reading = reading;
    try {
      await read({
        token,
        onProgress: () => this.#progressed.fire(),
        // What is added later comes as one change.
        ...(this.#snapshot.complete ? {} : { onPart: () => this.#tellPart(token) }),
      });
    } finally {
      this.#reading = undefined;
      this.#lookedAt = this.#host.clock.now();
    }
  }

  async #tellPart(token: CancellationToken): Promise<void> {
    await this.#keepPace();
    if (!token.isCancellationRequested) {
      await this.#publish(false);
    }
  }

  /** Puts a new snapshot in the place of the old one, if anything in it differs. */
  async #publish(complete: boolean): Promise<void> {
    const old = this.#snapshot;
    const now = await this.#reader.snapshot(complete);
    if (this.#token.isCancellationRequested) {
      return;
    }
    const documentsChanged = !sameItems(old.documents, now.documents);
    const registryChanged = !sameItems(old.registryFiles, now.registryFiles);
    const listsChanged =
      old.complete !== now.complete ||
      !sameItems(old.corpusNames, now.corpusNames) ||
      !sameContents(old.notIndexed, now.notIndexed) ||
      !sameContents(old.problems, now.problems);
    if (documentsChanged || registryChanged || listsChanged) {
      this.#snapshot = now;
      this.#changed.fire({ documentsChanged, registryChanged });
    }
  }
}

function nothingPending(): Pending {
  return { full: false, quiet: false, force: false, rest: false, changes: new Map() };
}

/** Most are the same objects as before. */
function sameContents<T>(a: readonly T[], b: readonly T[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, i) => item === b[i] || JSON.stringify(item) === JSON.stringify(b[i]))
  );
}

function tellError(what: string, error: unknown): string {
  return `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
