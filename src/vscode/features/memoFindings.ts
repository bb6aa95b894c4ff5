import * as vscode from 'vscode';

import type { AideMemoire, Finding } from '../../core';
import type { Configuration } from '../configuration';
import { toEditedText } from '../convert';
import { settings } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import { LatestRun } from './latestRun';

/** How long typing must rest before a memo is checked, in milliseconds. */
const TYPING_PAUSE = 500;

interface CheckedVersion {
  readonly version: number;
  /** All of them, in order of the text; which of them are shown is up to the settings. */
  readonly findings: readonly Finding[];
}

/** The findings of the memos that are seen, checked behind typing; the next edit cancels what runs. */
export class MemoFindings implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #configuration: Configuration;
  readonly #texts: RecognisedTexts;
  readonly #checked = new Map<vscode.TextDocument, CheckedVersion>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;
  readonly #running = new LatestRun();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The findings of a text are others now, or it has none any more. */
  readonly onDidChange = this.#changed.event;

  constructor(service: AideMemoire, configuration: Configuration, texts: RecognisedTexts) {
    this.#service = service;
    this.#configuration = configuration;
    this.#texts = texts;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      service.onDidChange(() => this.#checkSoon()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#checkSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#isChecked(document)) {
          this.#checkSoon();
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      configuration.onDidChange((event) => {
        if (event.affectsConfiguration(settings.checksEnabled)) {
          this.#checkSoon();
        } else if (event.affectsConfiguration(settings.checkSeverities)) {
          [...this.#checked.keys()].forEach((document) => this.#changed.fire(document));
        }
      }),
    );
    this.#checkSoon();
  }

  /** Those found last that are shown; they may be those of an older version. */
  last(document: vscode.TextDocument): readonly Finding[] {
    return this.#shown(this.#checked.get(document)?.findings ?? []);
  }

  /** Those of the text as it is now, as far as it has been checked. */
  known(document: vscode.TextDocument): readonly Finding[] {
    const checked = this.#checked.get(document);
    return checked?.version === document.version ? this.#shown(checked.findings) : [];
  }

  /**
   * Those of the text as it is now, checked at once where that was not done yet.
   *
   * @returns `undefined` where it is no memo, is edited meanwhile, or not all sources are in
   */
  async current(document: vscode.TextDocument): Promise<readonly Finding[] | undefined> {
    if (!this.#isChecked(document)) {
      return undefined;
    }
    if (this.#checked.get(document)?.version !== document.version) {
      await this.#check(document);
    }
    const checked = this.#checked.get(document);
    return checked?.version === document.version ? this.#shown(checked.findings) : undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#running.dispose();
    this.#subscriptions.dispose();
  }

  #shown(findings: readonly Finding[]): readonly Finding[] {
    return findings.filter((finding) => this.#configuration.severityOf(finding) !== 'off');
  }

  #isChecked(document: vscode.TextDocument): boolean {
    return this.#texts.cites(document) && this.#configuration.checks(document);
  }

  #checkSoon(): void {
    this.#running.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#checkVisible(), TYPING_PAUSE);
  }

  async #checkVisible(): Promise<void> {
    const token = this.#running.begin();
    await this.#service.ready();
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const document of visible) {
      if (token.isCancellationRequested) {
        return;
      }
      if (this.#isChecked(document)) {
        await this.#check(document, token);
      } else {
        this.#forget(document);
      }
    }
  }

  async #check(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<void> {
    const { version } = document;
    const findings = await this.#service.check(toEditedText(document), token);
    if (findings !== undefined && version === document.version && !document.isClosed) {
      this.#checked.set(document, { version, findings });
      this.#changed.fire(document);
    }
  }

  #forget(document: vscode.TextDocument): void {
    if (this.#checked.delete(document)) {
      this.#changed.fire(document);
    }
  }
}
