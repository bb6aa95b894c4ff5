/**
 * What each UTF-16 code unit is to names and searches, as tables, so that a text is walked unit by unit on its own
 * offsets and no folded copy is needed. Characters beyond the basic plane stand for themselves.
 */

import { once } from '../util/once';

/** In a {@link FoldMap}: the unit counts for nothing. */
export const DROPPED = 0;
/** In a {@link FoldMap}: the unit becomes several; they are in {@link FoldMap.expansions}. */
export const EXPANDS = 0xffff;
/** What every kind of white space becomes. */
export const SPACE = 0x20;

/** Classes of code units. What is {@link ATTACHED} or above goes with whatever stands before it. */
export const OUTSIDE_WORD = 0;
export const IN_WORD = 1;
export const ATTACHED = 2;
/** A combining diacritic. */
export const MARK = 2;
/** Zero-width, bidirectional control or soft hyphen: a reader does not see it. */
export const IGNORED = 3;
export const LOW_SURROGATE = 4;

export interface FoldMap {
  /** By code unit: what it becomes, {@link DROPPED} or {@link EXPANDS}. */
  readonly units: Uint16Array;
  readonly expansions: ReadonlyMap<number, string>;
}

export interface FoldTables {
  /** Without case and diacritics. */
  readonly folded: FoldMap;
  /** Without case, with diacritics. */
  readonly marked: FoldMap;
  /** By code unit, one of the classes. */
  readonly classes: Uint8Array;
}

