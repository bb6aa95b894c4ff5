import * as vscode from 'vscode';

import type { AideMemoire, NameCandidate } from '../../core';
import { LatestRun } from './latestRun';

const KEY = 'candidates.never';
/** How long sources and registry have to rest before they are looked through again, in milliseconds. */
const REST = 1500;

/** Names that nothing in the registry explains, without those that the analyst wants never to see again. */
export class CandidateList implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: { dispose(): void };
  #count: number | undefined;
  #isWanted = false;
  readonly #running = new LatestRun();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  /** The count is another one. */
  readonly onDidChange = this.#changed.event;

  constructor(service: AideMemoire, memory: vscode.Memento) {
    this.#service = service;
    this.#memory = memory;
    this.#subscription = service.onDidChange(() => {
      this.#running.cancel();
      if (this.#isWanted) {
        this.#countSoon();
      }
    });
  }

  /** Of the last time; the first call begins to count behind everything else. `undefined` is not known yet. */
  count(): number | undefined {
    if (!this.#isWanted) {
      this.#isWanted = true;
      this.#countSoon();
    }
    return this.#count;
  }

  /** `undefined` where the token was cancelled. */
  async load(token: vscode.CancellationToken): Promise<readonly NameCandidate[] | undefined> {
    const all = await this.#service.candidates(token);
    if (all === undefined) {
      return undefined;
    }
    const never = new Set(this.#never());
    const candidates = all.filter((one) => !never.has(toKey(one)));
    this.#tell(candidates.length);
    return candidates;
  }

  /** Kept with the workspace: the registry's format has no place for names that are none. */
  async never(candidate: NameCandidate): Promise<void> {
    await this.#memory.update(KEY, [...new Set([...this.#never(), toKey(candidate)])]);
    this.#tell(this.#count === undefined ? undefined : this.#count - 1);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#running, this.#subscription, this.#changed).dispose();
  }

  #never(): readonly string[] {
    const kept = this.#memory.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  }

  #countSoon(): void {
    clearTimeout(this.#timer);
    // A view may still ask for the count while all ends.
    if (this.#isDisposed) {
      return;
    }
    this.#timer = setTimeout(() => {
      const token = this.#running.begin();
      // Half of the sources have half of the names.
      if (this.#service.status().state !== 'loading') {
        void this.load(token);
      }
    }, REST);
  }

  #tell(count: number | undefined): void {
    if (count !== this.#count) {
      this.#count = count;
      this.#changed.fire(undefined);
    }
  }
}

/** Without the kind, which may be seen better when there is more of a name. */
function toKey({ key }: NameCandidate): string {
  return key.slice(key.indexOf(':') + 1);
}
