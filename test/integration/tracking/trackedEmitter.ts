import type { Event } from '../../../src/core/contracts';
import { Emitter as Plain } from '../../../src/core/util/emitter';
import { theLedger } from './ledger';

/** The core's emitter, with each of its listeners in the ledger until one of the two is disposed of. */
export class Emitter<T> extends Plain<T> {
  readonly #closings = new Set<() => void>();

  override readonly event: Event<T> = this.#track(Reflect.get(this, 'event'));

  override dispose(): void {
    super.dispose();
    this.#closings.forEach((close) => close());
  }

  #track(event: Event<T>): Event<T> {
    return (listener) => {
      const before = this.listenerCount;
      const subscription = event(listener);
      if (this.listenerCount === before) return subscription;
      const close = theLedger().opened('listener of the core');
      this.#closings.add(close);
      return {
        dispose: () => {
          this.#closings.delete(close);
          close();
          subscription.dispose();
        },
      };
    };
  }
}
