import type { CancellationToken, Host, Wording } from './contracts';
import { compileRecogniserInSteps, type Recogniser } from './mentions/recogniser';
import type { Problem } from './problem';
import { toProblemWording } from './problemWording';
import { buildRegistryInSteps } from './registry/buildRegistry';
import { readRegistryInSteps } from './registry/readRegistryFile';
import type { Registry } from './registry/registry';
import type { RegistryFile, RegistryReading } from './registry/registryReading';
import { runAtOnce, runInSlices, type Steps } from './util/steps';

/** What the registry files together give; made anew only when one of them changes. */
export interface RegistryState {
  readonly files: readonly RegistryFile[];
  readonly readings: readonly RegistryReading[];
  readonly registry: Registry;
  readonly recogniser: Recogniser;
  /** Of the files one by one; how they fit one another is looked for later. */
  readonly problems: readonly Problem[];
}

/** Reads registry files, each version of a file once. */
export class RegistryReader {
  readonly #host: Host;
  readonly #readings = new Map<RegistryFile, RegistryReading>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** `undefined` where it was cancelled. */
  async read(
    files: readonly RegistryFile[],
    corpora: readonly string[],
    token: CancellationToken,
  ): Promise<RegistryState | undefined> {
    return runInSlices(this.#readInSteps(files, corpora), this.#host, token);
  }

  *#readInSteps(files: readonly RegistryFile[], corpora: readonly string[]): Steps<RegistryState> {
    const wanted = new Set(files);
    for (const known of [...this.#readings.keys()]) {
      if (!wanted.has(known)) {
        this.#readings.delete(known);
      }
    }
    const readings: RegistryReading[] = [];
    for (const file of files) {
      const reading =
        this.#readings.get(file) ?? (yield* readRegistryInSteps(file, toProblemWording(this.#host.wording)));
      this.#readings.set(file, reading);
      readings.push(reading);
    }
    return yield* buildState(files, readings, corpora, this.#host.wording);
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
): Steps<RegistryState> {
  const { registry, problems } = yield* buildRegistryInSteps(readings, toProblemWording(wording), corpora);
  return {
    files,
    readings,
    registry,
    recogniser: yield* compileRecogniserInSteps(registry),
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
  };
}
