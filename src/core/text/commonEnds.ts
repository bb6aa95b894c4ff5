/** Code units that two texts have in common at the start and, without these, at the end. */
export interface CommonEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/** Compared at once; large enough that comparing costs little, small enough that the last one may be gone through. */
const STRETCH = 1024;

export function findCommonEnds(a: string, b: string): CommonEnds {
  const shorter = Math.min(a.length, b.length);
  let prefix = 0;
  while (
    prefix + STRETCH <= shorter &&
    a.slice(prefix, prefix + STRETCH) === b.slice(prefix, prefix + STRETCH)
  ) {
    prefix += STRETCH;
  }
  while (prefix < shorter && a.charCodeAt(prefix) === b.charCodeAt(prefix)) {
    prefix += 1;
  }
  const left = shorter - prefix;
  const isSame = (suffix: number, length: number): boolean =>
    a.slice(a.length - suffix - length, a.length - suffix) ===
    b.slice(b.length - suffix - length, b.length - suffix);
  let suffix = 0;
  while (suffix + STRETCH <= left && isSame(suffix, STRETCH)) {
    suffix += STRETCH;
  }
  while (suffix < left && isSame(suffix, 1)) {
    suffix += 1;
  }
  return { prefix, suffix };
}
