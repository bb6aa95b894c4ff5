import type { Disposable, Event } from '../contracts';

/** A list of listeners to one kind of event. Its owner fires and disposes; everybody else sees {@link event} only. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<{ readonly hear: (event: T) => void }>();
  readonly #onFault: ((error: unknown) => void) | undefined;
  #disposed = false;

  /** @param onFault hears what a listener throws; without it the first error is thrown on, after all were called */
  constructor(onFault?: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  /** The same function may listen twice. After {@link dispose} nothing is registered any more. */
  readonly event: Event<T> = (listener) => {
    // An object of its own for each registration, so that disposing one leaves the other.
    const entry = { hear: listener };
    if (!this.#disposed) {
      this.#listeners.add(entry);
    }
    return { dispose: () => void this.#listeners.delete(entry) };
  };

  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** Calls all who listen at this moment, in the order they came; one that throws keeps no other from hearing. */
  fire(event: T): void {
    let first: { readonly error: unknown } | undefined;
    for (const entry of [...this.#listeners]) {
      try {
        entry.hear(event);
      } catch (error) {
        if (this.#onFault === undefined) {
          first ??= { error };
        } else {
          this.#onFault(error);
        }
      }
    }
    if (first !== undefined) {
      throw first.error;
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#listeners.clear();
  }
}
