import { constants, lstat, open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type {
  CorpusHost,
  CorpusRoot,
  DirectoryEntry,
  EntryStat,
  FileKind,
  Host,
  Logger,
  Wording,
} from '../core';
import { asGiven, toUri, type NodeCorpusRoot } from './corpusRoot';

export interface NodeHost extends Host {
  readonly wording: Wording;
  /** As a user would name the file: relative to the working directory, and in the corpus folder that was given. */
  pathOf(uri: string): string;
}

export interface NodeHostOptions {
  readonly roots: readonly NodeCorpusRoot[];
  readonly log: Logger;
  readonly workingDirectory: string;
  /** Stands for today. */
  readonly asOf?: string;
}

/** The core's host in a terminal: files by `file:` URIs, read once, so that nothing is ever reported as changed. */
export function createNodeHost({ roots, log, workingDirectory, asOf }: NodeHostOptions): NodeHost {
  return {
    corpora: createCorpusHost(roots),
    log,
    clock: {
      today: () => asOf ?? new Date().toISOString().slice(0, 10),
      now: () => performance.now(),
    },
    wording: {
      language: 'en',
      translate: (message, ...args) =>
        message.replace(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole)),
    },
    pause: () => setImmediate(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
    pathOf: (uri) => relative(workingDirectory, asGiven(fileURLToPath(uri), roots)) || '.',
  };
}

function createCorpusHost(roots: readonly CorpusRoot[]): CorpusHost {
  const nothingToDispose = { dispose: () => undefined };
  return {
    roots: () => roots,
    readDirectory: async (uri): Promise<readonly DirectoryEntry[]> => {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    },
    stat: async (uri): Promise<EntryStat | undefined> => {
      try {
        const found = await lstat(fileURLToPath(uri));
        return { size: found.size, mtime: found.mtimeMs, kind: kindOf(found) };
      } catch (error) {
        if (codeOf(error) === 'ENOENT') {
          return undefined;
        }
        throw error;
      }
    },
    readFile: (uri) => readOrdinaryFile(fileURLToPath(uri)),
    unsavedText: () => undefined,
    join: (uri, name) => toUri(join(fileURLToPath(uri), name)),
    onDidChangeRoots: () => nothingToDispose,
    onDidChangeFiles: () => nothingToDispose,
    onDidReturn: () => nothingToDispose,
  };
}

/** 0 on Windows, which knows neither; there no pipe is a file. */
const WITHOUT_LINKS_AND_WAITS = constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Rejects for what has become a link or a pipe since its folder was listed: a pipe would hold a thread of the process for
 * ever, so that not even its end could be reached.
 */
async function readOrdinaryFile(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | WITHOUT_LINKS_AND_WAITS);
  try {
    if (!(await file.stat()).isFile()) {
      throw new Error('no ordinary file');
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): FileKind {
  if (entry.isFile()) {
    return 'file';
  }
  if (entry.isDirectory()) {
    return 'directory';
  }
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** Why a file or folder cannot be read, in words that fit behind a colon. */
export function tellFileError(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is none';
    case 'ENOTDIR':
      return 'that is no folder';
    case 'EACCES':
    case 'EPERM':
      return 'not permitted';
    case 'EISDIR':
      return 'that is a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
