import { tellTitle } from '../../cards/titleLines';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Person, Source } from '../../registry/entity';
import { compareDates, isAtOrBefore, tellDate } from '../../text/dates';
import { readStretch } from '../../text/unseenMarks';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, FindingSeverity, FindingSource } from '../finding';
import { toFindingSources } from '../findingSources';
import { tellOrigin } from '../tellDocument';
import type { CheckDesk } from '../rule';
import type { HeldTitle } from './heldTitles';
import type { JudgedTitle, TitleFault } from './judgeTitle';
import { toTitleFixes } from './titleFixes';
import { isKnownAt, knownDates, timeOf } from './titleTimes';

export interface FaultyTitle {
  readonly judged: JudgedTitle;
  readonly fault: TitleFault;
  readonly person: Person;
  /** False where only a part of the name tells who is meant. */
  readonly isSure: boolean;
}

/** A title held at a date, and where that is said. */
interface RightTitle {
  readonly held: HeldTitle;
  readonly sources: readonly FindingSource[];
  /** Of the newest source; `undefined` where none has a date. */
  readonly reported: ImpreciseDate | undefined;
}

/** With nothing newer for so many days, a new title is likelier than a wrong one. */
const LONG_AGO = 180;
const DAY = 86_400_000;

export function toTitleFinding(
  faulty: FaultyTitle,
  paragraph: CheckedParagraph,
  desk: CheckDesk,
): Finding | undefined {
  const { judged, fault, person } = faulty;
  const { title, text } = judged;
  const right = findRightTitles(judged, desk);
  const [first] = right;
  if (first === undefined) {
    return undefined;
  }
  const isLongAgo = !isDatedByDesk(fault) && isOld(judged);
  const { start } = title.cue.span;
  const end = isOfficeAlone(judged, fault) ? title.cue.span.end : title.end;
  return {
    kind: 'finding',
    code: 'title-differs',
    severity: severityOf(faulty, first, isLongAgo),
    span: { start, end },
    message: tell(faulty, first, { words: readStretch(text, { start, end }), isLongAgo }, desk),
    entity: person.id,
    sources: right.flatMap(({ sources }) => sources).slice(0, MOST_SOURCES),
    fixes: isLongAgo ? [] : toTitleFixes(judged, right, paragraph, desk),
  };
}

const MOST_SOURCES = 6;

/** Titles that nothing says were not held at the date, the last reported first. */
function findRightTitles({ held, dates, dateOf }: JudgedTitle, { desk }: CheckDesk): readonly RightTitle[] {
  const [date = ''] = dates;
  const then = held.filter((one) => timeOf(one, held, date, dateOf) === 'then' && one.roles.length > 0);
  const known = then.filter((one) => isKnownAt(one, date, dateOf));
  return (known.length > 0 ? known : then)
    .map((one): RightTitle => {
      const { sources } = one.membership;
      return {
        held: one,
        sources: toFindingSources(desk, newestFirst(sources, dateOf)),
        reported: newestFirst(sources, dateOf).flatMap((source) => dateOf(source) ?? [])[0],
      };
    })
    .sort(
      (a, b) => Number(hasOffice(b.held)) - Number(hasOffice(a.held)) || compareDates(b.reported, a.reported),
    );
}

function hasOffice({ roles }: HeldTitle): boolean {
  return roles.some(({ offices }) => offices.size > 0);
}

function newestFirst(sources: readonly Source[], dateOf: JudgedTitle['dateOf']): readonly Source[] {
  return [...sources].sort((a, b) => compareDates(dateOf(b), dateOf(a)));
}

/** What the title is of may be right. */
function isOfficeAlone({ title, held }: JudgedTitle, fault: TitleFault): boolean {
  return (
    fault.kind !== 'elsewhere' &&
    held.some(({ words }) => title.domain.every((word) => words.includes(` ${word}`)))
  );
}

