import type { CardContext } from '../../cards/cardContext';
import { tellMeetingDates } from '../../cards/entityLines';
import { newestDateOf } from '../../cards/evidenceLinks';
import { tellLawStatus, tellMeetingStatus } from '../../cards/listedWords';
import { tellDocumentDate } from '../../cards/mentionSections';
import { tellParty } from '../../cards/statementSections';
import { tellTitle } from '../../cards/titleLines';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Law, Meeting, Person, Source, Statement } from '../../registry/entity';
import { titlesOf } from '../../registry/titlesOf';
import { compareDates, isImpreciseDate, tellDate } from '../../text/dates';
import { cutText } from '../../text/presentText';

/** Something that happened, or is to happen, on a date. */
export interface TimelineEvent {
  /** By which it is sorted. */
  readonly date: ImpreciseDate;
  /** The date in words: "19–20 February 2026 (inferred)". Told of those alone that are shown. */
  readonly when: () => string;
  readonly text: string;
  /** None: entered by the desk. */
  readonly sources: readonly Source[];
  readonly entity: string;
}

/** Events of a page, and how many of them may lie in the future. */
const SHOWN = 5;
const FUTURE = 2;
const SUMMARY_LENGTH = 60;

/** The last events and the next ones, oldest first; what is dated by no real date is none. */
export function selectEvents(
  events: readonly TimelineEvent[],
  today: ImpreciseDate | undefined,
): readonly TimelineEvent[] {
  const dated = events
    .filter(({ date }) => isImpreciseDate(date))
    .sort((a, b) => compareDates(a.date, b.date));
  const isFuture = ({ date }: TimelineEvent): boolean => today !== undefined && date > today;
  const next = dated.filter(isFuture).slice(0, FUTURE);
  const past = dated.filter((event) => !isFuture(event));
  return [...past.slice(Math.max(0, past.length - (SHOWN - next.length))), ...next];
}

export function meetingEvents(context: CardContext, meetings: readonly Meeting[]): readonly TimelineEvent[] {
  return meetings.flatMap((meeting) => {
    const { id, name, startDate, endDate, status, sources } = meeting;
    const date = startDate ?? endDate;
    const when = (): string => tellMeetingDates(context, meeting);
    const told = tellMeetingStatus(status, context.wording);
    const text = told === undefined ? name : `${name} (${told})`;
    return date === undefined ? [] : [{ date, when, text, sources, entity: id }];
  });
}

/** A status that is reported again is one event, on the day it was first reported. */
export interface LawEvent extends TimelineEvent {
  /** Days on which it was reported again, oldest first. */
  readonly again: readonly ImpreciseDate[];
}

export function lawEvents(context: CardContext, laws: readonly Law[]): readonly LawEvent[] {
  return laws.flatMap((law) => {
    const events: LawEvent[] = [];
    let last = '';
    for (const { status, date, sources } of datedHistory(context, law)) {
      const known = status === last ? events.pop() : undefined;
      const told = tellLawStatus(status, context.wording);
      events.push(
        known === undefined
          ? {
              date,
              when: () => tellDate(date, context.wording),
              text: context.wording.translate('{0} reported as {1}', law.name, told),
              sources,
              entity: law.id,
              again: [],
            }
          : { ...known, sources: [...known.sources, ...sources], again: [...known.again, date] },
      );
      last = status;
    }
    return events;
  });
}

/** Oldest first; what is undated is no event. */
function datedHistory(
  context: CardContext,
  { history }: Law,
): readonly (Law['history'][number] & { readonly date: ImpreciseDate })[] {
  return history
    .flatMap((event) => {
      const date = event.date ?? newestDateOf(context, event.sources);
      return date === undefined ? [] : [{ ...event, date }];
    })
    .sort((a, b) => compareDates(a.date, b.date));
}

/** The date of what a source says, in words, and whether it is inferred. */
function tellSourceDate(context: CardContext, source: Source): string {
  const document = source.date === undefined ? context.desk.documentOf(source) : undefined;
  return document === undefined
    ? tellDate(source.date ?? '', context.wording)
    : tellDocumentDate(context, document);
}

/** Where a title is known to begin or end; else the day on which it was first reported. */
export function titleEvents(context: CardContext, person: Person): readonly TimelineEvent[] {
  const { desk, wording } = context;
  const { translate } = wording;
  return titlesOf(person, (source) => desk.dateOf(source)).flatMap((held) => {
    const { startDate, endDate, sources } = held;
    const title = tellTitle(context, held);
    const [first] = sources
      .filter((source) => desk.dateOf(source) !== undefined)
      .sort((a, b) => compareDates(desk.dateOf(a), desk.dateOf(b)));
    const toEvent = (
      date: ImpreciseDate | undefined,
      text: string,
      when = (): string => tellDate(date ?? '', wording),
    ): readonly TimelineEvent[] =>
      date === undefined ? [] : [{ date, when, text, sources, entity: person.id }];
    return [
      ...toEvent(startDate, translate('{0} begins', title)),
      ...toEvent(endDate, translate('{0} ends', title)),
      ...(startDate === undefined && first !== undefined
        ? toEvent(desk.dateOf(first), translate('first reported: {0}', title), () =>
            tellSourceDate(context, first),
          )
        : []),
    ];
  });
}

export function deadlineEvents(
  context: CardContext,
  statements: readonly Statement[],
): readonly TimelineEvent[] {
  const { wording } = context;
  return statements.flatMap((statement) => {
    const { id, deadline, summary, sources } = statement;
    return deadline === undefined
      ? []
      : [
          {
            date: deadline,
            when: () => tellDate(deadline, wording),
            text: wording.translate(
              'Deadline, {0}: {1}',
              tellParty(context, statement),
              cutText(summary, SUMMARY_LENGTH),
            ),
            sources,
            entity: id,
          },
        ];
  });
}
