import * as vscode from 'vscode';

import { presentLabel, presentNotice, tellStatus, type AideMemoire, type Status } from '../../core';
import { wording } from '../host';

/** Milliseconds after which a reading may count as long. */
const PATIENCE = 3000;
/** What is left to read by then, for one that does. */
const MANY = 1000;
const LONGEST_PATH = 80;

/** A notification of what goes on, which can be cancelled, for readings that take long; others have the status item. */
export class LongReading implements vscode.Disposable {
  readonly #service: AideMemoire;
  /** When the reading that goes on was begun, in milliseconds since 1970. */
  #begun: number | undefined;
  #shown: { readonly report: (status: Status) => void; readonly end: () => void } | undefined;

  constructor(service: AideMemoire) {
    this.#service = service;
  }

  follow(status: Status): void {
    if (status.state !== 'loading') {
      this.dispose();
      return;
    }
    this.#begun ??= Date.now();
    if (this.#shown === undefined && Date.now() - this.#begun >= PATIENCE && isLong(status)) {
      this.#show();
    }
    this.#shown?.report(status);
  }

  dispose(): void {
    this.#begun = undefined;
    this.#shown?.end();
    this.#shown = undefined;
  }

  #show(): void {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: 'Aide-Mémoire',
      cancellable: true,
    };
    void vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => {
        this.#service.stopReading();
        void this.#offerResuming();
      });
      return new Promise<void>((resolve) => {
        this.#shown = { report: toReport(progress), end: resolve };
      });
    });
  }

  async #offerResuming(): Promise<void> {
    const resume = vscode.l10n.t('Resume');
    const message = vscode.l10n.t('Reading is stopped. Cards and search know the sources that are in.');
    if ((await vscode.window.showInformationMessage(message, resume)) === resume) {
      this.#service.resumeReading();
    }
  }
}

function isLong({ progress }: Status): boolean {
  return progress?.stage === 'reading' && progress.total - progress.done > MANY;
}

function toReport(
  progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
): (status: Status) => void {
  let percent = 0;
  return (status) => {
    const now = status.progress;
    if (now === undefined) {
      return;
    }
    const { stage, done, total, file } = now;
    const counted = tellStatus(status, wording);
    const path = presentLabel(file?.path ?? '', LONGEST_PATH);
    const message = presentNotice(path === '' ? counted : `${counted}: ${path}`);
    const next = stage === 'reading' ? Math.floor((100 * done) / total) : percent;
    progress.report({ message, increment: Math.max(0, next - percent) });
    percent = Math.max(percent, next);
  };
}
