import * as vscode from 'vscode';

import type { AideMemoire, SearchHit, SearchOrder } from '../../core';
import type { Configuration } from '../configuration';
import { notices } from '../notices';
import { insertQuotation, refuseQuotation } from './insertQuotation';
import { LatestRun } from './latestRun';
import { openPassage } from './openPassage';
import { PassagePreviews } from './passagePreviews';
import { RestorePoint } from './restorePoint';
import { SearchButtons } from './searchButtons';
import type { SearchHistory } from './searchHistory';
import {
  tellCount,
  tellUnderstood,
  toCompletionItems,
  toFaultItems,
  toHistoryItems,
  toHitItems,
  toSeparator,
  type SearchItem,
} from './searchItems';
import type { WordMarks } from './wordMarks';

/** How long typing must rest before a search runs, in milliseconds: a keystroke cancels the search before it. */
const TYPING_PAUSE = 60;

/** What the picker needs besides the service, and where it leads. */
export interface SearchPickerOptions {
  readonly configuration: Configuration;
  readonly history: SearchHistory;
  readonly marks: WordMarks;
  /** Whether a passage that is accepted is quoted in the memo; else it is opened. */
  readonly quotes?: boolean;
  /** Leaves the picker for the view of results. */
  showResults(query: string, order: SearchOrder): void;
  /** Leaves the picker for the builder of queries. */
  buildQuery(query: string): void;
}

