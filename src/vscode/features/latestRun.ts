import * as vscode from 'vscode';

/** Tokens for work of which only the latest counts: to begin one anew cancels the one before. */
export class LatestRun implements vscode.Disposable {
  #source: vscode.CancellationTokenSource | undefined;

  begin(): vscode.CancellationToken {
    this.dispose();
    this.#source = new vscode.CancellationTokenSource();
    return this.#source.token;
  }

  cancel(): void {
    this.#source?.cancel();
  }

  /** Cancels what runs; another may begin. */
  dispose(): void {
    this.#source?.cancel();
    this.#source?.dispose();
    this.#source = undefined;
  }
}
