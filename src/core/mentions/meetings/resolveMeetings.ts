import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { withoutUnseen } from '../../text/unseenMarks';
import { findWords } from '../../text/words';
import type { Draft } from '../draft';
import { scoreOf, type EvidenceCode } from '../evidence';
import type { Candidate } from '../mention';
import type { Reading } from '../reading';
import { append } from '../../util/append';
import type { MeetingCue } from './meetingCues';
import type { KnownMeeting, MeetingFacts } from './meetingFacts';
import { readDateCue, type DatePeriod } from './readDateCue';

/** A generic classification: a session is a meeting. */
const ANY_MEETING = 'meeting';
/** No meeting of people: `the June 2024 meeting` is none. */
const NO_MEETING = 'milestone';

/** A phrase that fits more tells none of them. */
const MOST_CANDIDATES = 20;

/** Adds meetings that a text speaks of by date and kind, in place of the names within such a phrase. */
export function resolveMeetings(
  reading: Reading,
  drafts: readonly Draft[],
  facts: MeetingFacts,
): readonly Draft[] {
  const { meetings } = reading.cues;
  if (meetings.length === 0 || facts.byPeriod.size === 0) {
    return drafts;
  }
  const resolved: Draft[] = [];
  let next = 0;
  for (const cue of meetings) {
    const { start, end } = cue.span;
    while ((drafts[next]?.span.end ?? Infinity) <= start) {
      append(resolved, drafts.slice(next, ++next));
    }
    const within: Draft[] = [];
    for (let i = next; (drafts[i]?.span.start ?? Infinity) < end; i++) {
      append(within, drafts.slice(i, i + 1));
    }
    const draft = resolveCue(cue, reading, within, ownerOf(cue, resolved), facts);
    append(resolved, draft === undefined ? within : [draft]);
    next += within.length;
  }
  return [...resolved, ...drafts.slice(next)];
}

/** Of `Nguyen Chi Dung's June 2024 visit` the person. */
function ownerOf({ ownerEnd }: MeetingCue, before: readonly Draft[]): Draft | undefined {
  const last = before.at(-1);
  return last !== undefined && last.span.end === ownerEnd ? last : undefined;
}

/** `undefined` where the registry has no such meeting, or the gazetteer has found it by its name. */
function resolveCue(
  cue: MeetingCue,
  reading: Reading,
  within: readonly Draft[],
  owner: Draft | undefined,
  { byPeriod }: MeetingFacts,
): Draft | undefined {
  const { start, end } = cue.span;
  // `The January meeting` of a text without a date may be that of any year.
  if (
    cue.date.year === undefined &&
    cue.date.day === undefined &&
    cue.date.days === undefined &&
    cue.date.dayFirst === undefined &&
    reading.facts.date === undefined
  ) {
    return undefined;
  }
  if (
    within.some(
      (draft) => draft.candidates[0]?.kind === 'meeting' || draft.span.start < start || draft.span.end > end,
    )
  ) {
    return undefined;
  }
  const period = readDateCue(cue.date, reading);
  const parties = owner === undefined ? within : [owner, ...within];
  const words = cue.names.map((span) => toWord(reading.text, span));
  const near = byPeriod.get(period.first.slice(0, 7)) ?? [];
  const fitting = near.filter(
    (known) =>
      isInPeriod(known, period) &&
      parties.every((party) => takesPart(known, party, reading.text)) &&
      words.every((word) => known.words.has(word)),
  );
  const chosen = chooseByKind(fitting, cue.classifications);
  const evidence: readonly EvidenceCode[] = [
    'date-fits',
    ...(parties.length + words.length > 0 ? (['party-fits'] as const) : []),
    ...(chosen.length > 1 ? (['shared-name'] as const) : []),
  ];
  return chosen.length === 0 || chosen.length > MOST_CANDIDATES
    ? undefined
    : {
        span: cue.span,
        entity: chosen.length > 1 ? null : (chosen[0]?.meeting.id ?? null),
        candidates: chosen.map((known) => toCandidate(known, evidence)),
      };
}

function toWord(text: string, { start, end }: Span): string {
  return foldText(withoutUnseen(text.slice(start, end)));
}

function toCandidate({ meeting }: KnownMeeting, evidence: readonly EvidenceCode[]): Candidate {
  return {
    id: meeting.id,
    kind: 'meeting',
    score: scoreOf(evidence),
    evidence,
    tier: 'exact',
    name: meeting.name,
  };
}

/** A sector may be meant by a word of the meeting's own name, such as that of an economic dialogue. */
function takesPart(known: KnownMeeting, { candidates, span }: Draft, text: string): boolean {
  return candidates.some(
    ({ id, kind }) =>
      known.parties.has(id) ||
      (kind === 'sector' &&
        findWords(text, span.start, span.end).every((word) => known.words.has(toWord(text, word)))),
  );
}

/** A meeting known by its month fits no day of it: that would be a guess. */
function isInPeriod({ first, last }: KnownMeeting, period: DatePeriod): boolean {
  const length = period.first.length;
  return (
    first.length >= length &&
    first.slice(0, length) <= period.first &&
    period.last <= last.slice(0, Math.max(length, 4))
  );
}

/** Those of that kind; where there is none, those of no certain kind. */
function chooseByKind(meetings: readonly KnownMeeting[], kinds: readonly string[]): readonly KnownMeeting[] {
  const kindOf = ({ meeting }: KnownMeeting): string => meeting.classification?.toLowerCase() ?? ANY_MEETING;
  if (kinds.length === 0) {
    return meetings.filter((known) => kindOf(known) !== NO_MEETING);
  }
  const exact = meetings.filter((known) => kinds.some((kind) => ` ${kindOf(known)}`.endsWith(` ${kind}`)));
  return exact.length > 0 ? exact : meetings.filter((known) => kindOf(known) === ANY_MEETING);
}
