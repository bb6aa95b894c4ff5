import { DROPPED, EXPANDS, getFoldTables, SPACE } from '../text/foldTables';
import type { Steps } from '../util/steps';
import { compileTrieInSteps, indexOfKey, type DoubleArrayTrie } from './doubleArrayTrie';
import { FirstWords } from './firstWords';
import type { KeyedNames } from './keyedNames';
import { NamesOfKey } from './markedWords';
import type { GazetteerName, MatchedName, MatchTier } from './match';
import { toSurfaceForm, type SurfaceForm } from './surfaceForm';

/** Fewer names of one key are compared one by one: more would cost more than a pass over the words. */
const MANY_NAMES = 5;
/** Keys looked up between two rests. */
const KEYS_AT_ONCE = 64;

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
  /** See `FoldTables`. */
  readonly classes: Uint8Array;
  readonly firstWords: FirstWords;
  readonly #keyed: KeyedNames;
  /** Made when a text first asks for them, as most are never needed. */
  readonly #forms = new Map<number, SurfaceForm>();
  readonly #namesOfKey = new Map<number, NamesOfKey>();
  readonly #exactAlone = new Map<number, readonly MatchedName[]>();
  readonly #foldedAlone = new Map<number, readonly MatchedName[]>();

  /** All of the same keys. */
  constructor(trie: DoubleArrayTrie, firstWords: FirstWords, keyed: KeyedNames) {
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
    this.firstWords = firstWords;
    this.#keyed = keyed;
  }

  /** Names of a key, by the index that the trie gives, are those from here on and before the next key's. */
  firstOfKey(key: number): number {
    return this.#keyed.firstOfKey[key] ?? 0;
  }

  nameAt(place: number): GazetteerName | undefined {
    return this.#keyed.names[place];
  }

  /** False where more than its letters decides whether a name is meant by a text that has exactly these. */
  isPlain(place: number): boolean {
    return this.#keyed.isSpecial[place] === 0;
  }

  formOf(place: number, name: GazetteerName): SurfaceForm | undefined {
    let form = this.#forms.get(place);
    if (form === undefined) {
      const made = toSurfaceForm(name.text, name.anyCase ?? false, name.marksKnown);
      if (typeof made === 'string') {
        return undefined;
      }
      form = made;
      this.#forms.set(place, form);
    }
    return form;
  }

  /** For a match that means no other name: the same list each time, as matches of a long text would fill the memory. */
  alone(place: number, name: GazetteerName, tier: MatchTier): readonly MatchedName[] {
    const known = tier === 'exact' ? this.#exactAlone : this.#foldedAlone;
    let names = known.get(place);
    if (names === undefined) {
      names = [{ name, tier }];
      known.set(place, names);
    }
    return names;
  }

  /** `undefined` where the names are few. */
  namesOfKeyAt(key: number): NamesOfKey | undefined {
    const first = this.firstOfKey(key);
    const behind = this.firstOfKey(key + 1);
    if (behind - first < MANY_NAMES) {
      return undefined;
    }
    let namesOfKey = this.#namesOfKey.get(key);
    if (namesOfKey === undefined) {
      const forms = this.#keyed.names.slice(first, behind).map((name, i) => this.formOf(first + i, name));
      namesOfKey = new NamesOfKey(forms.filter((form) => form !== undefined));
      this.#namesOfKey.set(key, namesOfKey);
    }
    return namesOfKey;
  }

  get bytes(): number {
    const { firstOfKey, isSpecial } = this.#keyed;
    const tables = [this.cells, this.steps, firstOfKey, isSpecial];
    return tables.reduce((sum, { byteLength }) => sum + byteLength, this.firstWords.bytes);
  }
}

/** @param known taken where its keys are the same, so that nothing is compiled */
export function* buildGazetteerIndex(
  keyed: KeyedNames,
  keys: readonly string[],
  known?: DoubleArrayTrie,
): Steps<GazetteerIndex> {
  const isKnown = known !== undefined && (yield* hasKeys(known, keys));
  const trie = isKnown ? known : yield* compileTrieInSteps(keys);
  const firstWords = yield* FirstWords.compile(keys);
  yield;
  return new GazetteerIndex(trie, firstWords, keyed);
}

/** True where the trie has these keys and no others, each at its place. */
function* hasKeys(trie: DoubleArrayTrie, keys: readonly string[]): Steps<boolean> {
  if (trie.size !== keys.length) {
    return false;
  }
  for (const [i, key] of keys.entries()) {
    if (indexOfKey(trie, key) !== i) {
      return false;
    }
    if (i % KEYS_AT_ONCE === 0) {
      yield;
    }
  }
  return true;
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
