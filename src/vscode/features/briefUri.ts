import * as vscode from 'vscode';

import type { BriefSubject } from '../../core';
import { presentLabel } from '../../core';
import { briefScheme } from '../ids';

/** Address of a brief. The path is what the tab shows; the query alone says what it is on. */
export function toBriefUri(subject: BriefSubject, name: string): vscode.Uri {
  const title = vscode.l10n.t('Brief: {0}', presentLabel(name)).replaceAll(/[/\\]/g, ' ');
  return vscode.Uri.from({ scheme: briefScheme, path: `/${title}`, query: JSON.stringify(subject) });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address says, which may come from anywhere; `undefined` where it is no brief's. */
export function readBriefSubject(query: string): BriefSubject | undefined {
  let read: unknown;
  try {
    read = JSON.parse(query);
  } catch {
    return undefined;
  }
  const { kind, id, period } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'entity') {
    return typeof id === 'string' ? { kind, id } : undefined;
  }
  const { first, last } = (period ?? {}) as Readonly<Record<string, unknown>>;
  return kind === 'period' && isDay(first) && isDay(last) ? { kind, period: { first, last } } : undefined;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

/** "brief-vu-hai-quan.md". */
export function toFileName(subject: BriefSubject): string {
  const { kind } = subject;
  const of = kind === 'entity' ? subject.id : `${subject.period.first}-${subject.period.last}`;
  return `brief-${of.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.md`;
}
