import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeText, formatOf, type EditedText } from '../core';
import { decode, tellFileError } from './nodeHost';

/** A memo named on the command line, or why it cannot be read. */
export type InputFile =
  { readonly file: string; readonly memo: EditedText } | { readonly file: string; readonly fault: string };

/** Never rejects; a fault is a whole sentence. */
export async function readInputFile(file: string, workingDirectory: string): Promise<InputFile> {
  const path = resolve(workingDirectory, file);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { file, fault: `Cannot read ${file}: ${tellFileError(error)}.` };
  }
  const decoded = decodeText(bytes, decode);
  if (!('text' in decoded)) {
    const why =
      decoded.reason === 'binary' ? 'it holds no text' : 'its encoding is unknown; save it as UTF-8';
    return { file, fault: `Cannot read ${file}: ${why}.` };
  }
  const { text } = decoded;
  return {
    file,
    memo: { identity: {}, version: 1, format: formatOf(path), text: () => text },
  };
}
