import * as vscode from 'vscode';

const KEY = 'leftNews';
/** The oldest are forgotten: they would be told again. */
const MOST = 5_000;

/** What the analyst has left of what sources brought, by the ids of the core; kept with the workspace. */
export class LeftNews implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  get ids(): ReadonlySet<string> {
    const kept: unknown = this.#state.get(KEY);
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  }

  async leave(id: string): Promise<void> {
    await this.#keep([...this.ids].filter((other) => other !== id).concat(id));
  }

  async takeBack(ids: ReadonlySet<string>): Promise<void> {
    await this.#keep([...this.ids].filter((id) => !ids.has(id)));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #keep(ids: readonly string[]): Promise<void> {
    await this.#state.update(KEY, ids.slice(-MOST));
    this.#changed.fire();
  }
}
