import type { Match } from '../../matcher/match';
import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { findAhead, findBehind, findMeasure, isLinking, type Ahead } from './joinedWords';
import type { DateCue, MeetingCue } from './meetingCues';
import {
  BY_FIRST_WORD,
  BY_LAST_WORD,
  INSIDE_WORDS,
  MEETING_SIGN,
  NUMERALS,
  OTHER_CONFERENCES,
  PARTY_WORDS,
  PLACE_WORDS,
  TITLE_WORDS,
  type MeetingWord,
} from './meetingWords';
import { readPhraseWords, type PhraseWord, type PhraseWords, type WordRun } from './phraseWords';

/** Of `the 2024 dialogue`, `the June dialogue` and `the forum of 2025`: a date only beside a word for a meeting. */
const BARE_DATE =
  /\b(?:(?:the|this|that|last)[\s\u2060]{1,6}((?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December)(?=[\s\u2060]{1,6}\p{L})|of[\s\u2060]{1,6}((?:19|20)\d\d)(?![\p{L}\p{N}]|[-–/.,]\d))/giu;
/** Words between a date and the word for a meeting behind it. */
const MOST_BETWEEN = 8;

interface FoundWord {
  readonly classifications: readonly string[];
  readonly isVietnamese: boolean;
  /** Indices of its words, nearest to the date first, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** In order of the text, without overlap. */
export function findMeetingCues(
  text: string,
  matches: readonly Match[],
  dates: readonly DateCue[],
): readonly MeetingCue[] {
  if (!MEETING_SIGN.test(foldText(text))) {
    return [];
  }
  const found: MeetingCue[] = [];
  for (const date of withBareDates(text, dates)) {
    const from = found.at(-1)?.span.end ?? 0;
    if (date.span.start >= from) {
      const words = readPhraseWords(text, matches, date.span, from);
      const cue = readDateFirst(date, words) ?? readDateLast(date, words);
      found.push(...(cue === undefined ? [] : [cue]));
    }
  }
  return found;
}

function withBareDates(text: string, dates: readonly DateCue[]): readonly DateCue[] {
  const taken = new Set(dates.map(({ span }) => span.start));
  const bare = [...text.matchAll(BARE_DATE)].map(({ 0: words, 1: first, 2: last, index }): DateCue => {
    const date = first ?? last ?? '';
    const end = index + words.length;
    const span = { start: end - date.length, end };
    const year = Number(date);
    return year > 0 ? { span, year } : { span, month: new Date(`${date} 1, 2000`).getMonth() + 1 };
  });
  const added = bare.filter(({ span }) => !taken.has(span.start));
  return added.length === 0 ? dates : [...dates, ...added].sort((a, b) => a.span.start - b.span.start);
}

/** `Hanoi June 2024 high-level dialogue with Meta` */
function readDateFirst(date: DateCue, { before, behind }: PhraseWords): MeetingCue | undefined {
  const at = behind.indexWhere(0, (word, i) => findWord(behind, i) !== undefined || isLinking(word));
  const word = at > MOST_BETWEEN ? undefined : findWord(behind, at);
  if (word === undefined || word.isVietnamese || OTHER_CONFERENCES.has(behind.at(at - 1)?.folded ?? '')) {
    return undefined;
  }
  const ahead = findAhead(before, 0);
  const end = findBehind(behind, word.end, [PARTY_WORDS, PLACE_WORDS]);
  // `the 2026 session of parliament` is another.
  if (ahead === undefined || behind.at(end)?.folded === 'of') {
    return undefined;
  }
  return toCue(date, word, ahead, {
    span: {
      start: before.at(ahead.end - 1)?.start ?? date.span.start,
      end: behind.at(end - 1)?.end ?? date.span.end,
    },
    inside: [
      ...[...before.slice(0, ahead.end)].reverse(),
      ...behind.slice(0, word.start),
      ...behind.slice(word.end, end),
    ],
  });
}

/** `Hanoi session of 16 January`, `phiên làm việc tại Hà Nội ngày 16/1` */
function readDateLast(date: DateCue, { before, behind }: PhraseWords): MeetingCue | undefined {
  const at = before.indexWhere(0, (_, i) => findWordBackwards(before, i) !== undefined);
  const word = findWordBackwards(before, at);
  if (word === undefined || OTHER_CONFERENCES.has(before.at(word.end)?.folded ?? '')) {
    return undefined;
  }
  const isJoined = word.isVietnamese || /^(?:of|on|in)$/.test(before.at(0)?.folded ?? '');
  const ahead = word.isVietnamese ? findMeasure(before, word.end) : findAhead(before, word.end);
  if (!isJoined || ahead?.isDefinite !== true) {
    return undefined;
  }
  const end = findBehind(behind, 0, word.isVietnamese ? [PARTY_WORDS, PLACE_WORDS] : [PLACE_WORDS]);
  return toCue(date, word, ahead, {
    span: {
      start: before.at(ahead.end - 1)?.start ?? date.span.start,
      end: behind.at(end - 1)?.end ?? date.span.end,
    },
    inside: [
      ...[...before.slice(word.end, ahead.end)].reverse(),
      ...[...before.slice(0, word.start)].reverse(),
      ...behind.slice(0, end),
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
function isTelling({ folded, isNamed }: PhraseWord, previous: PhraseWord | undefined): boolean {
  const isOrdinal = NUMERALS.has(folded) && previous?.folded === 'thu';
  return !isNamed && (isOrdinal || !(TITLE_WORDS.has(folded) || INSIDE_WORDS.has(folded)));
}

function findWord(run: WordRun, start: number): FoundWord | undefined {
  const found = BY_FIRST_WORD.get(run.at(start)?.folded)?.find(({ words }) =>
    words.every((word, i) => run.at(start + i)?.folded === word),
  );
  return found && toFoundWord(found, start);
}

/** The same where the words come in the other order. */
function findWordBackwards(run: WordRun, start: number): FoundWord | undefined {
  const found = BY_LAST_WORD.get(run.at(start)?.folded)?.find(({ words }) =>
    words.every((word, i) => run.at(start + words.length - 1 - i)?.folded === word),
  );
  return found && toFoundWord(found, start);
}

function toFoundWord({ classifications, isVietnamese, words }: MeetingWord, start: number): FoundWord {
  return { classifications, isVietnamese, start, end: start + words.length };
}
