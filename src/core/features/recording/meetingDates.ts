import type { Wording } from '../../contracts';
import type { ImpreciseDate, SourceDocument } from '../../corpus/sourceDocument';
import { ACTED } from '../../mentions/clauseWords';
import { findDateCues } from '../../mentions/meetings/findDateCues';
import { MEETING_SIGN } from '../../mentions/meetings/meetingWords';
import { readDateCue } from '../../mentions/meetings/readDateCue';
import { foldText } from '../../text/fold';
import { readSpan } from '../../text/readableText';
import { findSentences, sentenceAt } from '../../text/sentences';

/** When a meeting may have been. */
export interface ProposedDate {
  /** With `YYYY` for the year where neither text nor document has one: then it is to be asked for. */
  readonly start: ImpreciseDate;
  /** Equal to {@link start} for a single day. */
  readonly end: ImpreciseDate;
  readonly basis: 'stated' | 'inferred';
  /** What an inferred date follows from, for the registry. */
  readonly note?: string;
  /** The sentence with the date, for who chooses; empty for the date of the document. */
  readonly sentence: string;
}

const MOST = 8;
/** Days from a meeting to what is written of it. */
const RECENT = 45;

/**
 * Dates that a document gives, the likeliest for a meeting it tells of first; at the end its own date, from which a
 * meeting's is inferred at best.
 */
export function proposeDates(
  document: SourceDocument,
  today: ImpreciseDate,
  { translate }: Wording,
): readonly ProposedDate[] {
  const found = new Map<string, ProposedDate & { readonly score: number }>();
  const facts = {
    date: document.date,
    today,
    lang: document.lang === 'und' ? undefined : document.lang,
  };
  for (const { text, place } of textsOf(document)) {
    const sentences = findSentences(text);
    for (const cue of findDateCues(text)) {
      const span = sentences[sentenceAt(sentences, cue.span.start)];
      const sentence = text.slice(span?.start, span?.end);
      const period = readDateCue(cue, { text, facts });
      const lacksYear = cue.year === undefined && document.date === undefined;
      const first = lacksYear ? withoutYear(period.first) : period.first;
      const last = lacksYear ? withoutYear(period.last) : period.last;
      const words = text.slice(cue.span.start, cue.span.end);
      const score = judge(first, sentence, place, document.date);
      const key = `${first}/${last}`;
      const isStated = cue.year !== undefined;
      const known = found.get(key);
      if (known === undefined || known.score < score || (known.basis === 'inferred' && isStated)) {
        found.set(key, {
          start: first,
          end: last,
          basis: isStated ? 'stated' : 'inferred',
          ...(isStated
            ? {}
            : {
                note: lacksYear
                  ? translate('“{0}” is stated; the year was entered by the analyst.', words)
                  : translate('“{0}” is stated; the year follows from the date of the source.', words),
              }),
          sentence: sentence.replace(/\s+/g, ' ').trim(),
          score: Math.max(score, known?.score ?? score),
        });
      }
    }
  }
  const dates: ProposedDate[] = [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ start, end, basis, note, sentence }) => ({
      start,
      end,
      basis,
      ...(note === undefined ? {} : { note }),
      sentence,
    }));
  const { date } = document;
  return date === undefined || dates.some(({ start, end }) => start === date && end === date)
    ? dates
    : [
        ...dates,
        {
          start: date,
          end: date,
          basis: 'inferred',
          note: translate('Taken from the date of the source.'),
          sentence: '',
        },
      ];
}

interface PlacedText {
  readonly text: string;
  /** Index of the passage; −1 for the title. */
  readonly place: number;
}

function withoutYear(date: ImpreciseDate): string {
  return `YYYY${date.slice(4)}`;
}

function textsOf({ title, passages, readable }: SourceDocument): readonly PlacedText[] {
  return [
    { text: title, place: -1 },
    ...passages
      .filter(({ boilerplate }) => !boilerplate)
      .map(({ span, index }) => ({ text: readSpan(readable, span), place: index })),
  ];
}

/** A day soon before the text was written, early in it, in a sentence that speaks of a meeting. */
function judge(
  date: ImpreciseDate,
  sentence: string,
  place: number,
  written: ImpreciseDate | undefined,
): number {
  const isMet = MEETING_SIGN.test(foldText(sentence)) || sentence.search(ACTED) >= 0;
  const days = written === undefined || date.length < 10 ? undefined : daysBetween(date, written);
  const nearness = days === undefined ? 0 : days < 0 ? -4 : days <= RECENT ? 3 : days <= 365 ? -1 : -3;
  return (
    (date.length === 10 ? 3 : date.length === 7 ? 1 : 0) +
    (isMet ? 2 : 0) +
    (place < 2 ? 2 : place < 5 ? 1 : 0) +
    nearness
  );
}

function daysBetween(from: ImpreciseDate, to: ImpreciseDate): number | undefined {
  const [start, end] = [from, to].map((date) => Date.parse(date.length === 10 ? date : `${date}-01`));
  return start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end)
    ? undefined
    : (end - start) / 86_400_000;
}
