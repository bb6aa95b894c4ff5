import type { Entity } from '../../../src/core/registry/entity';
import { aMembership, anOrganization, aPerson } from '../../support/entityBuilders';
import { readSharedRows } from './sharedData';

/** A row of the shared data; see its README. Dates are of days or years; `null` where nobody knows. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly {
    readonly title: string;
    readonly org?: string;
    readonly start: string | null;
    readonly end: string | null;
  }[];
}

/** A time in an office under the word that texts put before a name. */
export interface Term {
  readonly official: Official;
  readonly title: string;
  /** False where the full title only holds the word, such as that of an ambassador at large: it may be called so. */
  readonly isCertain: boolean;
  readonly start: string | null;
  readonly end: string | null;
}

/** What the full titles of the data are called before a name; the others are not used so. */
const TITLES: readonly (readonly [before: string, full: RegExp, perhaps: RegExp])[] = [
  ['Secretary', /^Secretary of State$/, /^Secretary/],
  ['Deputy Secretary', /^Deputy Secretary of State/, /Deputy Secretary/],
  ['Under Secretary', /^Under Secretary/, /Under Secretary/],
  ['Assistant Secretary', /^Assistant Secretary/, /Assistant Secretary/],
  ['Ambassador', /^Ambassador Extraordinary and Plenipotentiary$/, /Ambassador|Representative/],
];

/** `undefined` where the data is not there. */
export function readOfficials(): readonly Official[] | undefined {
  return readSharedRows('officials-us-state', 'pocom.jsonl') as readonly Official[] | undefined;
}

/** As somebody would enter them: persons with all their names and memberships, and the bodies these are in. */
export function toEntities(officials: readonly Official[]): readonly Entity[] {
  const bodies = new Map<string, string>();
  for (const { roles } of officials) {
    for (const { org } of roles) {
      if (org !== undefined && !bodies.has(org)) {
        bodies.set(org, `body-${bodies.size}`);
      }
    }
  }
  const persons = officials.map(({ id, name, aliases, roles }) =>
    aPerson(id, name, {
      otherNames: aliases,
      memberships: roles.map(({ title, org, start, end }) => {
        const organizationId = org === undefined ? undefined : bodies.get(org);
        return aMembership({
          role: title,
          ...(organizationId === undefined ? {} : { organizationId }),
          ...(start === null ? {} : { startDate: start }),
          ...(end === null ? {} : { endDate: end }),
        });
      }),
    }),
  );
  return [...persons, ...[...bodies].map(([name, id]) => anOrganization(id, name))];
}

export function termsOf(official: Official): readonly Term[] {
  return official.roles.flatMap(({ title, start, end }) => {
    const [before, full] = TITLES.find(([, , perhaps]) => perhaps.test(title)) ?? [];
    return before === undefined
      ? []
      : [{ official, title: before, isCertain: full?.test(title) === true, start, end }];
  });
}

/** `unknown` where the data leaves it open, as for a term whose end nobody entered. */
export function holdsAt({ start, end }: Term, day: string): 'yes' | 'no' | 'unknown' {
  const begun = start === null ? 'unknown' : compare(start, day);
  const ended = end === null ? 'unknown' : compare(end, day);
  if (begun === 'after' || ended === 'before') {
    return 'no';
  }
  return begun === 'before' && ended === 'after' ? 'yes' : 'unknown';
}

/** A year says nothing of a day within it. */
function compare(date: string, day: string): 'before' | 'after' | 'unknown' {
  const part = day.slice(0, date.length);
  if (date === part) {
    return 'unknown';
  }
  return date < part ? 'before' : 'after';
}

/** Halfway through a term; `undefined` where one of its days is not known. */
export function middleOf({ start, end }: Term): string | undefined {
  if (start?.length !== 10 || end?.length !== 10) {
    return undefined;
  }
  const middle = (Date.parse(start) + Date.parse(end)) / 2;
  return Number.isNaN(middle) ? undefined : new Date(middle).toISOString().slice(0, 10);
}

/** `Lodge` of `Henry Cabot Lodge, Jr.` */
export function familyNameOf({ name }: Official): string {
  return name.replace(/,.*$/, '').trim().split(' ').at(-1) ?? '';
}
