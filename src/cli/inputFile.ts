import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodeText, formatOf, type EditedText } from '../core';
import { decode, tellFileError } from './nodeHost';

/** A memo named on the command line, or why it cannot be read. */
export type InputFile =
  { readonly file: string; readonly memo: EditedText } | { readonly file: string; readonly fault: string };

/** In bytes; no editor shows a larger memo. */
const LARGEST = 50_000_000;

/** Never rejects; a fault is a whole sentence. */
export async function readInputFile(file: string, workingDirectory: string): Promise<InputFile> {
  const path = resolve(workingDirectory, file);
  let bytes: Uint8Array;
  try {
    // It may be a pipe, whose size nobody knows, or a device without an end.
    const opened = await open(path);
    bytes = await buffer(opened.createReadStream({ end: LARGEST }));
  } catch (error) {
    return { file, fault: `Cannot read ${file}: ${tellFileError(error)}.` };
  }
  if (bytes.length > LARGEST) {
    return { file, fault: `Cannot read ${file}: it is larger than ${LARGEST / 1_000_000} MB.` };
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
