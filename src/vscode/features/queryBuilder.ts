import * as vscode from 'vscode';

import type { AideMemoire, QueryCompletion } from '../../core';
import { completedQuery, partCompletions, presentLabel } from '../../core';

interface StepItem extends vscode.QuickPickItem {
  /** The query if this is chosen; `undefined` for the row that ends the building. */
  readonly query?: string;
}

/**
 * Writes a query in the grammar for who does not know it: a field, then a value for it, and so on until it is good.
 * Shown at once; it disposes of itself when it is left.
 */
export class QueryBuilder implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #picker = vscode.window.createQuickPick<StepItem>();
  readonly #subscriptions: vscode.Disposable;
  readonly #done: (query: string) => void;
  readonly #steps: string[];

  /** @param done called with what was built, or with what there was before where the last step was left */
  constructor(service: AideMemoire, query: string, done: (query: string) => void) {
    this.#service = service;
    this.#done = done;
    this.#steps = [toBeginning(query)];
    const picker = this.#picker;
    (picker as { sortByLabel?: boolean }).sortByLabel = false;
    picker.matchOnDescription = true;
    picker.ignoreFocusOut = true;
    this.#subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeValue(() => this.#list()),
      picker.onDidAccept(() => this.#accept()),
      picker.onDidTriggerButton(() => this.#goBack()),
      picker.onDidHide(() => {
        this.#subscriptions.dispose();
      }),
    );
  }

  show(): void {
    this.#ask();
    this.#picker.show();
  }

  dispose(): void {
    this.#picker.hide();
    this.#subscriptions.dispose();
  }

  get #query(): string {
    return this.#steps.at(-1) ?? '';
  }

  /** Whether a field has been chosen that wants its value. */
  get #wantsValue(): boolean {
    return this.#query.endsWith(':');
  }

  #ask(): void {
    const picker = this.#picker;
    const t = vscode.l10n.t;
    picker.value = '';
    picker.title =
      this.#query.trim() === '' ? t('Build a query') : t('Build a query: {0}', presentLabel(this.#query));
    picker.placeholder = this.#wantsValue
      ? t('Choose or type what it is to be')
      : t('Choose what to search by, or type words');
    picker.buttons = this.#steps.length > 1 ? [vscode.QuickInputButtons.Back] : [];
    this.#list();
  }

  #list(): void {
    const typed = this.#picker.value.trim();
    // Of the fields all are listed, and found by what they mean as well as by their names.
    const draft = this.#wantsValue ? `${this.#query}${/\s/.test(typed) ? '"' : ''}${typed}` : this.#query;
    const { fields, values } = partCompletions(draft, this.#service.completeQuery(draft, draft.length));
    this.#picker.items = this.#wantsValue
      ? [
          ...values.map((value) => ({ ...toStep(draft, value), alwaysShow: true })),
          ...toTypedValue(this.#query, typed),
        ]
      : [...this.#toWords(typed), ...fields.map((field) => toStep(draft, field))];
  }

  /** Without a field, words and phrases can be searched, and what was built can be run. */
  #toWords(typed: string): readonly StepItem[] {
    const t = vscode.l10n.t;
    if (typed === '') {
      const isEmpty = this.#query.trim() === '';
      return isEmpty
        ? []
        : [
            {
              label: t('Search'),
              description: presentLabel(this.#query),
              iconPath: new vscode.ThemeIcon('search'),
              alwaysShow: true,
            },
          ];
    }
    const bare = typed.replaceAll('"', '');
    const rows = [
      { written: bare, label: t('with these words: {0}', presentLabel(bare)), icon: 'search' },
      { written: `"${bare}"`, label: t('with this phrase: "{0}"', presentLabel(bare)), icon: 'quote' },
      { written: negate(bare), label: t('without this: {0}', presentLabel(bare)), icon: 'circle-slash' },
    ];
    return rows.map(({ written, label, icon }) => ({
      label,
      iconPath: new vscode.ThemeIcon(icon),
      alwaysShow: true,
      query: `${this.#query}${written} `,
    }));
  }

  #accept(): void {
    const item = this.#picker.activeItems[0];
    if (item === undefined) {
      return;
    }
    if (item.query === undefined) {
      this.dispose();
      this.#done(this.#query.trim());
      return;
    }
    this.#steps.push(item.query);
    this.#ask();
  }

  #goBack(): void {
    this.#steps.pop();
    this.#ask();
  }
}

/** Behind a query that is there already the next part begins. */
function toBeginning(query: string): string {
  return query.trim() === '' ? '' : `${query.trim()} `;
}

function toStep(draft: string, completion: QueryCompletion): StepItem {
  const query = completedQuery(draft, completion);
  return {
    label: presentLabel(completion.label),
    description: presentLabel(
      [completion.text, completion.detail ?? ''].filter((part) => part !== '').join(' · '),
    ),
    query,
  };
}

/** A value that nothing completes, as a date or a folder. */
function toTypedValue(query: string, typed: string): readonly StepItem[] {
  const value = typed.replaceAll('"', '');
  if (value === '') {
    return [];
  }
  return [
    {
      label: vscode.l10n.t('as typed: {0}', presentLabel(value)),
      iconPath: new vscode.ThemeIcon('edit'),
      alwaysShow: true,
      query: `${query}${/\s/.test(value) ? `"${value}"` : value} `,
    },
  ];
}

function negate(words: string): string {
  return /\s/.test(words) ? `-"${words}"` : `-${words}`;
}