/** The desk says when the title began or ended, which no newer source can change. */
function isDatedByDesk(fault: TitleFault): boolean {
  return 'held' in fault && (fault.held.membership.startDate ?? fault.held.membership.endDate) !== undefined;
}

function newestReport({ held, dateOf }: JudgedTitle): ImpreciseDate | undefined {
  return held
    .flatMap((one) => knownDates(one, dateOf))
    .sort()
    .at(-1);
}

function isOld(judged: JudgedTitle): boolean {
  const newest = newestReport(judged);
  const [date] = judged.dates;
  return newest !== undefined && date !== undefined && toDays(date) - toDays(newest) > LONG_AGO;
}

/** A month or year counts from its first day. */
function toDays(date: ImpreciseDate): number {
  return Date.parse(date) / DAY;
}

function severityOf(
  { judged, fault, isSure }: FaultyTitle,
  { sources }: RightTitle,
  isLongAgo: boolean,
): FindingSeverity {
  if (isLongAgo || !isSure) {
    return 'hint';
  }
  const isNever = fault.kind === 'never' || fault.kind === 'elsewhere';
  const newest = newestReport(judged);
  // A title may be newer than the sources.
  const isCurrent = newest !== undefined && judged.dates.every((date) => isAtOrBefore(date, newest));
  return isNever && sources.length > 0 && isCurrent ? 'warning' : 'information';
}

function tell(
  { judged, fault, person }: FaultyTitle,
  right: RightTitle,
  { words, isLongAgo }: { readonly words: string; readonly isLongAgo: boolean },
  desk: CheckDesk,
): string {
  const { translate } = desk.wording;
  const known = tellHeld(right.held, judged.title.cue.vietnamese, desk);
  const [source] = right.sources;
  const told =
    source === undefined
      ? translate('The desk has “{0}”.', known)
      : translate('Reported is “{0}” ({1}).', known, tellOrigin(source.document, desk.wording));
  if ('held' in fault) {
    return `${tellTime(fault, judged, person, words, desk)} ${told}`;
  }
  if (right.sources.length === 0) {
    return `${translate('Nothing here gives {0} the title “{1}”.', person.name, words)} ${told}`;
  }
  const none = translate('No source gives {0} the title “{1}”.', person.name, words);
  return isLongAgo ? `${none} ${told} ${translate('There is nothing newer here.')}` : `${none} ${told}`;
}

/** A role that says of what it is; without that, the body is told with it. */
const SAYS_OF_WHAT = /\s(?:of|for|to)\s/u;

/** As the language of the memo words it, where a source or the desk does. */
function tellHeld({ roles, membership }: HeldTitle, vietnamese: boolean, desk: CheckDesk): string {
  const role = roles.find((one) => one.vietnamese === vietnamese);
  return role !== undefined && (vietnamese || SAYS_OF_WHAT.test(role.text))
    ? role.text
    : tellTitle(desk, membership);
}

function tellTime(
  { kind, held }: TitleFault & { readonly held: HeldTitle },
  { dateOf }: JudgedTitle,
  { name }: Person,
  words: string,
  { wording }: CheckDesk,
): string {
  const { translate } = wording;
  const { startDate, endDate } = held.membership;
  const reports = held.membership.sources.flatMap((source) => dateOf(source) ?? []).sort();
  if (kind === 'before') {
    const last = reports.at(-1) ?? startDate;
    return endDate === undefined
      ? translate('“{0}” is an older title of {1}, last reported on {2}.', words, name, tellDay(last))
      : translate('“{0}” is an older title of {1}, held until {2}.', words, name, tellDay(endDate));
  }
  return startDate === undefined
    ? translate('“{0}” is a newer title of {1}, first reported on {2}.', words, name, tellDay(reports[0]))
    : translate('“{0}” is a newer title of {1}, held since {2}.', words, name, tellDay(startDate));

  function tellDay(date: ImpreciseDate | undefined): string {
    return date === undefined ? translate('undated') : tellDate(date, wording);
  }
}
