import { runAtOnce, type Steps } from '../util/steps';
import { SlotPool } from './slotPool';

/**
 * A trie in two arrays (J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", 1989):
 * from `state` a letter with the code `c` leads to `base[state] + c`, if `check` there names `state`. One look-up a
 * letter whatever the number of keys, and about 80 bytes a key.
 */
export interface DoubleArrayTrie {
  /**
   * Both arrays in one, so that a step reads from one place of the memory: `base` of a state is at twice its number
   * and `check` behind it. State 0 is the root. No step from any state by any code leaves the array.
   */
  readonly cells: Int32Array;
  /** By UTF-16 code unit; 0 where no key has the unit. All codes are at least {@link FIRST_CODE}. */
  readonly codes: Uint16Array;
  /** Number of keys. */
  readonly size: number;
}

/** The end of a key is a letter of its own; the `base` it leads to is the index of the key. */
export const END_CODE = 1;
/** Codes below are no letters of keys; 0 and those from 2 on lead nowhere, and walkers may give them a meaning. */
export const FIRST_CODE = 4;

/** Levels of the trie that are laid out one behind the other. */
const LEVELS_TOGETHER = 3;
/** Keys read between two rests. */
const RUN = 1024;
/** Branches below these levels placed between two rests: they are small. */
const BRANCHES = 64;

/** Keys must be distinct, not empty and sorted by code unit, as `Array.sort` does. */
export function compileTrie(keys: readonly string[]): DoubleArrayTrie {
  return runAtOnce(compileTrieInSteps(keys));
}

export function* compileTrieInSteps(keys: readonly string[]): Steps<DoubleArrayTrie> {
  const codes = yield* assignCodes(keys);
  yield;
  const slots = new SlotPool(keys.length * 8 + 0x100);
  slots.take(0, -1);
  yield;
  // The much visited first levels lie together, and so does what comes behind each: a walk reads few places then.
  let level: Branch[] = keys.length === 0 ? [] : [{ state: 0, depth: 0, first: 0, end: keys.length }];
  for (let depth = 0; depth < LEVELS_TOGETHER; depth++) {
    const next: Branch[] = [];
    for (const branch of level) {
      placeChildren(keys, codes, slots, branch, next);
      yield;
    }
    level = next;
  }
  const waiting = level.reverse();
  let placed = 0;
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    placeChildren(keys, codes, slots, branch, waiting);
    // To rest costs as much as to place one.
    if (++placed % BRANCHES === 0) {
      yield;
    }
  }
  return { cells: slots.toCells(FIRST_CODE + codes.size), codes: codes.byUnit, size: keys.length };
}

/** Index of the key among all keys as they were sorted, or -1 where it is none of them. */
export function indexOfKey({ cells, codes }: DoubleArrayTrie, key: string): number {
  let state = 0;
  for (let i = 0; i < key.length; i++) {
    const code = codes[key.charCodeAt(i)] ?? 0;
    const next = (cells[2 * state] ?? 0) + code;
    if (code < FIRST_CODE || cells[2 * next + 1] !== state) {
      return -1;
    }
    state = next;
  }
  const end = (cells[2 * state] ?? 0) + END_CODE;
  return cells[2 * end + 1] === state ? (cells[2 * end] ?? -1) : -1;
}

/** The keys `[first, end)` share the letters that lead to `state`. */
interface Branch {
  readonly state: number;
  /** Number of these letters. */
  readonly depth: number;
  readonly first: number;
  readonly end: number;
}

interface Codes {
  readonly byUnit: Uint16Array;
  readonly size: number;
}

function placeChildren(
  keys: readonly string[],
  codes: Codes,
  slots: SlotPool,
  { state, depth, first, end }: Branch,
  next: Branch[],
): void {
  const labels: number[] = [];
  const starts: number[] = [];
  let previous = -1;
  for (let k = first; k < end; k++) {
    const unit = (keys[k] ?? '').charCodeAt(depth);
    // Behind the last letter the unit is NaN. The keys are sorted, so it can only come first.
    const label = Number.isNaN(unit) ? END_CODE : (codes.byUnit[unit] ?? 0);
    if (label !== previous) {
      labels.push(label);
      starts.push(k);
      previous = label;
    }
  }
  const base = slots.findBase(labels);
  slots.base[state] = base;
  for (const label of labels) {
    slots.take(base + label, state);
  }
  labels.forEach((label, index) => {
    const from = starts[index] ?? first;
    if (label === END_CODE) {
      slots.base[base + END_CODE] = from;
    } else {
      next.push({ state: base + label, depth: depth + 1, first: from, end: starts[index + 1] ?? end });
    }
  });
}

/** Dense codes keep the arrays short. They are given in the order of the units, so that sorted keys stay sorted. */
function* assignCodes(keys: readonly string[]): Steps<Codes> {
  const byUnit = new Uint16Array(0x10000);
  for (const [k, key] of keys.entries()) {
    for (let i = 0; i < key.length; i++) {
      byUnit[key.charCodeAt(i)] = 1;
    }
    if (k % RUN === 0) {
      yield;
    }
  }
  let size = 0;
  for (let unit = 0; unit < byUnit.length; unit++) {
    if (byUnit[unit] === 1) {
      byUnit[unit] = FIRST_CODE + size;
      size++;
    }
  }
  return { byUnit, size };
}
