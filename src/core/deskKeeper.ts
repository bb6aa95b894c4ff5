import type { CancellationToken, Event, Host } from './contracts';
import type { CorpusLoader } from './corpus/corpusLoader';
import type { CorpusSnapshot } from './corpus/corpusSnapshot';
import { DocumentTable } from './corpus/documentTable';
import { EvidenceFinder } from './corpus/evidence';
import type { SourceDocument } from './corpus/sourceDocument';
import { toDesk, type KnownDesk } from './currentDesk';
import type { SkippedName } from './matcher/gazetteer';
import { buildMentionIndex, type BuiltMentionIndex } from './mentions/mentionIndex';
import type { Problem } from './problem';
import { ProblemFinder } from './problemFinder';
import { createRecognition, readsTheSame, type Recognition } from './recognition';
import { createEmptyState, RegistryReader, type RegistryState } from './registryState';
import type { PassageSearch } from './search/passageSearch';
import { TakingIn, type TakingInProgress, type TakingInStage } from './takingIn';
import { toVisibleText } from './text/presentText';
import { Emitter } from './util/emitter';
import { sameItems } from './util/sameItems';
import { pauseIfDue, runInSlices } from './util/steps';

/**
 * Keeps the desk up to date: whenever the loader has something new, what depends on it is made anew in slices, and
 * the whole desk is replaced at once. One rebuild runs at a time; changes meanwhile lead to one more.
 */
export class DeskKeeper {
  readonly #host: Host;
  readonly #loader: CorpusLoader;
  readonly #search: PassageSearch;
  readonly #changed: Emitter<void>;
  readonly #problemsChanged: Emitter<void>;
  readonly #registryReader: RegistryReader;
  readonly #problemFinder: ProblemFinder;
  readonly #finder = new EvidenceFinder();
  readonly #token = { isCancellationRequested: false };
  readonly #progressed: Emitter<void>;
  readonly #takingIn: TakingIn;
  /** What the loader had when all of it was taken in; `undefined` where something is left. */
  #taken: CorpusSnapshot | undefined;
  #snapshot: CorpusSnapshot;
  /** Of the documents that are being taken in, and of those of the desk when they are. */
  #table = new DocumentTable([]);
  #tabled: readonly SourceDocument[] = [];
  #registry: RegistryState;
  #recognition: Recognition;
  #occurrences: BuiltMentionIndex | undefined;
  #desk: KnownDesk;
  #problems: ReadonlyMap<string, readonly Problem[]> = new Map();
  #dirty = false;
  #running: Promise<void> | undefined;
  #stopping: Promise<void> = Promise.resolve();
  #validating: Promise<void> = Promise.resolve();
  #storing: Promise<void> = Promise.resolve();

  constructor(host: Host, loader: CorpusLoader, search: PassageSearch) {
    this.#host = host;
    this.#loader = loader;
    this.#search = search;
    const onFault = (error: unknown): void => this.#tellError('A listener failed', error);
    this.#changed = new Emitter(onFault);
    this.#problemsChanged = new Emitter(onFault);
    this.#progressed = new Emitter<void>(onFault);
    this.#takingIn = new TakingIn(() => this.#progressed.fire());
    this.#snapshot = loader.snapshot();
    this.#registryReader = new RegistryReader(host);
    this.#problemFinder = new ProblemFinder(host.wording);
    this.#registry = createEmptyState(host.wording);
    this.#recognition = createRecognition(this.#registry.recogniser, this.#table, host.clock.today());
    this.#desk = this.#toDesk(0);
  }

  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  get onDidChangeProblems(): Event<void> {
    return this.#problemsChanged.event;
  }

  get desk(): KnownDesk {
    return this.#desk;
  }

  get recognition(): Recognition {
    return this.#recognition;
  }

  /** Of the desk: the registry files as they were read for it. */
  get registryState(): RegistryState {
    return this.#registry;
  }

  get problems(): ReadonlyMap<string, readonly Problem[]> {
    return this.#problems;
  }

  get onDidProgress(): Event<void> {
    return this.#progressed.event;
  }

  progress(): TakingInProgress | undefined {
    return this.#takingIn.progress();
  }

