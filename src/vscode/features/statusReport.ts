import * as vscode from 'vscode';

import type { Status } from '../../core';
import { presentLabel, presentMarkdown } from '../../core';

/** Lines of the tooltip about files left out; the status document has them all. */
const TOOLTIP_LINES = 8;

/** Text of the status item, with the icon of the state. */
export function toStatusText(status: Status): string {
  const t = vscode.l10n.t;
  if (status.state === 'loading') {
    const { done, total } = status.progress ?? { done: 0, total: 0 };
    const text = total === 0 ? t('Reading sources…') : t('Reading sources: {0} of {1}', done, total);
    return `$(sync~spin) ${text}`;
  }
  const left = status.notIndexed.length;
  const counts = t('{0} sources, {1} passages', status.documents, status.passages);
  return left === 0 ? `$(book) ${counts}` : `$(book) ${counts}, ${t('{0} left out', left)}`;
}

export function toStatusTooltip(status: Status): vscode.MarkdownString {
  const t = vscode.l10n.t;
  const lines = [
    t('**Aide-Mémoire** knows {0} sources with {1} passages.', status.documents, status.passages),
    t('{0} entities of the registry go by {1} names.', status.entities, status.names),
    t('Corpora: {0}', status.corpora.map((name) => presentMarkdown(name)).join(', ') || t('none')),
  ];
  if (status.notIndexed.length > 0) {
    lines.push(
      t('Left out:'),
      ...status.notIndexed
        .slice(0, TOOLTIP_LINES)
        .map(({ path, reason }) => `- ${presentMarkdown(path)}: ${presentMarkdown(reason)}`),
    );
    if (status.notIndexed.length > TOOLTIP_LINES) {
      lines.push(`- ${t('… and {0} more', status.notIndexed.length - TOOLTIP_LINES)}`);
    }
  }
  return new vscode.MarkdownString(lines.join('\n\n'));
}

/** The whole report as plain text, for the read-only status document. */
export function toStatusReport(status: Status): string {
  const t = vscode.l10n.t;
  const plain = (text: string): string => presentLabel(text, 500);
  return [
    'Aide-Mémoire',
    '',
    t('{0} sources, {1} passages', status.documents, status.passages),
    t('{0} entities of the registry go by {1} names.', status.entities, status.names),
    t('Corpora: {0}', status.corpora.map(plain).join(', ') || t('none')),
    '',
    status.notIndexed.length === 0
      ? t('No file of the corpora was left out.')
      : t('{0} files were left out:', status.notIndexed.length),
    ...status.notIndexed.map(
      ({ corpus, path, reason }) => `- ${plain(corpus)}: ${plain(path)}: ${plain(reason)}`,
    ),
    '',
  ].join('\n');
}
