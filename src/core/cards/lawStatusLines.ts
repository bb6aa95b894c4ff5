import type { Law, LawEvent, Source } from '../registry/entity';
import { compareDates, tellDate } from '../text/dates';
import { tellLawStatus } from './actWords';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { newestDateOf, toClaimLine } from './evidenceLinks';

/**
 * The status each source reported last, one line for each status; told as reported on a day, never as what holds
 * now. The whole history stands in the full card.
 */
export function toStatusSections(context: CardContext, law: Law): readonly CardSection[] {
  const { wording } = context;
  const known = datedHistory(context, law);
  return [
    ...toSection({
      key: 'status',
      heading: wording.translate('Status'),
      items: lastPerSource(known),
      toLine: (event) => toStatusLine(context, event),
      aboveFold: true,
    }),
    ...toSection({
      key: 'history',
      heading: wording.translate('History'),
      items: known.length > 1 ? known : [],
      toLine: ({ event, date }) =>
        toClaimLine(context, tellLawStatus(event.status, wording), event.sources, {
          qualifiers: [date === undefined ? wording.translate('undated') : tellDate(date, wording)],
        }),
    }),
  ];
}

interface DatedEvent {
  readonly event: LawEvent;
  readonly date: string | undefined;
}

/** Newest first; without what lies behind the day that the card speaks of. */
function datedHistory(context: CardContext, law: Law): readonly DatedEvent[] {
  return law.history
    .map((event) => ({ event, date: event.date ?? newestDateOf(context, event.sources) }))
    .filter(({ date }) => context.asOf === undefined || date === undefined || date <= context.asOf)
    .sort((a, b) => compareDates(b.date, a.date));
}

/** For each source the newest event that rests on it, equal statuses of several sources united. */
function lastPerSource(history: readonly DatedEvent[]): readonly DatedEvent[] {
  const told = new Set<string>();
  const byStatus = new Map<string, { date: string | undefined; sources: Source[] }>();
  for (const { event, date } of history) {
    const fresh = event.sources.filter((source) => !told.has(toDocumentKey(source)));
    const isDesksOwn = event.sources.length === 0 && !told.has('');
    if (fresh.length > 0 || isDesksOwn) {
      const status = byStatus.get(event.status);
      if (status === undefined) {
        byStatus.set(event.status, { date, sources: [...fresh] });
      } else {
        status.sources.push(...fresh);
      }
    }
    for (const key of event.sources.length === 0 ? [''] : event.sources.map(toDocumentKey)) {
      told.add(key);
    }
  }
  return [...byStatus].map(([status, { date, sources }]) => ({ event: { status, sources }, date }));
}

function toDocumentKey(source: Source): string {
  return JSON.stringify([source.corpus, source.document]);
}

function toStatusLine(context: CardContext, { event, date }: DatedEvent): CardLine {
  const { wording } = context;
  const status = tellLawStatus(event.status, wording);
  const text =
    date === undefined
      ? wording.translate('Last reported {0}, undated', status)
      : wording.translate('Last reported {0} on {1}', status, tellDate(date, wording));
  return toClaimLine(context, text, event.sources);
}
