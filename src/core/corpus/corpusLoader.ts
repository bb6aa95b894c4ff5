import type { CancellationToken, Disposable, Event, FileChange, Host } from '../contracts';
import { Emitter } from '../util/emitter';
import { sameItems } from '../util/sameItems';
import { CorpusReader, type CorpusLoaderSettings, type LoadProgress } from './corpusReader';
import { emptySnapshot, type CorpusSnapshot } from './corpusSnapshot';

export interface CorpusChange {
  readonly documentsChanged: boolean;
  readonly registryChanged: boolean;
}

/** So many changes at once are a branch being switched: one listing is cheaper than looking at each. */
const MANY_CHANGES = 500;

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
  readonly #reader: CorpusReader;
  readonly #changed: Emitter<CorpusChange>;
  readonly #progressed: Emitter<LoadProgress>;
  readonly #subscriptions: Disposable[] = [];
  readonly #token: { isCancellationRequested: boolean } = { isCancellationRequested: false };
  #snapshot: CorpusSnapshot = emptySnapshot;
  #progress: LoadProgress | undefined;
  #pending: Pending = { full: false, force: false, changes: new Map() };
  #running: Promise<void> | undefined;

  constructor(host: Host, settings: CorpusLoaderSettings) {
    this.#host = host;
    this.#reader = new CorpusReader(host, settings);
    const onFault = (error: unknown): void => host.log.error(tellError('A listener failed', error));
    this.#changed = new Emitter(onFault);
    this.#progressed = new Emitter(onFault);
  }

  get onDidChange(): Event<CorpusChange> {
    return this.#changed.event;
  }

  get onDidProgress(): Event<LoadProgress> {
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

  /** @param asked cancels the first batch only: that of the first load */
  async #work(asked?: CancellationToken): Promise<void> {
    let first = asked;
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
      first = undefined;
    } while (this.#hasPending() && !this.#token.isCancellationRequested);
    this.#progress = undefined;
    // At once after nothing was pending, so that no event falls between two batches.
    this.#running = undefined;
  }

  #hasPending(): boolean {
    return this.#pending.full || this.#pending.changes.size > 0;
  }

  async #takeIn({ full, force, changes }: Pending, asked: CancellationToken | undefined): Promise<void> {
    const disposed = this.#token;
    const options = {
      token: {
        get isCancellationRequested() {
          return disposed.isCancellationRequested || asked?.isCancellationRequested === true;
        },
      },
      onProgress: (progress: LoadProgress) => {
        this.#progress = progress;
        this.#progressed.fire(progress);
      },
    };
    const isFull = full || changes.size > MANY_CHANGES;
    if (isFull || (await this.#reader.readChanges(changes, options)) === 'unclear') {
      const isFirst = this.#snapshot === emptySnapshot;
      // Names are recognised while the documents are read for the first time.
      await this.#reader.readAll(force, options, async () => (isFirst ? this.#publish() : undefined));
    }
    await this.#publish();
  }

  /** Puts a new snapshot in the place of the old one, if anything in it differs. */
  async #publish(): Promise<void> {
    const old = this.#snapshot;
    const now = await this.#reader.snapshot();
    if (this.#token.isCancellationRequested) {
      return;
    }
    const documentsChanged = !sameItems(old.documents, now.documents);
    const registryChanged = !sameItems(old.registryFiles, now.registryFiles);
    const listsChanged =
      !sameItems(old.corpusNames, now.corpusNames) ||
      !sameContents(old.notIndexed, now.notIndexed) ||
      !sameContents(old.problems, now.problems);
    if (documentsChanged || registryChanged || listsChanged) {
      this.#snapshot = now;
      this.#changed.fire({ documentsChanged, registryChanged });
    }
  }
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
