import * as vscode from 'vscode';

import { presentLabel } from '../../core';
import { cardScheme } from '../ids';

/** Address of a card. The path is what the tab shows; the query alone says which card. */
export function toCardUri({ id, title }: { readonly id: string; readonly title: string }): vscode.Uri {
  const name = presentLabel(title).replaceAll(/[/\\]/g, ' ');
  return vscode.Uri.from({ scheme: cardScheme, path: `/${name}`, query: id });
}
