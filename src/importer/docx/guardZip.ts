import { Unzip, UnzipInflate } from 'fflate';
import type { ImportLimits } from '../limits';
import { ImportFailure, type FailureCode } from '../sourceDraft';

/** Small pieces, since what one of them unpacks to is only known afterwards. */
const PIECE = 4096;

/**
 * Unpacks a file without keeping anything, and gives up where it grows beyond the limits: what its directory says of
 * sizes may be a lie. Its XML has a limit of its own, as trees are made of it.
 *
 * @throws ImportFailure where it is too large or no such file
 */
export function guardZip(bytes: Uint8Array, { unpackedBytes, unpackedXml, packedFiles }: ImportLimits): void {
  let total = 0;
  let xml = 0;
  let files = 0;
  // Kept here, since the library takes what is thrown within it for a fault of the file.
  let failure: FailureCode | undefined;
  const unzip = new Unzip((file) => {
    const isXml = /\.(?:xml|rels)$/i.test(file.name);
    if (++files > packedFiles) {
      failure ??= 'too-large';
    }
    file.ondata = (error, chunk) => {
      if (error !== null) {
        failure ??= 'damaged';
        return;
      }
      total += chunk.length;
      xml += isXml ? chunk.length : 0;
      if (total > unpackedBytes || xml > unpackedXml) {
        failure ??= 'too-large';
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    try {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch {
      failure ??= 'damaged';
    }
    if (failure !== undefined) {
      throw new ImportFailure(failure);
    }
  }
  if (files === 0) {
    throw new ImportFailure('damaged');
  }
}
