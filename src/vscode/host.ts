import * as vscode from 'vscode';

import type { Disposable, Host, Storage, Wording } from '../core';
import type { WorkspaceCorpusHost } from './corpusHost';

export const wording: Wording = {
  translate: (message, ...args) => vscode.l10n.t(message, ...args),
  get language() {
    return vscode.env.language;
  },
};

/** Runs something once, later, unless what is returned is disposed of before. */
export function after(milliseconds: number, run: () => void): Disposable {
  const timer = setTimeout(run, milliseconds);
  return { dispose: () => clearTimeout(timer) };
}

/** What the core needs of VS Code, besides the corpora. */
export function createHost(
  corpora: WorkspaceCorpusHost,
  storage: Storage,
  log: vscode.LogOutputChannel,
): Host {
  return {
    corpora,
    storage,
    log: {
      debug: (message) => log.debug(message),
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    clock: {
      today: () => new Date().toISOString().slice(0, 10),
      now: () => performance.now(),
    },
    wording,
    // A macrotask: a resolved promise alone would not let the host answer anyone.
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    after,
  };
}
