import type { CitedPassages } from '../figures/sourcePassages';
import type { Mention } from '../../mentions/mention';
import type { Desk } from '../../desk';
import type { MeetingPhrase } from './meetingPhrases';
import { areasAround, documentKey, type NamedMeeting, type NamedMeetings } from './statedMeetings';

/** What a sentence names beside a phrase. */
export interface SentenceParties {
  readonly people: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly cited: readonly CitedPassages[];
}

export function readParties(mentions: readonly Mention[], cited: readonly CitedPassages[]): SentenceParties {
  const ofKind = (kind: Mention['kind']): ReadonlySet<string> =>
    new Set(mentions.flatMap((one) => (one.kind === kind && one.entity !== null ? [one.entity] : [])));
  return { people: ofKind('person'), bodies: ofKind('organization'), areas: ofKind('area'), cited };
}

export interface IdentifiedMeeting {
  readonly named: NamedMeeting;
  /** From 0; see {@link IDENTIFIED}. */
  readonly score: number;
}

/** From so much on, a phrase and what stands around it tell which meeting is meant. */
export const IDENTIFIED = 4;
const NAMED = 3;
const KIND = 2;
const ANY_KIND = 1;
const PERSON = 1.5;
const BODY = 1;
const CITED = 1.5;
const CITED_PASSAGE = 0.5;
const PLACE = 1;
const ORDINAL = 1;
const MOST_PARTIES = 2;

/** Meetings that a phrase may speak of, the likeliest first. */
export function identify(
  phrase: MeetingPhrase,
  parties: SentenceParties,
  meetings: NamedMeetings,
  desk: Desk,
): readonly IdentifiedMeeting[] {
  const keys = [
    ...parties.people,
    ...parties.bodies,
    ...parties.areas,
    ...parties.cited.map(({ document }) => documentKey(document)),
  ];
  const candidates = new Set(
    phrase.named === undefined
      ? keys.flatMap((key) => meetings.byParty.get(key) ?? [])
      : [meetings.byId.get(phrase.named)].flatMap((one) => one ?? []),
  );
  return [...candidates]
    .map((named) => ({ named, score: scoreOf(named, phrase, parties, desk) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** 0 where something says that it is another meeting. */
function scoreOf(named: NamedMeeting, phrase: MeetingPhrase, parties: SentenceParties, desk: Desk): number {
  const { meeting, people, bodies, words } = named;
  const base =
    phrase.named === meeting.id
      ? NAMED
      : phrase.isVerb || phrase.isPlace
        ? ANY_KIND
        : scoreOfKind(meeting.classification, phrase.classifications ?? []);
  const attending = countIn(parties.people, people);
  const cited = scoreOfCited(named, parties.cited, desk);
  const isOther =
    base === 0 ||
    (phrase.ordinals.length > 0 && !phrase.ordinals.some((word) => words.has(word))) ||
    (phrase.named === undefined && parties.people.size > 0 && attending === 0) ||
    (phrase.isVerb && attending < 2) ||
    (phrase.isPlace && (cited === 0 || !named.locations.some((id) => parties.areas.has(id))));
  if (isOther) {
    return 0;
  }
  return (
    base +
    (phrase.ordinals.length > 0 ? ORDINAL : 0) +
    PERSON * Math.min(MOST_PARTIES, attending) +
    BODY * Math.min(MOST_PARTIES, countIn(parties.bodies, bodies)) +
    (named.locations.some((id) => parties.areas.has(id)) ? PLACE : 0) +
    cited
  );
}

const ANY_MEETING = 'meeting';
const NO_MEETING = 'milestone';

function scoreOfKind(classification: string | undefined, wanted: readonly string[]): number {
  const kind = classification?.toLowerCase() ?? ANY_MEETING;
  if (kind === NO_MEETING) {
    return 0;
  }
  if (wanted.length === 0 || kind === ANY_MEETING) {
    return ANY_KIND;
  }
  return wanted.some((one) => ` ${kind}`.endsWith(` ${one}`)) ? KIND : 0;
}

function countIn(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  return [...some].filter((id) => all.has(id)).length;
}

/** True where one of two areas is the other, or lies in it. */
export function areNested(a: string, b: string, desk: Desk): boolean {
  return areasAround(a, desk.registry).has(b) || areasAround(b, desk.registry).has(a);
}

/** A source of the meeting that is cited tells that it is meant, and more so where the passage is the one that tells of it. */
function scoreOfCited({ meeting }: NamedMeeting, cited: readonly CitedPassages[], desk: Desk): number {
  let score = 0;
  for (const source of meeting.sources) {
    const document = desk.documentOf(source);
    const citing = cited.filter((one) => one.document === document);
    if (document !== undefined && citing.length > 0) {
      const evidence = desk.evidenceOf(source);
      const isThere =
        evidence.state === 'found' &&
        citing.some(
          ({ isExact, passages }) =>
            isExact &&
            passages.some(
              ({ span }) => span.start <= evidence.anchor.span.start && evidence.anchor.span.start < span.end,
            ),
        );
      score = Math.max(score, CITED + (isThere ? CITED_PASSAGE : 0));
    }
  }
  return score;
}
