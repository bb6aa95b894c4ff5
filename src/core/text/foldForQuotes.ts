import { once } from '../util/once';
import { runAtOnce, type Steps } from '../util/steps';
import { HIDDEN } from './readableText';
import { toNfc } from './normalForms';

/** A text made ready for finding quotes in it: fold it once, ask it often. */
export interface QuotableText {
  readonly folded: string;
  /** Offsets in the original of each unit of {@link folded}: where its character starts and ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * A character with its combining marks; Hangul vowels and finals join the letter before them as marks do. Putting
 * marks in order is quadratic, so a heap of them is taken in parts.
 */
const CHARACTER = /[^][\p{M}\u1160-\u11FF]{0,30}/uy;
/** Units between two rests. */
const STEP = 50_000;

/** Folds a text as quotes are compared. Linear in the length of the text. */
export function foldForQuotes(text: string): QuotableText {
  return runAtOnce(foldForQuotesInSteps(text));
}

/** As {@link foldForQuotes}; a source may be as long as a book. */
export function* foldForQuotesInSteps(text: string): Steps<QuotableText> {
  const folded = new FoldedText(text);
  const simple = getSimple();
  const foldSimple = (at: number): number => {
    const unit = text.charCodeAt(at);
    return unit < simple.length ? (simple[unit] ?? NOT_SIMPLE) : unit === HIDDEN_UNIT ? IGNORED : NOT_SIMPLE;
  };
  let next = text.length > 0 ? foldSimple(0) : NOT_SIMPLE;
  for (let at = 0, rest = STEP; at < text.length;) {
    const own = next;
    next = at + 1 < text.length ? foldSimple(at + 1) : IGNORED;
    // What is simple is no mark of the character before it.
    if (own !== NOT_SIMPLE && next !== NOT_SIMPLE) {
      folded.pushUnit(own, at);
      at += 1;
    } else {
      CHARACTER.lastIndex = at;
      const [character = ''] = CHARACTER.exec(text) ?? [];
      folded.push(foldCharacter(character), at, at + character.length);
      at += character.length;
      next = at < text.length ? foldSimple(at) : IGNORED;
    }
    if (at >= rest) {
      rest = at + STEP;
      yield;
    }
  }
  return folded.end();
}

/** What was folded so far. Most units stay as they are, and are copied in whole runs. */
class FoldedText {
  readonly #text: string;
  readonly #parts: string[] = [];
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  /** Start and end of the run that is not copied yet. */
  #from = 0;
  #to = 0;
  #isInSpace = false;

  constructor(text: string) {
    this.#text = text;
    this.#starts = new Uint32Array(text.length);
    this.#ends = new Uint32Array(text.length);
  }

  /** A character of one unit that folds to one. */
  pushUnit(unit: number, at: number): void {
    if (unit === SPACE) {
      this.#pushSpace(at, at + 1);
    } else if (unit !== IGNORED) {
      this.#isInSpace = false;
      this.#take(at, at + 1);
      if (this.#text.charCodeAt(at) === unit) {
        this.#copy(at);
      } else {
        this.#write(String.fromCharCode(unit), at + 1);
      }
    }
  }

  push(folded: string, start: number, end: number): void {
    if (folded === ' ') {
      this.#pushSpace(start, end);
    } else if (folded !== '') {
      this.#isInSpace = false;
      for (let left = folded.length; left > 0; left--) {
        this.#take(start, end);
      }
      this.#write(folded, end);
    }
  }

  end(): QuotableText {
    this.#parts.push(this.#text.slice(this.#from, this.#to));
    return {
      folded: this.#parts.join(''),
      starts: firstOf(this.#starts, this.#length),
      ends: firstOf(this.#ends, this.#length),
    };
  }

  #pushSpace(start: number, end: number): void {
    if (this.#isInSpace) {
      this.#ends[this.#length - 1] = end;
      return;
    }
    this.#isInSpace = true;
    this.#take(start, end);
    if (this.#text.charCodeAt(start) === SPACE) {
      this.#copy(start);
    } else {
      this.#write(' ', end);
    }
  }

  #copy(at: number): void {
    if (at !== this.#to) {
      this.#write('', at);
    }
    this.#to = at + 1;
  }

  /** Puts a text of its own in the place of all up to `end`. */
  #write(own: string, end: number): void {
    this.#parts.push(this.#text.slice(this.#from, this.#to), own);
    this.#from = end;
    this.#to = end;
  }

  #take(start: number, end: number): void {
    if (this.#length === this.#starts.length) {
      // Few characters become more units in NFC.
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
    }
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }
}

function firstOf(numbers: Uint32Array, length: number): Uint32Array {
  return numbers.length === length ? numbers : numbers.slice(0, length);
}

function grown(numbers: Uint32Array): Uint32Array {
  const longer = new Uint32Array(2 * numbers.length + 16);
  longer.set(numbers);
  return longer;
}

const IGNORED = 0;
const NOT_SIMPLE = 1;
const SPACE = 0x20;
const HIDDEN_UNIT = HIDDEN.charCodeAt(0);
/** Letters of European languages and Vietnamese, and punctuation: without marks, and in NFC by themselves. */
const SIMPLE_UNITS = [
  [0, 0x24f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
] as const;

/** By unit what it folds to, {@link IGNORED} or {@link NOT_SIMPLE}. */
const getSimple = once((): Uint16Array => {
  const simple = new Uint16Array(0x2070).fill(NOT_SIMPLE);
  for (const [first, last] of SIMPLE_UNITS) {
    for (let unit = first; unit <= last; unit++) {
      const folded = foldCharacter(String.fromCharCode(unit));
      if (folded.length <= 1) {
        simple[unit] = folded === '' ? IGNORED : folded.charCodeAt(0);
      }
    }
  }
  return simple;
});

/** One character in the form that is compared; empty where it is ignored, a space for white space of all kinds. */
function foldCharacter(character: string): string {
  if (/^[\s\u0085\u200b]$/u.test(character)) {
    return ' ';
  }
  if (character === '*' || character === '_' || character === HIDDEN) {
    return '';
  }
  return toNfc(foldQuotationMark(character));
}

function foldQuotationMark(character: string): string {
  if (/^["“”„‟«»″]$/.test(character)) {
    return '"';
  }
  return /^['‘’‚‛‹›′`´]$/.test(character) ? "'" : character;
}
