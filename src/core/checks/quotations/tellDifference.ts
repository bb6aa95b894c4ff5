import { findCommonEnds } from '../../text/commonEnds';

/** How one wording differs from another: the words of each that the other has not, with what stands around cut off. */
export interface Difference {
  /** Empty where words were left out. */
  readonly written: string;
  /** Empty where words were put in. */
  readonly said: string;
}

/** @returns `undefined` where they are equal */
export function findDifference(written: string, said: string): Difference | undefined {
  if (written === said) {
    return undefined;
  }
  const { prefix, suffix } = findCommonEnds(written, said);
  const start = wordStart(written, said, prefix);
  const end = wordEnd(written, said, suffix);
  return {
    written: written.slice(start, Math.max(start, written.length - end)).trim(),
    said: said.slice(start, Math.max(start, said.length - end)).trim(),
  };
}

/** Back to where a word begins in both. */
function wordStart(a: string, b: string, prefix: number): number {
  let at = prefix;
  while (at > 0 && (isWithin(a, at) || isWithin(b, at))) {
    at -= 1;
  }
  return at;
}

function wordEnd(a: string, b: string, suffix: number): number {
  let left = suffix;
  while (left > 0 && (isWithin(a, a.length - left) || isWithin(b, b.length - left))) {
    left -= 1;
  }
  return left;
}

function isWithin(text: string, at: number): boolean {
  return /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}
