import type { Event, Host } from './contracts';
import type { CorpusLoader } from './corpus/corpusLoader';
import type { CorpusSnapshot } from './corpus/corpusSnapshot';
import { EvidenceFinder } from './corpus/evidence';
import { toDesk, type KnownDesk } from './currentDesk';
import { compileGazetteer, type Gazetteer } from './matcher/gazetteer';
import { detectMentions } from './mentions/detectMentions';
import { toGazetteerNames } from './mentions/gazetteerNames';
import { buildMentionIndex, type BuiltMentionIndex, type Detect } from './mentions/mentionIndex';
import type { Problem } from './problem';
import { buildRegistry } from './registry/buildRegistry';
import { readRegistryFile } from './registry/readRegistryFile';
import type { Registry } from './registry/registry';
import type { RegistryFile, RegistryReading } from './registry/registryReading';
import { findCycles } from './registry/findCycles';
import { findDanglingIds } from './registry/findDanglingIds';
import { findSharedNames } from './registry/findSharedNames';
import { findSourceProblems } from './registry/findSourceProblems';
import type { PassageSearch } from './search/passageSearch';
import { Emitter } from './util/emitter';

/** What the registry files together give; made anew only when one of them changes. */
interface RegistryState {
  readonly files: readonly RegistryFile[];
  readonly readings: readonly RegistryReading[];
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
  readonly detect: Detect;
  readonly problems: readonly Problem[];
}

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
  readonly #readings = new Map<RegistryFile, RegistryReading>();
  readonly #finder = new EvidenceFinder();
  readonly #token = { isCancellationRequested: false };
  #snapshot: CorpusSnapshot;
  #registry: RegistryState;
  #occurrences: BuiltMentionIndex | undefined;
  #desk: KnownDesk;
  #problems: ReadonlyMap<string, readonly Problem[]> = new Map();
  /** False until the first load is over: what is missing may yet come. */
  #complete = false;
  #dirty = false;
  #running: Promise<void> | undefined;
  #validating: Promise<void> = Promise.resolve();

  constructor(host: Host, loader: CorpusLoader, search: PassageSearch) {
    this.#host = host;
    this.#loader = loader;
    this.#search = search;
    const onFault = (error: unknown): void => this.#tellError('A listener failed', error);
    this.#changed = new Emitter(onFault);
    this.#problemsChanged = new Emitter(onFault);
    this.#snapshot = loader.snapshot();
    this.#registry = this.#buildRegistryState([], []);
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

  get gazetteer(): Gazetteer {
    return this.#registry.gazetteer;
  }

  get problems(): ReadonlyMap<string, readonly Problem[]> {
    return this.#problems;
  }

  /** True while a change is being taken in. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Takes in what the loader has now. Resolves when that and all that came meanwhile is in; never rejects. */
  update(): Promise<void> {
    this.#dirty = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Says that the first load is over, and takes in its end. */
  completeLoad(): Promise<void> {
    this.#complete = true;
    return this.update();
  }

  /** Resolves when nothing is being taken in and all faults have been looked for. Never rejects. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) {
      await this.#running;
    }
    await this.#validating;
  }

  dispose(): void {
    this.#token.isCancellationRequested = true;
    this.#changed.dispose();
    this.#problemsChanged.dispose();
  }

  async #run(): Promise<void> {
    while (this.#dirty && !this.#token.isCancellationRequested) {
      this.#dirty = false;
      try {
        await this.#rebuild();
      } catch (error) {
        this.#tellError('Taking in a change failed', error);
      }
    }
    this.#running = undefined;
  }

  async #rebuild(): Promise<void> {
    const started = this.#host.clock.now();
    const snapshot = this.#loader.snapshot();
    if (snapshot === this.#snapshot && this.#complete === this.#desk.complete) {
      return;
    }
    if (!sameItems(this.#registry.files, snapshot.registryFiles)) {
      const registry = await this.#readRegistry(snapshot.registryFiles, snapshot.corpusNames);
      // Names and titles are right at once; what the corpus says of them follows below.
      this.#replaceDesk(snapshot, registry, this.#occurrences);
    }
    const occurrences = await buildMentionIndex(snapshot.documents, this.#registry.detect, {
      clock: this.#host.clock,
      pause: this.#host.pause,
      token: this.#token,
      ...(this.#occurrences === undefined ? {} : { previous: this.#occurrences }),
    });
    await this.#search.update(snapshot.documents, { pause: this.#host.pause, token: this.#token });
    if (occurrences === undefined || this.#token.isCancellationRequested) {
      return;
    }
    this.#replaceDesk(snapshot, this.#registry, occurrences);
    const milliseconds = Math.round(this.#host.clock.now() - started);
    this.#host.log.debug(
      `Desk ${this.#desk.generation}: ${snapshot.documents.length} documents, ${this.#registry.registry.entities.length} entities, ${milliseconds} ms`,
    );
    this.#validating = this.#validate(this.#desk, snapshot, this.#registry).catch((error: unknown) =>
      this.#tellError('Looking for faults failed', error),
    );
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
      generation,
      complete: this.#complete,
      finder: this.#finder,
    });
  }

  /** Looking for every quote of a large registry takes seconds, so it runs behind everything else, file by file. */
  async #validate(desk: KnownDesk, snapshot: CorpusSnapshot, state: RegistryState): Promise<void> {
    const { registry, readings, problems } = state;
    const { wording } = this.#host;
    const found = [
      ...snapshot.problems,
      ...problems,
      ...findDanglingIds(registry, readings, wording),
      ...findCycles(registry, readings, wording),
      ...findSharedNames(registry, wording),
    ];
    const documentIds = snapshot.documents.map((document) => document.id);
    for (const reading of readings) {
      found.push(...findSourceProblems(reading, (source) => desk.findSource(source), wording, documentIds));
      await this.#host.pause();
      if (this.#desk !== desk || this.#token.isCancellationRequested) {
        // The next desk is looked at anew.
        return;
      }
    }
    this.#problems = groupByFile(found);
    this.#problemsChanged.fire();
  }

  #tellError(what: string, error: unknown): void {
    this.#host.log.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  async #readRegistry(files: readonly RegistryFile[], corpora: readonly string[]): Promise<RegistryState> {
    for (const known of [...this.#readings.keys()]) {
      if (!files.includes(known)) {
        this.#readings.delete(known);
      }
    }
    const readings: RegistryReading[] = [];
    for (const file of files) {
      let reading = this.#readings.get(file);
      if (reading === undefined) {
        reading = readRegistryFile(file, this.#host.wording);
        this.#readings.set(file, reading);
        await this.#host.pause();
      }
      readings.push(reading);
    }
    return { ...this.#buildRegistryState(readings, corpora), files };
  }

  #buildRegistryState(readings: readonly RegistryReading[], corpora: readonly string[]): RegistryState {
    const { wording } = this.#host;
    const { registry, problems } = buildRegistry(readings, wording, corpora);
    const gazetteer = compileGazetteer(toGazetteerNames(registry));
    return {
      files: [],
      readings,
      registry,
      gazetteer,
      detect: (readable) => detectMentions(readable, gazetteer, { wording }),
      problems: [...readings.flatMap((reading) => reading.problems), ...problems],
    };
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function groupByFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.uri);
    if (group === undefined) {
      groups.set(problem.uri, [problem]);
    } else {
      group.push(problem);
    }
  }
  return groups;
}
