import { findAcronymCues } from '../../mentions/organizations/findAcronymCues';
import { isPlausibleAcronym } from '../../mentions/organizations/acronyms';
import { findCapitalWords, type CapitalWord } from '../../mentions/people/capitalWords';
import { findWords } from '../../text/words';
import type { FoundName, Titles } from './found';
import {
  isBodyNoun,
  isBodyOf,
  isDropped,
  isNation,
  isNoName,
  isWeakNoun,
  namesParty,
  tellsBody,
} from './nameWords';
import type { CapitalRun, Claims, PassageText } from './passageText';
import { BODY_HEAD, isBodyPart, isStop, isVerbBehind, NO_BODY } from './vietnameseWords';
import { toNfc } from '../../text/normalForms';

const LONGEST = 120;
/** Between the words of one English name. */
const OF = /^[ \u00a0]of(?:[ \u00a0]the)?[ \u00a0]$/u;
const FOR = /^[ \u00a0](?:for|on)[ \u00a0]$/u;
const AND = /^(?:,|,?[ \u00a0](?:and|&))[ \u00a0]$/u;
const ACRONYM_BEHIND = /^[ \u00a0\u2060]*\(([\p{Lu}\d][\p{L}\d&-]{1,9})\)/u;
/** Bodies that are listed as such: `companies such as Intel, Marvell and Amkor`. */
const LISTED_BEFORE =
  /(?<![\p{L}\p{M}])(?:companies|corporations|firms|giants|enterprises|manufacturers|businesses|members|groups|banks|universities|tập đoàn|doanh nghiệp|hãng|công ty|đối tác)(?:[ \u00a0][\p{L}\p{M}]+){0,7}?,?[ \u00a0(]+(?:like|such as|including|as|như|gồm)[ \u00a0:]+$/iu;

/** Bodies by their nouns, by how they are listed, and with the acronyms they define. What is found is claimed. */
export function findBodies(passage: PassageText, titles: Titles, claims: Claims): readonly FoundName[] {
  const found: FoundName[] = [];
  const add = (body: FoundName | undefined): void => {
    if (body !== undefined && claims.take(body)) {
      const acronym = acronymBehind(passage.text, body.end);
      found.push(acronym === undefined ? body : { ...body, acronym });
      if (acronym !== undefined) {
        claims.take(acronym);
      }
    }
  };
  if (passage.isTitleCase) {
    return found;
  }
  if (passage.vietnamese) {
    vietnameseBodies(passage.text, claims).forEach(add);
  }
  const english = passage.runs.flatMap((run, i) =>
    englishBodies(passage, run, passage.runs[i - 1], passage.runs.slice(i + 1, i + 5), titles),
  );
  // Of two that end together the longer one is whole.
  [...definedBodies(passage.text), ...english].sort((a, b) => a.start - b.start).forEach(add);
  listedBodies(passage, claims).forEach(add);
  return found;
}

function acronymBehind(text: string, end: number): { start: number; end: number } | undefined {
  const match = ACRONYM_BEHIND.exec(text.slice(end, end + 16));
  const acronym = match?.[1];
  if (match === null || acronym === undefined || !isPlausibleAcronym(acronym)) {
    return undefined;
  }
  const start = end + match[0].length - acronym.length - 1;
  return { start, end: start + acronym.length };
}

/** The run as far as its last noun for a body; behind such a noun what it is of. */
function englishBodies(
  { text }: PassageText,
  run: CapitalRun,
  before: CapitalRun | undefined,
  next: readonly CapitalRun[],
  titles: Titles,
): readonly FoundName[] {
  const { words } = run;
  let last = -1;
  for (const [i, { key }] of words.entries()) {
    if (isBodyNoun(key) && (last < 0 || i === last + 1 || isBodyNoun(key))) {
      last = i;
    }
  }
  const head = words[last];
  const isOfState = head !== undefined && OF_STATE.test(head.key);
  const first = words.findIndex(
    ({ start, key, end }) =>
      !(isDropped(key) && (isOfState || !isNation(key))) && !isInTitle(start, end, titles),
  );
  if (first < 0 || first > last) {
    return [];
  }
  const opening = words[first];
  if (head === undefined || opening === undefined) {
    return [];
  }
  const isAtEnd = last === words.length - 1;
  const end = isAtEnd && isBodyOf(head.key) ? endOfComplement(text, head, next) : head.end;
  const own = words.slice(first, last);
  const joined =
    isAtEnd || isBodyNoun(head.key) ? joinedBefore(text, opening, own.length, before, head) : undefined;
  const telling = own.filter(({ key }) => tellsBody(key));
  if (head.key === 'party' && !namesParty(own.at(-1)?.key ?? '')) {
    return [];
  }
  const isNamed =
    end > head.end ||
    joined !== undefined ||
    (telling.length > 0 && !(isWeakNoun(head.key) && own.every(({ key }) => key.length < 3)));
  return isNamed
    ? [
        {
          kind: 'organization',
          start: joined ?? withDash(text, opening.start),
          end: withStop(text, head, end),
        },
      ]
    : [];
}

/** Bodies that each nation has: `the Vietnamese Ministry of Health`. */
const OF_STATE = /^(?:ministry|department|embassy|parliament|army|navy|police|court|treasury|senate)$/u;
/** Behind `and` in the midst of a name: `Securities and Exchange Commission`, `Food and Drug Administration`. */
const JOINED = /^(?:commission|administration|agency|department|ministry|bureau|corporation|co|committee)$/u;

/** Where a name begins that goes on behind `&`, `and` or `’s`; `undefined` where it does not. */
function joinedBefore(
  text: string,
  opening: CapitalWord,
  count: number,
  before: CapitalRun | undefined,
  head: CapitalWord,
): number | undefined {
  if (before === undefined || before.words.length > 3 || before.words.some(({ key }) => isDropped(key))) {
    return undefined;
  }
  const gap = text.slice(before.end, opening.start);
  const hasArticle = /(?<![\p{L}])[Tt]he\s$/u.test(text.slice(Math.max(0, before.start - 5), before.start));
  const isAnd =
    /^\sand\s$/u.test(gap) &&
    count === 1 &&
    before.words.length === 1 &&
    (JOINED.test(head.key) || hasArticle);
  const isCompany = /^(?:inc|corp|co|ltd|service)$/u.test(head.key);
  return isAnd || /^\s&(?:amp;)?\s$/u.test(gap) || (/^['’]s?\s$/u.test(gap) && isCompany)
    ? before.start
    : undefined;
}

/** `US–ASEAN Business Council` */
function withDash(text: string, start: number): number {
  const [before = ''] =
    /(?<![\p{L}\p{M}])(?:\p{Lu}[\p{L}\p{M}]*[-–])?\p{Lu}[\p{L}\p{M}]*[-–]\p{Lu}[\p{L}\p{M}]*[ \u00a0]$/u.exec(
      text.slice(Math.max(0, start - 30), start),
    ) ?? [];
  return start - before.length;
}

/** `Inc.` and `Corp.` */
function withStop(text: string, head: CapitalWord, end: number): number {
  return end === head.end &&
    /^(?:inc|corp|ltd|co)$/u.test(head.key) &&
    /^\.[,\s]/u.test(text.slice(end, end + 2))
    ? end + 1
    : end;
}

function isInTitle(start: number, end: number, titles: Titles): boolean {
  return titles.some(({ span, offices }) => offices.length > 0 && span.start <= start && end <= span.end);
}

/** `of Science and Technology` behind a noun. */
function endOfComplement(text: string, head: CapitalWord, next: readonly CapitalRun[]): number {
  let { end } = head;
  for (const [i, run] of next.entries()) {
    const gap = text.slice(end, run.start);
    const [first] = run.words;
    const isStart = i === 0 && (OF.test(gap) || (FOR.test(gap) && run.words.length <= 3));
    const isMore = i > 0 && AND.test(gap) && goesOn(text, run, next[i + 1], gap);
    const isFor = i > 0 && OF.test(gap);
    if (first === undefined || !(isStart || isMore || isFor) || (i > 0 && isNation(first.key))) {
      break;
    }
    const noun = run.words.findIndex(({ key }) => isBodyNoun(key));
    if (noun >= 0 && run.words.length > 1) {
      // Another body stands there, by its own name.
      break;
    }
    end = run.end;
  }
  return end;
}

/** Not another name that is joined to this one. */
function goesOn(text: string, run: CapitalRun, next: CapitalRun | undefined, gap: string): boolean {
  // Behind a comma something else begins, unless the list ends with another word.
  if (
    gap.startsWith(', ') &&
    !/^,?[ \u00a0](?:and|&)[ \u00a0]\p{Lu}/u.test(text.slice(run.end, run.end + 8))
  ) {
    return false;
  }
  const isAcronym = run.words.some(({ text: word }) => word.length > 1 && word === word.toUpperCase());
  const joins = next !== undefined && OF.test(text.slice(run.end, next.start));
  return !isAcronym && run.words.length <= 2 && !joins && !run.words.some(({ key }) => isBodyNoun(key));
}

function vietnameseBodies(text: string, claims: Claims): readonly FoundName[] {
  const found: FoundName[] = [];
  for (const { 0: head, index } of toNfc(text).length === text.length ? text.matchAll(BODY_HEAD) : []) {
    const from = index + head.length;
    const end = NO_BODY.test(text.slice(from, from + 16)) ? undefined : endOfVietnamese(text, from, claims);
    const told = end === undefined ? '' : text.slice(from, end);
    // `Hội An` is a town, and a number tells which congress it is.
    if (end !== undefined && !/^[ \u00a0](?:An|[IVX]+|TP|TP\.|Thành phố)$/u.test(told)) {
      found.push({ kind: 'organization', start: index, end });
    }
  }
  return found;
}

/** Each syllable with a capital may have one behind it without; `undefined` where none has a capital. */
function endOfVietnamese(text: string, from: number, claims: Claims): number | undefined {
  const syllables = findWords(text, from, Math.min(text.length, from + LONGEST));
  let end = from;
  let capitals = 0;
  let small = 1;
  for (let i = 0; i < syllables.length; i++) {
    const one = syllables[i] ?? { start: 0, end: 0 };
    const written = text.slice(one.start, one.end);
    const next = syllables[i + 1];
    const nextWord = next === undefined ? '' : text.slice(next.start, next.end);
    const gap = text.slice(end, one.start);
    const isBlank = /^[ \u00a0\u2060]+$/u.test(gap);
    const isCapital = /^\p{Lu}/u.test(written);
    const isListed =
      /^,[ \u00a0]$/u.test(gap) && isCapital && isListGoingOn(text.slice(one.end, one.end + 36));
    if (!(isBlank || isListed) || !claims.isFree(one)) {
      break;
    }
    if (isCapital) {
      small = 0;
      capitals++;
      end = one.end;
    } else if (/^và$/iu.test(written) && /^\p{Lu}/u.test(nextWord) && capitals > 0) {
      small = 1;
      end = one.end;
    } else if (
      next !== undefined &&
      isBodyPart(`${written} ${nextWord}`) &&
      text.slice(one.end, next.start) === ' '
    ) {
      small = 1;
      end = next.end;
      i++;
    } else if (/^số$/iu.test(written) && capitals > 0 && !/^\d/u.test(nextWord)) {
      end = one.end;
    } else if (small === 0 && !isStop(written) && !isVerbBehind(`${written} ${nextWord}`)) {
      small = 1;
      end = one.end;
    } else {
      break;
    }
  }
  const city = /^\.?[ \u00a0]?(?:HCM|Hồ Chí Minh|\p{Lu}[\p{L}\p{M}]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}]*)?)/u.exec(
    text.slice(from, end).endsWith('TP') ? text.slice(end, end + 24) : '',
  );
  return capitals === 0 ? undefined : end + (city?.[0].length ?? 0);
}

