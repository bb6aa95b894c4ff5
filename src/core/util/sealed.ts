import { hashBytes } from './contentHash';
import type { Steps } from './steps';
import { encodeUtf8 } from './utf8';

/** Digits of a hash. */
const SEAL = 16;

/**
 * Content that says what it is and whether it is whole: a hash of all that follows, the key, a line end, the content.
 *
 * @param key without line ends
 */
export function* seal(key: string, content: readonly Uint8Array[]): Steps<Uint8Array> {
  const parts = [encodeUtf8(`${key}\n`), ...content];
  const sealed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, SEAL));
  let end = SEAL;
  for (const part of parts) {
    sealed.set(part, end);
    end += part.length;
    yield;
  }
  sealed.set(encodeUtf8(yield* hashBytes(sealed.subarray(SEAL))));
  return sealed;
}

/** The content; `undefined` where any byte differs from what was sealed, or where the key was another. */
export function* unseal(key: string, sealed: Uint8Array): Steps<Uint8Array | undefined> {
  const head = encodeUtf8(`${yield* hashBytes(sealed.subarray(SEAL))}${key}\n`);
  return head.every((byte, i) => sealed[i] === byte) ? sealed.subarray(head.length) : undefined;
}
