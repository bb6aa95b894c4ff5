import type { Clock } from '../contracts';

/** Milliseconds of work in one turn of the host, of all that takes turns together. */
export const SLICE = 8;

export interface TurnHost {
  readonly clock: Clock;
  /** Lets the host do other work and resolves in a later turn of its loop. */
  readonly pause: () => Promise<void>;
}

interface Waiting {
  readonly goOn: () => void;
  readonly fail: (error: unknown) => void;
}

/** Rounds of microtasks from the end of a pause until the work behind it runs; functions that wait for it take one each. */
const ROUNDS = 8;

/**
 * All long work of one service takes turns here: in each turn of the host one slice of it, whoever asked for it. Were
 * each piece of work to measure itself alone, five of them would keep others waiting for five slices.
 */
export class Turns {
  readonly #host: TurnHost;
  readonly #waiting: Waiting[] = [];
  #began: number;
  #isAsked = false;

  constructor(host: TurnHost) {
    this.#host = host;
    this.#began = host.clock.now();
  }

  /** Whether what runs now is to pause. After a time without work it is: nobody knows what else ran in this turn. */
  readonly isDue = (): boolean => this.#host.clock.now() - this.#began >= SLICE;

  /** Resolves in a later turn in which there is time left; who has waited the longest comes first. */
  readonly pause = (): Promise<void> =>
    new Promise((resolve, reject) => {
      this.#waiting.push({ goOn: resolve, fail: reject });
      this.#ask();
    });

  #ask(): void {
    if (!this.#isAsked) {
      this.#isAsked = true;
      this.#host.pause().then(
        () => void this.#begin(),
        (error: unknown) => {
          this.#isAsked = false;
          this.#waiting.splice(0).forEach(({ fail }) => fail(error));
        },
      );
    }
  }

  async #begin(): Promise<void> {
    this.#isAsked = false;
    this.#began = this.#host.clock.now();
    // Who pauses meanwhile waits for another turn.
    for (let waiting = this.#waiting.length; waiting > 0; waiting--) {
      this.#waiting.shift()?.goOn();
      for (let round = 0; round < ROUNDS; round++) {
        await Promise.resolve();
      }
      if (this.isDue()) {
        break;
      }
    }
    if (this.#waiting.length > 0) {
      this.#ask();
    }
  }
}

/** The same host for parts of one service, which pause together. */
export function takeTurns<T extends TurnHost>(host: T): T & Pick<Turns, 'pause' | 'isDue'> {
  const { pause, isDue } = new Turns(host);
  return { ...host, pause, isDue };
}
