import * as vscode from 'vscode';

import type { CorpusHost, CorpusRoot, DirectoryEntry, EntryStat, Event, FileChange, FileKind } from '../core';
import { pathBelow } from '../core';
import { bundledRoot } from './bundledCorpus';
import type { Configuration } from './configuration';
import { bundledScheme, settings } from './ids';
import { notOfTheWeb, unlessMissing } from './workspaceFiles';

/** How long typing in a source or registry file must rest before the change is taken in, in milliseconds. */
const TYPING_PAUSE = 300;

/** Gives the core read access to the configured corpora through VS Code's file systems, and tells it of changes. */
export class WorkspaceCorpusHost implements CorpusHost, vscode.Disposable {
  readonly #configuration: Configuration;
  readonly #roots = new vscode.EventEmitter<void>();
  readonly #files = new vscode.EventEmitter<readonly FileChange[]>();
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: { dispose(): unknown }[] = [];
  #watchers: vscode.Disposable[] = [];

  readonly onDidChangeRoots: Event<void> = (listener) => this.#roots.event(listener);
  readonly onDidChangeFiles: Event<readonly FileChange[]> = (listener) => this.#files.event(listener);
  readonly onDidReturn: Event<void> = (listener) =>
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) {
        listener();
      }
    });

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
    const changeRoots = (): void => {
      this.#watch();
      this.#roots.fire();
    };
    this.#subscriptions.push(
      this.#roots,
      this.#files,
      configuration.onDidChange((event) => {
        if (
          event.affectsConfiguration(settings.corpora) ||
          event.affectsConfiguration(settings.bundledCorpus)
        ) {
          changeRoots();
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(changeRoots),
      vscode.workspace.onDidChangeTextDocument((event) => this.#typed(event.document)),
      // An edit that is thrown away brings the stored text back.
      vscode.workspace.onDidCloseTextDocument((document) => this.#typed(document)),
      ...this.#heardInThisWindow(),
    );
    this.#watch();
  }

  roots(): readonly CorpusRoot[] {
    const roots = new Map<string, CorpusRoot>();
    if (this.#configuration.bundledCorpus()) {
      roots.set(bundledRoot, { uri: bundledRoot, name: 'bundled', bundled: true });
    }
    for (const { folder, entry } of this.#configuration.corpora()) {
      const uri = toFolderUri(entry, folder);
      if (uri !== undefined) {
        const name = uri.path.split('/').at(-1) ?? '';
        roots.set(uri.toString(), {
          uri: uri.toString(),
          name: name === '' ? 'corpus' : name,
          bundled: false,
        });
      }
    }
    return [...roots.values()];
  }

  /** Whether the file lies in one of the corpora. */
  contains(uri: string): boolean {
    return this.roots().some((root) => pathBelow(root.uri, uri) !== undefined);
  }

  async readDirectory(uri: string): Promise<readonly DirectoryEntry[]> {
    const folder = notOfTheWeb(vscode.Uri.parse(uri, true));
    const entries = await vscode.workspace.fs.readDirectory(folder);
    // But on the host's own disk, VS Code says that a folder holds nothing also where it could not be listed.
    if (entries.length === 0 && folder.scheme !== 'file') {
      throw vscode.FileSystemError.Unavailable(folder);
    }
    return entries.map(([name, type]) => ({ name, kind: toFileKind(type) }));
  }

  async stat(uri: string): Promise<EntryStat | undefined> {
    const found = await unlessMissing(vscode.workspace.fs.stat(notOfTheWeb(vscode.Uri.parse(uri, true))));
    return found && { size: found.size, mtime: found.mtime, kind: toFileKind(found.type) };
  }

  async readFile(uri: string): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(notOfTheWeb(vscode.Uri.parse(uri, true)));
  }

  unsavedText(uri: string): string | undefined {
    const document = vscode.workspace.textDocuments.find(
      (open) => open.isDirty && open.uri.toString() === uri,
    );
    return document?.getText();
  }

  join(uri: string, name: string): string {
    return vscode.Uri.joinPath(vscode.Uri.parse(uri, true), name).toString();
  }

  dispose(): void {
    for (const timer of this.#typing.values()) {
      clearTimeout(timer);
    }
    this.#typing.clear();
    vscode.Disposable.from(...this.#watchers, ...this.#subscriptions).dispose();
  }

  /**
   * What VS Code itself saves, creates, moves and deletes. The watchers tell of it as well, unless they were late for a
   * new folder or the system has no more of them to give.
   */
  #heardInThisWindow(): vscode.Disposable[] {
    const { workspace } = vscode;
    return [
      workspace.onDidSaveTextDocument(({ uri }) => this.#heard('changed', [uri])),
      workspace.onDidCreateFiles(({ files }) => this.#heard('created', files)),
      workspace.onDidDeleteFiles(({ files }) => this.#heard('deleted', files)),
      workspace.onDidRenameFiles(({ files }) => {
        const from = files.map(({ oldUri }) => oldUri);
        const to = files.map(({ newUri }) => newUri);
        this.#heard('deleted', from);
        this.#heard('created', to);
      }),
    ];
  }

  #heard(kind: FileChange['kind'], uris: readonly vscode.Uri[]): void {
    const roots = this.roots();
    const files = uris.filter((uri) => this.contains(uri.toString()));
    const isRootTouched = uris
      .map(String)
      .some((uri) => roots.some((root) => root.uri === uri || pathBelow(uri, root.uri) !== undefined));
    this.#tell(kind, files);
    if (isRootTouched && kind !== 'changed') {
      this.#roots.fire();
    }
  }

  #tell(kind: FileChange['kind'], uris: readonly vscode.Uri[]): void {
    if (uris.length > 0) {
      this.#files.fire(uris.map((uri) => ({ uri: uri.toString(), kind })));
    }
  }

  #watch(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = this.roots()
      .filter((root) => !root.bundled)
      .map((root) => {
        // Folders are watched as well: a deleted or renamed folder is reported by its own event alone.
        const pattern = new vscode.RelativePattern(vscode.Uri.parse(root.uri, true), '**/*');
        const watcher = vscode.workspace.createFileSystemWatcher(pattern);
        return vscode.Disposable.from(
          watcher,
          watcher.onDidCreate((file) => this.#tell('created', [file])),
          watcher.onDidChange((file) => this.#tell('changed', [file])),
          watcher.onDidDelete((file) => this.#tell('deleted', [file])),
        );
      });
  }

  #typed(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (document.uri.scheme === bundledScheme || !this.contains(uri)) {
      return;
    }
    clearTimeout(this.#typing.get(uri));
    this.#typing.set(
      uri,
      setTimeout(() => {
        this.#typing.delete(uri);
        this.#files.fire([{ uri, kind: 'changed' }]);
      }, TYPING_PAUSE),
    );
  }
}

/** A URI, an absolute path, or a path relative to the workspace folder; `undefined` where it cannot be resolved. */
function toFolderUri(entry: string, folder: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  try {
    let uri: vscode.Uri;
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(entry)) {
      uri = vscode.Uri.parse(entry, true);
    } else if (/^(?:\/|[a-z]:[\\/])/i.test(entry)) {
      // On a remote or virtual workspace an absolute path means that side, not the machine of the window.
      const file = vscode.Uri.file(entry);
      uri = folder === undefined ? file : folder.uri.with({ path: file.path });
    } else if (folder !== undefined) {
      uri = vscode.Uri.joinPath(folder.uri, entry.replaceAll('\\', '/'));
    } else {
      return undefined;
    }
    // What is written with `.` or `..` is the same folder, which counts once.
    const plain = vscode.Uri.joinPath(uri, '.');
    return plain.with({ path: plain.path.replace(/(?<=[^/]|^\/)\/+$/, '') });
  } catch {
    return undefined;
  }
}

function toFileKind(type: vscode.FileType): FileKind {
  if ((type & vscode.FileType.SymbolicLink) !== 0) {
    return 'link';
  }
  return type === vscode.FileType.File ? 'file' : type === vscode.FileType.Directory ? 'directory' : 'other';
}
