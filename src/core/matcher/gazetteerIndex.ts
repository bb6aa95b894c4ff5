import { DROPPED, EXPANDS, getFoldTables, SPACE } from '../text/foldTables';
import { sortInSteps } from '../util/sortInSteps';
import type { Steps } from '../util/steps';
import { compileTrieInSteps, indexOfKey, type DoubleArrayTrie } from './doubleArrayTrie';
import type { CompiledName } from './match';
import { NamesOfKey } from './markedWords';

/** Fewer names of one key are compared one by one: more would cost more than a pass over the words. */
const MANY_NAMES = 5;

/** In {@link GazetteerIndex.steps}: no name goes on with this unit. */
const NO_STEP = 0;
/** In {@link GazetteerIndex.steps}: the unit counts for nothing. */
export const SKIP = 2;
/** In {@link GazetteerIndex.steps}: the unit becomes several; see {@link GazetteerIndex.expansions}. */
export const SEVERAL = 3;

/** The tables that a search walks by: those of the trie, with folding built into the codes of its letters. */
export class GazetteerIndex {
  readonly trie: DoubleArrayTrie;
  /** Those of the trie. */
  readonly cells: Int32Array;
  /** By code unit of the text as written: the code to step by, or one of the constants above. */
  readonly steps: Uint16Array;
  readonly expansions: ReadonlyMap<number, readonly number[]>;
  /** {@link NO_STEP} where no name has a space. */
  readonly spaceCode: number;
  readonly classes: Uint8Array;
  readonly #names: readonly (readonly CompiledName[])[];
  /** Made when a text first asks for them, as most are never needed. */
  readonly #namesOfKey = new Map<number, NamesOfKey>();

  /** @param names by the index of their key */
  constructor(trie: DoubleArrayTrie, names: readonly (readonly CompiledName[])[]) {
    const { folded, classes } = getFoldTables();
    const expansions = new Map<number, readonly number[]>();
    this.steps = folded.units.map((unit) => {
      if (unit === DROPPED) {
        return SKIP;
      }
      return unit === EXPANDS ? SEVERAL : (trie.codes[unit] ?? NO_STEP);
    });
    for (const [unit, becomes] of folded.expansions) {
      expansions.set(
        unit,
        becomes.split('').map((letter) => trie.codes[letter.charCodeAt(0)] ?? NO_STEP),
      );
    }
    this.trie = trie;
    this.cells = trie.cells;
    this.expansions = expansions;
    this.spaceCode = trie.codes[SPACE] ?? NO_STEP;
    this.classes = classes;
    this.#names = names;
  }

  /** Names of the key with the index that the trie gives. */
  namesAt(key: number): readonly CompiledName[] {
    return this.#names[key] ?? [];
  }

  /** `undefined` where the names are few. */
  namesOfKeyAt(key: number): NamesOfKey | undefined {
    const names = this.namesAt(key);
    if (names.length < MANY_NAMES) {
      return undefined;
    }
    let namesOfKey = this.#namesOfKey.get(key);
    if (namesOfKey === undefined) {
      namesOfKey = new NamesOfKey(names.map(({ form }) => form));
      this.#namesOfKey.set(key, namesOfKey);
    }
    return namesOfKey;
  }

  get bytes(): number {
    return this.cells.byteLength + this.steps.byteLength;
  }
}

/** @param known taken where its keys are the same, so that nothing is compiled */
export function* buildGazetteerIndex(
  namesByKey: ReadonlyMap<string, readonly CompiledName[]>,
  known?: DoubleArrayTrie,
): Steps<GazetteerIndex> {
  const names = known === undefined ? undefined : yield* placeNames(known, namesByKey);
  if (known !== undefined && names !== undefined) {
    return new GazetteerIndex(known, names);
  }
  // By code unit, as the trie wants them.
  const keys = yield* sortInSteps([...namesByKey.keys()], (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const trie = yield* compileTrieInSteps(keys);
  yield;
  return new GazetteerIndex(
    trie,
    keys.map((key) => namesByKey.get(key) ?? []),
  );
}

/** Names by the index of their key; `undefined` where the trie has other keys. */
function* placeNames(
  trie: DoubleArrayTrie,
  namesByKey: ReadonlyMap<string, readonly CompiledName[]>,
): Steps<readonly (readonly CompiledName[])[] | undefined> {
  if (trie.size !== namesByKey.size) {
    return undefined;
  }
  // As many keys as the trie has, each at a place of its own: so they are all of them.
  const places = new Array<readonly CompiledName[]>(trie.size);
  for (const [key, names] of namesByKey) {
    const index = indexOfKey(trie, key);
    if (index < 0) {
      return undefined;
    }
    places[index] = names;
    yield;
  }
  return places;
}

/** The state behind `state` by the several letters that a unit becomes, or -1. */
export function stepThrough(index: GazetteerIndex, state: number, unit: number): number {
  let from = state;
  for (const code of index.expansions.get(unit) ?? []) {
    const next = from < 0 ? -1 : (index.cells[2 * from] ?? 0) + code;
    from = index.cells[2 * next + 1] === from ? next : -1;
  }
  return from;
}
