import type { Span } from '../span';
import { areJoined, PhraseTable, type Word } from './phraseTable';
import type { Hedge, HedgeKind } from './quantity';

/** Before a number. */
const BEFORE = new PhraseTable<HedgeKind>([
  [
    'about|around|approximately|approx|roughly|some|circa|an estimated|estimated|in the order of|in the region of|khoảng|xấp xỉ|chừng|cỡ|độ|ước|ước khoảng|ước tính|ước đạt|vào khoảng',
    'about',
  ],
  [
    'nearly|almost|close to|just under|just below|just short of|not quite|gần|gần đạt|suýt soát|ngót',
    'nearly',
  ],
  [
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|ít nhất|tối thiểu|không dưới|không ít hơn|chí ít',
    'at_least',
  ],
  [
    'over|more than|above|exceeding|exceeds|exceeded|in excess of|upwards of|just over|well over|greater than|hơn|trên|vượt|vượt quá|vượt mức|quá|nhiều hơn|lớn hơn',
    'more_than',
  ],
  [
    'up to|at most|no more than|not more than|a maximum of|maximum|as many as|as much as|tối đa|tới|lên tới|lên đến|không quá|nhiều nhất|cao nhất',
    'up_to',
  ],
  ['under|below|less than|fewer than|lower than|dưới|ít hơn|thấp hơn|nhỏ hơn', 'less_than'],
]);

/** Behind it. */
const BEHIND = new PhraseTable<HedgeKind>([
  ['or so|or thereabouts', 'about'],
  ['or more|and more|at least|at the least|or higher|or above|trở lên|là ít nhất|là tối thiểu', 'at_least'],
  ['at most|at the most|maximum|tops|tối đa|or less|or fewer|trở xuống|là tối đa', 'up_to'],
]);

const SIGNS = new Map<string, HedgeKind>([
  ['~', 'about'],
  ['≈', 'about'],
  ['>', 'more_than'],
  ['<', 'less_than'],
  ['≥', 'at_least'],
  ['≤', 'up_to'],
]);
const SIGN = /([~≈><≥≤])[\s\u2060]{0,2}$/u;
/** Between a hedge behind a quantity and what it belongs to. */
const MOST_BETWEEN = 2;

/** @param words before the quantity, the nearest last */
export function findHedgeBefore(text: string, words: readonly Word[], start: number): Hedge | undefined {
  const sign = SIGN.exec(text.slice(Math.max(0, start - 4), start));
  const signed = sign === null ? undefined : SIGNS.get(sign[1] ?? '');
  if (sign !== null && signed !== undefined) {
    const at = start - sign[0].length;
    return { kind: signed, span: { start: at, end: at + 1 } };
  }
  const last = words.at(-1);
  if (last === undefined || !areJoined(text, last, { start, end: start })) {
    return undefined;
  }
  const found = BEFORE.endingAt(text, words, words.length - 1);
  const first = found && words[words.length - found.length];
  return found && first && { kind: found.value, span: { start: first.start, end: last.end } };
}

/** @param words behind the quantity, the nearest first */
export function findHedgeBehind(text: string, words: readonly Word[], span: Span): Hedge | undefined {
  for (let i = 0; i <= MOST_BETWEEN; i++) {
    const word = words[i];
    const found = BEHIND.at(text, words, i);
    const last = found && words[i + found.length - 1];
    if (found !== undefined && word !== undefined && last !== undefined) {
      const isNear = /^[\s\u2060\p{L}\p{M}]*$/u.test(text.slice(span.end, word.start));
      return isNear ? { kind: found.value, span: { start: word.start, end: last.end } } : undefined;
    }
  }
  return undefined;
}

/** What may be written before a number, for a quantity of that kind. */
export function writeHedge(kind: HedgeKind, isVietnamese: boolean): string {
  const [english, vietnamese] = WRITTEN[kind];
  return isVietnamese ? vietnamese : english;
}

const WRITTEN: Readonly<Record<HedgeKind, readonly [english: string, vietnamese: string]>> = {
  about: ['about', 'khoảng'],
  nearly: ['nearly', 'gần'],
  at_least: ['at least', 'ít nhất'],
  more_than: ['more than', 'hơn'],
  up_to: ['up to', 'tối đa'],
  less_than: ['less than', 'dưới'],
};

/** True for a kind that the registry may name. */
export function isHedgeKind(text: string | undefined): text is HedgeKind {
  return text !== undefined && Object.hasOwn(WRITTEN, text);
}
