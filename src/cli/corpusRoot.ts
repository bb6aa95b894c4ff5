import { readdir, realpath } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusRoot } from '../core';

/** A corpus folder by the one address that it has, whatever links lead to it: so it counts once. */
export interface NodeCorpusRoot extends CorpusRoot {
  /** As it was given. */
  readonly path: string;
  /** Absolute, by the links that were given. */
  readonly givenPath: string;
  /** Absolute, without links. */
  readonly realPath: string;
}

/** @throws where it cannot be read */
export async function findCorpusRoot(
  path: string,
  workingDirectory: string,
  bundled: boolean,
): Promise<NodeCorpusRoot> {
  const givenPath = resolve(workingDirectory, path);
  const realPath = await realpath(givenPath);
  await readdir(realPath);
  return {
    uri: toUri(realPath),
    name: bundled ? 'bundled' : basename(givenPath),
    bundled,
    path,
    givenPath,
    realPath,
  };
}

/** One address for each absolute path, whether it is that of a corpus folder or of what was found in one. */
export function toUri(path: string): string {
  // An address loses control characters that stand at its end: here something else does.
  const { href } = pathToFileURL(`${path}_`);
  return href.slice(0, -1).replace(/(?<=[^/])\/$/, '');
}

/** The absolute path of what lies in a corpus folder, by the links by which that was given. */
export function asGiven(path: string, roots: readonly NodeCorpusRoot[]): string {
  const root = roots
    .filter(({ realPath }) => path === realPath || path.startsWith(withSeparator(realPath)))
    .reduce<NodeCorpusRoot | undefined>(
      (inner, one) => (inner === undefined || one.realPath.length > inner.realPath.length ? one : inner),
      undefined,
    );
  return root === undefined ? path : join(root.givenPath, relative(root.realPath, path));
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : `${folder}${sep}`;
}
