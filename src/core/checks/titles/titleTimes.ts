import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Source } from '../../registry/entity';
import { isAtOrBefore } from '../../text/dates';
import { allOffices, intersects, type HeldTitle } from './heldTitles';

export type DateOf = (source: Source) => ImpreciseDate | undefined;

/** `then`: nothing says that the title was not held. `before`, `after`: it was held earlier or later alone. */
export type TitleTime = 'then' | 'before' | 'after';

/** An office, and where it is held. */
export interface HeldOffice {
  readonly offices: ReadonlySet<string>;
  readonly organizationId: string | undefined;
}

/** Nobody has two of these at a time. */
const ALONE: ReadonlySet<string> = new Set(
  (
    'minister deputy-minister secretary under-secretary deputy-secretary assistant-secretary deputy-assistant-secretary ' +
    'ambassador deputy-ambassador consul-general deputy-consul-general charge governor deputy-governor mayor deputy-mayor'
  ).split(' '),
);

/**
 * Whether a title was held at a date. Reports alone end nothing, and begin nothing: only dates that the desk gives do,
 * or another office that leaves no room for this one.
 */
export function timeOf(
  title: HeldTitle,
  all: readonly HeldTitle[],
  date: ImpreciseDate,
  dateOf: DateOf,
): TitleTime {
  const { startDate, endDate } = title.membership;
  if (startDate !== undefined && isAfter(startDate, date)) {
    return 'after';
  }
  if (endDate !== undefined) {
    return isAfter(date, endDate) ? 'before' : 'then';
  }
  const rivals = all.filter(
    (other) => other !== title && areExclusive(toHeldOffice(other), toHeldOffice(title)),
  );
  const known = knownDates(title, dateOf);
  const last = known.filter((day) => !isAfter(day, date)).at(-1);
  if (last === undefined) {
    const isLater =
      known.length > 0 && title.membership.sources.every((source) => dateOf(source) !== undefined);
    return isLater && rivals.some((other) => isKnownAt(other, date, dateOf)) ? 'after' : 'then';
  }
  const isGivenUp = rivals.some((other) => {
    const [since] = knownDates(other, dateOf);
    return since !== undefined && since > last && !isAfter(since, date) && !isAfter(last, since);
  });
  return isGivenUp ? 'before' : 'then';
}

/** True where the title is dated or reported at or before a date. */
export function isKnownAt(title: HeldTitle, date: ImpreciseDate, dateOf: DateOf): boolean {
  return knownDates(title, dateOf).some((day) => !isAfter(day, date));
}

/** When the title began and was reported, oldest first. */
export function knownDates({ membership }: HeldTitle, dateOf: DateOf): readonly ImpreciseDate[] {
  return [membership.startDate, ...membership.sources.map((source) => dateOf(source))]
    .filter((day): day is ImpreciseDate => day !== undefined)
    .sort();
}

/** Offices of one body of which none is the other, or two that each fill a day. */
export function areExclusive(a: HeldOffice, b: HeldOffice): boolean {
  if (a.offices.size === 0 || b.offices.size === 0 || intersects(a.offices, b.offices)) {
    return false;
  }
  return (
    (a.organizationId !== undefined && a.organizationId === b.organizationId) ||
    (fillsDay(a.offices) && fillsDay(b.offices))
  );
}

/** True for offices of which nobody has two at a time. */
export function fillsDay(offices: ReadonlySet<string>): boolean {
  return intersects(offices, ALONE);
}

export function toHeldOffice(title: HeldTitle): HeldOffice {
  return { offices: allOffices(title), organizationId: title.membership.organizationId };
}

function isAfter(a: ImpreciseDate, b: ImpreciseDate): boolean {
  return !isAtOrBefore(a, b);
}
