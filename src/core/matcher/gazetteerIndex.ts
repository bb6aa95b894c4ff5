import { DROPPED, EXPANDS, getFoldTables, SPACE } from '../text/foldTables';
import { compileTrie, FIRST_CODE } from './doubleArrayTrie';
import type { CompiledName } from './gazetteer';

/** In {@link GazetteerIndex.steps}: no name goes on with this unit. */
export const NO_STEP = 0;
/** In {@link GazetteerIndex.steps}: the unit counts for nothing. */
export const SKIP = 0xffff;
/** In {@link GazetteerIndex.steps}: the unit becomes several; see {@link GazetteerIndex.expansions}. */
export const SEVERAL = 0xfffe;

/** The tables that a search walks by: those of the trie, with folding built into the codes of its letters. */
export class GazetteerIndex {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** By code unit of the text as written: the code to step by, or one of the constants above. */
  readonly steps: Uint16Array;
  readonly expansions: ReadonlyMap<number, readonly number[]>;
  readonly spaceCode: number;
  readonly classes: Uint8Array;
  readonly #names: readonly (readonly CompiledName[])[];

  constructor(namesByKey: ReadonlyMap<string, readonly CompiledName[]>) {
    const keys = [...namesByKey.keys()].sort();
    const trie = compileTrie(keys);
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
    this.base = trie.base;
    this.check = trie.check;
    this.expansions = expansions;
    // Without any space in the keys no code may look like one.
    this.spaceCode = trie.codes[SPACE] ?? NO_STEP;
    this.classes = classes;
    this.#names = keys.map((key) => namesByKey.get(key) ?? []);
  }

  /** Names of the key with the index that the trie gives. */
  namesAt(key: number): readonly CompiledName[] {
    return this.#names[key] ?? [];
  }

  get bytes(): number {
    return this.base.byteLength + this.check.byteLength + this.steps.byteLength;
  }
}

/** The state behind `state` by a code, or -1. */
export function stepTo(index: GazetteerIndex, state: number, code: number): number {
  const next = (index.base[state] ?? 0) + code;
  return code >= FIRST_CODE && index.check[next] === state ? next : -1;
}
