import type { Span } from '../text/span';
import { findWords } from '../text/words';
import {
  ACCORDING_TO,
  ACTED,
  ADVERBIAL,
  AS_OF,
  BEHIND_DATE_LINE,
  CITATION,
  CLAUSE_BORDER,
  DATE_LINE,
  NOT_ADVERBIAL,
  OF_A_LAW,
  OF_AN_EVENT,
  OPENING,
  RELATIVE,
  REPORTED,
  THAT,
  TO_WHOM,
} from './clauseWords';
import type { DateCue } from './meetings/meetingCues';
import { toNfc } from '../text/normalForms';

export interface DateInSentence {
  readonly text: string;
  readonly sentence: Span;
  readonly date: DateCue;
  /** Part of a phrase such as `the June 2024 dialogue`. */
  readonly isInMeeting: boolean;
  /** End of the last name of a law or meeting that begins before the date. */
  readonly nameEnd: number | undefined;
}

/** Code units to either side of a date that are looked at. */
const FARTHEST = 600;
/** Of them, those that tell what kind of date it is. */
const NEAREST = 72;
const MOST_WORDS_TO_WHOM = 8;

/** What stands around a date in its sentence. */
interface Surroundings {
  readonly before: string;
  /** {@link before} without the words that make the date an adverb. */
  readonly withoutAdverb: string;
  readonly behind: string;
}

/** What a date governs: its sentence, or its clause; `undefined` where it is no adverb. */
export function findDateScope(given: DateInSentence): Span | undefined {
  const { text, sentence, date, isInMeeting, nameEnd } = given;
  const { start, end } = date.span;
  const begin = Math.max(sentence.start, start - FARTHEST);
  // `sáng nay (16-1)` is no remark in brackets.
  const before = text.slice(begin, start).replace(/(?<=nay[\s\u2060]{0,6})\($/iu, ' ');
  const behind = text.slice(end, Math.min(sentence.end, end + FARTHEST));
  const adverb = ADVERBIAL.exec(nearEnd(before))?.[0] ?? '';
  const withoutAdverb = before.slice(0, before.length - adverb.length);
  const head = trimEnd(withoutAdverb);
  const isOfName = nameEnd !== undefined && nameEnd >= begin + head.length;
  if (isOfName || isInBrackets(before) || isCited(before) || OF_A_LAW.test(nearEnd(head))) {
    return undefined;
  }
  const isAdverb =
    AS_OF.test(nearEnd(before)) ||
    (!NOT_ADVERBIAL.test(nearEnd(before)) && (adverb !== '' || isSelfAdverb(text.slice(start, end))));
  if (begin === sentence.start && isOpening(before, behind, isAdverb || isInMeeting)) {
    return sentence;
  }
  if (
    isInMeeting ||
    OF_AN_EVENT.test(nearEnd(head)) ||
    !isPrecise(date, before) ||
    !(isAdverb || isSaid(before))
  ) {
    return undefined;
  }
  const scope = narrow({ before, withoutAdverb, behind });
  return (
    scope && {
      start: scope.start === 0 ? sentence.start : begin + scope.start,
      end: scope.end === Infinity ? sentence.end : Math.min(sentence.end, end + scope.end),
    }
  );
}

/** `ngày 3-5` and `tháng 5` need nothing else; an English date stands behind a preposition. */
function isSelfAdverb(date: string): boolean {
  return /^(?:ng|th|n[ăa])/iu.test(date);
}

/** `said 3 May`, as newspapers write. */
function isSaid(before: string): boolean {
  const said = findLast(before, REPORTED);
  return said !== undefined && before.slice(said.end).trim() === '';
}

/** At the start of its sentence, with nothing before but where or at what it was. */
function isOpening(before: string, behind: string, isAdverb: boolean): boolean {
  return (
    (DATE_LINE.test(before) && !NOT_ADVERBIAL.test(nearEnd(before)) && BEHIND_DATE_LINE.test(behind)) ||
    (isAdverb && OPENING.test(before) && !has(before, THAT) && !has(before, RELATIVE))
  );
}

/** A year or a month is the time of what somebody did, seldom of anything else that ends in one. */
function isPrecise({ day, days, dayFirst }: DateCue, before: string): boolean {
  return (day ?? days ?? dayFirst) !== undefined || has(lastClause(before), ACTED);
}

function isInBrackets(before: string): boolean {
  return (
    before.lastIndexOf('(') > before.lastIndexOf(')') || before.lastIndexOf('[') > before.lastIndexOf(']')
  );
}

function isCited(before: string): boolean {
  return CITATION.test(nearEnd(before)) || has(lastClause(before), ACCORDING_TO);
}

/** From the last mark between clauses; one right before the date ends none. */
function lastClause(before: string): string {
  const own = trimEnd(before);
  const marks = [',', ';', ':', '–', '—'].map((mark) => own.lastIndexOf(mark));
  return own.slice(Math.max(...marks) + 1);
}

/** The words that stand nearest. */
function nearEnd(text: string): string {
  return text.slice(-NEAREST);
}

/** Without blanks and commas at the end. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\u2060,]/u.test(text.charAt(end - 1))) {
    end--;
  }
  return text.slice(0, end);
}

/**
 * The clause of a date that does not open its sentence: `start` from the start of `before`, `end` from the end of the
 * date; 0 and Infinity where it is as long as the sentence. `undefined` where that cannot be told.
 */
function narrow({ before, withoutAdverb, behind }: Surroundings): Span | undefined {
  const border = findLast(before, CLAUSE_BORDER);
  const start = border?.end ?? 0;
  const end = behind.search(CLAUSE_BORDER);
  const clause: Span = { start, end: end < 0 ? Infinity : end };
  const inside = before.slice(start);
  const relative = findLast(inside, RELATIVE);
  if (relative !== undefined && !inside.slice(relative.end).includes(',')) {
    const comma = behind.search(/[,;–—]/u);
    const isAside = /(?:^|[,–—][\s\u2060]{0,6})$/u.test(inside.slice(0, relative.start));
    return { start: start + relative.start, end: isAside && comma >= 0 ? comma : isAside ? clause.end : 0 };
  }
  const that = findLast(inside, THAT);
  if (that !== undefined) {
    const isSpoken = has(inside.slice(0, that.start), REPORTED);
    return { start: start + that.start, end: isSpoken ? clause.end : 0 };
  }
  const said = findLast(inside, REPORTED);
  return said === undefined || tellsWhenSaid(withoutAdverb.slice(start + said.end))
    ? clause
    : { start: start + said.end, end: clause.end };
}

/** True for `reporters in Hanoi` between `told` and `on 3 May`; what was said would have other words. */
function tellsWhenSaid(between: string): boolean {
  const words = findWords(between).map((span) => between.slice(span.start, span.end));
  return (
    words.length <= MOST_WORDS_TO_WHOM &&
    !/[:“"]|^[\s\u2060]*,/u.test(between) &&
    words.every((word) => /^\p{Lu}/u.test(word) || TO_WHOM.has(toNfc(word).toLowerCase()))
  );
}

function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

function findLast(text: string, pattern: RegExp): Span | undefined {
  let last: Span | undefined;
  for (const { 0: words, index } of text.matchAll(pattern)) {
    last = { start: index, end: index + words.length };
  }
  return last;
}
