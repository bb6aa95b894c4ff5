import * as vscode from 'vscode';

import type { Finding } from '../core';
import { settings } from './ids';

const section = 'aideMemoire';

const SHOWN_SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
/** What a finding counts as in the editor; `off` is not shown. */
export type ShownSeverity = (typeof SHOWN_SEVERITIES)[number];

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
      readStrings(settings.corpora, [], folder?.uri).map((entry) => ({ folder, entry })),
    );
  }

  bundledCorpus(): boolean {
    return readSwitch(settings.bundledCorpus, true);
  }

  hovers(scope: vscode.ConfigurationScope): boolean {
    return readSwitch(settings.hoverEnabled, true, scope);
  }

  completes(scope: vscode.ConfigurationScope): boolean {
    return readSwitch(settings.completionEnabled, true, scope);
  }

  checks(scope: vscode.ConfigurationScope): boolean {
    return readSwitch(settings.checksEnabled, true, scope);
  }

  /** What the user wants a finding to count as; the one it comes with where the setting says nothing of its code. */
  severityOf({ code, severity }: Finding): ShownSeverity {
    const chosen = read(settings.checkSeverities);
    const own: unknown =
      typeof chosen === 'object' && chosen !== null ? Reflect.get(chosen, code) : undefined;
    return SHOWN_SEVERITIES.find((one) => one === own) ?? severity;
  }

  /** Language ids of the texts in which names are recognised. */
  languages(): readonly string[] {
    return readStrings(settings.languages, ['markdown', 'plaintext']);
  }

  underline(): boolean {
    return readSwitch(settings.underline, false);
  }

  searchLimit(): number {
    return Math.min(Math.max(readNumber(settings.searchLimit, 50), 1), 500);
  }

  /** In the view of results. */
  resultsLimit(): number {
    return Math.min(Math.max(readNumber(settings.resultsLimit, 200), 1), 2_000);
  }

  /** Of all files together. */
  problemsLimit(): number {
    return Math.max(readNumber(settings.problemsLimit, 500), 0);
  }

  maximumFileBytes(): number {
    return Math.max(readNumber(settings.maximumFileSize, 8), 0.01) * 1_000_000;
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

// VS Code hands over whatever settings.json holds, of any type.

function read(setting: string, scope?: vscode.ConfigurationScope): unknown {
  return vscode.workspace.getConfiguration(undefined, scope ?? null).get<unknown>(setting);
}

function readSwitch(setting: string, fallback: boolean, scope?: vscode.ConfigurationScope): boolean {
  const value = read(setting, scope);
  return typeof value === 'boolean' ? value : fallback;
}

function readNumber(setting: string, fallback: number): number {
  const value = read(setting);
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

/** One text may stand without a list around it. */
function readStrings(
  setting: string,
  fallback: readonly string[],
  scope?: vscode.ConfigurationScope,
): readonly string[] {
  const value = read(setting, scope) ?? fallback;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry) => (typeof entry === 'string' && entry.trim() !== '' ? [entry.trim()] : []));
}
