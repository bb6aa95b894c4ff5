import type { CheckedParagraph } from '../checkedParagraph';
import type { CheckDesk } from '../rule';
import type { Mention } from '../../mentions/mention';
import { referenceDateOf } from '../../mentions/referenceDate';
import { findTitlesOfNames } from '../titlesOfNames';
import { isRank } from '../../mentions/people/officeLexicon';
import { foldText, foldWithMarks, nameAgrees } from '../../text/fold';
import { isSameSpan, overlaps, type Span } from '../../text/span';
import { readStretch } from '../../text/unseenMarks';
import type { Steps } from '../../util/steps';
import type { KnownSpelling, KnownSpellings, NearSpelling } from './knownSpellings';
import { namedPeople } from '../namedPeople';
import { isSpokenOf } from '../spokenOf';
import { findNameWindows, standsApart, type NameWindow } from './nameWindows';
import { sourcesWrite } from './sourcesWrite';

/** A name that is nearly one of the registry's. */
export interface Misspelling {
  readonly span: Span;
  /** As a reader sees it. */
  readonly text: string;
  /** What it should be; several where namesakes are spelled alike. */
  readonly meant: readonly [KnownSpelling, ...KnownSpelling[]];
  /** Of {@link meant} what is misspelt, where that is not the whole. */
  readonly part?: string;
  /** Only its marks are wrong. */
  readonly marks: boolean;
  /** A title beside it is one of the person's. */
  readonly isTitled: boolean;
}

/** Those of a paragraph, in order. */
export function* findMisspeltNames(
  paragraph: CheckedParagraph,
  spellings: KnownSpellings,
  desk: CheckDesk,
): Steps<readonly Misspelling[]> {
  const found: Misspelling[] = [];
  for (const window of findNameWindows(paragraph.text)) {
    const near = spellings.near(window.words.map(({ key }) => key));
    if (near.length > 0 && !found.some(({ span }) => overlaps(span, window))) {
      const misspelling = yield* judge(window, near, { paragraph, spellings, desk });
      if (misspelling !== undefined) {
        found.push(misspelling);
      }
    }
  }
  return found;
}

interface Around {
  readonly paragraph: CheckedParagraph;
  readonly spellings: KnownSpellings;
  readonly desk: CheckDesk;
}

function* judge(
  window: NameWindow,
  near: readonly NearSpelling[],
  around: Around,
): Steps<Misspelling | undefined> {
  const { paragraph, spellings, desk } = around;
  const text = readStretch(paragraph.text, window);
  const exact = near.filter(({ slips }) => slips.count === 0);
  const best = exact.length > 0 ? toMarkSlips(text, exact) : toNearest(text, near);
  const [first, ...others] = best;
  if (
    first === undefined ||
    isTaken(window, paragraph, exact.length > 0) ||
    isDecided(text, paragraph) ||
    isSpokenOf(paragraph.text, window)
  ) {
    return undefined;
  }
  const titles = judgeTitles(window, [first, ...others], around);
  if (titles === undefined) {
    return undefined;
  }
  if (yield* sourcesWrite(text, desk)) {
    return undefined;
  }
  for (const i of first.spelling.vietnamese ? [] : first.slips.words) {
    const word = window.words[i];
    if (word !== undefined && (spellings.isWordOfName(word.key) || (yield* sourcesWrite(word.text, desk)))) {
      return undefined;
    }
  }
  return {
    span: { start: window.start, end: window.end },
    text,
    meant: [first.spelling, ...others.map(({ spelling }) => spelling)],
    marks: exact.length > 0,
    isTitled: titles === 'fit',
  };
}

/** Spellings that have the letters but not the marks that are typed; none where one of them may be written so. */
function toMarkSlips(text: string, exact: readonly NearSpelling[]): readonly NearSpelling[] {
  if (!hasMarks(text)) {
    return [];
  }
  const marked = exact.filter(({ spelling }) => hasMarks(spelling.text));
  return marked.some(({ spelling }) => nameAgrees(spelling.text, text) === 'exact') ? [] : marked;
}

