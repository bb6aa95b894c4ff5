import type { ImpreciseDate } from '../corpus/sourceDocument';
import { compareDates, isAtOrBefore } from '../text/dates';
import type { Law, Source } from './entity';

/** To be told as "last reported `status` on `date`", never as what holds now. */
export interface ReportedStatus {
  readonly status: string;
  /** Of the history entry, or else of its source; `undefined` is undated. */
  readonly date?: ImpreciseDate;
  /** All that say so last; none where the desk entered it. */
  readonly sources: readonly Source[];
}

/**
 * What each source last said of the law, newest first, so that sources that differ stand side by side.
 *
 * @param dateOf date of what a source says, as in `Desk`
 * @param asOf the last date that counts, inclusive: of a month or a year, all of it. Undated entries do not count then.
 */
export function lastReportedStatus(
  law: Law,
  dateOf: (source: Source) => ImpreciseDate | undefined,
  asOf?: ImpreciseDate,
): ReportedStatus[] {
  const latest = new Map<
    string,
    { status: string; date: ImpreciseDate | undefined; source: Source | undefined }
  >();
  for (const event of law.history) {
    for (const source of event.sources.length === 0 ? [undefined] : event.sources) {
      const date = event.date ?? (source && dateOf(source));
      const key = source === undefined ? '' : `${source.corpus}\n${source.document}`;
      const known = latest.get(key);
      // Of entries on one date the later in the list counts.
      if (isAtOrBefore(date, asOf) && (known === undefined || compareDates(known.date, date) <= 0)) {
        latest.set(key, { status: event.status, date, source });
      }
    }
  }
  const reports = new Map<string, { status: string; date?: ImpreciseDate; sources: Source[] }>();
  for (const { status, date, source } of latest.values()) {
    const key = `${status}\n${date ?? ''}`;
    const report = reports.get(key) ?? { status, ...(date === undefined ? {} : { date }), sources: [] };
    report.sources.push(...(source === undefined ? [] : [source]));
    reports.set(key, report);
  }
  return [...reports.values()].sort((a, b) => compareDates(b.date, a.date));
}
