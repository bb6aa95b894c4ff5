import { ATTACHED, IGNORED, IN_WORD, MARK, OUTSIDE_WORD } from '../text/foldTables';
import { END_CODE } from './doubleArrayTrie';
import { SEVERAL, SKIP, stepThrough } from './gazetteerIndex';
import type { GazetteerIndex } from './gazetteerIndex';

/** Places where a key ends with a word, shortest first; made once for a text and used at each of its words. */
export interface Endings {
  count: number;
  readonly ends: number[];
  readonly keys: number[];
}

/** No name spread over more of a text is one; this bounds the work where a text is made of blanks. */
const FARTHEST = 1024;

/** Of the keys that begin exactly at `start`; none for nearly all words. */
export function findEndings(index: GazetteerIndex, text: string, start: number, endings: Endings): void {
  const { cells, steps, classes, spaceCode } = index;
  const limit = Math.min(text.length, start + FARTHEST);
  endings.count = 0;
  let state = 0;
  let unit = unitAt(text, start);
  for (let i = start; i < limit;) {
    const code = steps[unit] ?? 0;
    const next = (cells[2 * state] ?? 0) + code;
    if (cells[2 * next + 1] === state) {
      state = next;
    } else if (code === SEVERAL) {
      state = stepThrough(index, state, unit);
      if (state < 0) {
        return;
      }
    } else if (code !== SKIP) {
      return;
    }
    i = code === spaceCode ? skipSpace(text, i, limit, index) : i + 1;
    if (i < 0) {
      return;
    }
    unit = unitAt(text, i);
    if (classes[unit] !== IN_WORD && code !== SKIP && code !== spaceCode) {
      const key = (cells[2 * state] ?? 0) + END_CODE;
      if (cells[2 * key + 1] === state) {
        const end = skipMarks(text, i, classes);
        if (endsWord(text, end, classes)) {
          endings.ends[endings.count] = end;
          endings.keys[endings.count] = cells[2 * key] ?? -1;
          endings.count++;
        }
      }
    }
  }
}

/** Behind the text one that is outside words: a look-up by no number would slow down all others. */
function unitAt(text: string, i: number): number {
  return i < text.length ? text.charCodeAt(i) : 0;
}

/** Behind a run of white space and invisible characters, or -1 where the run holds a blank line. */
function skipSpace(text: string, start: number, limit: number, index: GazetteerIndex): number {
  let i = start;
  let lines = 0;
  for (; i < limit; i++) {
    const unit = text.charCodeAt(i);
    const code = index.steps[unit];
    if (code !== index.spaceCode && code !== SKIP) {
      break;
    }
    // `\r\n` is one line end.
    if (unit === 0x0a || unit === 0x2029 || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) {
      lines++;
    }
  }
  return lines > 1 ? -1 : i;
}

/** Behind the marks of a letter, also where something unseen stands between: it is one letter to a reader. */
function skipMarks(text: string, start: number, classes: Uint8Array): number {
  let end = start;
  for (let i = start; i < text.length; i++) {
    const kind = classes[text.charCodeAt(i)];
    if (kind === MARK) {
      end = i + 1;
    } else if (kind !== IGNORED) {
      break;
    }
  }
  return end;
}

/** The word must be over, and neither a number nor a sum of money: `Top 10` is not in `Top 10,000`, `US` not in `US$5`. */
function endsWord(text: string, end: number, classes: Uint8Array): boolean {
  const i = skipAttached(text, end, classes);
  if (i >= text.length) {
    return true;
  }
  const unit = text.charCodeAt(i);
  if (classes[unit] === IN_WORD || isCurrencySign(unit)) {
    return false;
  }
  const goesOn = (unit === 0x2e || unit === 0x2c) && isDigit(text.charCodeAt(i + 1));
  return !(goesOn && isDigit(text.charCodeAt(end - 1)));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isCurrencySign(unit: number): boolean {
  return unit === 0x24 || (unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20cf);
}

/** Behind what goes with the word before, should it stand at the beginning of one. */
export function skipAttached(text: string, start: number, classes: Uint8Array): number {
  let i = start;
  while (i < text.length && (classes[text.charCodeAt(i)] ?? OUTSIDE_WORD) >= ATTACHED) {
    i++;
  }
  return i;
}
