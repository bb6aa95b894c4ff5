import * as vscode from 'vscode';

import type { Outline, OutlineNode } from '../../core';
import { commands } from '../ids';

const ID = 'candidates';

/** An outline with a row in front that leads to the review of names that the registry lacks. */
export function withCandidateRow(outline: Outline, count: number | undefined): Outline {
  // Without a registry the welcome text leads there, which a row would hide.
  return count === undefined || count === 0 || outline.roots.length === 0
    ? outline
    : { ...outline, roots: [toRow(count), ...outline.roots] };
}

function toRow(count: number): OutlineNode {
  const label = vscode.l10n.t('Candidates ({0})', count);
  const tooltip = vscode.l10n.t('Names of the sources that the registry does not have');
  return {
    id: ID,
    parent: undefined,
    label,
    tooltip,
    accessibilityLabel: `${label}, ${tooltip}`,
    icon: 'group',
    hasChildren: false,
    children: () => [],
  };
}

/** What choosing the row does; `undefined` for all others. */
export function candidateRowCommand({ id }: OutlineNode): vscode.Command | undefined {
  return id === ID
    ? { command: commands.reviewCandidates, title: vscode.l10n.t('Review Candidates…') }
    : undefined;
}
