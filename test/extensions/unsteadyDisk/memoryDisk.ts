import * as vscode from 'vscode';

interface Folder {
  readonly entries: Map<string, Entry>;
  mtime: number;
}

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

type Entry = Folder | StoredFile;

/** Files in memory, with the errors of VS Code's contract of file systems. */
export class MemoryDisk {
  readonly #root: Folder = { entries: new Map(), mtime: 1 };
  /** Grows with each change, so that none goes unseen, however fast they follow each other. */
  #now = Date.now();

  static async copyOf(folder: vscode.Uri, path: string): Promise<MemoryDisk> {
    const disk = new MemoryDisk();
    const copy = async (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
      disk.createDirectory(to);
      for (const [name, type] of await vscode.workspace.fs.readDirectory(from)) {
        const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
        if (type === vscode.FileType.Directory) {
          await copy(source, target);
        } else {
          disk.writeFile(target, await vscode.workspace.fs.readFile(source), {
            create: true,
            overwrite: false,
          });
        }
      }
    };
    await copy(folder, vscode.Uri.from({ scheme: 'memory', path }));
    return disk;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const entry = this.#get(uri);
    return 'bytes' in entry
      ? { type: vscode.FileType.File, ctime: 1, mtime: entry.mtime, size: entry.bytes.length }
      : { type: vscode.FileType.Directory, ctime: 1, mtime: entry.mtime, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const entry = this.#get(uri);
    if ('bytes' in entry) {
      throw vscode.FileSystemError.FileNotADirectory(uri);
    }
    return [...entry.entries].map(([name, one]) => [
      name,
      'bytes' in one ? vscode.FileType.File : vscode.FileType.Directory,
    ]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const entry = this.#get(uri);
    if (!('bytes' in entry)) {
      throw vscode.FileSystemError.FileIsADirectory(uri);
    }
    return entry.bytes;
  }

  createDirectory(uri: vscode.Uri): void {
    const { folder, name } = this.#parentOf(uri);
    const known = folder.entries.get(name);
    if (known === undefined) {
      this.#put(folder, name, { entries: new Map(), mtime: this.#tick() });
    } else if ('bytes' in known) {
      throw vscode.FileSystemError.FileExists(uri);
    }
  }

  /** @returns whether the file was not there before */
  writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): boolean {
    const { folder, name } = this.#parentOf(uri);
    const known = folder.entries.get(name);
    if (known === undefined && !create) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    if (known !== undefined && !('bytes' in known)) {
      throw vscode.FileSystemError.FileIsADirectory(uri);
    }
    if (known !== undefined && create && !overwrite) {
      throw vscode.FileSystemError.FileExists(uri);
    }
    this.#put(folder, name, { bytes, mtime: this.#tick() });
    return known === undefined;
  }

  delete(uri: vscode.Uri): void {
    this.#get(uri);
    const { folder, name } = this.#parentOf(uri);
    folder.entries.delete(name);
    folder.mtime = this.#tick();
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    const entry = this.#get(from);
    const { folder, name } = this.#parentOf(to);
    if (folder.entries.has(name) && !overwrite) {
      throw vscode.FileSystemError.FileExists(to);
    }
    this.delete(from);
    this.#put(folder, name, entry);
  }

  #get(uri: vscode.Uri): Entry {
    let entry: Entry | undefined = this.#root;
    for (const name of namesOf(uri)) {
      entry = entry !== undefined && 'entries' in entry ? entry.entries.get(name) : undefined;
    }
    if (entry === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return entry;
  }

  #parentOf(uri: vscode.Uri): { readonly folder: Folder; readonly name: string } {
    const names = namesOf(uri);
    const name = names.pop();
    const folder = this.#get(uri.with({ path: `/${names.join('/')}` }));
    if (name === undefined) {
      throw vscode.FileSystemError.NoPermissions(uri);
    }
    if (!('entries' in folder)) {
      throw vscode.FileSystemError.FileNotADirectory(uri);
    }
    return { folder, name };
  }

  #put(folder: Folder, name: string, entry: Entry): void {
    folder.entries.set(name, entry);
    folder.mtime = this.#tick();
  }

  #tick(): number {
    this.#now = Math.max(this.#now + 1, Date.now());
    return this.#now;
  }
}

function namesOf(uri: vscode.Uri): string[] {
  return uri.path.split('/').filter((name) => name !== '');
}
