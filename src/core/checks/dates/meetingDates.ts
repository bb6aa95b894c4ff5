import type { DateCue } from '../../mentions/meetings/meetingCues';
import { readDateCue } from '../../mentions/meetings/readDateCue';
import type { Mention } from '../../mentions/mention';
import { overlaps, startingWithin, type Span } from '../../text/span';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import { findCited, type SourcePassages } from '../figures/sourcePassages';
import type { CheckDesk } from '../rule';
import { SentenceCitations } from '../sentenceCitations';
import { agrees, isNear, type SaidDate } from './compareDays';
import { areTied, mayBeOfMeeting, placesIn } from './dateLinks';
import {
  IDENTIFIED,
  identify,
  readParties,
  type IdentifiedMeeting,
  type SentenceParties,
} from './meetingIdentity';
import { findMeetingPhrases, type MeetingPhrase } from './meetingPhrases';
import {
  findStatedDates,
  relativesOf,
  type NamedMeeting,
  type NamedMeetings,
  type StatedDate,
} from './statedMeetings';

/** What the checks of dates know of a desk. */
export interface DateDesk {
  readonly check: CheckDesk;
  readonly meetings: NamedMeetings;
  readonly passages: SourcePassages;
  readonly stated: (named: NamedMeeting) => readonly StatedDate[];
}

/** A sentence with what it names. */
export interface ReadSentence {
  readonly span: Span;
  readonly mentions: readonly Mention[];
  readonly places: readonly Span[];
  readonly phrases: readonly MeetingPhrase[];
  readonly parties: SentenceParties;
  readonly dates: readonly DateCue[];
}

/** A day that a memo says of a meeting, and its sources do not. */
export interface WrongDate {
  readonly date: DateCue;
  readonly named: NamedMeeting;
  readonly stated: readonly StatedDate[];
  /** The memo calls the meeting by its name. */
  readonly isNamed: boolean;
}

export function toStated(check: CheckDesk, passages: SourcePassages): DateDesk['stated'] {
  const known = new Map<NamedMeeting, readonly StatedDate[]>();
  return (named) => {
    const stated = known.get(named) ?? findStatedDates(named.meeting, check.desk, passages);
    known.set(named, stated);
    return stated;
  };
}

/** The sentences that speak of a meeting; rests before each sentence. */
export function* readSentences(
  paragraph: CheckedParagraph,
  { check }: DateDesk,
): Steps<readonly ReadSentence[]> {
  const { text, cues, mentions, citations } = paragraph;
  const bySentence = new SentenceCitations(paragraph);
  const sentences: ReadSentence[] = [];
  for (const span of cues.sentences) {
    yield;
    const own = startingWithin(mentions, span, startOf);
    const dates = startingWithin(cues.dates, span, startOf);
    const keys = startingWithin(citations, span, startOf);
    // A key such as `@hanoi-session-2026` speaks of no session.
    const spoken = findMeetingPhrases(text, span, own).filter(
      (phrase) => !keys.some((citation) => overlaps(citation.span, phrase.span)),
    );
    const placed = findDatedPlaces(text, own, dates);
    if (spoken.length === 0 && placed.length === 0) {
      continue;
    }
    const cited = findCited(bySentence.of(span), check.keys);
    const phrases = [...spoken, ...(cited.length === 0 ? [] : placed)];
    if (phrases.length > 0) {
      const parties = readParties(own, cited);
      sentences.push({ span, mentions: own, places: placesIn(own), phrases, parties, dates });
    }
  }
  return sentences;
}

function startOf({ span }: { readonly span: Span }): number {
  return span.start;
}

/** `in Hanoi on 5 February`: with the source of a meeting there, that is the meeting. */
function findDatedPlaces(
  text: string,
  mentions: readonly Mention[],
  dates: readonly DateCue[],
): readonly MeetingPhrase[] {
  return mentions
    .filter(({ kind, span }) => kind === 'area' && dates.some((date) => areTied(text, span, date.span, [])))
    .map(({ span }) => ({
      span,
      classifications: [],
      ordinals: [],
      isVerb: false,
      isPlace: true,
      isAside: false,
    }));
}

export function findWrongDates(
  paragraph: CheckedParagraph,
  sentence: ReadSentence,
  desk: DateDesk,
): readonly WrongDate[] {
  return sentence.dates.flatMap((date): readonly WrongDate[] => {
    const isAmbiguous = date.dayFirst !== undefined && !/^vi/i.test(paragraph.facts.lang ?? '');
    if (isAmbiguous || !mayBeOfMeeting(paragraph.text, date, sentence.span) || isInLaw(paragraph, date)) {
      return [];
    }
    const wrong = findWrong(paragraph, sentence, date, desk);
    return wrong === undefined ? [] : [wrong];
  });
}

function isInLaw({ cues, mentions }: CheckedParagraph, { span }: DateCue): boolean {
  return [
    ...cues.laws.filter(({ type }) => type === 'number'),
    ...mentions.filter(({ kind }) => kind === 'law'),
  ].some((law) => law.span.start < span.end && span.start < law.span.end);
}

