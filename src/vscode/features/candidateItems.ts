import * as vscode from 'vscode';

import type { AcceptedKind, AideMemoire, CandidateKind, NameCandidate } from '../../core';
import { CANDIDATE_KINDS, presentLabel } from '../../core';

/** More rows would be no list any more; those with the most use come first. */
const MOST_ROWS = 1000;

/** What the analyst has decided on a candidate while the picker is open. */
export interface CandidateChoice {
  /** It is another name of this entity rather than a new entry. */
  readonly entityId?: string;
  /** It is of another kind than proposed. */
  readonly kind?: AcceptedKind;
}

export interface CandidateItem extends vscode.QuickPickItem {
  readonly candidate?: NameCandidate;
}

/** Rows by kind, as many as can be looked through, with a word on the rest. */
export function toCandidateItems(
  service: AideMemoire,
  candidates: readonly NameCandidate[],
  choices: ReadonlyMap<string, CandidateChoice>,
  buttons: readonly vscode.QuickInputButton[],
): readonly CandidateItem[] {
  const t = vscode.l10n.t;
  const shown = candidates.slice(0, MOST_ROWS);
  const rows = CANDIDATE_KINDS.flatMap((kind): readonly CandidateItem[] => {
    const own = shown.filter((one) => one.kind === kind);
    return own.length === 0
      ? []
      : [
          { label: `${tellKinds(kind)} (${own.length})`, kind: vscode.QuickPickItemKind.Separator },
          ...own.map((candidate) => toItem(service, candidate, choices.get(candidate.key), buttons)),
        ];
  });
  const more = candidates.length - shown.length;
  return more === 0
    ? rows
    : [
        ...rows,
        {
          label: t('{0} more come when these are decided on', more),
          kind: vscode.QuickPickItemKind.Separator,
        },
      ];
}

function toItem(
  service: AideMemoire,
  candidate: NameCandidate,
  choice: CandidateChoice | undefined,
  buttons: readonly vscode.QuickInputButton[],
): CandidateItem {
  const t = vscode.l10n.t;
  const { name, otherNames, titles, mentions, documents, places } = candidate;
  const [place] = places;
  const decided =
    choice?.entityId === undefined
      ? choice?.kind === undefined
        ? []
        : [t('as {0}', tellOne(choice.kind))]
      : [t('another name of {0}', service.describe(choice.entityId)?.label ?? choice.entityId)];
  const parts = [
    ...decided,
    ...titles.slice(0, 1).map(({ role }) => role),
    ...otherNames.map((one) => one.name),
  ];
  const count =
    documents === 1
      ? t('{0} mentions in one source', mentions)
      : t('{0} mentions in {1} sources', mentions, documents);
  const context = place === undefined ? '' : service.contextOf(place);
  return {
    label: presentLabel(name.name, 80),
    description: presentLabel(parts.join(' · '), 120),
    detail: presentLabel(`${mentions === 1 ? t('1 mention') : count} – ${context}`, 200),
    buttons,
    candidate,
  };
}

function tellKinds(kind: CandidateKind): string {
  const t = vscode.l10n.t;
  switch (kind) {
    case 'person':
      return t('People');
    case 'organization':
      return t('Organizations');
    case 'law':
      return t('Laws');
    case 'area':
      return t('Places');
    case 'unknown':
      return t('Often named, of no known kind');
  }
}

export function tellOne(kind: AcceptedKind): string {
  const t = vscode.l10n.t;
  switch (kind) {
    case 'person':
      return t('person');
    case 'organization':
      return t('organization');
    case 'law':
      return t('law');
    case 'area':
      return t('place');
  }
}
