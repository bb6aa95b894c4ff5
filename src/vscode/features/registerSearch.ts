import * as vscode from 'vscode';

import type { AideMemoire, SearchHit } from '../../core';
import { presentLabel } from '../../core';
import type { Configuration } from '../configuration';
import { commands, linkCommands } from '../ids';
import { insertQuotation } from './insertQuotation';
import { openPassage } from './openPassage';
import { RestorePoint } from './restorePoint';

/** How long typing must rest before a search runs, in milliseconds: a keystroke cancels the search before it. */
const TYPING_PAUSE = 60;

/** A longer title would push date and publisher out of the picker. */
const TITLE_LENGTH = 48;

interface HitItem extends vscode.QuickPickItem {
  readonly anchorId: string;
}

/** `Search Corpus`: results as one types, the passage previewed as the selection moves. */
export function registerSearch(service: AideMemoire, configuration: Configuration): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.searchCorpus, (query: unknown) =>
      showSearch(service, configuration, typeof query === 'string' ? query : ''),
    ),
    vscode.commands.registerCommand(linkCommands.searchEntity, (entityId: unknown) => {
      const title = typeof entityId === 'string' ? service.card(entityId)?.title : undefined;
      if (title !== undefined) {
        showSearch(service, configuration, title);
      }
    }),
  );
}

function showSearch(service: AideMemoire, configuration: Configuration, query: string): void {
  const t = vscode.l10n.t;
  const toSide: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: t('Open to the side'),
  };
  const quote: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('quote'),
    tooltip: t('Insert as quotation with its source'),
  };
  const restorePoint = new RestorePoint();
  const memo = vscode.window.activeTextEditor;
  const picker = vscode.window.createQuickPick<HitItem>();
  // VS Code sorts by label unless told otherwise (microsoft/vscode#73904); the order is ours. A journey proves it.
  (picker as { sortByLabel?: boolean }).sortByLabel = false;
  picker.placeholder = t('Search the sources: a name, a word, a law number');
  picker.value = query;
  picker.keepScrollPosition = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let accepted = false;
  let shown = '';

  const search = (): void => {
    picker.busy = false;
    const text = picker.value.trim();
    shown = text;
    if (text === '') {
      picker.items = [];
      picker.title = undefined;
      return;
    }
    const answer = service.search(text, { limit: configuration.searchLimit() });
    picker.title =
      answer.total === 0
        ? t('Nothing found. Tried: {0}', answer.tried.join(', '))
        : answer.total > answer.hits.length
          ? t('{0} passages, the first {1} shown', answer.total, answer.hits.length)
          : answer.total === 1
            ? t('1 passage')
            : t('{0} passages', answer.total);
    picker.items =
      answer.total === 0
        ? [
            {
              label: t('Nothing found for "{0}"', presentLabel(text)),
              detail: t('Tried: {0}', answer.tried.join(', ')),
              alwaysShow: true,
              anchorId: '',
            },
          ]
        : answer.hits.map((hit) => toItem(service, hit, [quote, toSide]));
  };

  const preview = async (item: HitItem | undefined): Promise<void> => {
    if (item === undefined || item.anchorId === '') {
      return;
    }
    await openPassage(service, item.anchorId, { preserveFocus: true });
  };

  const subscriptions = vscode.Disposable.from(
    picker,
    picker.onDidChangeValue(() => {
      clearTimeout(timer);
      picker.busy = true;
      timer = setTimeout(search, TYPING_PAUSE);
    }),
    picker.onDidChangeActive(([item]) => {
      // The first active item of a new list was not chosen by anyone until the list belongs to what is typed.
      if (shown === picker.value.trim()) {
        void preview(item);
      }
    }),
    picker.onDidAccept(async () => {
      const item = picker.activeItems[0];
      if (item === undefined || item.anchorId === '') {
        return;
      }
      accepted = true;
      picker.hide();
      await openPassage(service, item.anchorId, { preview: false });
    }),
    picker.onDidTriggerItemButton(async ({ item, button }) => {
      if (button === toSide) {
        accepted = true;
        picker.hide();
        await restorePoint.restore();
        await openPassage(service, item.anchorId, { toSide: true });
        return;
      }
      accepted = true;
      picker.hide();
      await restorePoint.restore();
      await insertQuotation(service, item.anchorId, memo);
    }),
    service.onDidChange(search),
    picker.onDidHide(() => {
      clearTimeout(timer);
      subscriptions.dispose();
      if (!accepted) {
        void restorePoint.restore();
      }
    }),
  );
  picker.show();
  if (query !== '') {
    search();
  }
}

function toItem(service: AideMemoire, hit: SearchHit, buttons: readonly vscode.QuickInputButton[]): HitItem {
  const { document } = hit;
  const source = [
    document.date ?? vscode.l10n.t('undated'),
    document.textBasis === 'retold' ? vscode.l10n.t('retold') : undefined,
    document.publisher,
  ].filter((part) => part !== undefined);
  return {
    label: presentLabel(document.title, TITLE_LENGTH),
    description: presentLabel(source.join(' · ')),
    detail: presentLabel(hit.snippet.text, 200),
    alwaysShow: true,
    buttons: [...buttons],
    anchorId: service.anchorOf(hit),
  };
}
