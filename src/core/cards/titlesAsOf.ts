import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Person, Source } from '../registry/entity';
import { titlesOf, type PersonTitle } from '../registry/titlesOf';
import { compareDates, isAtOrBefore, tellDate } from '../text/dates';
import type { CardLine } from './card';
import type { CardContext } from './cardContext';
import { newestDateOf, tellLastReported, tellReported, toClaimLine } from './evidenceLinks';
import { tellTerm } from './nameSections';
import { tellTitle, toOtherRoleLines, withRole } from './titleLines';

/** A title, and what its sources say by a day and after it. */
interface DatedTitle {
  readonly title: PersonTitle;
  /** Sources of that day or before, and those without a date. */
  readonly known: readonly Source[];
  readonly later: readonly Source[];
  /** The last day or before at which it is known to be held: reported, or begun; `''` is undated. */
  readonly heldAt: ImpreciseDate | undefined;
}

/**
 * What a person was on a day, as far as the corpus tells: the title reported last by then, rivals of one day side by
 * side; then what was reported after it, and at the end what had been reported before. That nothing newer is known is
 * said only where no title has a source that may be.
 */
export function toTitleLinesAsOf(
  context: CardContext,
  person: Person,
  asOf: ImpreciseDate,
): readonly CardLine[] {
  const { desk, wording } = context;
  const { titles, then, later, before } = splitByTime(context, person, asOf);
  const isNewest = desk.complete && titles.every((title) => isDatedBy(context, title, asOf));
  const none =
    later.length > 0 && then.length === 0 && before.length === 0
      ? [toNoneLine(wording.translate('no title reported by {0}', tellDate(asOf, wording)))]
      : [];
  return [
    ...none,
    ...then.map((title) => toThenLine(context, title, { isOneOfTwo: later.length > 0, isNewest })),
    ...later.map((title) => toLaterLine(context, title)),
    ...before.map((title) => toBeforeLine(context, title)),
  ];
}

/** The titles of that day in words, rivals side by side; empty where none was reported by then. */
export function tellTitlesAsOf(context: CardContext, person: Person, asOf: ImpreciseDate): readonly string[] {
  const { then } = splitByTime(context, person, asOf);
  return then.map((title) => toThenLine(context, title, { isOneOfTwo: false, isNewest: false }).text);
}

interface TitlesByTime {
  readonly titles: readonly DatedTitle[];
  readonly then: readonly DatedTitle[];
  readonly later: readonly DatedTitle[];
  readonly before: readonly DatedTitle[];
}

function splitByTime(context: CardContext, person: Person, asOf: ImpreciseDate): TitlesByTime {
  const { desk } = context;
  const named = { ...person, memberships: person.memberships.map((one) => withRole(context, one)) };
  const titles = titlesOf(named, (source) => desk.dateOf(source)).map((title) =>
    toDated(context, title, asOf),
  );
  const held = titles.filter(({ heldAt }) => heldAt !== undefined);
  const latest = held.reduce((newest, { heldAt = '' }) => (heldAt > newest ? heldAt : newest), '');
  const then = held.filter(({ heldAt }) => heldAt === latest);
  const later = titles.filter((title) => !then.includes(title) && isLater(title, asOf));
  const before = titles.filter((title) => !then.includes(title) && !later.includes(title));
  return { titles, then, later, before };
}

function toDated(context: CardContext, title: PersonTitle, asOf: ImpreciseDate): DatedTitle {
  const { startDate, endDate, sources } = title;
  const dateOf = (source: Source): ImpreciseDate | undefined => context.desk.dateOf(source);
  const isKnown = (source: Source): boolean => isAtOrBefore(dateOf(source) ?? '', asOf);
  const known = sources.filter(isKnown);
  const isBegun = isAtOrBefore(startDate ?? '', asOf);
  const isOver = endDate !== undefined && endDate < asOf.slice(0, endDate.length);
  const times = [
    ...known.map((source) => dateOf(source) ?? ''),
    ...(startDate === undefined ? [] : [startDate]),
    ...(sources.length === 0 ? [''] : []),
  ];
  const heldAt = times.reduce<string | undefined>(
    (last, time) => (compareDates(time, last) >= 0 ? time : last),
    undefined,
  );
  return {
    title,
    known,
    later: sources.filter((source) => !isKnown(source)),
    heldAt: isBegun && !isOver ? heldAt : undefined,
  };
}

/** Only what was reported after the day tells of it, or it began after it. */
function isLater({ title: { startDate }, known, later }: DatedTitle, asOf: ImpreciseDate): boolean {
  return !isAtOrBefore(startDate ?? '', asOf) || (known.length === 0 && later.length > 0);
}

/** True where no source of the title may be newer than the day. */
function isDatedBy({ desk }: CardContext, { title, later }: DatedTitle, asOf: ImpreciseDate): boolean {
  return (
    later.length === 0 &&
    title.sources.length > 0 &&
    isAtOrBefore(title.startDate ?? '', asOf) &&
    title.sources.every((source) => desk.dateOf(source) !== undefined)
  );
}

function toNoneLine(text: string): CardLine {
  return { text, qualifiers: [], evidence: [] };
}

function toThenLine(
  context: CardContext,
  { title, known, later }: DatedTitle,
  { isOneOfTwo, isNewest }: { readonly isOneOfTwo: boolean; readonly isNewest: boolean },
): CardLine {
  const { translate } = context.wording;
  const told = tellTitle(context, title);
  const [reported] = known.length === 0 ? [] : tellLastReported(context, known);
  const again = known.length === 0 ? undefined : newestDateOf(context, later);
  return toClaimLine(
    context,
    isOneOfTwo ? translate('then {0}', told) : told,
    known.length === 0 ? later : known,
    {
      qualifiers: [
        ...tellTerm(context, title),
        ...(reported === undefined
          ? tellReported(context, later)
          : [isNewest ? translate('{0}; nothing newer in the corpus', reported) : reported]),
        ...(again === undefined ? [] : [translate('again {0}', tellDate(again, context.wording))]),
      ],
      children: toOtherRoleLines(context, title),
    },
  );
}

function toLaterLine(context: CardContext, { title, later }: DatedTitle): CardLine {
  return toClaimLine(context, context.wording.translate('later {0}', tellTitle(context, title)), later, {
    qualifiers: [...tellTerm(context, title), ...tellReported(context, later)],
    children: toOtherRoleLines(context, title),
  });
}

function toBeforeLine(context: CardContext, { title, known }: DatedTitle): CardLine {
  return toClaimLine(context, tellTitle(context, title), known, {
    qualifiers: [...tellTerm(context, title), ...tellReported(context, known)],
    children: toOtherRoleLines(context, title),
  });
}
