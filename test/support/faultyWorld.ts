import type { CorpusHost, Storage } from '../../src/core/contracts';
import { createInMemoryHost, type InMemoryHost, type InMemoryHostOptions } from './inMemoryHost';
import { InMemoryStorage } from './inMemoryStorage';

/** What an operation may end with; `silence`: it never ends. */
export const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'Unavailable', 'abort', 'silence'] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultPlan {
  /** Number of the operation that fails, from 1 on. */
  readonly at: number;
  /** `persistent`: all that follow fail as well. */
  readonly mode: 'once' | 'persistent';
  readonly fault: Fault;
  /** Operations on what is stored alone count and fail. */
  readonly onlyStorage?: boolean;
}

export interface WorldEvent {
  readonly operation: `${'corpus' | 'storage'}.${string}`;
  readonly target: string;
  /** `undefined` where it was carried out. */
  readonly fault: Fault | undefined;
}

/**
 * Corpora and a storage in memory behind one door that logs every operation of both and lets those of a plan fail, as
 * a disk does: whatever was to be written is left behind in half.
 */
export class FaultyWorld {
  /** The corpora and the storage themselves, without faults: what the world is, whatever the core gets to see. */
  readonly host: InMemoryHost;
  readonly storage: InMemoryStorage;
  readonly events: WorldEvent[] = [];
  #plan: FaultPlan | undefined;
  #count = 0;
  #fired = false;

  constructor(corpora: NonNullable<InMemoryHostOptions['corpora']>, storage = new InMemoryStorage()) {
    this.storage = storage;
    this.host = createInMemoryHost({ corpora });
  }

  /** Whether an operation has failed since the last {@link plan}. */
  get fired(): boolean {
    return this.#fired;
  }

  /** From now on, counted anew; without a plan nothing fails. */
  plan(plan?: FaultPlan): void {
    this.#plan = plan;
    this.#count = 0;
    this.#fired = false;
  }

  /** Another start of the program in the same world, with a log of its own. */
  newHost(): InMemoryHost {
    const corpora = this.host.corpora;
    const guarded: Pick<CorpusHost, 'readDirectory' | 'stat' | 'readFile'> = {
      readDirectory: (uri) => this.#run('corpus.readDirectory', uri, () => corpora.readDirectory(uri)),
      stat: (uri) => this.#run('corpus.stat', uri, () => corpora.stat(uri)),
      readFile: (uri) => this.#run('corpus.readFile', uri, () => corpora.readFile(uri)),
    };
    return {
      ...createInMemoryHost(),
      // Waits are short here: nothing in memory takes its time.
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds / 5000);
        return { dispose: () => clearTimeout(timer) };
      },
      // The verbs by which a test changes the world are those of the one below.
      corpora: new Proxy(corpora, {
        get: (target, key) => {
          const own: unknown = Reflect.get(key in guarded ? guarded : target, key);
          return typeof own === 'function' && !(key in guarded)
            ? (own as (...args: unknown[]) => unknown).bind(target)
            : own;
        },
      }),
      storage: this.#guardStorage(),
    };
  }

  operationsOf(prefix: WorldEvent['operation'] | 'corpus' | 'storage'): readonly WorldEvent[] {
    return this.events.filter(({ operation }) => operation.startsWith(prefix));
  }

  #guardStorage(): Storage {
    const { storage } = this;
    return {
      version: () => this.#run('storage.version', '', () => storage.version()),
      read: (name) => this.#run('storage.read', name, () => storage.read(name)),
      write: (name, bytes) =>
        this.#run(
          'storage.write',
          name,
          () => storage.write(name, bytes),
          // Worse than the contract allows.
          () => storage.put(name, bytes.subarray(0, bytes.length >> 1)),
        ),
      list: () => this.#run('storage.list', '', () => storage.list()),
      delete: (name) => this.#run('storage.delete', name, () => storage.delete(name)),
    };
  }

  async #run<T>(
    operation: WorldEvent['operation'],
    target: string,
    work: () => Promise<T>,
    onFault?: () => void,
  ): Promise<T> {
    const fault = this.#faultOf(operation);
    this.events.push({ operation, target, fault });
    if (fault === undefined) {
      return work();
    }
    this.#fired = true;
    onFault?.();
    await Promise.resolve();
    return fault === 'silence' ? new Promise<never>(() => undefined) : Promise.reject(toError(fault));
  }

  #faultOf(operation: string): Fault | undefined {
    const plan = this.#plan;
    if (plan === undefined || (plan.onlyStorage === true && !operation.startsWith('storage.'))) {
      return undefined;
    }
    const number = ++this.#count;
    return number === plan.at || (plan.mode === 'persistent' && number > plan.at) ? plan.fault : undefined;
  }
}

/** As Node and VS Code give it. */
export function toSystemError(code: string): Error {
  const error: Error & { code?: string } = new Error(`${code}: the operation failed`);
  error.code = code;
  return error;
}

function toError(fault: Exclude<Fault, 'silence'>): Error {
  if (fault === 'abort') {
    return new DOMException('The operation was aborted', 'AbortError');
  }
  return toSystemError(fault);
}
