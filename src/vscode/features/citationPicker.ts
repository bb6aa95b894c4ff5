import * as vscode from 'vscode';

import type { AideMemoire, SearchHit, SourceDocument } from '../../core';
import { presentLabel } from '../../core';
import type { Configuration } from '../configuration';
import { LatestRun } from './latestRun';
import { toSeparator } from './searchItems';

/** How long typing must rest before a search runs, in milliseconds. */
const TYPING_PAUSE = 60;

/** Sources offered by title beside the passages. */
const MOST_SOURCES = 8;

/** A longer title would push date and publisher out of the picker. */
const TITLE_LENGTH = 48;

interface CitedItem extends vscode.QuickPickItem {
  readonly anchorId?: string;
}

/**
 * Picks sources and passages to be cited, by search. What is ticked stays ticked on top of the list while another
 * search goes on, so that one citation can name several.
 */
export class CitationPicker implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #configuration: Configuration;
  readonly #picker = vscode.window.createQuickPick<CitedItem>();
  readonly #subscriptions: vscode.Disposable;
  readonly #picked: (anchorIds: readonly string[]) => void;
  #ticked: readonly CitedItem[] = [];
  readonly #running = new LatestRun();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether `Enter` was pressed before the rows of what is typed were there. */
  #acceptsNext = false;

  /** @param picked gets what was ticked, or the row with the focus where nothing was, else the first; never an empty list */
  constructor(
    service: AideMemoire,
    configuration: Configuration,
    picked: (anchorIds: readonly string[]) => void,
  ) {
    this.#service = service;
    this.#configuration = configuration;
    this.#picked = picked;
    const picker = this.#picker;
    picker.canSelectMany = true;
    picker.matchOnDetail = true;
    picker.title = vscode.l10n.t('Insert Citation');
    picker.placeholder = vscode.l10n.t('Search the sources, tick what to cite, and press Enter');
    // As in Search Corpus, the order is ours.
    (picker as { sortByLabel?: boolean }).sortByLabel = false;
    this.#subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(() => this.#searchSoon()),
      picker.onDidChangeSelection((items) => {
        this.#ticked = items.filter(({ anchorId }) => anchorId !== undefined);
      }),
      picker.onDidAccept(() => this.#accept()),
      picker.onDidHide(() => this.dispose()),
    );
  }

  show(): void {
    this.#picker.show();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#running.dispose();
    this.#subscriptions.dispose();
  }

  #accept(): void {
    const { activeItems, busy } = this.#picker;
    // What is shown is of a text that was gone on with.
    this.#acceptsNext = busy && this.#ticked.length === 0;
    if (this.#acceptsNext) {
      return;
    }
    const chosen = [this.#ticked, activeItems, this.#first()].find((items) => items.length > 0) ?? [];
    const anchorIds = chosen.flatMap(({ anchorId }) => anchorId ?? []);
    if (anchorIds.length > 0) {
      this.#picker.hide();
      this.#picked(anchorIds);
    }
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#running.cancel();
    this.#picker.busy = true;
    this.#acceptsNext = false;
    this.#timer = setTimeout(() => void this.#search(), TYPING_PAUSE);
  }

  async #search(): Promise<void> {
    const token = this.#running.begin();
    const query = this.#picker.value;
    const limit = this.#configuration.searchLimit();
    const answer = query.trim() === '' ? undefined : await this.#service.search(query, { limit, token });
    if (token.isCancellationRequested) {
      return;
    }
    const t = vscode.l10n.t;
    const sources = this.#service
      .findDocuments(query, MOST_SOURCES)
      .map((document) => this.#toSource(document));
    const hits = (answer?.hits ?? []).map((hit) => this.#toPassage(hit));
    this.#picker.busy = false;
    this.#show([
      ...toSection(t('To be cited'), this.#ticked),
      ...toSection(t('Sources'), this.#withoutTicked(sources)),
      ...toSection(t('Passages'), this.#withoutTicked(hits)),
    ]);
    if (this.#acceptsNext) {
      this.#accept();
    }
  }

  /** What is shown already stays as it is: a tick that is on its way here would be lost with the row. */
  #show(items: readonly CitedItem[]): void {
    if (toComparable(items) !== toComparable(this.#picker.items)) {
      this.#picker.items = items;
      this.#picker.selectedItems = this.#ticked;
      this.#picker.activeItems = this.#first();
      return;
    }
    // VS Code takes the focus off the rows with each letter.
    const { activeItems } = this.#picker;
    this.#picker.activeItems = activeItems.length > 0 ? activeItems : this.#first();
  }

  /** The first row that is not ticked yet. */
  #first(): readonly CitedItem[] {
    return this.#picker.items
      .filter((item) => item.anchorId !== undefined && !this.#ticked.includes(item))
      .slice(0, 1);
  }

  #withoutTicked(items: readonly CitedItem[]): readonly CitedItem[] {
    const ticked = new Set(this.#ticked.map(({ anchorId }) => anchorId));
    return items.filter(({ anchorId }) => !ticked.has(anchorId));
  }

  #toSource({ corpus, id, title, publisher, date }: SourceDocument): CitedItem {
    return {
      ...this.#toItem(title, [publisher, date], this.#service.anchorOfDocument(corpus, id)),
      iconPath: new vscode.ThemeIcon('file'),
    };
  }

  #toPassage(hit: SearchHit): CitedItem {
    const { title, source } = this.#service.describeHit(hit);
    return {
      ...this.#toItem(title, source, this.#service.anchorOf(hit)),
      detail: presentLabel(hit.snippet.text, 200),
    };
  }

  /** With the citation that it makes. */
  #toItem(title: string, source: readonly (string | undefined)[], anchorId: string | undefined): CitedItem {
    const citation = anchorId === undefined ? undefined : this.#service.citationOf(anchorId);
    const parts = [citation, ...source].filter((part) => part !== undefined);
    return {
      label: presentLabel(title, TITLE_LENGTH),
      description: presentLabel(parts.join(' · ')),
      alwaysShow: true,
      ...(anchorId === undefined ? {} : { anchorId }),
    };
  }
}

function toComparable(items: readonly CitedItem[]): string {
  return JSON.stringify(
    items.map(({ label, description, detail, anchorId }) => [label, description, detail, anchorId]),
  );
}

function toSection(label: string, items: readonly CitedItem[]): readonly CitedItem[] {
  return items.length === 0 ? [] : [toSeparator(label), ...items];
}
