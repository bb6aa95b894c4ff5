import { guessLanguage } from '../../corpus/guessLanguage';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { TextFacts } from '../reading';
import type { DateCue } from './meetingCues';

/** A paragraph, and what its text says of itself. */
export interface DatedText {
  readonly text: string;
  readonly facts: Pick<TextFacts, 'date' | 'today' | 'lang'>;
}

/** First and last day, month or year of a date; equal but for `19–20 February`. */
export interface DatePeriod {
  readonly first: ImpreciseDate;
  readonly last: ImpreciseDate;
}

/**
 * What a date in a text says there: a date without a year counts in the year of the text, else in that of today, and
 * in a Vietnamese text the day comes first.
 */
export function readDateCue(cue: DateCue, reading: DatedText): DatePeriod {
  const { facts } = reading;
  const year = cue.year === undefined ? (facts.date ?? facts.today).slice(0, 4) : String(cue.year);
  const { month, day } = cue.dayFirst !== undefined && isVietnamese(reading) ? cue.dayFirst : cue;
  const toDate = (date: number | undefined): ImpreciseDate =>
    [year, month, date]
      .flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))
      .join('-');
  return { first: toDate(cue.days?.first ?? day), last: toDate(cue.days?.last ?? day) };
}

function isVietnamese({ text, facts: { lang } }: DatedText): boolean {
  return (lang ?? guessLanguage(text)).toLowerCase().split('-', 1)[0] === 'vi';
}
