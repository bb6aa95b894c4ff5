import * as vscode from 'vscode';

import type { ImportColumn, ImportField, ImportKind, ImportTable } from '../../core';
import { IMPORT_FIELDS, presentLabel } from '../../core';

/** What an import has to be told of a table. */

interface ColumnItem extends vscode.QuickPickItem {
  /** None: go on. */
  readonly column?: ImportColumn;
}

export async function chooseKind(): Promise<ImportKind | undefined> {
  const t = vscode.l10n.t;
  const picked = await vscode.window.showQuickPick(
    [
      { label: t('People'), detail: t('with titles, organizations and dates'), what: 'people' as const },
      { label: t('Laws'), detail: t('with numbers and status'), what: 'laws' as const },
    ],
    { title: t('What does each row tell of?') },
  );
  return picked?.what;
}

/** What each column says, to be looked over and changed one by one; a name is needed. */
export async function chooseColumns(
  table: ImportTable,
  kind: ImportKind,
  guessed: readonly ImportColumn[],
): Promise<readonly ImportColumn[] | undefined> {
  const t = vscode.l10n.t;
  let columns = guessed;
  for (;;) {
    const hasName = columns.some(({ field }) => field === 'name');
    const go = hasName
      ? [
          {
            label: `$(check) ${t('Go on with these columns')}`,
            description: t('{0} rows', table.rows.length),
          },
        ]
      : [];
    const picked = await vscode.window.showQuickPick<ColumnItem>(
      [
        ...go,
        ...columns.map((column) => ({
          label: presentLabel(column.head === '' ? t('Column {0}', column.index + 1) : column.head),
          description: column.field === undefined ? t('left out') : `→ ${tellField(column.field)}`,
          detail: presentLabel(column.sample, 100),
          column,
        })),
      ],
      {
        title: hasName
          ? t('What do the columns say? Choose one to change it.')
          : t('Which column has the name? Choose it.'),
        matchOnDescription: true,
      },
    );
    if (picked === undefined) {
      return undefined;
    }
    const { column } = picked;
    if (column === undefined) {
      return columns;
    }
    const chosen = await chooseField(column, kind);
    if (chosen !== undefined) {
      columns = columns.map((one) => change(one, column.index, chosen.field));
    }
  }
}

/** A field is told by one column, but for other names. */
function change(one: ImportColumn, index: number, field: ImportField | undefined): ImportColumn {
  const isTaken = one.field === field && field !== 'other_names';
  return one.index === index ? { ...one, field } : isTaken ? { ...one, field: undefined } : one;
}

async function chooseField(
  { head }: ImportColumn,
  kind: ImportKind,
): Promise<{ readonly field: ImportField | undefined } | undefined> {
  const t = vscode.l10n.t;
  return vscode.window.showQuickPick(
    [
      ...IMPORT_FIELDS[kind].map((field) => ({ label: tellField(field), description: field, field })),
      { label: t('Leave it out'), field: undefined },
    ],
    { title: t('What does “{0}” say?', presentLabel(head)) },
  );
}

function tellField(field: ImportField): string {
  const t = vscode.l10n.t;
  switch (field) {
    case 'id':
      return t('Id');
    case 'name':
      return t('Name');
    case 'other_names':
      return t('Other names');
    case 'note':
      return t('Note');
    case 'family_name':
      return t('Family name');
    case 'given_name':
      return t('Given name');
    case 'title':
      return t('Title');
    case 'organization_id':
      return t('Id of the organization');
    case 'organization':
      return t('Organization');
    case 'start_date':
      return t('Start date');
    case 'end_date':
      return t('End date');
    case 'type':
      return t('Kind of instrument');
    case 'number':
      return t('Official number');
    case 'jurisdiction':
      return t('Jurisdiction');
    case 'issued_by':
      return t('Who issued it');
    case 'status':
      return t('Status');
    case 'date':
      return t('Date of the status');
  }
}
