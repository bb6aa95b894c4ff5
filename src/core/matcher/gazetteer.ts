import { runAtOnce, type Steps } from '../util/steps';
import type { DoubleArrayTrie } from './doubleArrayTrie';
import { buildGazetteerIndex } from './gazetteerIndex';
import { findAll } from './findAll';
import { WeakForms } from './weakForms';
import type { CompiledName, GazetteerName, Match } from './match';
import { toSurfaceForm } from './surfaceForm';
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

/** A key with so many meanings means nothing; each occurrence would cost a comparison with all of them. */
const MOST_NAMES_OF_A_KEY = 64;

/** Costs about 5 ms a thousand names. Weak names are left out; the order of names is kept among equals. */
export function compileGazetteer(names: Iterable<GazetteerName>): Gazetteer {
  return runAtOnce(compileGazetteerInSteps(names));
}

/** @param known the trie of an earlier gazetteer, most likely of the same names: compiling it costs the most */
export function* compileGazetteerInSteps(
  names: Iterable<GazetteerName>,
  known?: DoubleArrayTrie,
): Steps<Gazetteer> {
  const namesByKey = new Map<string, CompiledName[]>();
  const kinds = new Map<string, GazetteerName['kind']>();
  const weakForms = new WeakForms();
  const skipped: SkippedName[] = [];
  let size = 0;
  for (const name of names) {
    yield;
    kinds.set(name.entityId, kinds.get(name.entityId) ?? name.kind);
    if (name.weak) {
      weakForms.add(name);
      continue;
    }
    const form = toSurfaceForm(name.text, name.anyCase ?? false, name.marksKnown);
    if (typeof form === 'string') {
      skipped.push({ name, reason: form });
      continue;
    }
    const sameKey = namesByKey.get(form.key);
    const counts = name.isTitle === true ? 0 : 1;
    if (sameKey === undefined) {
      namesByKey.set(form.key, [{ name, form }]);
      size += counts;
      continue;
    }
    if (sameKey.some((other) => other.name.entityId === name.entityId && other.name.text === name.text)) {
      continue;
    }
    if (sameKey.length >= MOST_NAMES_OF_A_KEY) {
      skipped.push({ name, reason: 'too-many' });
      continue;
    }
    sameKey.push({ name, form });
    size += counts;
  }
  // Tables for no names would still cost the start of every session some ten milliseconds.
  const index = size === 0 ? undefined : yield* buildGazetteerIndex(namesByKey, known);
  return {
    find: (text) => (index === undefined ? [] : weakForms.without(findAll(index, text), text)),
    kindOf: (entityId) => kinds.get(entityId),
    size,
    tableBytes: index?.bytes ?? 0,
    skipped,
    trie: index?.trie,
  };
}
