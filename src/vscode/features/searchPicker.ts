import * as vscode from 'vscode';

import type { AideMemoire, SearchAnswer, SearchHit } from '../../core';
import { presentLabel } from '../../core';
import type { Configuration } from '../configuration';
import { notices } from '../notices';
import { insertQuotation, refuseQuotation } from './insertQuotation';
import { openPassage } from './openPassage';
import { PassagePreviews } from './passagePreviews';
import { RestorePoint } from './restorePoint';

/** How long typing must rest before a search runs, in milliseconds: a keystroke cancels the search before it. */
const TYPING_PAUSE = 60;

/** A longer title would push date and publisher out of the picker. */
const TITLE_LENGTH = 48;

interface HitItem extends vscode.QuickPickItem {
  /** `undefined` where nothing was found. */
  readonly anchorId: string | undefined;
}

/** One search, from its first letter until its picker is gone. */
export class SearchPicker implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #configuration: Configuration;
  readonly #picker = vscode.window.createQuickPick<HitItem>();
  readonly #previews: PassagePreviews;
  readonly #restorePoint = new RestorePoint();
  /** Where a quotation goes; a panel with the focus has no column and is no memo. */
  readonly #memo =
    vscode.window.activeTextEditor?.viewColumn === undefined ? undefined : vscode.window.activeTextEditor;
  readonly #toSide: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: vscode.l10n.t('Open to the side'),
  };
  readonly #quote: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('quote'),
    tooltip: vscode.l10n.t('Insert as quotation with its source'),
  };
  readonly #subscriptions: vscode.Disposable;
  #running: vscode.CancellationTokenSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(service: AideMemoire, configuration: Configuration) {
    this.#service = service;
    this.#configuration = configuration;
    this.#previews = new PassagePreviews(service);
    const picker = this.#picker;
    picker.placeholder = vscode.l10n.t('Search the sources: a name, a word, a law number');
    // Only marks the words found: which lines are there, and in which order, is ours.
    picker.matchOnDetail = true;
    // VS Code sorts by label unless told otherwise (microsoft/vscode#73904); the order is ours. A journey proves it.
    (picker as { sortByLabel?: boolean }).sortByLabel = false;
    this.#subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(() => this.#searchSoon()),
      picker.onDidChangeActive(([item]) => this.#previews.show(item?.anchorId)),
      picker.onDidAccept(() => this.#accept()),
      picker.onDidTriggerItemButton(({ item, button }) => this.#press(item.anchorId, button)),
      // `onDidChange` also fires through an edit of a source, which must not take the chosen line away.
      service.onDidChange(() => this.#search()),
      picker.onDidHide(() => {
        void this.#close({ restore: true });
      }),
    );
  }

  show(query: string): void {
    this.#picker.value = query;
    this.#picker.show();
    this.#search();
  }

  dispose(): void {
    void this.#close({ restore: false });
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#running?.cancel();
    this.#previews.show(undefined);
    this.#picker.busy = true;
    this.#timer = setTimeout(() => this.#search(), TYPING_PAUSE);
  }

  #search(): void {
    this.#running?.cancel();
    this.#running?.dispose();
    this.#running = new vscode.CancellationTokenSource();
    void this.#searchUntilCancelled(this.#running.token);
  }

  async #searchUntilCancelled(token: vscode.CancellationToken): Promise<void> {
    const picker = this.#picker;
    const query = picker.value.trim();
    if (query === '') {
      picker.busy = false;
      picker.items = [];
      picker.title = undefined;
      return;
    }
    picker.busy = true;
    const limit = this.#configuration.searchLimit();
    const answer = await this.#service.search(query, { limit, token });
    if (answer === undefined || token.isCancellationRequested || this.#isOver) {
      return;
    }
    picker.busy = false;
    picker.title = tellCount(answer);
    const chosen = picker.activeItems[0]?.anchorId;
    const items = answer.hits.map((hit) => this.#toItem(hit));
    picker.items = items.length > 0 ? items : [toNothing(answer)];
    const again = items.find(({ anchorId }) => anchorId === chosen);
    if (again !== undefined) {
      picker.activeItems = [again];
    }
  }

  #toItem(hit: SearchHit): HitItem {
    const { document } = hit;
    const source = [
      document.date ?? vscode.l10n.t('undated'),
      document.textBasis === 'retold' ? vscode.l10n.t('retold') : undefined,
      document.publisher,
    ].filter((part) => part !== undefined);
    return {
      label: presentLabel(document.title, TITLE_LENGTH),
      description: presentLabel(source.join(' · ')),
      detail: presentLabel(hit.snippet.text, 200),
      alwaysShow: true,
      buttons: [this.#quote, this.#toSide],
      anchorId: this.#service.anchorOf(hit),
    };
  }

  async #accept(): Promise<void> {
    const anchorId = this.#picker.activeItems[0]?.anchorId;
    if (anchorId !== undefined) {
      await this.#close({ restore: false });
      await openPassage(this.#service, anchorId, { preview: false });
    }
  }

  async #press(anchorId: string | undefined, button: vscode.QuickInputButton): Promise<void> {
    if (anchorId === undefined) {
      return;
    }
    if (button === this.#toSide) {
      await this.#close({ restore: true });
      await openPassage(this.#service, anchorId, { toSide: true });
      return;
    }
    const reason = refuseQuotation(this.#service, anchorId, this.#memo);
    if (reason !== undefined || this.#memo === undefined) {
      // The picker stays: another passage may do.
      notices.warn(reason ?? '');
      return;
    }
    await this.#close({ restore: true });
    await insertQuotation(this.#service, anchorId, this.#memo);
  }

  async #close({ restore }: { readonly restore: boolean }): Promise<void> {
    if (this.#isOver) {
      return;
    }
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#picker.hide();
    this.#subscriptions.dispose();
    await this.#previews.stop();
    if (restore) {
      await this.#restorePoint.restore(this.#previews.shown);
    }
  }
}

function tellCount({ total, hits }: SearchAnswer): string {
  const t = vscode.l10n.t;
  if (total === 0) {
    return t('Nothing found');
  }
  if (total > hits.length) {
    return t('{0} passages, the first {1} shown', total, hits.length);
  }
  return total === 1 ? t('1 passage') : t('{0} passages', total);
}

function toNothing({ query, tried }: SearchAnswer): HitItem {
  return {
    label: vscode.l10n.t('Nothing found for "{0}"', presentLabel(query)),
    detail: vscode.l10n.t('Tried: {0}', presentLabel(tried.join(', '), 300)),
    alwaysShow: true,
    anchorId: undefined,
  };
}
