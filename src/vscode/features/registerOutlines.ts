import * as vscode from 'vscode';

import type { AideMemoire, EntityKind, Outline, ResultGrouping, Status } from '../../core';
import { toEditedText } from '../convert';
import { commands, linkCommands, viewContainer, views } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import { notices } from '../notices';
import { ActiveMemo } from './activeMemo';
import { chooseNameAtCursor } from './chooseName';
import { candidateRowCommand, withCandidateRow } from './candidateRow';
import type { CandidateList } from './candidateList';
import type { MemoFindings } from './memoFindings';
import { DROP_MIME_TYPES, dropFiles } from './importing/importDropping';
import type { SourceImport } from './importing/sourceImport';
import { OutlineView } from './outlineView';
import { registerOutlineCommands } from './registerOutlineCommands';

const EMPTY: Outline = { roots: [], findEntity: () => undefined };

/** What the views show besides what the service knows. */
export interface OutlineParts {
  readonly findings: MemoFindings;
  readonly candidates: CandidateList;
  /** Shown beside them, for what can be done with the nodes of all. */
  readonly results: OutlineView<ResultGrouping>;
  /** Takes what is dropped on Meetings. */
  readonly sourceImport: SourceImport;
}

/** The sidebar: Meetings, Sectors, Names and In This Memo. */
export function registerOutlines(
  service: AideMemoire,
  texts: RecognisedTexts,
  memory: vscode.Memento,
  { findings, candidates, results, sourceImport }: OutlineParts,
): vscode.Disposable {
  const t = vscode.l10n.t;
  const hasRegistry = (): boolean => service.status().entities > 0;
  const meetings = new OutlineView(service, memory, {
    id: views.meetings,
    groupings: [
      { id: 'year', label: t('by year') },
      { id: 'classification', label: t('by kind') },
      { id: 'none', label: t('newest first') },
    ],
    groupCommand: commands.groupMeetings,
    dropping: {
      mimeTypes: DROP_MIME_TYPES,
      drop: (dataTransfer) => dropFiles(sourceImport, dataTransfer),
    },
    build: (groupBy) => ({ outline: service.meetings(groupBy) }),
    message: ({ roots }) => {
      if (hasRegistry()) {
        return roots.length === 0 ? t('The registry lists no meetings.') : undefined;
      }
      return tellNoRegistry(service.status());
    },
  });
  // The message would hide the welcome text with its links, so only the first view counts the sources.
  const sectors = new OutlineView(service, memory, {
    id: views.sectors,
    groupings: [
      { id: 'tree', label: t('as a tree') },
      { id: 'flat', label: t('as a list') },
    ],
    groupCommand: commands.groupSectors,
    build: (groupBy) => ({ outline: service.sectors(groupBy) }),
    message: ({ roots }) =>
      hasRegistry() && roots.length === 0 ? t('The registry lists no sectors.') : undefined,
  });
  const names = new OutlineView(service, memory, {
    id: views.names,
    groupings: [
      { id: 'kind', label: t('by kind') },
      { id: 'alphabet', label: t('by letter') },
    ],
    groupCommand: commands.groupNames,
    build: (groupBy) => ({ outline: withCandidateRow(service.names(groupBy), candidates.count()) }),
    commandOf: candidateRowCommand,
    message: () => undefined,
  });
  const active = new ActiveMemo(service, texts);
  const inThisMemo = new OutlineView(service, memory, {
    id: views.inThisMemo,
    groupings: [
      { id: 'cast', label: t('who and what') },
      { id: 'order', label: t('in order') },
    ],
    groupCommand: commands.groupMemo,
    build: (groupBy) => {
      const memo = active.document;
      if (memo === undefined) {
        return { outline: EMPTY };
      }
      return { outline: service.inThisMemo(toEditedText(memo), groupBy, findings.known(memo)), memo };
    },
    message: (outline) => {
      if (outline.roots.length > 0) {
        return undefined;
      }
      return active.document === undefined
        ? t('Open a memo to see whom and what it mentions.')
        : t('This text mentions no name of the registry.');
    },
  });
  const allViews = [meetings, sectors, names, inThisMemo] as const;

  const revealEntity = async (entityId: string): Promise<void> => {
    const kind = service.card(entityId)?.kind;
    const home = kind === undefined ? names : { meetings, sectors, names }[homeOf(kind)];
    for (const view of new Set([home, meetings, sectors, names])) {
      if (await view.revealEntity(entityId)) {
        return;
      }
    }
    notices.inform(t('The sidebar has no entry for this name.'));
  };

  return vscode.Disposable.from(
    ...allViews,
    active,
    registerOutlineCommands(service, [results, ...allViews]),
    service.onDidChange(() => [meetings, sectors, names].forEach((view) => view.refresh())),
    candidates.onDidChange(() => names.refresh()),
    active.onDidChange(() => inThisMemo.refresh()),
    findings.onDidChange((document) => {
      if (document === active.document) {
        inThisMemo.refresh();
      }
    }),
    vscode.commands.registerCommand(linkCommands.revealEntity, async (entityId: unknown) => {
      if (typeof entityId === 'string') {
        await revealEntity(entityId);
      }
    }),
    vscode.commands.registerCommand(commands.showInSidebar, async () => {
      const chosen = await chooseNameAtCursor(service);
      if (chosen === 'none') {
        await vscode.commands.executeCommand(`workbench.view.extension.${viewContainer}`);
      } else if (chosen !== undefined) {
        await revealEntity(chosen.entityId);
      }
    }),
  );
}

/** What there is without a registry. Without any source the welcome text speaks. */
function tellNoRegistry({ state, documents }: Status): string | undefined {
  if (state !== 'ready' || documents === 0) {
    return undefined;
  }
  return documents === 1
    ? vscode.l10n.t('1 source, no registry yet. Search works.')
    : vscode.l10n.t('{0} sources, no registry yet. Search works.', documents);
}

/** The view that lists entities of a kind for themselves, where others may show them under something else. */
function homeOf(kind: EntityKind): 'meetings' | 'sectors' | 'names' {
  switch (kind) {
    case 'meeting':
    case 'statement':
    case 'figure':
      return 'meetings';
    case 'sector':
      return 'sectors';
    default:
      return 'names';
  }
}
