import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Person } from '../../registry/entity';
import type { TextFacts } from '../reading';
import { withEvidence, type PossiblePerson } from './candidatePeople';
import type { PeopleFacts } from './peopleFacts';
import type { PeopleKnown } from './peopleKnown';
import type { TitleFit, WrittenTitle } from './personOffices';
import type { Surroundings } from './surroundings';

/** What is known where a name stands. */
export interface NamePlace {
  readonly titles: readonly WrittenTitle[];
  /** Of the statement. */
  readonly date: ImpreciseDate;
  readonly dateOf: TextFacts['dateOf'];
  readonly facts: PeopleFacts;
  readonly known: PeopleKnown;
  readonly around: Surroundings;
}

/** The one who is meant, or nobody where that stays open; and all who may be, with what speaks for each. */
export interface PersonChoice {
  readonly chosen: Person | undefined;
  readonly people: readonly PossiblePerson[];
}

interface Weighed {
  readonly one: PossiblePerson;
  readonly fit: TitleFit;
  readonly introduced: boolean;
  readonly ofThis: boolean;
  readonly withBody: boolean;
  readonly withOthers: boolean;
}

/**
 * Whom a full name means. A title beside it that none of somebody's titles is like speaks against them: namesakes are
 * common. Between namesakes decide, in this order: the title at the date, what it is of, an earlier mention, a body
 * nearby.
 *
 * @param people those who are called so, best written first; all but the best of them are only other ways to read it
 */
export function chooseByFullName(people: readonly PossiblePerson[], place: NamePlace): PersonChoice {
  const weighed = people.map((one) => weigh(one, place));
  const [best] = weighed;
  const leaders = weighed.filter(({ one }) => isAsWellWritten(one, best?.one));
  const possible = leaders.filter(({ fit }) => fit !== 'differs');
  // Somebody less well written whom the title fits is meant rather than somebody whom it contradicts.
  const pool =
    possible.length > 0
      ? possible
      : weighed.filter(({ fit }) => fit === 'at-date' || fit === 'at-other-date');
  return { chosen: narrow(pool, BY_ALL), people: weighed.map((each) => tell(each, place)) };
}

/**
 * Whom a part of a name means behind a title or an honorific: somebody introduced whom the title does not contradict,
 * else the one who holds it at the date.
 */
export function chooseByTitledName(people: readonly PossiblePerson[], place: NamePlace): PersonChoice {
  const weighed = people.map((one) => weigh(one, place));
  const introduced = weighed.filter((each) => each.introduced && each.fit !== 'differs');
  const told = weighed.map((each) => tell(each, place));
  if (introduced.length > 0) {
    return { chosen: narrow(introduced, BY_TITLE), people: told };
  }
  const holders = place.titles.length === 0 ? [] : weighed.filter(({ fit }) => fit === 'at-date');
  return { chosen: narrow(holders, BY_TITLE), people: told };
}

/** Whom a part of a name means that stands alone: the one introduced who is called so. */
export function chooseByBareName(people: readonly PossiblePerson[], place: NamePlace): PersonChoice {
  const introduced = people.filter(({ person }) => place.known.has(person));
  return {
    chosen: introduced.length === 1 ? introduced[0]?.person : undefined,
    people: introduced.map((one) => withEvidence(one, 'introduced')),
  };
}

function isAsWellWritten(one: PossiblePerson, best: PossiblePerson | undefined): boolean {
  return (
    one.tier === best?.tier &&
    one.evidence.includes('derived-name') === best.evidence.includes('derived-name')
  );
}

function weigh(one: PossiblePerson, place: NamePlace): Weighed {
  const { person } = one;
  const fits = place.titles.map((title) => fitOf(person, title, place));
  const best = (['at-date', 'at-other-date', 'unknown', 'differs'] as const).find((fit) =>
    fits.includes(fit),
  );
  return {
    one,
    fit: best ?? 'unknown',
    introduced: place.known.has(person),
    ofThis: place.titles.some((title) => title.domain.length > 0 && place.facts.offices.holds(person, title)),
    withBody: place.around.namesBodyOf(person),
    withOthers: place.around.namesCompanionOf(person),
  };
}

function fitOf(person: Person, title: WrittenTitle, { facts, known, date, dateOf }: NamePlace): TitleFit {
  const fit = facts.offices.fit(person, title, date, dateOf);
  return fit === 'differs' && known.isCalled(person, title) ? 'at-other-date' : fit;
}

type Step = (each: Weighed) => boolean;

const BY_TITLE: readonly Step[] = [({ fit }) => fit === 'at-date', ({ ofThis }) => ofThis];
/** Who else was at a meeting speaks for somebody, but is too little to decide. */
const BY_ALL: readonly Step[] = [
  ...BY_TITLE,
  ({ introduced }) => introduced,
  ({ withBody }) => withBody,
  ({ fit }) => fit === 'at-other-date',
];

/** The only one, after as many steps as leave somebody; `undefined` where several are left or nobody was there. */
function narrow(pool: readonly Weighed[], steps: readonly Step[]): Person | undefined {
  let left = pool;
  for (const step of steps) {
    if (left.length <= 1) {
      break;
    }
    const fewer = left.filter(step);
    left = fewer.length > 0 ? fewer : left;
  }
  return left.length === 1 ? left[0]?.one.person : undefined;
}

function tell(
  { one, fit, introduced, withBody, withOthers }: Weighed,
  { titles }: NamePlace,
): PossiblePerson {
  return withEvidence(
    one,
    ...(introduced ? (['introduced'] as const) : []),
    ...(titles.length > 0 && fit === 'at-date' ? (['title-fits', 'title-at-date'] as const) : []),
    ...(titles.length > 0 && fit === 'at-other-date' ? (['title-fits'] as const) : []),
    ...(titles.length > 0 && fit === 'differs' ? (['title-differs'] as const) : []),
    ...(withBody ? (['organization-nearby'] as const) : []),
    ...(withOthers ? (['co-attendee-nearby'] as const) : []),
  );
}
