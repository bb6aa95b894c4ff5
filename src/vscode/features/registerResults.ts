import * as vscode from 'vscode';

import type { AideMemoire, OutlineNode } from '../../core';
import { joinQuotations } from '../../core';
import { commands, views } from '../ids';
import { notices } from '../notices';
import type { SearchResults } from './searchResults';

/** How long the status bar tells of what was copied, in milliseconds. */
const TOLD = 4_000;

/** What can be done with the results of a search, from their view, by key and from the palette. */
export function registerResults(service: AideMemoire, results: SearchResults): vscode.Disposable {
  const { view } = results;
  /** @param given the node of a menu, or the id of the view, which is what its key bindings hand over */
  const findNode = async (given: unknown): Promise<OutlineNode | undefined> => {
    if (view.owns(given)) {
      return given;
    }
    return given === views.results ? view.selectFocused() : view.selected;
  };
  const walk = async (direction: 'next' | 'previous', given: unknown): Promise<void> => {
    const isInView = given === views.results;
    const from = isInView ? await view.selectFocused() : view.selected;
    await view.walk(direction, from, { focus: isInView ? 'tree' : 'editor', around: true });
  };
  const copy = async (nodes: readonly OutlineNode[]): Promise<void> => {
    // What is folded into a hit says the same again.
    const places = nodes.flatMap((node) =>
      node.icon === 'document' ? node.children().map(({ passages }) => passages?.[0]) : [node.passages?.[0]],
    );
    const quotations = places.flatMap((place) =>
      place === undefined ? [] : (service.quotationOf(service.anchorOf(place)) ?? []),
    );
    await copyQuotations(joinQuotations(quotations));
  };
  return vscode.Disposable.from(
    results,
    vscode.commands.registerCommand(commands.nextResult, (given: unknown) => walk('next', given)),
    vscode.commands.registerCommand(commands.previousResult, (given: unknown) => walk('previous', given)),
    vscode.commands.registerCommand(commands.sortResults, () => results.sortByOther()),
    vscode.commands.registerCommand(commands.clearResults, () => results.clear()),
    vscode.commands.registerCommand(commands.refineResults, () =>
      vscode.commands.executeCommand(commands.searchCorpus, results.query),
    ),
    vscode.commands.registerCommand(commands.copyResults, () => copy(results.roots)),
    vscode.commands.registerCommand(commands.copyResult, async (given: unknown) => {
      const node = await findNode(given);
      if (node !== undefined) {
        await copy([node]);
      }
    }),
    vscode.commands.registerCommand(commands.dismissResult, async (given: unknown) => {
      const node = await findNode(given);
      if (node !== undefined) {
        await results.dismiss(node);
      }
    }),
  );
}

async function copyQuotations({ text, quoted, refused }: ReturnType<typeof joinQuotations>): Promise<void> {
  const t = vscode.l10n.t;
  if (quoted === 0) {
    // Alone, the reason is all there would be to copy.
    notices.warn(text);
    return;
  }
  await vscode.env.clipboard.writeText(text);
  const told =
    quoted === 1 ? t('1 passage copied as Markdown') : t('{0} passages copied as Markdown', quoted);
  vscode.window.setStatusBarMessage(
    refused === 0 ? told : t('{0}; {1} cannot be quoted', told, refused),
    TOLD,
  );
}
