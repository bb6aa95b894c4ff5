import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { toSelectionQuery } from '../../core';
import { commands, contextKeys } from '../ids';
import { notices } from '../notices';
import type { RecognisedTexts } from '../recognisedTexts';
import type { SearchHistory } from './searchHistory';
import type { SearchResults } from './searchResults';

/** Ways into a search other than typing: from the words in an editor, from a passage, and back to results. */
export function registerSearchCommands(
  service: AideMemoire,
  texts: RecognisedTexts,
  results: SearchResults,
  history: SearchHistory,
): vscode.Disposable {
  const t = vscode.l10n.t;
  const search = (query: string): Thenable<unknown> =>
    vscode.commands.executeCommand(commands.searchCorpus, query);
  const tellSource = (editor = vscode.window.activeTextEditor): void => {
    const isSource = editor !== undefined && texts.isSource(editor.document);
    void vscode.commands.executeCommand('setContext', contextKeys.inSource, isSource);
  };
  tellSource();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tellSource),
    service.onDidChange(() => tellSource()),
    vscode.commands.registerCommand(commands.searchSelection, async () => {
      const query = toSelectionQuery(selectedText());
      if (query === '') {
        notices.inform(t('Select the words to be searched first.'));
        return;
      }
      await search(query);
    }),
    vscode.commands.registerCommand(commands.moreLikeThis, async (given: unknown) => {
      const passageId = passageOf(service, results, given);
      if (passageId === undefined) {
        notices.inform(t('Put the cursor into a passage of a source first.'));
        return;
      }
      const query = service.queryLike(passageId);
      if (query === undefined) {
        notices.inform(t('This passage has no words by which others like it could be found.'));
        return;
      }
      await search(query);
    }),
    vscode.commands.registerCommand(commands.showResults, async () => {
      const [last] = history.queries();
      if (results.query !== undefined) {
        await results.focus();
      } else if (last !== undefined) {
        await results.show(last);
      } else {
        await search('');
      }
    }),
  );
}

/** Without a selection, the word at the cursor. */
function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return '';
  }
  const { document, selection } = editor;
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  return range === undefined ? '' : document.getText(range);
}

/** Id of the passage of a row of results, else of that at the cursor. */
function passageOf(service: AideMemoire, results: SearchResults, given: unknown): string | undefined {
  const [place] = results.view.owns(given) ? (given.passages ?? []) : [];
  if (place !== undefined) {
    return service.anchorOf(place);
  }
  const editor = vscode.window.activeTextEditor;
  const atCursor = editor && service.passageAt(editor.document.uri.toString(), editor.selection.active);
  return atCursor && service.anchorOf(atCursor);
}
