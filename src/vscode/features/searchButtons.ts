import * as vscode from 'vscode';

import type { SearchOrder } from '../../core';

/** The buttons of one picker: VS Code tells which one was pressed by handing it back. */
export class SearchButtons {
  readonly toSide = button('split-horizontal', vscode.l10n.t('Open to the side'));
  readonly quote = button('quote', vscode.l10n.t('Insert as quotation with its source'));
  readonly moreLikeThis = button('search-fuzzy', vscode.l10n.t('More like this passage'));
  readonly ofHit = [this.quote, this.moreLikeThis, this.toSide];

  readonly build = button('tools', vscode.l10n.t('Build a query'));
  readonly #results = button('list-tree', vscode.l10n.t('Show in results view'));
  readonly #toDate = button('calendar', vscode.l10n.t('Sort by date'));
  readonly #toRelevance = button('star-half', vscode.l10n.t('Sort by relevance'));

  /** The first one offers the order that is not shown. */
  ofTitle(order: SearchOrder): readonly vscode.QuickInputButton[] {
    return [order === 'date' ? this.#toRelevance : this.#toDate, this.#results, this.build];
  }

  isOrder(pressed: vscode.QuickInputButton): boolean {
    return pressed === this.#toDate || pressed === this.#toRelevance;
  }
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
