import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, FindingFix, FindingSource } from '../finding';
import type { CheckDesk } from '../rule';
import { tellDate } from '../../text/dates';
import { tellDocument } from '../tellDocument';
import type { DateCue } from '../../mentions/meetings/meetingCues';
import type { WrongLawDate } from './lawDates';
import type { WrongDate } from './meetingDates';
import type { WrongPlace } from './meetingPlaces';
import type { StatedDate, StatedDay } from './statedMeetings';
import { writeDateLike } from './writeDate';

export function tellWrongDate(
  { date, named, stated, isNamed }: WrongDate,
  paragraph: CheckedParagraph,
  { wording }: CheckDesk,
): Finding {
  const { meeting } = named;
  const isWarned = isNamed && meeting.status === 'held' && meeting.dateBasis !== 'inferred';
  return {
    kind: 'finding',
    code: 'date-differs',
    severity: isWarned ? 'warning' : 'information',
    span: date.span,
    message: tellStated(meeting.name, stated, wording),
    entity: meeting.id,
    sources: toSources(stated),
    fixes: toDateFixes(date, paragraph, stated, wording),
  };
}

export function tellWrongLawDate(
  { date, law, stated }: WrongLawDate,
  paragraph: CheckedParagraph,
  { wording }: CheckDesk,
): Finding {
  return {
    kind: 'finding',
    code: 'date-differs',
    severity: 'warning',
    span: date.span,
    message: tellStated(law.name, stated, wording),
    entity: law.id,
    sources: toSources(stated),
    fixes: toDateFixes(date, paragraph, stated, wording),
  };
}

export function tellWrongPlace(
  { span, named, source, isNamed }: WrongPlace,
  { facts }: CheckedParagraph,
  { wording, desk }: CheckDesk,
): Finding {
  const { meeting, locations } = named;
  const { translate } = wording;
  const isVietnamese = /^vi/i.test(facts.lang ?? '');
  const names = locations.flatMap((id) => desk.registry.getOf('area', id)?.names ?? []);
  const place =
    (isVietnamese ? names.find(({ lang }) => lang === 'vi')?.text : undefined) ?? meeting.location ?? '';
  return {
    kind: 'finding',
    code: 'date-differs',
    severity: isNamed && meeting.status === 'held' ? 'warning' : 'information',
    span,
    message: translate(
      '{0} gives {1} for “{2}”.',
      tellDocument(source.document, wording),
      place,
      meeting.name,
    ),
    entity: meeting.id,
    sources: [source],
    fixes: [{ title: translate('Write “{0}”', place), edits: [{ ...span, newText: place }] }],
  };
}

/** `Hanbit News, 19 September 2025, gives 18–19 September 2025 for Busan Offshore Wind Forum.` */
export function tellStated(
  name: string,
  stated: readonly StatedDate[],
  wording: CheckDesk['wording'],
): string {
  const [best] = stated;
  const days = best === undefined ? '' : tellDays(best, wording);
  return best?.source === undefined
    ? wording.translate('The registry gives {0} for “{1}”.', days, name)
    : wording.translate('{0} gives {1} for “{2}”.', tellDocument(best.source.document, wording), days, name);
}

export function toSources(stated: readonly StatedDate[]): readonly FindingSource[] {
  return stated.flatMap(({ source }) => source ?? []);
}

export function toDateFixes(
  date: DateCue,
  { text }: CheckedParagraph,
  stated: readonly StatedDate[],
  wording: CheckDesk['wording'],
): readonly FindingFix[] {
  const written = text.slice(date.span.start, date.span.end);
  const texts = new Set(stated.flatMap((day) => writeDateLike(written, date, day) ?? []));
  return [...texts]
    .filter((newText) => newText !== written)
    .map((newText) => ({
      title: wording.translate('Write “{0}”', newText),
      edits: [{ ...date.span, newText }],
    }));
}

export function tellDays({ first, last }: StatedDate, wording: CheckDesk['wording']): string {
  const [from, to] = [tellDay(first, wording), tellDay(last, wording)];
  return from === to ? from : `${from} – ${to}`;
}

/** "16 January" where the source states no year. */
function tellDay({ year, month, day }: StatedDay, wording: CheckDesk['wording']): string {
  const parts = [year ?? 2000, month, day].flatMap((part) =>
    part === undefined ? [] : String(part).padStart(2, '0'),
  );
  const told = tellDate(parts.join('-'), wording);
  return year === undefined ? told.replace(/(?<![\s,])[\s,]*(?:năm )?2000/, '') : told;
}
