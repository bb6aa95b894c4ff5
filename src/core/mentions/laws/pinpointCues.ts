import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import type { LawWord } from './lawWords';
import { toNfc } from '../../text/normalForms';

const B = '[\\s\\u2060]';
const NOT_A_LETTER = '(?![\\p{L}\\p{M}\\p{N}])';
const PARENTHESES = `(?:${B}?\\([\\p{L}\\p{N}]{1,5}\\))*`;
const NUMBER = `(?:\\d{1,5}(?:\\.\\d{1,3})*[a-zđA-Z]{0,2}|[IVXLC]{1,7})${NOT_A_LETTER}${PARENTHESES}`;
/** Of a point: `a`, `(a)`, `đ`, `(ii)`. */
const LETTER = `(?:\\([a-zđ]{1,4}\\)|[a-zđ]${NOT_A_LETTER})${PARENTHESES}`;
const AND = `${B}{0,3}(?:[,–—-]|&|(?:,${B}+)?(?:and|or|to|through|và|hoặc|đến)(?!\\p{L}))${B}{0,3}`;

const ONE_NUMBER = new RegExp(`${B}{0,4}${NUMBER}(?:${B}?[–—-]${B}?\\d{1,5}[a-zđ]?${NOT_A_LETTER})?`, 'uy');
const NUMBERS = new RegExp(`${B}{0,4}${NUMBER}(?:${AND}${NUMBER}){0,12}`, 'uy');
const ONE_LETTER = new RegExp(`${B}{1,4}(?:${LETTER}|${NUMBER})`, 'uy');
const LETTERS = new RegExp(`${B}{1,4}(?:${LETTER}|${NUMBER})(?:${AND}(?:${LETTER}|${NUMBER})){0,12}`, 'uy');

/** Between two parts of one pinpoint: `Clause 2 of Article 5`, `điểm a, khoản 2, Điều 5`, `Điều 5 và Điều 6`. */
const LINK = new RegExp(
  `(?:${B}{0,4},)?${B}{1,4}(?:(?:of|and|or|to|và|hoặc|đến|của|thuộc)${B}{1,4})?(?:the${B}{1,4})?`,
  'iuy',
);
/** What makes another thing of the digits. */
const GOES_ON = /^\u2060*(?:%|[.,]\d|[-/‐-―]\p{L}|\p{M})/u;
/** The code before the sign of a section is a law of its own. */
const BEHIND_CODE = /(?:U\.?S\.?C\.?|C\.?F\.?R\.?)[\s\u2060]*$/;

const POINTS: ReadonlySet<string> = new Set(['diem', 'point', 'points', 'subparagraph']);
/** Without its stop it is another word: `the state of the art 5`. */
const SHORT_WITHOUT_STOP = /^(?:arts?|secs?|sect|paras?|chap)$/;
const LISTS: ReadonlySet<string> = new Set(['khoan', 'diem']);

/** A word, or the sign of a section, that a number may follow. */
interface Unit extends Span {
  readonly folded: string;
  /** Several numbers may follow. */
  readonly plural: boolean;
}

/**
 * Places in a law, each as far as it goes: `Article 5(2)(a)`, `Articles 5 and 6`, `điểm a khoản 2 Điều 5`, `§ 9902`.
 *
 * @param words those of articles and their parts
 */
export function findPinpoints(text: string, words: readonly LawWord[]): readonly Span[] {
  const units = findUnits(text, words);
  const pinpoints: Span[] = [];
  for (let i = 0; i < units.length; i++) {
    let unit = units[i];
    const start = unit?.start ?? 0;
    let end = unit && readPart(text, unit, units[i + 1]);
    let isWhole = unit !== undefined && !(POINTS.has(unit.folded) && unit.folded !== 'diem');
    // As long as another part follows.
    while (end !== undefined) {
      LINK.lastIndex = end;
      const next = LINK.test(text) ? LINK.lastIndex : -1;
      unit = units[i + 1];
      const further = unit?.start === next ? readPart(text, unit, units[i + 2]) : undefined;
      if (further === undefined) {
        break;
      }
      end = further;
      isWhole = true;
      i++;
    }
    // "Point a" alone may be no more than an article that follows a point.
    if (end !== undefined && (isWhole || /[\d)]$/.test(text.slice(start, end)))) {
      pinpoints.push({ start, end });
    }
  }
  return pinpoints;
}

function findUnits(text: string, words: readonly LawWord[]): readonly Unit[] {
  const units: Unit[] = words
    .filter(
      ({ start, end }) =>
        !BEHIND_CODE.test(text.slice(Math.max(0, start - 12), start)) &&
        !SHORT_WITHOUT_STOP.test(text.slice(start, end)),
    )
    .map(({ start, end, vietnamese }) => {
      const folded = foldText(text.slice(start, end)).replace('.', '');
      const isMany = /(?:^|\s)các[\s\u2060]+$/iu.test(toNfc(text.slice(Math.max(0, start - 8), start)));
      return { start, end, folded, plural: vietnamese ? isMany : folded.endsWith('s') };
    });
  for (const { 0: sign, index } of text.matchAll(/§{1,2}/g)) {
    if (!BEHIND_CODE.test(text.slice(Math.max(0, index - 12), index))) {
      units.push({ start: index, end: index + sign.length, folded: '§', plural: sign.length > 1 });
    }
  }
  return units.sort((a, b) => a.start - b.start);
}

/** The end of a unit with its number or numbers. */
function readPart(text: string, unit: Unit, next: Unit | undefined): number | undefined {
  const isPoint = POINTS.has(unit.folded);
  const many = readAt(isPoint ? LETTERS : NUMBERS, text, unit);
  // `khoản 1, 2 và 3 Điều 5`: the numbers are the clauses' only if an article follows.
  const isList =
    unit.plural ||
    (LISTS.has(unit.folded) && many !== undefined && next !== undefined && isBlank(text, many, next.start));
  return isList && many !== undefined ? many : readAt(isPoint ? ONE_LETTER : ONE_NUMBER, text, unit);
}

function isBlank(text: string, from: number, to: number): boolean {
  return to >= from && to - from <= 16 && /^[\s\u2060,]*(?:của[\s\u2060]+)?$/iu.test(text.slice(from, to));
}

function readAt(pattern: RegExp, text: string, { end, folded }: Unit): number | undefined {
  pattern.lastIndex = end;
  const [found] = pattern.exec(text) ?? [];
  const isApart = folded === '§' || /^[\s\u2060]/.test(found ?? '');
  return found === undefined ||
    !isApart ||
    GOES_ON.test(text.slice(end + found.length, end + found.length + 4))
    ? undefined
    : end + found.length;
}
