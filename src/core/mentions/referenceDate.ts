import type { ImpreciseDate } from '../corpus/sourceDocument';
import { isAtOrBefore } from '../text/dates';
import { sentenceAt } from '../text/sentences';
import type { GoverningDate } from './governingDates';
import { readDateCue } from './meetings/readDateCue';
import type { Reading } from './reading';

/** What of a reading tells dates. */
export type DatedReading = Pick<Reading, 'text' | 'cues' | 'facts'>;

/** The day, month or year at which a statement was made (formats.md §3). */
export interface ReferenceDate {
  readonly date: ImpreciseDate;
  /** True where a date in the sentence says so; else it is the date of the text, or today. */
  readonly stated: boolean;
}

/**
 * The date of what is said at an offset of the paragraph: a date in the same sentence that governs it, of several the
 * nearest before; else the date of the text; else today.
 */
export function referenceDateOf(reading: DatedReading, offset: number): ReferenceDate {
  const { cues, facts } = reading;
  const own = { date: facts.date ?? facts.today, stated: false };
  if (cues.governing.length === 0) {
    return own;
  }
  const governing = governingAt(cues.governing, sentenceAt(cues.sentences, offset), offset).flatMap((one) => {
    const date = readReferenceDate(reading, one);
    return one.isPlanned && !isAtOrBefore(date, own.date) ? [] : [{ end: one.date.span.end, date }];
  });
  const dates = new Set(governing.map(({ date }) => date));
  const chosen = dates.size > 1 ? governing.filter(({ end }) => end <= offset).at(-1) : governing[0];
  return chosen === undefined ? own : { date: chosen.date, stated: true };
}

/** Those of a sentence, found by binary search. */
function governingAt(
  governing: readonly GoverningDate[],
  sentence: number,
  offset: number,
): readonly GoverningDate[] {
  let low = 0;
  let high = governing.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((governing[middle]?.sentence ?? Infinity) < sentence) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found: GoverningDate[] = [];
  for (let one = governing[low]; one?.sentence === sentence; one = governing[++low]) {
    found.push(...(one.scope.start <= offset && offset < one.scope.end ? [one] : []));
  }
  return found;
}

/** `19–20 February` is in February. */
function readReferenceDate(reading: DatedReading, { date }: GoverningDate): ImpreciseDate {
  const { first, last } = readDateCue(date, reading);
  return first === last ? first : first.slice(0, 'YYYY-MM'.length);
}
