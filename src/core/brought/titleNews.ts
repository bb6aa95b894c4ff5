import { tellTitle } from '../cards/titleLines';
import type { CheckDesk } from '../checks/rule';
import { allOffices, intersects, toHeldTitles, toWords, type HeldTitle } from '../checks/titles/heldTitles';
import { isOfOccasion, judgeTitle, type JudgedTitle, type TitleFault } from '../checks/titles/judgeTitle';
import { isOfThePast } from '../checks/titles/titleRule';
import { areExclusive, fillsDay, knownDates, timeOf, toHeldOffice } from '../checks/titles/titleTimes';
import type { ImpreciseDate } from '../corpus/sourceDocument';
import { isRank } from '../mentions/people/officeLexicon';
import { referenceDateOf } from '../mentions/referenceDate';
import type { Person } from '../registry/entity';
import { foldText } from '../text/fold';
import { isAtOrBefore } from '../text/dates';
import { overlaps } from '../text/span';
import { readStretch } from '../text/unseenMarks';
import type { HadValue, News } from './news';
import { findGivenTitles, type GivenTitle } from './givenTitles';
import type { SourceParagraph } from './readSource';

/**
 * Titles that a source gives people and the registry does not, or not at that date. A title of the past is left: of it the
 * source does not say when it was held.
 */
export function findTitleNews(paragraph: SourceParagraph, desk: CheckDesk): readonly News[] {
  const heldBy = (person: Person): readonly HeldTitle[] =>
    toHeldTitles(person, desk.recogniser.registry, desk.recogniser.people.lexicon);
  return findGivenTitles(paragraph, heldBy, desk).flatMap((given) => {
    const held = heldBy(given.person);
    const judged = toJudged(given, held, paragraph, desk);
    const place = paragraph.placeOf(given.quote);
    const judgement = judge(judged, given, paragraph, desk);
    return place === undefined || judgement === undefined
      ? []
      : [{ ...judgement, ...toNews(given, paragraph, desk), place }];
  });
}

/** What makes a higher office of another, in either language. */
const QUALIFIERS: readonly RegExp[] = [
  / (?:permanent|standing|thuong truc) /u,
  / (?:first|thu nhat) /u,
  / (?:senior|cao cap) /u,
  / principal /u,
];

function qualifiersIn(text: string): readonly number[] {
  const words = toWords(text);
  return QUALIFIERS.flatMap((pattern, i) => (pattern.test(words) ? [i] : []));
}

function toJudged(
  { title }: GivenTitle,
  held: readonly HeldTitle[],
  { checked }: SourceParagraph,
  { recogniser: { registry, gazetteer } }: CheckDesk,
): JudgedTitle {
  const { facts } = checked;
  const dates = [referenceDateOf(checked, title.cue.span.start).date, facts.date ?? facts.today];
  return {
    text: checked.text,
    title,
    held,
    dates: [...new Set(dates)],
    dateOf: facts.dateOf,
    registry,
    gazetteer,
  };
}

type Judgement = Pick<News, 'isNew' | 'had'>;

/** `undefined` where the registry has the title, or nothing tells that it has not. */
function judge(
  judged: JudgedTitle,
  given: GivenTitle,
  { checked, document }: SourceParagraph,
  desk: CheckDesk,
): Judgement | undefined {
  const { held, title } = judged;
  if (
    !title.offices.some((office) => !isRank(office)) ||
    isRecorded(given, checked.text, held, document.id)
  ) {
    return undefined;
  }
  if (held.length === 0) {
    return { isNew: true, had: [] };
  }
  const fault = judgeTitle(judged);
  if (fault === undefined) {
    return judgeQualifier(judged, given, checked, desk) ?? judgeFurther(judged, desk);
  }
  if (fault.kind === 'before' || fault.kind === 'after') {
    return isOfThePast(title.cue.span.start, checked) ? undefined : judgeTime(fault, judged, desk);
  }
  return judgeOffice(fault, judged, given, checked.facts.date, desk);
}

/** The registry has the very words from this very source, whatever they may mean. */
function isRecorded(
  { span }: GivenTitle,
  text: string,
  held: readonly HeldTitle[],
  documentId: string,
): boolean {
  const words = foldText(readStretch(text, span));
  return held.some(
    ({ membership: { sources }, roles }) =>
      sources.some(({ document }) => document === documentId) &&
      roles.some((role) => foldText(role.text) === words),
  );
}

/** A title held at another time: without a date that the desk gives, an earlier report than the first is only news. */
function judgeTime(
  { kind, held: known }: TitleFault & { readonly held: HeldTitle },
  { held, dates, dateOf }: JudgedTitle,
  desk: CheckDesk,
): Judgement {
  const [date = ''] = dates;
  const then = held.filter((one) => one !== known && timeOf(one, held, date, dateOf) === 'then');
  return {
    isNew: kind === 'after' && known.membership.startDate === undefined,
    had: [...then, known].map((one) => toHad(one, desk)),
  };
}

