import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import type { Configuration } from '../configuration';
import { commands, linkCommands } from '../ids';
import { SearchPicker } from './searchPicker';

/** `Search Corpus`: results as one types, the passage previewed as the selection moves. */
export function registerSearch(service: AideMemoire, configuration: Configuration): vscode.Disposable {
  let open: SearchPicker | undefined;
  const show = (query: string): void => {
    open?.dispose();
    open = new SearchPicker(service, configuration);
    open.show(query);
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => open?.dispose()),
    vscode.commands.registerCommand(commands.searchCorpus, (query: unknown) =>
      show(typeof query === 'string' ? query : ''),
    ),
    vscode.commands.registerCommand(linkCommands.searchEntity, (entityId: unknown) => {
      const title = typeof entityId === 'string' ? service.card(entityId)?.title : undefined;
      if (title !== undefined) {
        show(title);
      }
    }),
  );
}
