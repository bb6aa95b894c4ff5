import * as vscode from 'vscode';

import type { AideMemoire, QueryCompletion, SearchAnswer, SearchHit } from '../../core';
import { completedQuery, partCompletions, presentLabel, tellStatements, wordsOfHit } from '../../core';

/** A longer title would push date and publisher out of the picker. */
const TITLE_LENGTH = 48;

/** More would not stand in one line over the box. */
const UNDERSTOOD_LENGTH = 60;

/** Rows that complete the query leave room for what was found. */
const MOST_COMPLETIONS = 8;

/** What choosing a row does; a row without one only tells something. */
export type SearchAct =
  | {
      readonly kind: 'open';
      readonly hit: SearchHit;
      /** Of the words that were found. */
      readonly anchorId: string;
    }
  | { readonly kind: 'write'; readonly query: string }
  | { readonly kind: 'forget' };

export interface SearchItem extends vscode.QuickPickItem {
  readonly act?: SearchAct;
}

/** A row for each hit, or one that says that there is none. */
export function toHitItems(
  service: AideMemoire,
  answer: SearchAnswer,
  buttons: readonly vscode.QuickInputButton[],
): readonly SearchItem[] {
  if (answer.hits.length === 0) {
    return [toNothing(answer)];
  }
  return answer.hits.map((hit) => {
    const { title, source, headings, alike = '' } = service.describeHit(hit);
    const parts = [...source, alike, headings.slice(-2).join(' › ')];
    return {
      label: presentLabel(title, TITLE_LENGTH),
      description: presentLabel(parts.filter((part) => part !== '').join(' · ')),
      // Who asks what was said is told so; the words themselves are in the preview.
      detail: presentLabel(tellStatements(answer.statements.get(hit)) ?? hit.snippet.text, 200),
      alwaysShow: true,
      buttons,
      act: { kind: 'open', hit, anchorId: service.anchorOf(hit, wordsOfHit(hit)) },
    };
  });
}

function toNothing({ query, tried }: SearchAnswer): SearchItem {
  return {
    label: vscode.l10n.t('Nothing found for "{0}"', presentLabel(query)),
    detail: vscode.l10n.t('Tried: {0}', presentLabel(tried.join(', '), 300)),
    alwaysShow: true,
  };
}

/** What could not be understood of the query; the rest was searched. */
export function toFaultItems({ query, faults }: SearchAnswer): readonly SearchItem[] {
  return faults.map(({ start, end, message }) => ({
    label: presentLabel(message),
    description: presentLabel(query.slice(start, end)),
    iconPath: new vscode.ThemeIcon('warning'),
    alwaysShow: true,
  }));
}

export interface CompletionItems {
  readonly items: readonly SearchItem[];
  /** Whether one of them is what was most likely meant, rather than a hit: a value after `person:`. */
  readonly goFirst: boolean;
}

/** Rows that write into the query: told from hits by a picture and by the line over them. */
export function toCompletionItems(service: AideMemoire, query: string): CompletionItems {
  // Behind a space everything would be offered, which is what the builder is for.
  const completions = /\S$/.test(query) ? service.completeQuery(query, query.length) : [];
  const { fields, values } = partCompletions(query, completions);
  const offered = [...values, ...fields].slice(0, MOST_COMPLETIONS);
  const items = offered.map((completion) => toCompletionItem(query, completion));
  return items.length === 0
    ? { items: [], goFirst: false }
    : { items: [toSeparator(vscode.l10n.t('Complete the query')), ...items], goFirst: values.length > 0 };
}

function toCompletionItem(query: string, completion: QueryCompletion): SearchItem {
  return {
    label: presentLabel(completion.text),
    description: presentLabel(
      [completion.label, completion.detail ?? ''].filter((part) => part !== '').join(' · '),
    ),
    iconPath: new vscode.ThemeIcon('edit'),
    alwaysShow: true,
    act: { kind: 'write', query: completedQuery(query, completion) },
  };
}

/** Past queries, for a box with nothing in it. */
export function toHistoryItems(queries: readonly string[]): readonly SearchItem[] {
  if (queries.length === 0) {
    return [];
  }
  return [
    toSeparator(vscode.l10n.t('Recent searches')),
    ...queries.map((query): SearchItem => ({
      label: presentLabel(query),
      iconPath: new vscode.ThemeIcon('history'),
      alwaysShow: true,
      act: { kind: 'write', query },
    })),
    toSeparator(''),
    {
      label: vscode.l10n.t('Clear recent searches'),
      iconPath: new vscode.ThemeIcon('clear-all'),
      alwaysShow: true,
      act: { kind: 'forget' },
    },
  ];
}

export function toSeparator(label: string): SearchItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** "12 passages, the first 10 shown"; those that are folded into a hit are shown with it. */
export function tellCount({ total, hits }: Pick<SearchAnswer, 'total' | 'hits'>): string {
  const t = vscode.l10n.t;
  if (total === 0) {
    return t('Nothing found');
  }
  const shown = hits.reduce((sum, { alike }) => sum + 1 + alike.length, 0);
  if (total > shown) {
    return t('{0} passages, the first {1} shown', total, shown);
  }
  return total === 1 ? t('1 passage') : t('{0} passages', total);
}

/** What the conditions of a query were taken for, to be told beside the count; empty where there are none. */
export function tellUnderstood({ understood }: Pick<SearchAnswer, 'understood'>): string {
  return presentLabel(understood.map(({ text }) => text).join(' · '), UNDERSTOOD_LENGTH);
}
