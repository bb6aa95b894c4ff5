import type { Host } from './contracts';
import type { CorpusLoader } from './corpus/corpusLoader';
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
  readonly #changed = new Emitter<void>();
  readonly #problemsChanged = new Emitter<void>();
  readonly #readings = new Map<RegistryFile, RegistryReading>();
  readonly #finder = new EvidenceFinder();
  readonly #token = { isCancellationRequested: false };
  #registry: RegistryState;
  #occurrences: BuiltMentionIndex | undefined;
  #desk: KnownDesk;
  #problems: ReadonlyMap<string, readonly Problem[]> = new Map();
  #dirty = false;
  #running: Promise<void> | undefined;

  readonly onDidChange = this.#changed.event;
  readonly onDidChangeProblems = this.#problemsChanged.event;

  constructor(host: Host, loader: CorpusLoader, search: PassageSearch) {
    this.#host = host;
    this.#loader = loader;
    this.#search = search;
    this.#registry = this.#buildRegistryState([], []);
    this.#desk = this.#toDesk(undefined, 0);
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

  /** Takes in what the loader has now. Resolves when that and all that came meanwhile is in; never rejects. */
  update(): Promise<void> {
    this.#dirty = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  dispose(): void {
    this.#token.isCancellationRequested = true;
    this.#changed.dispose();
    this.#problemsChanged.dispose();
  }

  async #run(): Promise<void> {
    try {
      while (this.#dirty && !this.#token.isCancellationRequested) {
        this.#dirty = false;
        await this.#rebuild();
      }
    } catch (error) {
      this.#host.log.error(
        `Taking in a change failed: ${error instanceof Error ? (error.stack ?? error.message) : ''}`,
      );
    } finally {
      this.#running = undefined;
    }
  }

  async #rebuild(): Promise<void> {
    const started = this.#host.clock.now();
    const snapshot = this.#loader.snapshot();
    const registryChanged = !sameItems(this.#registry.files, snapshot.registryFiles);
    if (registryChanged) {
      this.#registry = await this.#readRegistry(snapshot.registryFiles, snapshot.corpusNames);
      // Names and titles are right at once; what the corpus says of them follows below.
      this.#replaceDesk(this.#occurrences);
    }
    const occurrences = await buildMentionIndex(snapshot.documents, this.#registry.detect, {
      pause: this.#host.pause,
      token: this.#token,
      ...(this.#occurrences === undefined ? {} : { previous: this.#occurrences }),
    });
    await this.#search.update(snapshot.documents, { pause: this.#host.pause, token: this.#token });
    if (occurrences === undefined || this.#token.isCancellationRequested) {
      return;
    }
    this.#occurrences = occurrences;
    this.#replaceDesk(occurrences);
    await this.#validate();
    const milliseconds = Math.round(this.#host.clock.now() - started);
    this.#host.log.debug(
      `Desk ${this.#desk.generation}: ${snapshot.documents.length} documents, ${this.#registry.registry.entities.length} entities, ${milliseconds} ms`,
    );
  }

  #replaceDesk(occurrences: BuiltMentionIndex | undefined): void {
    this.#desk = this.#toDesk(occurrences, this.#desk.generation + 1);
    this.#changed.fire();
  }

  #toDesk(occurrences: BuiltMentionIndex | undefined, generation: number): KnownDesk {
    const { registry } = this.#registry;
    return toDesk({ ...this.#loader.snapshot(), registry, occurrences, generation, finder: this.#finder });
  }

  /** Looking for every quote of a large registry takes seconds, so it comes last and file by file. */
  async #validate(): Promise<void> {
    const { registry, readings, problems } = this.#registry;
    const { wording } = this.#host;
    const snapshot = this.#loader.snapshot();
    const found = [
      ...snapshot.problems,
      ...problems,
      ...findDanglingIds(registry, readings, wording),
      ...findCycles(registry, readings, wording),
      ...findSharedNames(registry, wording),
    ];
    const documentIds = snapshot.documents.map((document) => document.id);
    for (const reading of readings) {
      found.push(
        ...findSourceProblems(reading, (source) => this.#desk.findSource(source), wording, documentIds),
      );
      await this.#host.pause();
      if (this.#dirty) {
        // The next round says it anew.
        return;
      }
    }
    this.#problems = groupByFile(found);
    this.#problemsChanged.fire();
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