function findWrong(
  paragraph: CheckedParagraph,
  sentence: ReadSentence,
  date: DateCue,
  desk: DateDesk,
): WrongDate | undefined {
  const said = toSaid(date, paragraph);
  if (isInCited(said, paragraph, sentence, desk)) {
    return undefined;
  }
  const identified = sentence.phrases.flatMap((phrase) =>
    identify(phrase, sentence.parties, desk.meetings, desk.check.desk).map((one) => ({ ...one, phrase })),
  );
  // A meeting of that day may be the one that is meant.
  const mayBeRight = identified.some(
    ({ named, score }) => score >= IDENTIFIED - 1.5 && fits(named, said, desk),
  );
  if (mayBeRight) {
    return undefined;
  }
  // Where another date of the sentence is right, this one is of something else.
  const others = sentence.dates.filter((other) => other !== date && (other.day ?? other.days) !== undefined);
  const isToldBeside = (named: NamedMeeting): boolean =>
    others.some((other) => fits(named, toSaid(other, paragraph), desk));
  const wrong = identified
    .filter(
      ({ named, phrase }) => !isToldBeside(named) && (others.length === 0 || phrase.named !== undefined),
    )
    .filter(({ named, phrase }) => isTied(paragraph, sentence, date, phrase, named))
    .flatMap(
      (
        one,
      ): readonly (IdentifiedMeeting & {
        readonly phrase: MeetingPhrase;
        readonly stated: readonly StatedDate[];
      })[] => {
        const stated = desk.stated(one.named);
        const near = stated.some((day) => isNear(said, day));
        const isNamed =
          one.phrase.named !== undefined &&
          areTied(paragraph.text, one.phrase.span, date.span, sentence.places);
        const score = one.score + (near ? 1 : 0);
        return stated.length > 0 && score >= IDENTIFIED && (near || isNamed)
          ? [{ ...one, score, stated }]
          : [];
      },
    )
    .sort((a, b) => b.score - a.score);
  const [best] = wrong;
  const isPlain =
    best !== undefined &&
    wrong.every(
      (other) => other === best || other.score < best.score || isSameDay(other.stated, best.stated),
    );
  return isPlain
    ? { date, named: best.named, stated: best.stated, isNamed: best.phrase.named !== undefined }
    : undefined;
}

function isSameDay(a: readonly StatedDate[], b: readonly StatedDate[]): boolean {
  return JSON.stringify(a[0]?.first) === JSON.stringify(b[0]?.first);
}

export function toSaid(date: DateCue, paragraph: CheckedParagraph): SaidDate {
  return { period: readDateCue(date, paragraph), hasYear: date.year !== undefined };
}

/** True for a meeting of that day, or one that has a part then. */
export function fits(named: NamedMeeting, said: SaidDate, desk: DateDesk): boolean {
  return relativesOf(named, desk.meetings).some((one) => {
    const { startDate, endDate } = one.meeting;
    const registered = startDate ?? endDate;
    const stated = desk.stated(one);
    return stated.length > 0
      ? stated.some((day) => agrees(said, day))
      : registered !== undefined && isOnlyRegistered(said, registered, endDate ?? registered);
  });
}

/** Where no source states a day, that of the registry may still be the right one. */
function isOnlyRegistered({ period }: SaidDate, first: string, last: string): boolean {
  const length = Math.min(period.first.length, first.length);
  return (
    period.last.slice(0, length) >= first.slice(0, length) &&
    period.first.slice(0, length) <= last.slice(0, length)
  );
}

/** True where a cited passage has the date, whatever it says of it. */
function isInCited(
  said: SaidDate,
  paragraph: CheckedParagraph,
  { parties }: ReadSentence,
  { passages }: DateDesk,
): boolean {
  return parties.cited.some(({ document, passages: cited }) =>
    cited.some((passage) => {
      const read = passages.read(document, passage);
      return read.dates.some((cue) => {
        const facts = {
          ...paragraph.facts,
          date: document.date ?? paragraph.facts.date,
          lang: document.lang,
        };
        const { first, last } = readDateCue(cue, { text: read.text, facts });
        return (
          first.slice(5) === said.period.first.slice(5) &&
          last.slice(5) === said.period.last.slice(5) &&
          (cue.year === undefined || !said.hasYear || first.slice(0, 4) === said.period.first.slice(0, 4))
        );
      });
    }),
  );
}

/** True where the words between tell that the date is that of the meeting. */
function isTied(
  { text, cues }: CheckedParagraph,
  { places, mentions, parties, span }: ReadSentence,
  date: DateCue,
  phrase: MeetingPhrase,
  named: NamedMeeting,
): boolean {
  if (areTied(text, phrase.span, date.span, places)) {
    return !phrase.isAside || isRightBehind(text, phrase.span, date.span);
  }
  if (phrase.named !== undefined || phrase.isAside) {
    return false;
  }
  const governs = cues.governing.some(
    (one) => one.date === date && one.scope.start <= phrase.span.start && phrase.span.end <= one.scope.end,
  );
  const isAttended = [...parties.people].filter((id) => named.people.has(id)).length > 0;
  const atItsPlace = mentions.some(
    ({ entity, span: place }) =>
      entity !== null && named.locations.includes(entity) && areTied(text, place, date.span, []),
  );
  const opens = text.slice(span.start, date.span.start).length <= 48;
  return isAttended && ((governs && (phrase.isVerb || opens)) || atItsPlace);
}

/** `after the forum (18–19 September)`, but not `after the forum, on 20 September`. */
function isRightBehind(text: string, phrase: Span, date: Span): boolean {
  return phrase.end <= date.start && !text.slice(phrase.end, date.start).includes(',');
}
