import * as vscode from 'vscode';
import { assert } from '../integration/harness';
import type { Observed } from './observedExtension';

/** What the script asks of the driver: it writes this before it opens the window. */
export interface Order {
  readonly seed: number;
  /** Ends after so many actions, or when the time (milliseconds since 1970) is over. */
  readonly actions: number | undefined;
  readonly until: number;
}

/** What the driver has to know after the window was loaded again. */
export interface Progress {
  /** Index of the next action. */
  readonly next: number;
  /** The picture before the window was loaded again, where it must be the same afterwards. */
  readonly picture?: Picture | undefined;
}

/** All that a window shows of its folder: sentences by where they stand. */
export type Picture = Readonly<Record<string, readonly string[]>>;

export const folder = (): vscode.Uri => {
  const open = vscode.workspace.workspaceFolders?.[0];
  assert(open, 'a folder is open');
  return open.uri;
};

function extension(): vscode.Extension<Observed> {
  const found = vscode.extensions.getExtension<Observed>('aide-memoire.aide-memoire');
  assert(found, 'VS Code knows the extension');
  return found;
}

export function observed(): Promise<Observed> {
  return Promise.resolve(extension().activate());
}

/** Beside the extension, out of the workspace. */
function at(name: string): vscode.Uri {
  return vscode.Uri.joinPath(extension().extensionUri, 'control', `${name}.json`);
}

export async function readControl<T>(name: string): Promise<T | undefined> {
  try {
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)))) as T;
  } catch {
    return undefined;
  }
}

export async function writeControl(name: string, value: unknown): Promise<void> {
  await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(JSON.stringify(value)));
}

/** A line for the script, which knows it by its beginning. */
export function tell(line: string): void {
  console.log(`soak: ${line.replaceAll(/\s+/g, ' ')}`);
}

/** Says that it goes on while nothing else is said, until the window ends. */
export function beat(): void {
  setInterval(() => console.log('soak: …'), 10_000);
}
