import type { Decimal } from './decimal';
import {
  CURRENCIES,
  MEASURES,
  MONEY_SCALES,
  PER,
  PER_MILLE,
  PERCENT,
  PRICED,
  RAISED,
  SCALES,
  type Measure,
} from './measureWords';
import { areJoined, readWords, type Word } from './phraseTable';
import type { Scale } from './quantity';
import { readCounted } from './readCounted';

/** What stands behind a number. */
export interface ReadUnit {
  readonly unit: string;
  readonly factor: Decimal;
  readonly scale?: Scale;
  readonly end: number;
}

/** What is known of a number before its unit is read. */
export interface NumberAt {
  readonly text: string;
  readonly end: number;
  /** Sign of a currency before the number. */
  readonly sign: Measure | undefined;
  readonly isOne: boolean;
  readonly isInWords: boolean;
  /** A number of four digits that may as well be a year. */
  readonly mayBeYear: boolean;
  readonly isVietnamese: boolean;
}

/** Code units behind a number that are looked at. */
const FARTHEST = 120;
const MOST_WORDS = 10;
const ONE: Decimal = { digits: 1n, exponent: 0 };
const SIGN_BEHIND = /^[\s\u2060]{0,2}(%|‰)|^[\s\u2060]?(₫|đ|€|\$)(?![\p{L}\p{M}\p{N}])/u;
const SLASH = /^[\s\u2060]?\/[\s\u2060]?(?=\p{L})/u;

/** `undefined` where nothing tells what is counted or measured; `scale` alone where no more is told than that. */
export function readUnit(
  at: NumberAt,
): ReadUnit | { readonly scale?: Scale; readonly end: number } | undefined {
  const { text, end, sign } = at;
  const symbol = SIGN_BEHIND.exec(text.slice(end, end + 4));
  if (symbol !== null) {
    const measure = symbol[1] === '%' ? PERCENT : symbol[1] === '‰' ? PER_MILLE : toMoney(symbol[2]);
    return { ...measure, end: end + symbol[0].length };
  }
  const words = joinedWords(text, end);
  const scale = readScale(at, words);
  const index = scale === undefined ? 0 : scale.length;
  const scaleEnd = scale?.scale.span.end ?? end;
  const scaled = scale === undefined ? {} : { scale: scale.scale };
  const isGlued = words[0]?.start === end;
  const found =
    readMoney(text, words, index, { sign, end: scaleEnd }) ??
    readMeasure(text, words, index) ??
    (isGlued && scale === undefined ? undefined : readCount(at, words, index));
  if (found !== undefined) {
    return { ...found, ...scaled };
  }
  return isGlued && scale === undefined ? undefined : { ...scaled, end: scaleEnd };
}

function toMoney(sign: string | undefined): Measure {
  return { unit: sign === '$' ? 'USD' : sign === '€' ? 'EUR' : 'VND', factor: ONE };
}

/** Words that go on from the number: nothing but a blank or a hyphen stands before them. */
function joinedWords(text: string, end: number): readonly Word[] {
  const words = readWords(text, end, Math.min(text.length, end + FARTHEST), MOST_WORDS);
  const [first] = words;
  return first !== undefined && areJoined(text, { start: end, end }, first) ? words : [];
}

function readScale(
  { text, end, sign }: NumberAt,
  words: readonly Word[],
): { readonly scale: Scale; readonly length: number } | undefined {
  const [first] = words;
  if (first === undefined) {
    return undefined;
  }
  const isGlued = first.start === end;
  const letter = isGlued && sign !== undefined ? MONEY_SCALES.get(first.folded) : undefined;
  const found = letter === undefined ? SCALES.at(text, words, 0) : { value: letter, length: 1 };
  const last = found && words[found.length - 1];
  // `k` is a thousand only right behind its number; `ngan hang` without marks are banks.
  if (last === undefined || (first.folded === 'k' && !isGlued) || /^hang$/.test(words[1]?.marked ?? '')) {
    return undefined;
  }
  return {
    scale: { span: { start: first.start, end: last.end }, power: found?.value ?? 0 },
    length: found?.length ?? 0,
  };
}

type Found = Omit<ReadUnit, 'scale'>;

function readMoney(
  text: string,
  words: readonly Word[],
  index: number,
  { sign, end }: { readonly sign: Measure | undefined; readonly end: number },
): Found | undefined {
  const named = isJoinedAt(text, words, index) ? CURRENCIES.at(text, words, index) : undefined;
  const last = named && words[index + named.length - 1];
  const measure = named?.value ?? sign;
  return (
    measure && withPrice(text, words, index + (named?.length ?? 0), { ...measure, end: last?.end ?? end })
  );
}

function readMeasure(text: string, words: readonly Word[], index: number): Found | undefined {
  const word = words[index];
  const power = word === undefined || !isJoinedAt(text, words, index) ? '' : text.charAt(word.end);
  const raised = RAISED.get((word?.folded ?? '') + power);
  if (word !== undefined && raised !== undefined) {
    return { ...raised, end: word.end + 1 };
  }
  const found = isJoinedAt(text, words, index) ? MEASURES.at(text, words, index) : undefined;
  const last = found && words[index + found.length - 1];
  return found && last && { ...found.value, end: last.end };
}

function readCount(at: NumberAt, words: readonly Word[], index: number): Found | undefined {
  const { text, isOne, isInWords, isVietnamese, mayBeYear } = at;
  const [first] = words;
  // `57-NQ/TW`, `20-member`: what is joined by a hyphen is no plural.
  if (
    first === undefined ||
    mayBeYear ||
    !isJoinedAt(text, words, index) ||
    (index === 0 && /[-‐-–]/.test(text.slice(at.end, first.start)))
  ) {
    return undefined;
  }
  const counted = readCounted({ text, words, index, isOne, isVietnamese, mayBeUnknown: !isInWords });
  return counted && { ...counted, factor: ONE };
}

function isJoinedAt(text: string, words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return word !== undefined && (before === undefined || areJoined(text, before, word));
}

/** `đồng/kWh`, `cents per kilowatt-hour` */
function withPrice(text: string, words: readonly Word[], index: number, found: Found): Found {
  const slash = SLASH.exec(text.slice(found.end, found.end + 8));
  const per = slash === null && isJoinedAt(text, words, index) ? PER.at(text, words, index) : undefined;
  if (slash === null && per === undefined) {
    return found;
  }
  const at = index + (per?.length ?? 0);
  const priced = PRICED.at(text, words, at);
  const last = priced && words[at + priced.length - 1];
  return priced === undefined || last === undefined
    ? found
    : { ...found, unit: `${found.unit}/${priced.value}`, end: last.end };
}