/** `Permanent Deputy Minister` where the registry has a Deputy Minister; the shorter of both says nothing. */
function judgeQualifier(
  { held, text, dateOf }: JudgedTitle,
  { title, span }: GivenTitle,
  { facts: { date } }: SourceParagraph['checked'],
  desk: CheckDesk,
): Judgement | undefined {
  const said = qualifiersIn(readStretch(text, span));
  const offices = new Set(title.offices);
  const alike = held.filter((one) => intersects(allOffices(one), offices));
  const has = ({ roles }: HeldTitle): boolean => {
    const own = new Set(roles.flatMap((role) => qualifiersIn(role.text)));
    return said.every((one) => own.has(one));
  };
  return said.length === 0 || alike.length === 0 || alike.some(has)
    ? undefined
    : {
        isNew: alike.every((one) => isReportedLater(date, one, dateOf)),
        had: alike.map((one) => toHad(one, desk)),
      };
}

/** An office of something of which the registry has no office at all; others may well be held beside it. */
function judgeFurther(
  { held, title, text, dates, dateOf }: JudgedTitle,
  desk: CheckDesk,
): Judgement | undefined {
  const offices = new Set(title.offices);
  const isReadable = held.every(({ roles }) => roles.some((role) => role.offices.size > 0));
  if (
    !isReadable ||
    title.domain.length === 0 ||
    isOfOccasion(text, title) ||
    held.some((one) => intersects(allOffices(one), offices))
  ) {
    return undefined;
  }
  const [date = ''] = dates;
  const then = held.filter((one) => timeOf(one, held, date, dateOf) === 'then');
  return { isNew: true, had: (then.length > 0 ? then : held).map((one) => toHad(one, desk)) };
}

/** Nothing that is known of the title is as new as the source. */
function isReportedLater(
  date: ImpreciseDate | undefined,
  held: HeldTitle,
  dateOf: JudgedTitle['dateOf'],
): boolean {
  const newest = knownDates(held, dateOf).at(-1);
  return date !== undefined && newest !== undefined && !isAtOrBefore(date, newest);
}

/** Another office differs only from one that leaves no room for it, and was reported then or later. */
function judgeOffice(
  { kind }: TitleFault,
  { held, dates, dateOf }: JudgedTitle,
  given: GivenTitle,
  reported: ImpreciseDate | undefined,
  desk: CheckDesk,
): Judgement {
  const [date = ''] = dates;
  const then = held.filter((one) => timeOf(one, held, date, dateOf) === 'then');
  const offices = new Set(given.title.offices);
  const rivals = then.filter((one) => {
    const own = toHeldOffice(one);
    const isOfItsBody = isOfBody(given, one);
    return (
      areExclusive({ offices, organizationId: isOfItsBody ? own.organizationId : undefined }, own) ||
      (kind === 'elsewhere' && fillsDay(offices) && fillsDay(own.offices))
    );
  });
  const differing = rivals.filter((one) => !isReportedLater(reported, one, dateOf));
  const shown = differing.length > 0 ? differing : rivals.length > 0 ? rivals : then;
  return {
    isNew: differing.length === 0,
    had: (shown.length > 0 ? shown : held).map((one) => toHad(one, desk)),
  };
}

/** The title says that it is of the same body. */
function isOfBody({ title }: GivenTitle, { words }: HeldTitle): boolean {
  return title.domain.length > 0 && title.domain.every((word) => words.includes(` ${word}`));
}

function toHad({ membership }: HeldTitle, desk: CheckDesk): HadValue {
  return { text: tellTitle(desk, membership), sources: membership.sources };
}

function toNews(
  given: GivenTitle,
  { checked }: SourceParagraph,
  desk: CheckDesk,
): Pick<News, 'kind' | 'entity' | 'told' | 'claim'> {
  const role = readStretch(checked.text, given.span);
  const organization = findOrganization(given, checked, desk);
  return {
    kind: 'title',
    entity: given.person,
    told: role,
    claim: {
      list: 'persons',
      key: 'memberships',
      items: [{ role, ...(organization === undefined ? {} : { organization_id: organization }) }],
    },
  };
}

/** The body that the title itself names, where it names one. */
function findOrganization(
  { span }: GivenTitle,
  { mentions }: SourceParagraph['checked'],
  { recogniser: { registry } }: CheckDesk,
): string | undefined {
  const named = mentions.filter((mention) => mention.kind === 'organization' && overlaps(mention.span, span));
  const [only, ...others] = new Set(named.map(({ entity }) => entity));
  return only === undefined || only === null || others.length > 0
    ? undefined
    : registry.getOf('organization', only)?.id;
}
