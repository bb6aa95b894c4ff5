import type { Registry } from '../registry/registry';
import { runInSlices, type Pausing } from '../util/steps';
import { buildNameSearch, buildNameSearchInSteps, type NameSearch } from './nameSearch';

/**
 * Keeps the name search of the registry that counts now: made in slices behind a change, so that the first key stroke
 * need not wait for it, and at once where somebody asks before.
 */
export class CurrentNameSearch {
  readonly #pausing: Pausing;
  #wanted: Registry | undefined;
  #preparing = Promise.resolve();
  #built: { readonly registry: Registry; readonly search: NameSearch } | undefined;

  constructor(pausing: Pausing) {
    this.#pausing = pausing;
  }

  /** To be told of each change, and by who can wait; resolves when it is made, or another registry took its place. */
  prepare(registry: Registry): Promise<void> {
    if (this.#wanted !== registry) {
      this.#wanted = registry;
      this.#preparing = this.#prepare(registry);
    }
    return this.#preparing;
  }

  async #prepare(registry: Registry): Promise<void> {
    const isDone = (): boolean => this.#wanted !== registry || this.#built?.registry === registry;
    const search = await runInSlices(buildNameSearchInSteps(registry), this.#pausing, {
      get isCancellationRequested() {
        return isDone();
      },
    });
    if (search !== undefined && !isDone()) {
      this.#built = { registry, search };
    }
  }

  of(registry: Registry): NameSearch {
    if (this.#built?.registry !== registry) {
      this.#built = { registry, search: buildNameSearch(registry) };
    }
    return this.#built.search;
  }
}
