import { distance } from 'fastest-levenshtein';
import { isVietnameseSyllable } from '../../text/vietnameseSyllable';

/** Fewer letters than this make too many other names when one of them is another letter, or one more or less. */
const SHORTEST_TO_CHANGE = 5;
const SHORTEST = 3;
/** A word as long stays itself with two of its letters wrong. */
const SHORTEST_FOR_TWO = 8;
/** Letters of a name for each slip in it. */
const LETTERS_FOR_A_SLIP = 6;
const MOST_SLIPS = 2;

/** The words of two names, folded and in order. */
export interface ComparedNames {
  readonly written: readonly string[];
  readonly own: readonly string[];
  readonly vietnamese: boolean;
}

/** Words of a name that differ, by their place. */
export interface Slips {
  readonly count: number;
  readonly words: readonly number[];
}

/**
 * How many slips of the keyboard make of one name the other: a letter left out, too many, wrong, or swapped with its
 * neighbour; each word has one at most. `undefined` where the names may as well be those of two people.
 */
export function findSlips({ written, own, vietnamese }: ComparedNames): Slips | undefined {
  if (written.length !== own.length) {
    return undefined;
  }
  const letters = own.reduce((sum, word) => sum + word.length, 0);
  const most = Math.min(MOST_SLIPS, Math.max(1, Math.floor(letters / LETTERS_FOR_A_SLIP)));
  const words: number[] = [];
  for (const [i, word] of own.entries()) {
    const other = written[i] ?? '';
    if (other === word) {
      continue;
    }
    if (
      words.length === most ||
      !(vietnamese ? isSlippedSyllable(other, word) : isSlippedWord(other, word))
    ) {
      return undefined;
    }
    words.push(i);
  }
  return { count: words.length, words };
}

function isSlippedSyllable(written: string, own: string): boolean {
  return !isVietnameseSyllable(written) && (distance(written, own) === 1 || isSwapped(written, own));
}

/** Of words with hyphens one part differs, so that `Soo-jin` is not `Soo-jun`. */
function isSlippedWord(written: string, own: string): boolean {
  const parts = written.split('-');
  const ownParts = own.split('-');
  if (parts.length !== ownParts.length) {
    return false;
  }
  const differing = ownParts.flatMap((part, i) =>
    parts[i] === part ? [] : [[parts[i] ?? '', part] as const],
  );
  const [first, ...others] = differing;
  return first !== undefined && others.length === 0 && isSlippedPart(...first);
}

function isSlippedPart(written: string, own: string): boolean {
  if (Math.min(written.length, own.length) < SHORTEST) {
    return false;
  }
  if (isSwapped(written, own)) {
    return true;
  }
  const letters = distance(written, own);
  return (
    (letters === 1 && (written.length !== own.length || own.length >= SHORTEST_TO_CHANGE)) ||
    (letters === 2 && Math.min(written.length, own.length) >= SHORTEST_FOR_TWO)
  );
}

/** `Jea` of `Jae`: the library counts two for a swap. */
function isSwapped(written: string, own: string): boolean {
  if (written.length !== own.length) {
    return false;
  }
  const at = Array.from(own).findIndex((letter, i) => written[i] !== letter);
  return (
    at >= 0 &&
    written[at] === own[at + 1] &&
    written[at + 1] === own[at] &&
    written.slice(at + 2) === own.slice(at + 2)
  );
}
