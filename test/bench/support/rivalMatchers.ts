import AhoCorasick from 'ahocorasick';
import type { GazetteerName } from '../../../src/core/matcher/match';
import { toSurfaceForm } from '../../../src/core/matcher/surfaceForm';
import { toFoldedText } from './foldedText';

/** Start and end of each hit, one behind the other, in order and without overlap. */
export type Hits = readonly number[];

/** What others find names with: leftmost longest whole words of a folded copy, without a look at case or marks. */
export type RivalMatcher = (text: string) => Hits;

/** All names as one regular expression, longest first. */
export function compileAlternation(names: readonly GazetteerName[]): RivalMatcher {
  const keys = [...keysOf(names)].sort((a, b) => b.length - a.length);
  const escaped = keys.map((key) => key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:${escaped.join('|')})(?!\\w)`, 'g');
  return (text) => {
    const { folded, offsets } = toFoldedText(text);
    const hits: number[] = [];
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(folded); hit !== null; hit = pattern.exec(folded)) {
      hits.push(offsets[hit.index] ?? 0, endOf(offsets, hit.index + hit[0].length));
    }
    return hits;
  };
}

/** The most used package for it, which tells where keywords end: whole words and the longest are chosen here. */
export function compileAhoCorasick(names: readonly GazetteerName[]): RivalMatcher {
  const automaton = new AhoCorasick([...keysOf(names)]);
  const inWord = (text: string, at: number): boolean => /^\w/.test(text.charAt(at));
  return (text) => {
    const { folded, offsets } = toFoldedText(text);
    const longest = new Map<number, number>();
    for (const [last, words] of automaton.search(folded)) {
      if (!inWord(folded, last + 1)) {
        for (const word of words) {
          const start = last + 1 - word.length;
          if (start === 0 || !inWord(folded, start - 1)) {
            longest.set(start, last + 1);
          }
        }
      }
    }
    const hits: number[] = [];
    let behind = 0;
    for (const [start, end] of [...longest].sort(([a], [b]) => a - b)) {
      if (start >= behind) {
        hits.push(offsets[start] ?? 0, endOf(offsets, end));
        behind = end;
      }
    }
    return hits;
  };
}

/** Behind the last letter and the marks on it; not behind what else is dropped. */
function endOf(offsets: Int32Array, end: number): number {
  return offsets[end] ?? 0;
}

function keysOf(names: readonly GazetteerName[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { text, anyCase = false } of names) {
    const form = toSurfaceForm(text, anyCase);
    if (typeof form !== 'string') {
      keys.add(form.key);
    }
  }
  return keys;
}
