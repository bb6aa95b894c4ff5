import * as vscode from 'vscode';

import type { AideMemoire, OutlineNode } from '../../core';
import { commands, linkCommands } from '../ids';
import { openPassage } from './openPassage';
import type { OutlineView } from './outlineView';

interface Target {
  readonly view: OutlineView<string>;
  readonly node: OutlineNode | undefined;
}

/** What can be done with the nodes of the sidebar, from their menus, from the title of a view and by key. */
export function registerOutlineCommands(
  service: AideMemoire,
  views: readonly OutlineView<string>[],
): vscode.Disposable {
  /** @param given the node of a menu, or the id of the focused view, which is what the key bindings hand over */
  const findTarget = async (given: unknown): Promise<Target | undefined> => {
    const owner = views.find((view) => view.owns(given));
    if (owner !== undefined) {
      return { view: owner, node: given as OutlineNode };
    }
    const focused = views.find((view) => view.id === given);
    if (focused !== undefined) {
      return { view: focused, node: await focused.selectFocused() };
    }
    const view =
      views.find((one) => one.visible && one.selected !== undefined) ?? views.find((one) => one.visible);
    return view && { view, node: view.selected };
  };
  const walk = async (direction: 'next' | 'previous', given: unknown): Promise<void> => {
    const target = await findTarget(given);
    await target?.view.walk(direction, target.node);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.nextPassage, (given: unknown) => walk('next', given)),
    vscode.commands.registerCommand(commands.previousPassage, (given: unknown) => walk('previous', given)),
    vscode.commands.registerCommand(linkCommands.walkMentions, async (given: unknown) => {
      for (const view of views) {
        if (view.owns(given)) {
          await view.walkMemo(given);
        }
      }
    }),
    vscode.commands.registerCommand(commands.openToSide, async (given: unknown) => {
      const anchorId = (await findTarget(given))?.node?.anchorId;
      if (anchorId !== undefined) {
        await openPassage(service, anchorId, { toSide: true });
      }
    }),
    vscode.commands.registerCommand(commands.showNodeCard, async (given: unknown) => {
      const entityId = (await findTarget(given))?.node?.entityId;
      if (entityId !== undefined) {
        await vscode.commands.executeCommand(linkCommands.openCard, entityId);
      }
    }),
  );
}
