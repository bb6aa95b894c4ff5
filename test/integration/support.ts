import * as vscode from 'vscode';
import { assert, eventually } from './harness';
import { host } from './host';

/** The folder that tests write into, a fresh copy: the open one, the first of several, or one that is not open. */
export function workspaceFolder(): vscode.Uri {
  if (host.folder !== undefined) return vscode.Uri.file(host.folder);
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'The suite needs an open folder');
  return folder.uri;
}

/** How a path within {@link workspaceFolder} is shown: qualified where it could be that of another folder. */
export function shownPath(path: string): string {
  if (host.kind === 'multiroot') return `first/${path}`;
  return host.folder === undefined ? path : vscode.Uri.joinPath(workspaceFolder(), path).path;
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens an unsaved text. */
export async function untitled(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The card that rests on a place, as Markdown; `undefined` where none of ours shows. */
export async function cardAt(
  document: vscode.TextDocument,
  offset: number,
): Promise<
  | { readonly markdown: string; readonly range: vscode.Range | undefined; readonly hover: vscode.Hover }
  | undefined
> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  for (const hover of hovers) {
    for (const content of hover.contents) {
      const markdown = content instanceof vscode.MarkdownString ? content.value : '';
      if (markdown.includes('command:aideMemoire.')) {
        return { markdown, range: hover.range, hover };
      }
    }
  }
  return undefined;
}

/** Waits for the card of the first occurrence of a name. */
export async function cardOf(document: vscode.TextDocument, name: string) {
  const start = document.getText().indexOf(name);
  assert(start >= 0, `"${name}" is in the text`);
  return eventually(`the card of ${name}`, () => cardAt(document, start + 2));
}

/** Ids in the links of a card, by command. */
export function linksOf(markdown: string, command: string): string[] {
  const pattern = new RegExp(`\\(command:${command.replaceAll('.', '\\.')}\\?([^)]+)\\)`, 'g');
  return [...markdown.matchAll(pattern)].map((match) => {
    const [id] = JSON.parse(decodeURIComponent(match[1] ?? '')) as [string];
    return id;
  });
}

/** Entities such as `&#45;` back to characters. */
export function readable(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Sets what applies to the window: of the workspace, or the user's own where there is none. */
export async function configure(setting: string, value: unknown): Promise<void> {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  await vscode.workspace
    .getConfiguration()
    .update(setting, value, host.kind === 'nofolder' ? Global : Workspace);
}

/** Names folders of {@link workspaceFolder} as corpora, where this kind of window takes it. */
export async function setCorpora(corpora: readonly string[] | undefined): Promise<void> {
  const folder = workspaceFolder();
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const absolute = corpora?.map((path) => vscode.Uri.joinPath(folder, path).path);
  switch (host.kind) {
    case 'nofolder':
      return configureCorpora(absolute, Global);
    case 'restricted':
      return configureCorpora(corpora, Global);
    case 'multiroot':
      return configureCorpora(corpora, WorkspaceFolder);
    default:
      return configureCorpora(corpora, Workspace);
  }
}

export async function configureCorpora(
  corpora: readonly string[] | undefined,
  target: vscode.ConfigurationTarget,
  folder: vscode.Uri | undefined = vscode.workspace.workspaceFolders?.[0]?.uri,
): Promise<void> {
  await vscode.workspace.getConfiguration(undefined, folder).update('aideMemoire.corpora', corpora, target);
}

/** What *Show What Is Indexed* says now. */
export async function statusReport(): Promise<string> {
  await vscode.commands.executeCommand('aideMemoire.showStatus');
  const shown = vscode.window.activeTextEditor?.document;
  assert(shown?.uri.scheme === 'aide-memoire-status', String(shown?.uri));
  return shown.getText();
}
