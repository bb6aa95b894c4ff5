import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeText, formatOf, type EditedText } from '../core';
import { tellFileError } from './nodeHost';
import { readAtMost } from './readAtMost';

/** A memo named on the command line, or why it cannot be read. */
export type InputFile =
  { readonly file: string; readonly memo: EditedText } | { readonly file: string; readonly fault: string };

/** In bytes; what is larger is no memo, and would take gigabytes to tell all of. */
export const LARGEST_INPUT = 10_000_000;

export const TOO_LARGE = `it is larger than ${LARGEST_INPUT / 1_000_000} MB`;

/** Never rejects; a fault is a whole sentence. */
export async function readInputFile(file: string, workingDirectory: string): Promise<InputFile> {
  const path = resolve(workingDirectory, file);
  let bytes: Uint8Array | undefined;
  try {
    // It may be a pipe, whose size nobody knows, or a device without an end.
    const opened = await open(path);
    bytes = await readAtMost(opened.createReadStream(), LARGEST_INPUT);
  } catch (error) {
    return { file, fault: `Cannot read ${file}: ${tellFileError(error)}.` };
  }
  if (bytes === undefined) {
    return { file, fault: `Cannot read ${file}: ${TOO_LARGE}.` };
  }
  const decoded = decodeText(bytes);
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
