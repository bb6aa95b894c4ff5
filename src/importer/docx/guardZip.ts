import { Unzip, UnzipInflate } from 'fflate';
import type { ImportLimits } from '../limits';
import { ImportFailure } from '../sourceDraft';

/** Small pieces, since what one of them unpacks to is only known afterwards. */
const PIECE = 4096;

/**
 * Unpacks a file without keeping anything, and gives up where it grows beyond the limits: what its directory says of
 * sizes may be a lie.
 *
 * @throws ImportFailure where it is too large or no such file
 */
export function guardZip(bytes: Uint8Array, { unpackedBytes, packedFiles }: ImportLimits): void {
  let total = 0;
  let files = 0;
  const unzip = new Unzip((file) => {
    if (++files > packedFiles) {
      throw new ImportFailure('too-large');
    }
    file.ondata = (error, chunk) => {
      if (error !== null) {
        throw new ImportFailure('damaged');
      }
      total += chunk.length;
      if (total > unpackedBytes) {
        throw new ImportFailure('too-large');
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }
  if (files === 0) {
    throw new ImportFailure('damaged');
  }
}
