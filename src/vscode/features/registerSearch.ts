import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { commands, linkCommands } from '../ids';
import { QueryBuilder } from './queryBuilder';
import { SearchPicker, type SearchPickerOptions } from './searchPicker';

/** `Search Corpus`: results as one types, the passage previewed as the selection moves. */
export function registerSearch(
  service: AideMemoire,
  options: Omit<SearchPickerOptions, 'buildQuery'>,
): vscode.Disposable {
  let open: { dispose(): void } | undefined;
  const show = (query: string): void => {
    open?.dispose();
    const picker = new SearchPicker(service, { ...options, buildQuery });
    open = picker;
    picker.show(query);
  };
  const buildQuery = (query: string): void => {
    open?.dispose();
    const builder = new QueryBuilder(service, query, show);
    open = builder;
    builder.show();
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
