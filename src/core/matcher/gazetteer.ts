import { runAtOnce, type Steps } from '../util/steps';
import type { DoubleArrayTrie } from './doubleArrayTrie';
import { buildGazetteerIndex } from './gazetteerIndex';
import { findAll } from './findAll';
import { sortByKey, type KeyedName } from './keyedNames';
import type { GazetteerName, Match } from './match';
import { isSyllable, toSurfaceForm } from './surfaceForm';
import { WeakForms } from './weakForms';
import type { Unfit } from './surfaceForm';

/** A name that no text can match, and why. `too-many`: as many others fold to the same. */
export interface SkippedName {
  readonly name: GazetteerName;
  readonly reason: Unfit | 'too-many';
}

/** Names compiled for finding them all in one pass over a text. Immutable. */
export interface Gazetteer {
  /**
   * Leftmost longest whole words, in order, without overlap. A name may go over a line break but not over a blank
   * line. Where the longest name does not agree in marks or case, a shorter one may.
   */
  find(text: string): readonly Match[];
  /** Also for entities with nothing but weak names; `undefined` for an id that no name came with. */
  kindOf(entityId: string): GazetteerName['kind'] | undefined;
  /** Number of names that can match, without titles. */
  readonly size: number;
  /** Bytes of its tables, without the names themselves. */
  readonly tableBytes: number;
  readonly skipped: readonly SkippedName[];
  /** For compiling the same names again at less cost; `undefined` where there are none. */
  readonly trie: DoubleArrayTrie | undefined;
}

/** Names read between two rests: a long one may take some tenths of a millisecond. */
const RUN = 16;

/** Costs less than 10 ms a thousand names. Weak names are left out; the order of names is kept among equals. */
export function compileGazetteer(names: Iterable<GazetteerName>): Gazetteer {
  return runAtOnce(compileGazetteerInSteps(names));
}

/** @param known the trie of an earlier gazetteer, most likely of the same names: compiling it costs the most */
export function* compileGazetteerInSteps(
  names: Iterable<GazetteerName>,
  known?: DoubleArrayTrie,
): Steps<Gazetteer> {
  const fit: KeyedName[] = [];
  const leftOut: GazetteerName[] = [];
  const weakForms = new WeakForms();
  const skipped: SkippedName[] = [];
  let read = 0;
  for (const name of names) {
    if (++read % RUN === 0) {
      yield;
    }
    if (name.weak) {
      weakForms.add(name);
      leftOut.push(name);
      continue;
    }
    const form = toSurfaceForm(name.text, name.anyCase ?? false, name.marksKnown);
    if (typeof form === 'string') {
      skipped.push({ name, reason: form });
      continue;
    }
    fit.push({ key: form.key, name, isSpecial: form.fullStop || isSyllable(form) });
  }
  const { keyed, keys, tooMany } = yield* sortByKey(fit);
  for (const name of tooMany) {
    skipped.push({ name, reason: 'too-many' });
  }
  yield;
  const size = keyed.names.filter(({ isTitle }) => isTitle !== true).length;
  // Tables for no names would still cost the start of every session some ten milliseconds.
  const index = size === 0 ? undefined : yield* buildGazetteerIndex(keyed, keys, known);
  let kinds: ReadonlyMap<string, GazetteerName['kind']> | undefined;
  return {
    find: (text) => (index === undefined ? [] : weakForms.without(findAll(index, text), text)),
    kindOf: (entityId) => {
      // Few texts ask for one.
      kinds ??= kindsOf([keyed.names, leftOut, skipped.map(({ name }) => name)]);
      return kinds.get(entityId);
    },
    size,
    tableBytes: index?.bytes ?? 0,
    skipped,
    trie: index?.trie,
  };
}

function kindsOf(names: readonly (readonly GazetteerName[])[]): ReadonlyMap<string, GazetteerName['kind']> {
  return new Map(names.flat().map(({ entityId, kind }) => [entityId, kind]));
}