/** One search, from its first letter until its picker is gone. */
export class SearchPicker implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #options: SearchPickerOptions;
  readonly #picker = vscode.window.createQuickPick<SearchItem>();
  readonly #previews: PassagePreviews;
  readonly #restorePoint = new RestorePoint();
  readonly #buttons = new SearchButtons();
  /** Where a quotation goes; a panel with the focus has no column and is no memo. */
  readonly #memo =
    vscode.window.activeTextEditor?.viewColumn === undefined ? undefined : vscode.window.activeTextEditor;
  readonly #subscriptions: vscode.Disposable;
  #order: SearchOrder = 'relevance';
  /** The query that the rows answer. */
  #answered: string | undefined;
  readonly #running = new LatestRun();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(service: AideMemoire, options: SearchPickerOptions) {
    this.#service = service;
    this.#options = options;
    this.#previews = new PassagePreviews(service);
    const picker = this.#picker;
    picker.placeholder =
      options.quotes === true
        ? vscode.l10n.t('Search the sources for the passage to be quoted')
        : vscode.l10n.t('Search the sources: a name, a word, a law number');
    picker.buttons = this.#buttons.ofTitle(this.#order);
    // Only marks the words found: which lines are there, and in which order, is ours.
    picker.matchOnDetail = true;
    // VS Code sorts by label unless told otherwise (microsoft/vscode#73904); the order is ours. A journey proves it.
    (picker as { sortByLabel?: boolean }).sortByLabel = false;
    this.#subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(() => this.#searchSoon()),
      picker.onDidChangeActive(([item]) =>
        this.#previews.show(item?.act?.kind === 'open' ? item.act.anchorId : undefined),
      ),
      picker.onDidAccept(() => this.#accept()),
      picker.onDidTriggerButton((button) => this.#pressTitle(button)),
      picker.onDidTriggerItemButton(async ({ item, button }) => {
        if (item.act?.kind === 'open') {
          await this.#press(item.act.hit, item.act.anchorId, button);
        }
      }),
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
    this.#running.cancel();
    this.#previews.show(undefined);
    this.#picker.busy = true;
    this.#timer = setTimeout(() => this.#search(), TYPING_PAUSE);
  }

  #search(): void {
    void this.#searchUntilCancelled(this.#running.begin());
  }

  async #searchUntilCancelled(token: vscode.CancellationToken): Promise<void> {
    const picker = this.#picker;
    const typed = picker.value;
    if (typed.trim() === '') {
      picker.busy = false;
      picker.title = undefined;
      picker.items = toHistoryItems(this.#options.history.queries());
      this.#answered = undefined;
      this.#options.marks.show('picker', undefined);
      return;
    }
    picker.busy = true;
    const limit = this.#options.configuration.searchLimit();
    const order = this.#order;
    const answer = await this.#service.search(typed, { limit, order, token });
    if (answer === undefined || token.isCancellationRequested || this.#isOver) {
      return;
    }
    picker.busy = false;
    const count = tellCount(answer);
    const told = order === 'date' ? vscode.l10n.t('{0}, newest first', count) : count;
    picker.title = [told, tellUnderstood(answer)].filter((part) => part !== '').join(' – ');
    const faults = toFaultItems(answer);
    const completions = toCompletionItems(this.#service, typed);
    const hits = toHitItems(this.#service, answer, this.#buttons.ofHit);
    const isParted = faults.length + completions.items.length > 0;
    const separator = isParted ? [toSeparator(vscode.l10n.t('Passages'))] : [];
    const chosen = typed === this.#answered ? picker.activeItems[0] : undefined;
    this.#answered = typed;
    picker.items = [...faults, ...completions.items, ...separator, ...hits];
    const again = hits.find((item) => isSame(item, chosen));
    const first = again ?? (completions.goFirst ? completions.items[1] : hits[0]);
    if (first !== undefined) {
      picker.activeItems = [first];
    }
    this.#options.marks.show('picker', answer.hits);
  }

  async #accept(): Promise<void> {
    const act = this.#picker.activeItems[0]?.act;
    switch (act?.kind) {
      case 'open':
        if (this.#options.quotes === true) {
          await this.#quote(this.#service.anchorOf(act.hit));
          break;
        }
        await this.#leave({ restore: false });
        await openPassage(this.#service, act.anchorId, { preview: false });
        break;
      case 'write':
        this.#write(act.query);
        break;
      case 'forget':
        await this.#options.history.clear();
        this.#search();
        break;
      case undefined:
        break;
    }
  }

  /** VS Code tells nobody of a value that an extension has set. */
  #write(query: string): void {
    this.#picker.value = query;
    this.#search();
  }

  async #pressTitle(button: vscode.QuickInputButton): Promise<void> {
    const query = this.#picker.value.trim();
    if (this.#buttons.isOrder(button)) {
      this.#order = this.#order === 'date' ? 'relevance' : 'date';
      this.#picker.buttons = this.#buttons.ofTitle(this.#order);
      this.#answered = undefined;
      this.#search();
    } else if (button === this.#buttons.build) {
      await this.#close({ restore: true });
      this.#options.buildQuery(this.#picker.value);
    } else if (query !== '') {
      await this.#leave({ restore: true });
      this.#options.showResults(query, this.#order);
    }
  }

  async #press(hit: SearchHit, anchorId: string, button: vscode.QuickInputButton): Promise<void> {
    if (button === this.#buttons.toSide) {
      await this.#leave({ restore: true });
      await openPassage(this.#service, anchorId, { toSide: true });
    } else if (button === this.#buttons.moreLikeThis) {
      await this.#searchLike(hit);
    } else {
      await this.#quote(this.#service.anchorOf(hit));
    }
  }

  async #searchLike(hit: SearchHit): Promise<void> {
    const query = this.#service.queryLike(this.#service.anchorOf(hit));
    if (query === undefined) {
      notices.inform(vscode.l10n.t('This passage has no words by which others like it could be found.'));
      return;
    }
    await this.#options.history.remember(this.#picker.value);
    this.#write(query);
  }

  async #quote(passageId: string): Promise<void> {
    const reason = refuseQuotation(this.#service, passageId, this.#memo);
    if (reason !== undefined || this.#memo === undefined) {
      // The picker stays: another passage may do.
      notices.warn(reason ?? '');
      return;
    }
    await this.#leave({ restore: true });
    await insertQuotation(this.#service, passageId, this.#memo);
  }

  /** Closes behind a search that led somewhere, so that it is worth to be kept. */
  async #leave(how: { readonly restore: boolean }): Promise<void> {
    const query = this.#picker.value;
    await this.#close(how);
    await this.#options.history.remember(query);
  }

  async #close({ restore }: { readonly restore: boolean }): Promise<void> {
    if (this.#isOver) {
      return;
    }
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#picker.hide();
    this.#running.dispose();
    this.#subscriptions.dispose();
    this.#options.marks.show('picker', undefined);
    await this.#previews.stop();
    if (restore) {
      await this.#restorePoint.restore(this.#previews.shown);
    }
  }
}

function isSame(item: SearchItem, other: SearchItem | undefined): boolean {
  return item.act?.kind === 'open' && other?.act?.kind === 'open' && item.act.anchorId === other.act.anchorId;
}
