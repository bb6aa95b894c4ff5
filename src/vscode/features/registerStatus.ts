import * as vscode from 'vscode';

import type { AideMemoire, Status } from '../../core';
import { presentLabel, tellStatus, toStatusReport } from '../../core';
import { toStatusHover } from '../convert';
import { wording } from '../host';
import { bundledScheme, commands, contextKeys, settings, statusScheme } from '../ids';
import { LongReading } from './longReading';
import { showReport } from './showReport';

/** Between two changes of the status item, in milliseconds. */
const STATUS_PAUSE = 100;
/** Between two changes of its tooltip while it counts: a link that is drawn anew under the mouse hears no click. */
const TOOLTIP_PAUSE = 3000;

const ICONS = { loading: '$(sync~spin)', stopped: '$(debug-pause)', ready: '$(book)' } as const;

/** What goes on: a status item with counts and progress; its document says what was left out and why. */
export function registerStatus(service: AideMemoire, log: vscode.LogOutputChannel): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('aideMemoire.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Aide-Mémoire';
  item.command = commands.showStatus;
  const reportUri = vscode.Uri.from({ scheme: statusScheme, path: '/Aide-Mémoire' });
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const long = new LongReading(service);
  let logged = '';
  let shown: { readonly state?: Status['state']; readonly at: number } = { at: 0 };
  const show = (status: Status): void => {
    logged = writeLog(log, status, logged);
    const text = tellStatus(status, wording);
    item.text = `${ICONS[status.state]} ${text}`;
    const { state } = status;
    if (state !== 'loading' || state !== shown.state || Date.now() - shown.at >= TOOLTIP_PAUSE) {
      item.tooltip = toStatusHover(status, wording);
      shown = { state, at: Date.now() };
    }
    item.accessibilityInformation = { label: `Aide-Mémoire: ${text}` };
    long.follow(status);
    void vscode.commands.executeCommand('setContext', contextKeys.state, toState(status));
    changed.fire(reportUri);
  };
  // A first load tells of every file; nobody reads faster than this.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const showSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      show(service.status());
    }, STATUS_PAUSE);
  };
  show(service.status());
  item.show();
  return vscode.Disposable.from(
    item,
    long,
    changed,
    new vscode.Disposable(() => {
      clearTimeout(timer);
    }),
    service.onDidChangeStatus(showSoon),
    vscode.workspace.registerTextDocumentContentProvider(statusScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => toStatusReport(service.status(), wording),
    }),
    vscode.commands.registerCommand(commands.showStatus, () => showReport(reportUri)),
    vscode.commands.registerCommand(commands.showLog, () => log.show()),
    vscode.commands.registerCommand(commands.stopReading, () => service.stopReading()),
    vscode.commands.registerCommand(commands.resumeReading, () => service.resumeReading()),
    vscode.commands.registerCommand(commands.refresh, () => service.refresh()),
    vscode.commands.registerCommand(commands.addCorpus, addCorpus),
  );
}

/**
 * Writes what has been read to the log, when it is not what was written last.
 *
 * @returns what is written last now
 */
function writeLog(log: vscode.LogOutputChannel, status: Status, logged: string): string {
  const report = toStatusReport(status, wording);
  if (status.state === 'loading' || report === logged) {
    return logged;
  }
  log.info(vscode.l10n.t('{0} sources, {1} passages', status.documents, status.passages));
  for (const { corpus, path, reason } of status.notIndexed) {
    log.warn(
      vscode.l10n.t('Left out: {0} of {1}: {2}', presentLabel(path, 300), presentLabel(corpus), reason),
    );
  }
  return report;
}

function toState(status: Status): 'loading' | 'stopped' | 'noCorpus' | 'noRegistry' | 'ready' {
  if (status.state !== 'ready') {
    return status.state;
  }
  return status.documents === 0 ? 'noCorpus' : status.entities === 0 ? 'noRegistry' : 'ready';
}

/** Asks for a folder and adds it to the setting, relative to the workspace folder where it lies inside one. */
async function addCorpus(): Promise<void> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const [picked] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Use as corpus'),
      ...(first === undefined ? {} : { defaultUri: first.uri }),
    })) ?? [];
  if (picked === undefined || picked.scheme === bundledScheme) {
    return;
  }
  const folder = vscode.workspace.getWorkspaceFolder(picked);
  const inside = folder !== undefined && folder.uri.toString() !== picked.toString();
  const entry = inside ? vscode.workspace.asRelativePath(picked, false) : picked.toString();
  const configuration = vscode.workspace.getConfiguration(undefined, folder ?? first ?? null);
  const known = configuration.get<readonly string[]>(settings.corpora, []);
  if (!known.includes(entry)) {
    await configuration.update(settings.corpora, [...known, entry], targetFor(folder, first));
  }
}

/** In a workspace of several folders a relative path means another folder in each, so it belongs to one of them. */
function targetFor(
  folder: vscode.WorkspaceFolder | undefined,
  first: vscode.WorkspaceFolder | undefined,
): vscode.ConfigurationTarget {
  if (first === undefined) {
    return vscode.ConfigurationTarget.Global;
  }
  return folder !== undefined && vscode.workspace.workspaceFile !== undefined
    ? vscode.ConfigurationTarget.WorkspaceFolder
    : vscode.ConfigurationTarget.Workspace;
}
