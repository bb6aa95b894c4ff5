import * as vscode from 'vscode';

import { settings } from './ids';

const section = 'aideMemoire';

/** The settings of package.json with their types. Each read is fresh: VS Code keeps them. */
export class Configuration {
  readonly onDidChange: vscode.Event<vscode.ConfigurationChangeEvent> = (listener, self, disposables) =>
    vscode.workspace.onDidChangeConfiguration(
      (event) => {
        if (event.affectsConfiguration(section)) {
          listener.call(self, event);
        }
      },
      undefined,
      disposables,
    );

  /** Folders or URIs as the user wrote them, per workspace folder (`undefined` without a folder). */
  corpora(): readonly { readonly folder: vscode.WorkspaceFolder | undefined; readonly entry: string }[] {
    const folders: readonly (vscode.WorkspaceFolder | undefined)[] = vscode.workspace.workspaceFolders ?? [
      undefined,
    ];
    return folders.flatMap((folder) =>
      read<readonly unknown[]>(settings.corpora, [], folder?.uri)
        .filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '')
        .map((entry) => ({ folder, entry: entry.trim() })),
    );
  }

  bundledCorpus(): boolean {
    return read(settings.bundledCorpus, true);
  }

  hovers(scope: vscode.ConfigurationScope): boolean {
    return read(settings.hoverEnabled, true, scope);
  }

  /** Language ids of the texts in which names are recognised. */
  languages(): readonly string[] {
    return read<readonly string[]>(settings.languages, ['markdown', 'plaintext']);
  }

  underline(): boolean {
    return read(settings.underline, false);
  }

  searchLimit(): number {
    return Math.min(Math.max(read(settings.searchLimit, 50), 1), 500);
  }

  /** Of all files together. */
  problemsLimit(): number {
    return Math.max(read(settings.problemsLimit, 500), 0);
  }

  maximumFileBytes(): number {
    return Math.max(read(settings.maximumFileSize, 8), 0.01) * 1024 * 1024;
  }

  /** Writes a switch where the user has it already, else in the user's own settings. */
  async toggle(setting: typeof settings.hoverEnabled | typeof settings.underline): Promise<boolean> {
    const configuration = vscode.workspace.getConfiguration();
    const known = configuration.inspect<boolean>(setting);
    const value = !(configuration.get<boolean>(setting) ?? false);
    const target =
      known?.workspaceValue === undefined
        ? vscode.ConfigurationTarget.Global
        : vscode.ConfigurationTarget.Workspace;
    await configuration.update(setting, value, target);
    return value;
  }
}

function read<T>(setting: string, fallback: T, scope?: vscode.ConfigurationScope): T {
  return vscode.workspace.getConfiguration(undefined, scope ?? null).get<T>(setting, fallback);
}