const APOSTROPHES = "'`´ʹʻʼʽˈ‘’‚‛′‵＇";
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const QUOTATION_MARKS = '"“”„‟«»″＂';
const HYPHENS = '-‐‑‒–—―⁃−﹘﹣－';
/** Letters whose stroke or ligature is no combining mark to Unicode. `ð` is often typed for `đ`. */
const STROKES = new Map([
  ['đ', 'd'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);
const DIACRITICS: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
/** Letters with capitals, accents or wide forms and signs that can be struck through; the rest is left as it is. */
const FOLDED_BLOCKS: readonly (readonly [number, number])[] = [
  [0x0000, 0x058f],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1c80, 0x1fff],
  [0x2100, 0x22ff],
  [0x2adc, 0x2adc],
  [0x24b0, 0x24ff],
  [0x2c00, 0x2d2f],
  [0xa640, 0xa7ff],
  [0xab30, 0xabbf],
  [0xfb00, 0xfb06],
  [0xff01, 0xff5e],
];
const REPLACEMENT = 0xfffd;
/** The Greek iota below a letter, which becomes a letter of its own in capitals. */
const SMALL_IOTA = 0x0345;

/** About 10 ms of work; call {@link getFoldTables} instead. */
function buildFoldTables(): FoldTables {
  const folded = new FoldMapBuilder();
  const marked = new FoldMapBuilder();
  for (const [from, to] of FOLDED_BLOCKS) {
    for (let unit = from; unit <= to; unit++) {
      const withMarks = withoutCase(String.fromCharCode(unit));
      marked.set(unit, withMarks);
      folded.set(unit, withoutMarks(withMarks));
    }
  }
  for (const map of [folded, marked]) {
    map.setAll(APOSTROPHES, "'");
    map.setAll(QUOTATION_MARKS, '"');
    map.setAll(HYPHENS, '-');
    map.setAll(whiteSpace(), ' ');
    map.setRanges(INVISIBLE, '');
    map.set(0x0000, String.fromCharCode(REPLACEMENT));
    map.set(0xffff, String.fromCharCode(REPLACEMENT));
  }
  folded.setRanges(DIACRITICS, '');
  for (const [from, to] of DIACRITICS) {
    for (let unit = from; unit <= to; unit++) {
      marked.set(unit, unit === SMALL_IOTA ? '' : String.fromCharCode(unit));
    }
  }
  folded.settle();
  marked.settle();
  return { folded, marked, classes: buildClasses() };
}

class FoldMapBuilder implements FoldMap {
  readonly units = new Uint16Array(0x10000).map((_, unit) => unit);
  readonly expansions = new Map<number, string>();

  set(unit: number, becomes: string): void {
    if (becomes.length > 1) {
      this.units[unit] = EXPANDS;
      this.expansions.set(unit, becomes);
    } else {
      this.units[unit] = becomes === '' ? DROPPED : becomes.charCodeAt(0);
    }
  }

  setAll(characters: string, becomes: string): void {
    for (let i = 0; i < characters.length; i++) {
      this.set(characters.charCodeAt(i), becomes);
    }
  }

  setRanges(ranges: readonly (readonly [number, number])[], becomes: string): void {
    for (const [from, to] of ranges) {
      for (let unit = from; unit <= to; unit++) {
        this.set(unit, becomes);
      }
    }
  }

  /** Some letters become signs that are folded themselves, such as the Greek `΄`: the maps hold the last of these. */
  settle(): void {
    for (let unit = 0; unit < this.units.length; unit++) {
      const becomes = this.#get(unit);
      if (becomes !== String.fromCharCode(unit)) {
        this.set(unit, Array.from(becomes, (next) => this.#get(next.charCodeAt(0))).join(''));
      }
    }
  }

  #get(unit: number): string {
    const becomes = this.units[unit] ?? DROPPED;
    if (becomes === EXPANDS) {
      return this.expansions.get(unit) ?? '';
    }
    return becomes === DROPPED ? '' : String.fromCharCode(becomes);
  }
}

/** By way of capitals, as this alone unites `ς` with `σ`, `ſ` with `s` and `ß` with `ss`. */
function withoutCase(character: string): string {
  const plain = /[\uFB00-\uFB06\uFF01-\uFF5E]/.test(character) ? character.normalize('NFKC') : character;
  const letter = plain.normalize('NFD').replaceAll(String.fromCharCode(SMALL_IOTA), '').normalize('NFC');
  return letter.toUpperCase().toLowerCase().normalize('NFC').replaceAll('ð', 'đ');
}

function withoutMarks(character: string): string {
  const bare = Array.from(character.normalize('NFD')).filter((part) => !isDiacritic(part.charCodeAt(0)));
  const letters = bare.join('').normalize('NFC');
  return Array.from(letters, (letter) => STROKES.get(letter) ?? letter).join('');
}

function isDiacritic(unit: number): boolean {
  return DIACRITICS.some(([from, to]) => from <= unit && unit <= to);
}

function whiteSpace(): string {
  return (allUnits().match(/\s/g) ?? []).join('') + '\u0085';
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const run of allUnits().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    classes.fill(IN_WORD, run.index, run.index + run[0].length);
  }
  // Rare scripts and ideographs are letters; of the rest of the high planes nearly all are pictures.
  classes.fill(IN_WORD, 0xd800, 0xdc00);
  classes.fill(OUTSIDE_WORD, 0xd83c, 0xd83f);
  classes.fill(LOW_SURROGATE, 0xdc00, 0xe000);
  // A footnote's number is no part of the word before it.
  for (let i = 0; i < SUPERSCRIPTS.length; i++) {
    classes[SUPERSCRIPTS.charCodeAt(i)] = OUTSIDE_WORD;
  }
  for (let i = 0; i < APOSTROPHES.length; i++) {
    classes[APOSTROPHES.charCodeAt(i)] = OUTSIDE_WORD;
  }
  for (const [from, to] of DIACRITICS) {
    classes.fill(MARK, from, to + 1);
  }
  for (const [from, to] of INVISIBLE) {
    classes.fill(IGNORED, from, to + 1);
  }
  return classes;
}

/** Each code unit once, at its own offset; surrogates are blanked, as a pair would be one character to a pattern. */
function allUnits(): string {
  let units = '';
  for (let unit = 0; unit < 0x10000; unit++) {
    units += unit >= 0xd800 && unit < 0xe000 ? '\0' : String.fromCharCode(unit);
  }
  return units;
}

/** The tables never change and are built at first use, so that loading the program costs nothing. */
export const getFoldTables: () => FoldTables = once(buildFoldTables);
