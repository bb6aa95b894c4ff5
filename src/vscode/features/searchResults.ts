import * as vscode from 'vscode';

import type {
  AideMemoire,
  Outline,
  OutlineNode,
  ResultGrouping,
  SearchAnswer,
  SearchOrder,
} from '../../core';
import { DismissedResults, nextBeside, presentLabel } from '../../core';
import type { Configuration } from '../configuration';
import { commands, contextKeys, views } from '../ids';
import { notices } from '../notices';
import { LatestRun } from './latestRun';
import { OutlineView } from './outlineView';
import { tellResults } from './tellResults';
import type { WordMarks } from './wordMarks';

/** One search whose results are looked through one after another. */
interface Search {
  readonly query: string;
  order: SearchOrder;
  answer: SearchAnswer;
  readonly dismissed: DismissedResults;
}

/** The view of search results: they stay until they are cleared, and follow the sources. */
export class SearchResults implements vscode.Disposable {
  readonly view: OutlineView<ResultGrouping>;
  readonly #service: AideMemoire;
  readonly #configuration: Configuration;
  readonly #marks: WordMarks;
  readonly #subscription: { dispose(): void };
  readonly #running = new LatestRun();
  #search: Search | undefined;
  #outline: Outline | undefined;

  constructor(service: AideMemoire, configuration: Configuration, marks: WordMarks, memory: vscode.Memento) {
    this.#service = service;
    this.#configuration = configuration;
    this.#marks = marks;
    this.view = new OutlineView(service, memory, {
      id: views.results,
      groupings: [
        { id: 'document', label: vscode.l10n.t('by source') },
        { id: 'none', label: vscode.l10n.t('as a list') },
      ],
      groupCommand: commands.groupResults,
      build: (groupBy) => {
        this.#outline = this.#toOutline(groupBy);
        return { outline: this.#outline };
      },
      message: () =>
        this.#search && tellResults({ ...this.#search, ...this.#search.answer, left: this.#left }),
    });
    this.#subscription = service.onDidChange(() => void this.#searchAgain());
  }

  get query(): string | undefined {
    return this.#search?.query;
  }

  /** All rows that are left, in order. */
  get roots(): readonly OutlineNode[] {
    return this.#toOutline('none').roots;
  }

  /** Takes the place of what the view showed before, unless nothing is found. */
  async show(query: string, order: SearchOrder = 'relevance'): Promise<void> {
    const answer = await this.#ask(query, order);
    if (answer === undefined) {
      return;
    }
    if (answer.hits.length === 0) {
      notices.inform(vscode.l10n.t('Nothing found for "{0}"', presentLabel(query)));
      return;
    }
    this.#search = { query, order, answer, dismissed: new DismissedResults() };
    await this.#refresh();
    await this.focus();
  }

  /** Gives the keyboard to the row that is selected, else to the first one. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand(`${views.results}.focus`);
    await this.view.goTo(this.view.selected);
  }

  async sortByOther(): Promise<void> {
    if (this.#search !== undefined) {
      this.#search.order = this.#search.order === 'date' ? 'relevance' : 'date';
      await this.#searchAgain();
    }
  }

  /** Puts aside what a row stands for; the row behind it is selected then. */
  async dismiss(node: OutlineNode): Promise<void> {
    const next = this.#outline && nextBeside(this.#outline, node);
    this.#search?.dismissed.dismiss(node);
    await this.#refresh();
    if (next !== undefined) {
      await this.view.goTo(next);
    }
  }

  async clear(): Promise<void> {
    this.#running.cancel();
    this.#search = undefined;
    await this.#refresh();
  }

  dispose(): void {
    this.#running.dispose();
    this.#subscription.dispose();
    this.view.dispose();
  }

  #toOutline(groupBy: ResultGrouping): Outline {
    if (this.#search === undefined) {
      return this.#service.results([], { groupBy });
    }
    const { answer, dismissed } = this.#search;
    return this.#service.results(answer.hits, { groupBy, dismissed, statements: answer.statements });
  }

  get #left() {
    return this.#search?.dismissed.without(this.#search.answer.hits) ?? [];
  }

  async #searchAgain(): Promise<void> {
    const search = this.#search;
    const answer = search && (await this.#ask(search.query, search.order));
    if (search !== undefined && search === this.#search && answer !== undefined) {
      search.answer = answer;
      await this.#refresh();
    }
  }

  async #ask(query: string, order: SearchOrder): Promise<SearchAnswer | undefined> {
    const token = this.#running.begin();
    const limit = this.#configuration.resultsLimit();
    const answer = await this.#service.search(query, { limit, order, token });
    return token.isCancellationRequested ? undefined : answer;
  }

  async #refresh(): Promise<void> {
    const left = this.#left;
    this.#marks.show('results', left.length === 0 ? undefined : left);
    await vscode.commands.executeCommand('setContext', contextKeys.hasResults, left.length > 0);
    this.view.refresh();
  }
}
