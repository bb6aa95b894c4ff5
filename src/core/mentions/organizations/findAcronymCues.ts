import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { findWords } from '../../text/words';
import type { AcronymCue } from './acronymCues';
import { ACRONYM, findLongForm, isPlausibleAcronym } from './acronyms';

/** An opening bracket, or a comma before the words that say that a short form follows. */
const OPENING = /\(|,(?=\s*(?:hereinafter|hereafter|henceforth|sau đây)(?!\p{L}))/giu;
/** Code units looked at within brackets and before them. */
const LONGEST_BRACKET = 160;
const LONGEST_NAME = 160;

const MARKS = '\\s\\u2060"\'“”„‘’«»';
const NO_WORD_BEFORE = '(?<![\\p{L}\\p{M}\\p{N}&])';
/** The acronym at the end of a bracket, or of its first part. */
const LAST = new RegExp(`${NO_WORD_BEFORE}(${ACRONYM})[${MARKS}]*(?:[,;]|for short[${MARKS}]*$|$)`, 'u');
const BEFORE_BRACKET = new RegExp(`${NO_WORD_BEFORE}(${ACRONYM})[${MARKS}]*$`, 'u');
const DASH = new RegExp(`[${MARKS}][-–—][${MARKS}]*$`, 'u');
const TRIMMED = new RegExp(`[${MARKS}.]`, 'u');
const ENTRY = new RegExp(`^(?:[${MARKS}]|(?:the|short for|i\\.e\\.,?|viết tắt của|tức|là)(?=\\s))*`, 'iu');
const FIRST_PART = /^[^,;:]*?(?=[,;:]|\s[-–—]\s|$)/u;

/** Folded words that may stand before the acronym in brackets. */
const LEADING: ReadonlySet<string> = new Set(
  (
    'hereinafter hereafter henceforth herein referred to as called the or also known abbreviated abbreviation acronym ' +
    'short for in english simply sau day nay goi tat la viet duoi ten tieng anh hay con duoc tu'
  ).split(' '),
);
/** Those of them that say what the acronym is. */
const EXPLICIT =
  /(?:hereinafter|hereafter|henceforth|referred to|called|abbreviat|goi (?:tat )?la|viet tat)/u;

/** In order of the text. */
export function findAcronymCues(text: string): readonly AcronymCue[] {
  const cues: AcronymCue[] = [];
  for (const { 0: sign, index } of text.matchAll(OPENING)) {
    const content = readContent(text, index + 1, sign);
    const cue =
      content === undefined
        ? undefined
        : (readDefinition(text, index, content) ?? readExplanation(text, index, content));
    if (cue !== undefined) {
      cues.push(cue);
    }
  }
  return cues;
}

/** Up to the closing bracket, or to the end of a phrase behind a comma; `undefined` where it goes on for too long. */
function readContent(text: string, start: number, sign: string): string | undefined {
  const content = text.slice(start, start + LONGEST_BRACKET);
  const end = content.search(sign === '(' ? /\)/ : /[,.;:)]|$/);
  return end < 0 ? undefined : content.slice(0, end);
}

/** `(FIA)`, `(hereinafter “FIA”)`, and `(Foreign Investment Agency - FIA)`. */
function readDefinition(text: string, opening: number, content: string): AcronymCue | undefined {
  const last = LAST.exec(content);
  const acronym = last?.[1];
  if (last === null || acronym === undefined || !isPlausibleAcronym(acronym)) {
    return undefined;
  }
  const start = opening + 1 + last.index;
  const span = { start, end: start + acronym.length };
  const lead = content.slice(0, last.index);
  const leadingWords = findWords(lead).map((word) => foldText(lead.slice(word.start, word.end)));
  if (leadingWords.every((word) => LEADING.has(word))) {
    const isExplicit = EXPLICIT.test(leadingWords.join(' ')) || last[0].includes('for short');
    return { span, long: findLong(text, opening, acronym), order: 'behind', isExplicit };
  }
  const dash = DASH.exec(lead);
  return dash === null
    ? undefined
    : {
        span,
        long: findLong(text, opening + 1 + dash.index, acronym),
        order: 'behind',
        isExplicit: false,
      };
}

/** `FIA (Foreign Investment Agency)`. */
function readExplanation(text: string, opening: number, content: string): AcronymCue | undefined {
  const from = Math.max(0, opening - 2 * LONGEST_BRACKET);
  const before = BEFORE_BRACKET.exec(text.slice(Math.max(from, opening - 24), opening));
  const acronym = before?.[1];
  const entry = ENTRY.exec(content)?.[0].length ?? 0;
  const part = FIRST_PART.exec(content.slice(entry))?.[0] ?? '';
  if (
    before === null ||
    acronym === undefined ||
    !isPlausibleAcronym(acronym) ||
    findWords(part).length < 2
  ) {
    return undefined;
  }
  const start = Math.max(from, opening - 24) + before.index;
  const longStart = opening + 1 + entry;
  return {
    span: { start, end: start + acronym.length },
    long: { start: longStart, end: trimEnd(text, longStart + part.length, longStart) },
    order: 'before',
    isExplicit: false,
  };
}

/** The words before `end` with the initials of the acronym; empty where there are none. */
function findLong(text: string, end: number, acronym: string): Span {
  const trimmed = trimEnd(text, end, Math.max(0, end - LONGEST_NAME));
  const from = Math.max(0, trimmed - LONGEST_NAME);
  const words = findWords(text, from, trimmed);
  // The letter of the country at the end stands for no word: `Diplomatic Academy (DAV)`.
  const long =
    findLongForm(acronym, text, words) ??
    (/^\p{Lu}{2,}VN?$/u.test(acronym) ? findLongForm(acronym.replace(/VN?$/u, ''), text, words) : undefined);
  return long ?? { start: trimmed, end: trimmed };
}

function trimEnd(text: string, end: number, from: number): number {
  let trimmed = end;
  while (trimmed > from && TRIMMED.test(text.charAt(trimmed - 1))) {
    trimmed--;
  }
  return trimmed;
}