/** The spelling with the fewest slips; none where others are as near. */
function toNearest(text: string, near: readonly NearSpelling[]): readonly NearSpelling[] {
  const fewest = near.reduce((least, { slips }) => Math.min(least, slips.count), Infinity);
  const best = near.filter(({ slips }) => slips.count === fewest);
  const nearest = hasMarks(text) ? best.sort(marksFirst) : best;
  const [first] = nearest;
  const isOne = nearest.every(({ spelling }) => toKey(spelling) === (first && toKey(first.spelling)));
  return isOne ? nearest : [];
}

/** What is misspelt with marks is meant with marks. */
function marksFirst({ spelling: a }: NearSpelling, { spelling: b }: NearSpelling): number {
  return Number(hasMarks(b.text)) - Number(hasMarks(a.text));
}

function toKey({ words }: KnownSpelling): string {
  return words.join(' ');
}

/** True where the words are a part of something that has a name, or are somebody's name. */
function isTaken(window: NameWindow, { mentions }: CheckedParagraph, hasLetters: boolean): boolean {
  return mentions.some(({ span, kind }) => {
    if (!overlaps(span, window)) {
      return false;
    }
    const isWithin = span.start >= window.start && span.end <= window.end && !isSameSpan(span, window);
    return (
      !(isWithin && isOneWord(span, window)) && !(hasLetters && kind === 'person' && isSameSpan(span, window))
    );
  });
}

function isOneWord(span: Span, { words }: NameWindow): boolean {
  return words.some((word) => isSameSpan(word, span));
}

/** The analyst has said what the name is, or that it is none of the desk's. */
function isDecided(text: string, { decisions, mentions }: CheckedParagraph): boolean {
  return (
    decisions.not.some((name) => nameAgrees(name.trim(), text) !== 'differ') ||
    [...decisions.is.keys()].some((name) => nameAgrees(name, text) !== 'differ') ||
    mentions.some(({ text: words, candidates }) => words === text && isDecidedMention(candidates))
  );
}

function isDecidedMention(candidates: Mention['candidates']): boolean {
  return candidates.some(({ evidence }) => evidence.includes('memo-decision'));
}

/**
 * Whether a title beside the words is the person's. `undefined` where it is not, or where the words are a part of
 * something longer: then somebody else is meant.
 */
function judgeTitles(
  window: NameWindow,
  meant: readonly NearSpelling[],
  { paragraph, desk }: Around,
): 'fit' | 'none' | undefined {
  const { text, cues, mentions, facts } = paragraph;
  const named = namedPeople(mentions).filter(({ span }) => !overlaps(span, window));
  const names = [...named.map(({ span }) => span), window].sort((a, b) => a.start - b.start);
  const beside = findTitlesOfNames(
    paragraph,
    names.map(({ start, end }) => ({ start, end, isShort: false })),
  )[names.indexOf(window)];
  const before = [...cues.people.titles.map(({ span }) => span), ...mentions.map(({ span }) => span)];
  if (beside === undefined || !(beside.isAddressed || standsApart(text, window, before))) {
    return undefined;
  }
  const { titles } = beside;
  if (titles.length === 0) {
    return 'none';
  }
  const { date } = referenceDateOf(paragraph, window.start);
  const { offices } = desk.recogniser.people;
  const fits = titles.map((title) => ({
    isRank: title.offices.every(isRank),
    fits: meant.map(({ spelling: { person } }) => offices.fit(person, title, date, facts.dateOf)),
  }));
  if (
    fits.some((title) => title.fits.every((fit) => fit === 'differs' || (title.isRank && fit === 'unknown')))
  ) {
    return undefined;
  }
  return fits.some((title) => title.fits.some((fit) => fit === 'at-date' || fit === 'at-other-date'))
    ? 'fit'
    : 'none';
}

export function hasMarks(text: string): boolean {
  return foldWithMarks(text) !== foldText(text);
}