  /** Takes in what the loader has now. Resolves when that and all that came meanwhile is in; never rejects. */
  update(): Promise<void> {
    if (this.#token.isCancellationRequested) {
      return Promise.resolve();
    }
    this.#dirty = true;
    if (this.#takingIn.isStopping) {
      return this.#stopping;
    }
    this.#running ??= this.#run();
    return this.#running;
  }

  /**
   * Goes no further with what is being taken in. What is in stays, what was read and is not in waits for
   * {@link resume}, and what changes meanwhile is taken in. Resolves when that is so.
   *
   * @param ended resolves when the loader has stopped as well
   */
  stop(ended: Promise<void>): Promise<void> {
    const token = this.#takingIn.stop();
    this.#stopping = Promise.all([ended, this.#running]).then(() => {
      if (token === this.#takingIn.token) {
        const { documents } = this.#loader.snapshot();
        const isIn = (document: SourceDocument): boolean =>
          this.#desk.document(document.corpus, document.id) !== undefined;
        this.#takingIn.holdBack(documents.filter((document) => !isIn(document)));
        this.#taken = undefined;
        void this.update();
      }
    });
    return this.#stopping;
  }

  resume(): void {
    this.#takingIn.resume();
    this.#taken = undefined;
    void this.update();
  }

  /** Resolves when nothing is being taken in. Never rejects. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) {
      await this.#running;
    }
  }

  /** Resolves when nothing is being taken in, all faults have been looked for and all is stored. Never rejects. */
  async idle(): Promise<void> {
    await this.#stopping;
    await this.settled();
    await this.#validating;
    await this.#storing;
  }

  dispose(): void {
    this.#token.isCancellationRequested = true;
    this.#takingIn.dispose();
    this.#progressed.dispose();
    this.#changed.dispose();
    this.#problemsChanged.dispose();
  }

  async #run(): Promise<void> {
    while (this.#dirty && !this.#token.isCancellationRequested && !this.#takingIn.isStopping) {
      this.#dirty = false;
      try {
        await this.#rebuild();
      } catch (error) {
        this.#tellError('Taking in a change failed', error);
      }
      await this.#host.pause().catch(() => undefined);
    }
    this.#takingIn.finish();
    this.#running = undefined;
  }

  async #rebuild(): Promise<void> {
    // It is the loader that has said so, at the end of a slice of its own.
    await pauseIfDue(this.#host);
    const started = this.#host.clock.now();
    const { token } = this.#takingIn;
    const loaded = this.#loader.snapshot();
    if (loaded === this.#taken) {
      return;
    }
    const snapshot = this.#takingIn.choose(loaded);
    if (!(await this.#tabulate(snapshot.documents))) {
      return;
    }
    if (!sameItems(this.#registry.files, snapshot.registryFiles)) {
      const { registryFiles, corpusNames } = snapshot;
      const registry = await this.#registryReader.read(registryFiles, corpusNames, this.#token);
      if (registry === undefined) {
        return;
      }
      this.#tellCrowdedNames(registry.recogniser.gazetteer.skipped);
      this.#recognition = this.#toRecognition(registry);
      // Names and titles are right at once; what the corpus says of them follows below.
      this.#replaceDesk(snapshot, registry, this.#occurrences);
    }
    const before = this.#recognition;
    this.#updateRecognition(snapshot);
    const occurrences = await this.#takeIn(snapshot.documents, token);
    if (occurrences === undefined) {
      this.#recognition = before;
      return;
    }
    this.#taken = loaded;
    this.#replaceDesk(snapshot, this.#registry, occurrences);
    const milliseconds = Math.round(this.#host.clock.now() - started);
    this.#host.log.debug(
      `Desk ${this.#desk.generation}: ${snapshot.documents.length} documents, ${this.#registry.registry.entities.length} entities, ${milliseconds} ms`,
    );
    this.#validating = this.#validate(this.#desk, snapshot, this.#registry).catch((error: unknown) =>
      this.#tellError('Looking for faults failed', error),
    );
    this.#store(this.#registry);
  }

  /** Resolves to false where it was cancelled. */
  async #tabulate(documents: readonly SourceDocument[]): Promise<boolean> {
    if (this.#tabled !== documents) {
      const table = await runInSlices(DocumentTable.inSteps(documents), this.#host, this.#token);
      if (table === undefined) {
        return false;
      }
      this.#table = table;
      this.#tabled = documents;
    }
    return true;
  }

  /** `undefined` where it was cancelled. */
  async #takeIn(
    documents: readonly SourceDocument[],
    token: CancellationToken,
  ): Promise<BuiltMentionIndex | undefined> {
    const { detect } = this.#recognition;
    const previous = this.#occurrences;
    const isAgain = (previous?.mentionsByDocument.size ?? 0) > 0 && previous?.detect !== detect;
    const tell =
      (stage: TakingInStage) =>
      (document: SourceDocument, done: number): void =>
        this.#takingIn.tell(stage, document, done, documents.length);
    const occurrences = await buildMentionIndex(documents, detect, {
      ...this.#host,
      token,
      ...(previous === undefined ? {} : { previous }),
      onDocument: tell(isAgain ? 'again' : 'names'),
    });
    if (occurrences !== undefined) {
      await this.#search.update(documents, { ...this.#host, token, onDocument: tell('search') });
      // A new desk goes through lists of all documents at once.
      await this.#host.pause();
    }
    return token.isCancellationRequested ? undefined : occurrences;
  }

  /** The parts are always those of one moment. */
  #replaceDesk(
    snapshot: CorpusSnapshot,
    registry: RegistryState,
    occurrences: BuiltMentionIndex | undefined,
  ): void {
    this.#snapshot = snapshot;
    this.#registry = registry;
    this.#occurrences = occurrences;
    this.#desk = this.#toDesk(this.#desk.generation + 1);
    this.#changed.fire();
  }

  #toDesk(generation: number): KnownDesk {
    return toDesk({
      ...this.#snapshot,
      registry: this.#registry.registry,
      occurrences: this.#occurrences,
      table: this.#table,
      generation,
      finder: this.#finder,
    });
  }

  /** Looking for every quote of a large registry takes seconds, so it runs behind everything else. */
  async #validate(desk: KnownDesk, snapshot: CorpusSnapshot, state: RegistryState): Promise<void> {
    const disposed = this.#token;
    const isCurrent = (): boolean => this.#desk === desk;
    const problems = await runInSlices(this.#problemFinder.find(desk, snapshot, state), this.#host, {
      get isCancellationRequested() {
        // The next desk is looked at anew.
        return disposed.isCancellationRequested || !isCurrent();
      },
    });
    if (problems !== undefined && isCurrent()) {
      this.#problems = problems;
      this.#problemsChanged.fire();
    }
  }

  /**
   * Behind everything else, one after another; a registry that another one follows at once is not stored. What only
   * makes later searches faster waits until all is in.
   */
  #store(state: RegistryState): void {
    const disposed = this.#token;
    const isCurrent = (): boolean => this.#registry === state;
    const token = {
      get isCancellationRequested() {
        return disposed.isCancellationRequested || !isCurrent();
      },
    };
    this.#storing = this.#storing.then(() => this.#registryReader.keep(state, token));
    const { complete } = this.#desk;
    if (complete) {
      const { token: going } = this.#takingIn;
      this.#storing = this.#storing
        .then(() => this.#search.keep({ complete, token: going }))
        .then(() => this.#search.settle({ ...this.#host, token: going }));
    }
  }

  #toRecognition({ recogniser }: RegistryState): Recognition {
    return createRecognition(recogniser, this.#table, this.#host.clock.today());
  }

  /**
   * Dates of documents count with their titles. While documents still come in, what was read stays as it is, and what
   * their dates change is read again at the end: else each new document would have all others read anew.
   */
  #updateRecognition(snapshot: CorpusSnapshot): void {
    if (snapshot.complete) {
      const next = this.#toRecognition(this.#registry);
      this.#recognition = readsTheSame(this.#recognition, next) ? this.#recognition : next;
    }
  }

  #tellCrowdedNames(skipped: readonly SkippedName[]): void {
    const crowded = skipped.filter(({ reason }) => reason === 'too-many');
    const [first] = crowded;
    if (first !== undefined) {
      this.#host.log.warn(
        `${crowded.length} names are not recognised, as too many entities are called so; the first is that of ${toVisibleText(first.name.entityId, 80)}`,
      );
    }
  }

  #tellError(what: string, error: unknown): void {
    this.#host.log.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
