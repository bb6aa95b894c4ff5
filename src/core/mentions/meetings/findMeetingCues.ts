import type { Match } from '../../matcher/match';
import type { Span } from '../../text/span';
import { findAhead, findBehind, findMeasure, type Ahead } from './joinedWords';
import type { DateCue, MeetingCue } from './meetingCues';
import {
  INSIDE_WORDS,
  LINKING_WORDS,
  MEETING_WORDS,
  NUMERALS,
  ORDINALS,
  OTHER_CONFERENCES,
  PARTY_WORDS,
  PLACE_WORDS,
  PLAIN_WORDS,
  TITLE_WORDS,
} from './meetingWords';
import { PhraseWords, type PhraseWord } from './phraseWords';

/** Of `the 2024 dialogue`, `the June dialogue` and `the forum of 2025`: a date only beside a word for a meeting. */
const BARE_DATE =
  /(?<=(?:^|[^\p{L}\p{M}\p{N}_])(?:the|this|that|last)[\s\u2060]{1,6})(?:((?:19|20)\d\d)|(January|February|March|April|May|June|July|August|September|October|November|December))(?=[\s\u2060]{1,6}\p{L})|(?<=\p{L}[\s\u2060]{1,6}of[\s\u2060]{1,6})((?:19|20)\d\d)(?![\p{L}\p{N}]|[-–/.,]\d)/giu;
/** Words between a date and the word for a meeting behind it. */
const MOST_BETWEEN = 8;

interface FoundWord {
  readonly classifications: readonly string[];
  readonly isVietnamese: boolean;
  /** Indices of its words, nearest to the date first, `last` inclusive. */
  readonly first: number;
  readonly last: number;
}

/** In order of the text, without overlap. */
export function findMeetingCues(
  text: string,
  matches: readonly Match[],
  dates: readonly DateCue[],
): readonly MeetingCue[] {
  const found: MeetingCue[] = [];
  for (const date of withBareDates(text, dates)) {
    const from = found.at(-1)?.span.end ?? 0;
    if (date.span.start >= from) {
      const words = new PhraseWords(text, matches, date.span, from);
      const cue = readDateFirst(date, words) ?? readDateLast(date, words);
      found.push(...(cue === undefined ? [] : [cue]));
    }
  }
  return found;
}

function withBareDates(text: string, dates: readonly DateCue[]): readonly DateCue[] {
  const taken = new Set(dates.map(({ span }) => span.start));
  const bare = [...text.matchAll(BARE_DATE)].filter(({ index }) => !taken.has(index));
  if (bare.length === 0) {
    return dates;
  }
  const cues = bare.map(({ 0: words, 2: name, index }): DateCue => {
    const span = { start: index, end: index + words.length };
    const month = new Date(`${words} 1, 2000`).getMonth() + 1;
    return name === undefined ? { span, year: Number(words) } : { span, month };
  });
  return [...dates, ...cues].sort((a, b) => a.span.start - b.span.start);
}

/** `Hanoi June 2024 high-level dialogue with Meta` */
function readDateFirst(date: DateCue, { before, behind }: PhraseWords): MeetingCue | undefined {
  const at = behind.findIndex((word) => findWord(behind, word) !== undefined || !mayStandBeside(word));
  const word = findWord(behind, behind[at]);
  const ahead = findAhead(before);
  if (word === undefined || at > MOST_BETWEEN || word.isVietnamese || ahead === undefined) {
    return undefined;
  }
  if (OTHER_CONFERENCES.has(behind[at - 1]?.folded ?? '')) {
    return undefined;
  }
  const last = findBehind(behind, word.last + 1, [PARTY_WORDS, PLACE_WORDS]);
  // `the 2026 session of parliament` is another.
  if (behind[last + 1]?.folded === 'of') {
    return undefined;
  }
  return toCue(date, word, ahead, {
    span: {
      start: before[ahead.count - 1]?.start ?? date.span.start,
      end: behind[last]?.end ?? date.span.end,
    },
    inside: [
      ...before.slice(0, ahead.count).reverse(),
      ...behind.slice(0, word.first),
      ...behind.slice(word.last + 1, last + 1),
    ],
  });
}

