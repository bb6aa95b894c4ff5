import type { CancellationToken, Host, Wording } from './contracts';
import type { DoubleArrayTrie } from './matcher/doubleArrayTrie';
import { compileRecogniserInSteps, type Recogniser } from './mentions/recogniser';
import type { Problem } from './problem';
import { toProblemWording } from './problemWording';
import { buildRegistryInSteps } from './registry/buildRegistry';
import { readRegistryInSteps } from './registry/readRegistryFile';
import type { Registry } from './registry/registry';
import type { RegistryFile, RegistryReading } from './registry/registryReading';
import { RegistryCache } from './registryCache';
import { concurrently } from './util/concurrently';
import { runAtOnce, runInSlices, type Steps } from './util/steps';

/** What the registry files together give; made anew only when one of them changes. */
export interface RegistryState {
  readonly files: readonly RegistryFile[];
  readonly corpora: readonly string[];
  readonly readings: readonly RegistryReading[];
  readonly registry: Registry;
  readonly recogniser: Recogniser;
  /** Of the files one by one; how they fit one another is looked for later. */
  readonly problems: readonly Problem[];
}

/** Stored readings asked for at a time. */
const AT_A_TIME = 4;

/** Reads registry files, each version of a file once: also once for all sessions, where the host has a storage. */
export class RegistryReader {
  readonly #host: Host;
  readonly #cache: RegistryCache | undefined;
  readonly #readings = new Map<RegistryFile, RegistryReading>();
  /** Of the names read last. */
  #trie: DoubleArrayTrie | undefined;
  #kept: RegistryState | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#cache = host.storage && new RegistryCache(host, host.storage);
  }

  /** `undefined` where it was cancelled. */
  async read(
    files: readonly RegistryFile[],
    corpora: readonly string[],
    token: CancellationToken,
  ): Promise<RegistryState | undefined> {
    this.#forgetAllBut(files);
    const missing = files.filter((file) => !this.#readings.has(file));
    const found = await this.#findStored(missing, token);
    const trie = (await this.#cache?.findTrie(files, corpora, token)) ?? this.#trie;
    const state = await runInSlices(this.#readInSteps(files, corpora, trie), this.#host, token);
    if (state !== undefined) {
      this.#trie = state.recogniser.gazetteer.trie;
      this.#host.log.debug(`Registry: ${found} files from cache, ${missing.length - found} read`);
    }
    return state;
  }

  /** Stores what the next session would have to read again. Never rejects. */
  async keep(state: RegistryState, token: CancellationToken): Promise<void> {
    if (this.#kept !== state) {
      this.#kept = state;
      await this.#cache?.keep({ ...state, trie: state.recogniser.gazetteer.trie }, token);
    }
  }

  #forgetAllBut(files: readonly RegistryFile[]): void {
    const wanted = new Set(files);
    for (const known of [...this.#readings.keys()]) {
      if (!wanted.has(known)) {
        this.#readings.delete(known);
      }
    }
  }

  /** Resolves to the number of files whose readings were stored. */
  async #findStored(files: readonly RegistryFile[], token: CancellationToken): Promise<number> {
    const cache = this.#cache;
    let found = 0;
    if (cache !== undefined) {
      await concurrently(files, AT_A_TIME, async (file) => {
        const reading = await cache.findReading(file, token);
        if (reading !== undefined) {
          this.#readings.set(file, reading);
          found++;
        }
      });
    }
    return found;
  }

  *#readInSteps(
    files: readonly RegistryFile[],
    corpora: readonly string[],
    trie: DoubleArrayTrie | undefined,
  ): Steps<RegistryState> {
    const readings: RegistryReading[] = [];
    for (const file of files) {
      const reading =
        this.#readings.get(file) ?? (yield* readRegistryInSteps(file, toProblemWording(this.#host.wording)));
      this.#readings.set(file, reading);
      readings.push(reading);
    }
    return yield* buildState(files, readings, corpora, this.#host.wording, trie);
  }
}

/** That of a desk without a registry. */
export function createEmptyState(wording: Wording): RegistryState {
  return runAtOnce(buildState([], [], [], wording));
}

function* buildState(
  files: readonly RegistryFile[],
  readings: readonly RegistryReading[],
  corpora: readonly string[],
  wording: Wording,
  trie?: DoubleArrayTrie,
): Steps<RegistryState> {
  const { registry, problems } = yield* buildRegistryInSteps(readings, toProblemWording(wording), corpora);
  return {
    files,
    corpora,
    readings,
    registry,
    recogniser: yield* compileRecogniserInSteps(registry, trie),
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
  };
}
