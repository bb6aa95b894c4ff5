import * as vscode from 'vscode';
import { kindOf, MOST_FILES, type World } from '../world';
import type { Action } from './action';

/** Half of it from outside, half by the editor, which takes open texts along. */
async function byEither(
  world: World,
  outside: () => Thenable<void>,
  inside: (edit: vscode.WorkspaceEdit) => void,
): Promise<void> {
  if (world.random.chance(0.5)) {
    await outside();
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  inside(edit);
  await vscode.workspace.applyEdit(edit);
}

async function create(world: World): Promise<string> {
  if (world.paths.length > MOST_FILES) {
    return remove(world);
  }
  const kind = world.someKind();
  const path = world.path(kind);
  const [uri, contents] = [world.uri(path), new TextEncoder().encode(world.text(kind))];
  await byEither(
    world,
    () => vscode.workspace.fs.writeFile(uri, contents),
    (edit) => edit.createFile(uri, { overwrite: true, contents }),
  );
  return path;
}

async function remove(world: World): Promise<string> {
  const path = await world.some(world.someKind());
  const uri = world.uri(path);
  await byEither(
    world,
    () => vscode.workspace.fs.delete(uri),
    (edit) => edit.deleteFile(uri, { ignoreIfNotExists: true }),
  );
  return path;
}

async function move(world: World, from: string, to: string): Promise<string> {
  if (from === to || to.startsWith(`${from}/`)) {
    return `${from} stays`;
  }
  await byEither(
    world,
    () => vscode.workspace.fs.rename(world.uri(from), world.uri(to), { overwrite: true }),
    (edit) => edit.renameFile(world.uri(from), world.uri(to), { overwrite: true }),
  );
  return `${from} to ${to}`;
}

async function rename(world: World): Promise<string> {
  const from = await world.some(world.someKind());
  // Now and then a memo becomes a source, or a registry file no longer is one.
  const kind = world.random.chance(0.8) ? kindOf(from) : undefined;
  return move(world, from, world.path(kind ?? world.someKind()));
}

async function renameFolder(world: World): Promise<string> {
  const folders = [...new Set(world.paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))))];
  const below = folders.filter((path) => path.includes('/'));
  if (below.length === 0) {
    return 'none';
  }
  const from = world.random.pick(below);
  const parent = from.slice(0, from.indexOf('/'));
  const name = world.random.pick(['alpha', 'beta', 'registry', 'số liệu']);
  return move(world, from, `${parent}/${name}`);
}

async function removeFolder(world: World): Promise<string> {
  const [top] = world.random.pick(world.paths).split('/');
  const folders = world.paths.filter(
    (path) => path.split('/').length > 2 && path.startsWith(`${top ?? ''}/`),
  );
  if (folders.length === 0) {
    return 'none';
  }
  const path = world.random.pick(folders);
  const folder = path.slice(0, path.lastIndexOf('/'));
  await vscode.workspace.fs.delete(world.uri(folder), { recursive: true });
  return folder;
}

/** Many at once, as when a branch is switched or a folder is fetched. */
async function writeMany(world: World): Promise<string> {
  const count = Math.min(15, MOST_FILES - world.paths.length);
  const writes = Array.from({ length: Math.max(0, count) }, () => world.make('source'));
  await Promise.all(writes);
  return String(writes.length);
}

export const files: readonly Action[] = [
  { name: 'create', weight: 5, run: create },
  { name: 'delete', weight: 3, run: remove },
  { name: 'rename', weight: 3, run: rename },
  { name: 'rename a folder', weight: 1, run: renameFolder },
  { name: 'delete a folder', weight: 0.5, run: removeFolder },
  { name: 'write many', weight: 0.5, run: writeMany },
];
