import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import type { Configuration } from '../configuration';
import { commandLinks, toEditedText } from '../convert';
import { commands, linkCommands, viewContainer, views } from '../ids';
import { chooseCandidate } from './chooseCandidate';
import { openPassage } from './openPassage';
import { OutlineView } from './outlineView';

/** How long typing must rest before In This Memo follows, in milliseconds. */
const TYPING_PAUSE = 400;

/** The sidebar: Meetings, Sectors, Names and In This Memo. */
export function registerOutlines(
  service: AideMemoire,
  configuration: Configuration,
  memory: vscode.Memento,
): vscode.Disposable {
  const t = vscode.l10n.t;
  const corpusMessage = (): string | undefined => {
    const { state, documents, entities } = service.status();
    if (state === 'loading' || documents === 0) {
      return undefined;
    }
    return entities === 0 ? t('{0} sources, no registry yet. Search works.', documents) : undefined;
  };
  const meetings = new OutlineView(service, memory, {
    id: views.meetings,
    groupings: [
      { id: 'year', label: t('by year') },
      { id: 'classification', label: t('by kind') },
      { id: 'none', label: t('newest first') },
    ],
    groupCommand: commands.groupMeetings,
    build: (groupBy) => service.meetings(groupBy),
    message: corpusMessage,
  });
  const sectors = new OutlineView(service, memory, {
    id: views.sectors,
    groupings: [
      { id: 'tree', label: t('as a tree') },
      { id: 'flat', label: t('as a list') },
    ],
    groupCommand: commands.groupSectors,
    build: (groupBy) => service.sectors(groupBy),
    message: corpusMessage,
  });
  const names = new OutlineView(service, memory, {
    id: views.names,
    groupings: [
      { id: 'kind', label: t('by kind') },
      { id: 'alphabet', label: t('by letter') },
    ],
    groupCommand: commands.groupNames,
    build: (groupBy) => service.names(groupBy),
    message: corpusMessage,
  });
  const memo = (): vscode.TextDocument | undefined => {
    const document = vscode.window.activeTextEditor?.document;
    return document && configuration.languages().includes(document.languageId) ? document : undefined;
  };
  const inThisMemo = new OutlineView(service, memory, {
    id: views.inThisMemo,
    groupings: [
      { id: 'order', label: t('in order') },
      { id: 'kind', label: t('by kind') },
    ],
    groupCommand: commands.groupMemo,
    build: (groupBy) => {
      const document = memo();
      return document
        ? service.inThisMemo(toEditedText(document), groupBy)
        : { roots: [], findEntity: () => undefined };
    },
    memo,
    message: (outline) => {
      if (outline.roots.length > 0) {
        return undefined;
      }
      return memo() === undefined
        ? t('Open a memo to see whom and what it mentions.')
        : t('This text mentions no name of the registry.');
    },
  });
  const corpusViews = [meetings, sectors, names] as const;
  const allViews = [...corpusViews, inThisMemo] as const;

  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshMemoSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => inThisMemo.refresh(), TYPING_PAUSE);
  };

  const revealEntity = async (entityId: string): Promise<void> => {
    for (const view of corpusViews) {
      if (await view.revealEntity(entityId)) {
        return;
      }
    }
    void vscode.window.showInformationMessage(t('The sidebar has no entry for this name.'));
  };
  const focused = (): OutlineView<string> | undefined =>
    allViews.find((view) => view.visible && view.selected !== undefined) ??
    allViews.find((view) => view.visible);

  return vscode.Disposable.from(
    ...allViews,
    new vscode.Disposable(() => clearTimeout(timer)),
    service.onDidChange(() => allViews.forEach((view) => view.refresh())),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // Going to the sidebar or a panel leaves no active text editor: the memo's list stays.
      if (editor !== undefined) {
        refreshMemoSoon();
      }
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === vscode.window.activeTextEditor?.document) {
        refreshMemoSoon();
      }
    }),
    vscode.commands.registerCommand(commands.nextPassage, () => focused()?.walk('next')),
    vscode.commands.registerCommand(commands.previousPassage, () => focused()?.walk('previous')),
    vscode.commands.registerCommand(commands.openToSide, async (node: unknown) => {
      const anchorId = readKey(node, 'anchorId');
      if (anchorId !== undefined) {
        await openPassage(service, anchorId, { toSide: true });
      }
    }),
    vscode.commands.registerCommand(commands.showNodeCard, async (node: unknown) => {
      const entityId = readKey(node, 'entityId') ?? focused()?.selected?.entityId;
      if (entityId !== undefined) {
        await vscode.commands.executeCommand(linkCommands.openCard, entityId);
      }
    }),
    vscode.commands.registerCommand(linkCommands.revealEntity, async (entityId: unknown) => {
      if (typeof entityId === 'string') {
        await revealEntity(entityId);
      }
    }),
    vscode.commands.registerCommand(commands.showInSidebar, async () => {
      const editor = vscode.window.activeTextEditor;
      await service.ready();
      const hover =
        editor &&
        service.hoverAt(
          toEditedText(editor.document),
          editor.document.offsetAt(editor.selection.active),
          commandLinks,
        );
      if (hover === undefined) {
        await vscode.commands.executeCommand(`workbench.view.extension.${viewContainer}`);
        return;
      }
      const entityId = await chooseCandidate(service, hover.mention);
      if (entityId !== undefined) {
        await revealEntity(entityId);
      }
    }),
  );
}

/** Commands of a tree get its node, but any extension or key binding may call them with anything. */
function readKey(node: unknown, key: 'anchorId' | 'entityId'): string | undefined {
  const value =
    typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
