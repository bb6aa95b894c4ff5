import type { CancellationToken, CorpusHost, DirectoryEntry, Host, Wording } from '../contracts';
import { tellOddKind } from './oddKind';
import { fileRoleOf, isSkippedFolder } from './fileRole';
import type { NotIndexed } from './sourceDocument';
import { retried } from '../util/retried';

/** A corpus folder with the name under which it is known. */
export interface NamedRoot {
  readonly uri: string;
  readonly corpus: string;
}

/** A file that is to be read. */
export interface ListedFile {
  readonly uri: string;
  readonly corpus: string;
  /** Path inside the corpus folder. */
  readonly path: string;
  readonly role: 'source' | 'registry';
}

export interface CorpusListing {
  readonly files: readonly ListedFile[];
  /** URI of each folder that was looked into → its path with `/` at the end; the corpus folder's own is empty. */
  readonly folders: ReadonlyMap<string, string>;
  readonly notIndexed: readonly NotIndexed[];
}

export interface WalkOptions extends Pick<Host, 'pause' | 'after'> {
  readonly maximumFiles: number;
  /** URIs of all corpus folders: one inside another is a corpus of its own. */
  readonly roots: ReadonlySet<string>;
  readonly wording: Wording;
  readonly token: CancellationToken;
}

const MAX_DEPTH = 32;
/** So many entries of folders are looked at for each file that may be read. */
const ENTRIES_PER_FILE = 10;
/** Joining addresses costs a host some microseconds each. */
const ENTRIES_AT_ONCE = 500;

/** Lists a corpus folder, level by level, without following symbolic links. Never rejects. */
export async function walkCorpus(
  host: CorpusHost,
  root: NamedRoot,
  options: WalkOptions,
): Promise<CorpusListing> {
  const { translate } = options.wording;
  const files: ListedFile[] = [];
  const folders = new Map<string, string>();
  const notIndexed: NotIndexed[] = [];
  const tell = (uri: string, path: string, reason: string, severity: NotIndexed['severity']): void =>
    void notIndexed.push({ corpus: root.corpus, uri, path, reason, severity });
  const fail = (uri: string, path: string, reason: string): void => tell(uri, path, reason, 'warning');
  const passOver = (uri: string, path: string, reason: string): void => tell(uri, path, reason, 'information');
  // A whole disk is no corpus: to list what it has would cost as much as to read it.
  const most = options.maximumFiles * ENTRIES_PER_FILE;
  let looked = 0;
  // A flood of sources does not keep the registry out.
  const count = { source: 0, registry: 0 };
  let level: { readonly uri: string; readonly path: string }[] = [{ uri: root.uri, path: '' }];
  for (let depth = 0; level.length > 0 && !options.token.isCancellationRequested; depth++) {
    const next: typeof level = [];
    for (const folder of level) {
      if (depth > MAX_DEPTH) {
        fail(folder.uri, folder.path, translate('Folders deeper than {0} levels are not read.', MAX_DEPTH));
        continue;
      }
      const entries = await readFolder(host, folder.uri, options);
      if (entries === undefined) {
        fail(folder.uri, folder.path, translate('The folder is empty or cannot be read.'));
        continue;
      }
      folders.set(folder.uri, folder.path);
      looked += entries.length;
      if (looked > most) {
        fail(root.uri, '', translate('There are more than {0} files in this corpus.', most));
        return { files, folders, notIndexed };
      }
      for (const [i, { name, kind }] of entries.entries()) {
        if (i % ENTRIES_AT_ONCE === ENTRIES_AT_ONCE - 1) {
          await options.pause();
        }
        const path = folder.path + name;
        const uri = joinName(host, folder.uri, name);
        // Names that are no valid text may look the same, and one address leads to one file.
        if (uri === undefined || name === entries[i - 1]?.name) {
          fail(folder.uri, path, translate('The name of the file is not valid.'));
          continue;
        }
        if (kind === 'directory') {
          if (!isSkippedFolder(name) && !options.roots.has(uri)) {
            next.push({ uri, path: `${path}/` });
          }
          continue;
        }
        const role = fileRoleOf(path);
        if (role === 'ignored') {
          continue;
        }
        if (kind !== 'file') {
          passOver(uri, path, tellOddKind(kind, options.wording));
        } else if (role === 'foreign') {
          passOver(uri, path, tellForeign(path, options.wording));
        } else if (count[role] >= options.maximumFiles) {
          fail(uri, path, translate('There are more than {0} files in this corpus.', options.maximumFiles));
        } else {
          count[role]++;
          files.push({ uri, corpus: root.corpus, path, role });
        }
      }
    }
    level = next;
  }
  return { files, folders, notIndexed };
}

/** `undefined` for a name that no address can hold, or that would lead elsewhere: a file system may say what it likes. */
export function joinName(host: CorpusHost, folder: string, name: string): string | undefined {
  if (name === '' || name === '.' || name === '..' || /[/\0]/.test(name)) {
    return undefined;
  }
  try {
    return host.join(folder, name);
  } catch {
    return undefined;
  }
}

/** In the order of their names, so that what is left out does not depend on the file system. */
async function readFolder(
  host: CorpusHost,
  uri: string,
  options: WalkOptions,
): Promise<readonly DirectoryEntry[] | undefined> {
  const entries = await retried(() => host.readDirectory(uri), options);
  return entries && [...entries.value].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function tellForeign(path: string, { translate }: Wording): string {
  return path.startsWith('registry/')
    ? translate('Only YAML and JSON files are read as registry.')
    : translate('Only Markdown, plain text and HTML files are read as sources.');
}
