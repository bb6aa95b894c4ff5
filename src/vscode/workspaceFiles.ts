import * as vscode from 'vscode';

import { inTime } from '../core';
import { after } from './host';

/*
 * All that is read of files which are in no corpus. A network drive that went away says nothing at all, so that each call
 * is given up after half a minute, as those to the corpora and to the storage are in the core.
 */

/** Rejects where the file cannot be read. */
export function readFile(uri: vscode.Uri): Promise<Uint8Array> {
  return inTime(async () => vscode.workspace.fs.readFile(notOfTheWeb(uri)), { after });
}

/** A file of the extension itself, which in the browser comes from where the extension does. */
export function readOwnFile(uri: vscode.Uri): Promise<Uint8Array> {
  return inTime(async () => vscode.workspace.fs.readFile(uri), { after });
}

/** Rejects where the folder cannot be read. */
export function readFolder(uri: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  return inTime(async () => vscode.workspace.fs.readDirectory(notOfTheWeb(uri)), { after });
}

/** `undefined` where there is nothing; rejects where that cannot be told. */
export function findStat(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return inTime(async () => unlessMissing(vscode.workspace.fs.stat(notOfTheWeb(uri))), { after });
}

/** `undefined` where there is nothing of that name: any other fault is no sign that a name is free. */
export async function unlessMissing<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return undefined;
    }
    throw error;
  }
}

/**
 * Nothing is fetched: in a browser, VS Code reads an address of the web as if it were a file, be it dropped, set as a
 * corpus or handed to a command.
 *
 * @throws where it is such an address
 */
export function notOfTheWeb(uri: vscode.Uri): vscode.Uri {
  if (/^https?$/i.test(uri.scheme)) {
    throw vscode.FileSystemError.Unavailable(uri);
  }
  return uri;
}