function isListGoingOn(behind: string): boolean {
  return /^[^,.;]*(?:,[^,.;]*)?[ \u00a0]và[ \u00a0]\p{Lu}/u.test(behind);
}

/** `Semiconductor Industry Association (SIA)`, where nothing else has found the name. */
function definedBodies(text: string): readonly FoundName[] {
  return findAcronymCues(text).flatMap(({ span, long }): readonly FoundName[] => {
    const words = findCapitalWords(text.slice(long.start, long.end));
    return long.end > long.start && words.some(({ key }) => isBodyNoun(key)) && words.length > 1
      ? [{ kind: 'organization', ...long, acronym: span }]
      : [];
  });
}

function listedBodies({ text, runs }: PassageText, claims: Claims): readonly FoundName[] {
  const found: FoundName[] = [];
  let last: CapitalRun | undefined;
  for (const run of runs) {
    const isFirst = LISTED_BEFORE.test(text.slice(Math.max(0, run.start - 110), run.start));
    const isNext =
      last !== undefined && /^(?:,|,? (?:and|or|và|hay))[ \u00a0]$/u.test(text.slice(last.end, run.start));
    const isName = run.words.some(({ key }) => !isNoName(key)) && claims.isFree(run);
    if ((isFirst || isNext) && isName) {
      found.push({ kind: 'organization', start: run.start, end: run.end });
      last = run;
    } else {
      last = undefined;
    }
  }
  return found;
}
