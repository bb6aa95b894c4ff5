import * as vscode from 'vscode';

import { presentNotice } from '../core';

/** The only way to a notification: VS Code makes live links of some texts, and ours may hold corpus text. */
export const notices = {
  inform: (message: string): void => void vscode.window.showInformationMessage(presentNotice(message)),
  warn: (message: string): void => void vscode.window.showWarningMessage(presentNotice(message)),
};