/** `Hanoi session of 16 January`, `phiên làm việc tại Hà Nội ngày 16/1` */
function readDateLast(date: DateCue, { before, behind }: PhraseWords): MeetingCue | undefined {
  const at = before.findIndex(
    (word) =>
      findWordBackwards(before, word) !== undefined ||
      !(mayStandBeside(word) || LINKING_WORDS.has(word.folded) || NUMERALS.has(word.folded)),
  );
  const word = findWordBackwards(before, before[at]);
  if (word === undefined || OTHER_CONFERENCES.has(before[word.last + 1]?.folded ?? '')) {
    return undefined;
  }
  const rest = before.slice(word.last + 1);
  const ahead = word.isVietnamese ? findMeasure(rest) : findAhead(rest);
  const isJoined = word.isVietnamese || /^(?:of|on|in)$/.test(before[0]?.folded ?? '');
  if (!isJoined || ahead?.isDefinite !== true) {
    return undefined;
  }
  const last = findBehind(behind, 0, word.isVietnamese ? [PARTY_WORDS, PLACE_WORDS] : [PLACE_WORDS]);
  return toCue(date, word, ahead, {
    span: {
      start: before[word.last + ahead.count]?.start ?? date.span.start,
      end: behind[last]?.end ?? date.span.end,
    },
    inside: [
      ...rest.slice(0, ahead.count).reverse(),
      ...before.slice(0, word.first).reverse(),
      ...behind.slice(0, last + 1),
    ],
  });
}

/** @param inside words of the phrase but for the date and the word for the meeting, in order */
function toCue(
  date: DateCue,
  { classifications }: FoundWord,
  { owner }: Ahead,
  { span, inside }: { readonly span: Span; readonly inside: readonly PhraseWord[] },
): MeetingCue {
  const words = owner === undefined ? inside : [owner, ...inside];
  const names = words.filter((word, i) => isTelling(word, words[i - 1]));
  return {
    span,
    date,
    classifications,
    names: names.map(({ start, end }) => ({ start, end })),
    ...(owner === undefined ? {} : { ownerEnd: owner.end }),
  };
}

/** True for what must be true of the meeting too, besides names of the registry. */
function isTelling({ folded, isCapital, isNamed }: PhraseWord, previous: PhraseWord | undefined): boolean {
  if (isNamed) {
    return false;
  }
  const isOrdinal = ORDINALS.has(folded) || (NUMERALS.has(folded) && previous?.folded === 'thu');
  return isOrdinal || (isCapital && !TITLE_WORDS.has(folded) && !INSIDE_WORDS.has(folded));
}

function mayStandBeside({ folded, isCapital, isNamed }: PhraseWord): boolean {
  return isNamed || isCapital || PLAIN_WORDS.has(folded) || ORDINALS.has(folded);
}

function findWord(words: readonly PhraseWord[], begin: PhraseWord | undefined): FoundWord | undefined {
  return begin && findMeetingWord(words, words.indexOf(begin), (first, i) => first + i);
}

/** The same where the words come in the other order. */
function findWordBackwards(words: readonly PhraseWord[], end: PhraseWord | undefined): FoundWord | undefined {
  return end && findMeetingWord(words, words.indexOf(end), (first, i, count) => first + count - 1 - i);
}

function findMeetingWord(
  words: readonly PhraseWord[],
  first: number,
  toIndex: (first: number, i: number, count: number) => number,
): FoundWord | undefined {
  const found = MEETING_WORDS.find(({ words: wanted }) =>
    wanted.every((word, i) => words[toIndex(first, i, wanted.length)]?.folded === word),
  );
  return (
    found && {
      classifications: found.classifications,
      isVietnamese: found.isVietnamese,
      first,
      last: first + found.words.length - 1,
    }
  );
}
