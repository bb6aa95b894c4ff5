import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { commands, linkCommands } from '../ids';
import { notices } from '../notices';
import { refuseMemo } from './insertQuotation';
import { QueryBuilder } from './queryBuilder';
import { SearchPicker, type SearchPickerOptions } from './searchPicker';

/** `Search Corpus`: results as one types, the passage previewed as the selection moves. */
export function registerSearch(
  service: AideMemoire,
  options: Omit<SearchPickerOptions, 'buildQuery'>,
): vscode.Disposable {
  let open: { dispose(): void } | undefined;
  const show = (query: string, quotes = false): void => {
    open?.dispose();
    const buildQuery = (built: string): void => build(built, (query) => show(query, quotes));
    const picker = new SearchPicker(service, { ...options, quotes, buildQuery });
    open = picker;
    picker.show(query);
  };
  const build = (query: string, done: (query: string) => void): void => {
    open?.dispose();
    const builder = new QueryBuilder(service, query, done);
    open = builder;
    builder.show();
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => open?.dispose()),
    vscode.commands.registerCommand(commands.searchCorpus, (query: unknown) =>
      show(typeof query === 'string' ? query : ''),
    ),
    vscode.commands.registerCommand(commands.insertQuotation, () => {
      const reason = refuseMemo(vscode.window.activeTextEditor);
      if (reason === undefined) {
        show('', true);
      } else {
        notices.warn(reason);
      }
    }),
    vscode.commands.registerCommand(linkCommands.searchEntity, (entityId: unknown) => {
      const title = typeof entityId === 'string' ? service.card(entityId)?.title : undefined;
      if (title !== undefined) {
        show(title);
      }
    }),
  );
}
