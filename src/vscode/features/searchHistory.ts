import type * as vscode from 'vscode';

import { readQueryHistory, rememberQuery } from '../../core';

const KEY = 'search.history';

/** Queries that led somewhere, kept with the workspace. */
export class SearchHistory {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Most recent first. */
  queries(): readonly string[] {
    return readQueryHistory(this.#memory.get(KEY));
  }

  async remember(query: string): Promise<void> {
    await this.#memory.update(KEY, rememberQuery(this.queries(), query));
  }

  async clear(): Promise<void> {
    await this.#memory.update(KEY, undefined);
  }
}
