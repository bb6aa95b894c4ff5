import { foldText } from '../../text/fold';
import { findWord, findWords } from '../../text/words';
import type { LawCueOf } from './lawCues';
import type { LawWord } from './lawWords';
import { isPartOfAnother } from './nounCues';

/** Code units before a noun in which its name may begin. */
const FARTHEST = 96;
/** Begin a sentence or point at a law rather than name one. */
const NO_NAME: ReadonlySet<string> = new Set(
  (
    'the this that these those a an any each every no some such its their our his her said same new old current draft ' +
    'proposed revised amended under in of by with to for from on at as and or but if when while after before since ' +
    'however moreover also both which whose'
  ).split(' '),
);
const LINKS: ReadonlySet<string> = new Set(['and', 'of', 'for', 'on', 'in']);

/**
 * What is written like the name of a law, whether the registry has it or not: `Trade Expansion Act`, `Law on Land`,
 * `Luật Thủ đô`. A noun behind it may speak of that law.
 *
 * @param from end of the law word before
 */
export function readNameCue(text: string, word: LawWord, from: number): LawCueOf<'name'> | undefined {
  if (!/^\p{Lu}/u.test(text.slice(word.start, word.start + 2))) {
    return undefined;
  }
  if (word.vietnamese) {
    const end = findTitleEnd(text, word.end);
    return end === undefined ? undefined : toCue(word, word.start, end);
  }
  const start = findTitleStart(text, from, word.start);
  if (start < word.start) {
    return toCue(word, start, word.end);
  }
  return isPartOfAnother(text, word) ? toCue(word, word.start, word.end) : undefined;
}

function toCue({ noun, start: at }: LawWord, start: number, end: number): LawCueOf<'name'> {
  return { type: 'name', span: { start, end }, noun, at };
}

/** `Luật Thủ đô`, `Nghị định về hoá đơn`: the end of the first word that is surely of the title. */
function findTitleEnd(text: string, from: number): number | undefined {
  const next = findWord(text, from, Math.min(text.length, from + FARTHEST));
  if (next === undefined || !/^[\s\u2060]+$/.test(text.slice(from, next.start))) {
    return undefined;
  }
  const word = text.slice(next.start, next.end);
  return /^\p{Lu}/u.test(word) || foldText(word) === 've' ? next.end : undefined;
}

/** The first of the words with capitals that lead up to `to`, or `to`; links between them included. */
function findTitleStart(text: string, from: number, to: number): number {
  const begin = Math.max(from, to - FARTHEST);
  const words = findWords(text, begin, to);
  let start = to;
  let next = to;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] ?? { start: to, end: to };
    const folded = foldText(text.slice(word.start, word.end));
    const isCapital = /^\p{Lu}/u.test(text.slice(word.start, word.start + 2)) && !NO_NAME.has(folded);
    if (!/^[\s\u2060&,]+$/.test(text.slice(word.end, next)) || !(isCapital || LINKS.has(folded))) {
      break;
    }
    start = isCapital ? word.start : start;
    next = word.start;
  }
  return start;
}
