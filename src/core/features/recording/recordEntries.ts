import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { RecordMap, RecordValue, RegistryChange } from '../registryWriting/registryChange';
import type { QuoteSource } from '../registryWriting/toSource';
import type { Act } from './actVerbs';

/** A meeting as the analyst has agreed to it. */
export interface MeetingRecord {
  readonly name: string;
  readonly classification: string | undefined;
  readonly start: ImpreciseDate | undefined;
  readonly end: ImpreciseDate | undefined;
  readonly basis: 'stated' | 'inferred' | undefined;
  readonly note: string | undefined;
  readonly location: string | undefined;
  readonly hosts: readonly string[];
  readonly attendees: readonly string[];
  readonly organizations: readonly string[];
  readonly sectors: readonly string[];
  readonly laws: readonly string[];
  readonly sources: readonly QuoteSource[];
}

/** @param today what lies behind it is only expected */
export function toMeetingEntry(meeting: MeetingRecord, id: string, today: ImpreciseDate): RegistryChange {
  const { start, end } = meeting;
  return {
    kind: 'newEntry',
    list: 'meetings',
    entry: {
      id,
      name: meeting.name,
      ...told({
        classification: meeting.classification,
        status: start !== undefined && start > today ? 'expected' : 'held',
        start_date: start,
        end_date: end,
        date_basis: start === undefined ? undefined : meeting.basis,
        date_note: start === undefined ? undefined : meeting.note,
        location: meeting.location,
        hosts: meeting.hosts,
        attendees: meeting.attendees,
        organizations: meeting.organizations.filter((one) => !meeting.hosts.includes(one)),
        sectors: meeting.sectors,
        laws: meeting.laws,
        sources: meeting.sources.map(toMap),
      }),
    },
  };
}

/** A statement as the analyst has agreed to it. */
export interface StatementRecord {
  readonly act: Act;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly meeting: string | undefined;
  readonly sectors: readonly string[];
  readonly laws: readonly string[];
  readonly deadline: ImpreciseDate | undefined;
  readonly summary: string;
  readonly source: QuoteSource;
}

export function toStatementEntry(statement: StatementRecord, id: string): RegistryChange {
  const { act, by, to, meeting, sectors, laws, deadline, summary, source } = statement;
  return {
    kind: 'newEntry',
    list: 'statements',
    entry: {
      id,
      act,
      // Needed, also where the text names nobody.
      by,
      ...told({ to, meeting, sectors, laws, deadline, summary, sources: [toMap(source)] }),
    },
  };
}

/** Who, what and the beginning of the summary: `vu-hai-quan-pledge-more-training`. */
export function statementIdWords({ by, act, summary }: StatementRecord): string {
  return [by[0] ?? '', act, summary].join(' ');
}

function toMap(source: QuoteSource): RecordMap {
  return { ...source };
}

/** Without what is not said. */
function told(fields: Readonly<Record<string, RecordValue | undefined>>): RecordMap {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]],
    ),
  );
}
