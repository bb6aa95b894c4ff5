import * as vscode from 'vscode';

/** Tokens for work of which only the latest counts: to begin one anew cancels the one before. */
export class LatestRun implements vscode.Disposable {
  #source: vscode.CancellationTokenSource | undefined;
  #isDisposed = false;

  /** Once disposed of, the token is cancelled from the start. */
  begin(): vscode.CancellationToken {
    this.#end();
    const source = new vscode.CancellationTokenSource();
    this.#source = source;
    if (this.#isDisposed) {
      this.#end();
    }
    return source.token;
  }

  cancel(): void {
    this.#source?.cancel();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#end();
  }

  #end(): void {
    this.#source?.cancel();
    this.#source?.dispose();
    this.#source = undefined;
  }
}
