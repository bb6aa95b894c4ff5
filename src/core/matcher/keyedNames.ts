import { sortInSteps } from '../util/sortInSteps';
import type { Steps } from '../util/steps';
import type { GazetteerName } from './match';

/** Names in the order of their keys, and the names of one key in the order in which they came. */
export interface KeyedNames {
  readonly names: readonly GazetteerName[];
  /** By name: 1 where more than its letters decides whether it is meant by a text that has exactly these. */
  readonly isSpecial: Uint8Array;
  /** By number of the key: the place of its first name; one more than there are keys. */
  readonly firstOfKey: Int32Array;
}

export interface SortedNames {
  readonly keyed: KeyedNames;
  /** Each once, sorted by code unit. */
  readonly keys: readonly string[];
  /** Left out, as too many others have the same key. */
  readonly tooMany: readonly GazetteerName[];
}

export interface KeyedName {
  readonly key: string;
  readonly name: GazetteerName;
  readonly isSpecial: boolean;
}

/** A key with so many meanings means nothing; each occurrence would cost a comparison with all of them. */
const MOST_NAMES_OF_A_KEY = 64;
/** Names looked at between two rests. */
const RUN = 512;

/** Names that are the same for the same entity come once. */
export function* sortByKey(unsorted: readonly KeyedName[]): Steps<SortedNames> {
  const sorted = yield* sortInSteps(unsorted, (a, b) => (a.key < b.key ? -1 : a.key === b.key ? 0 : 1));
  const keys: string[] = [];
  const firsts: number[] = [];
  const names: GazetteerName[] = [];
  const special: number[] = [];
  const tooMany: GazetteerName[] = [];
  let first = 0;
  for (const [i, { key, name, isSpecial }] of sorted.entries()) {
    if (i % RUN === 0) {
      yield;
    }
    if (key !== keys.at(-1)) {
      first = names.length;
      keys.push(key);
      firsts.push(first);
    } else if (isAmong(names, first, name)) {
      continue;
    } else if (names.length - first >= MOST_NAMES_OF_A_KEY) {
      tooMany.push(name);
      continue;
    }
    names.push(name);
    special.push(isSpecial ? 1 : 0);
  }
  firsts.push(names.length);
  yield;
  return {
    keyed: {
      // A copy of just the length: what grows by pushing keeps half as much again in reserve.
      names: names.slice(),
      isSpecial: new Uint8Array(special),
      firstOfKey: new Int32Array(firsts),
    },
    keys,
    tooMany,
  };
}

function isAmong(names: readonly GazetteerName[], from: number, { entityId, text }: GazetteerName): boolean {
  for (let i = from; i < names.length; i++) {
    if (names[i]?.entityId === entityId && names[i]?.text === text) {
      return true;
    }
  }
  return false;
}
