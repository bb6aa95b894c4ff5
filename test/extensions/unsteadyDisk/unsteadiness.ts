import * as vscode from 'vscode';

import { SeededRandom } from '../../support/seededRandom';

export type Call = 'stat' | 'readDirectory' | 'readFile' | 'change';

/** How a disk serves what is asked of it from now on. */
export interface Behaviour {
  /** Paths that begin with this; others are served at once. */
  readonly under: string;
  /** Calls of these kinds; all if not given. */
  readonly calls?: readonly Call[];
  /** Of each call, in milliseconds. */
  readonly latency?: number;
  /** The share of calls that fail, from 0 to 1, by chance from a seed. */
  readonly failing?: number;
  readonly seed?: number;
}

/** What was asked under that path since the last change of behaviour. */
export interface Served {
  readonly asked: number;
  readonly failed: number;
}

const STEADY: Behaviour = { under: '/' };

export class Unsteadiness {
  #behaviour = STEADY;
  #random = new SeededRandom(1);
  #asked = 0;
  #failed = 0;

  /** @returns what was served until now */
  become(behaviour: Behaviour | undefined): Served {
    const served = { asked: this.#asked, failed: this.#failed };
    this.#behaviour = behaviour ?? STEADY;
    this.#random = new SeededRandom(behaviour?.seed ?? 1);
    this.#asked = 0;
    this.#failed = 0;
    return served;
  }

  /** Resolves when a call may go on; rejects where it is to fail. */
  async pass(call: Call, uri: vscode.Uri): Promise<void> {
    const { under, calls, latency = 0, failing = 0 } = this.#behaviour;
    if (!uri.path.startsWith(under) || calls?.includes(call) === false) {
      return;
    }
    this.#asked += 1;
    const fails = this.#random.chance(failing);
    if (latency > 0) {
      await new Promise((resolve) => setTimeout(resolve, latency));
    }
    if (fails) {
      this.#failed += 1;
      throw vscode.FileSystemError.Unavailable(uri);
    }
  }
}
