import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Gazetteer } from '../../matcher/gazetteer';
import type { Membership, Person, Source } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText } from '../../text/fold';
import { isRank, officesIn } from './officeLexicon';

/** How a title fits a person. `unknown`: nothing is known of the person's titles. */
export type TitleFit = 'at-date' | 'at-other-date' | 'differs' | 'unknown';

/** A title as a text writes it. */
export interface WrittenTitle {
  readonly offices: readonly string[];
  /** Folded words behind it that say of what: `science`, `technology`; empty where it says nothing. */
  readonly domain: readonly string[];
  /** "former", "nguyên". */
  readonly former: boolean;
}

interface OfficeHeld {
  readonly offices: ReadonlySet<string>;
  /** Folded words of the role, its translations and the organization. */
  readonly words: string;
  readonly membership: Membership;
}

/** An office of somebody, as known at a date. */
export interface KnownOffice {
  readonly membership: Membership;
  /** False where it had ended by then, or was given up for another. */
  readonly isHeld: boolean;
}

/** Which offices people hold and held, worked out for each person when first asked for. */
export class PersonOffices {
  readonly #lexicon: Gazetteer;
  readonly #registry: Registry;
  readonly #held = new Map<Person, readonly OfficeHeld[]>();

  constructor(lexicon: Gazetteer, registry: Registry) {
    this.#lexicon = lexicon;
    this.#registry = registry;
  }

  /**
   * @param date of the statement
   * @param dateOf date of what a source says
   */
  fit(
    person: Person,
    title: WrittenTitle,
    date: ImpreciseDate,
    dateOf: (source: Source) => ImpreciseDate | undefined,
  ): TitleFit {
    const held = this.#heldBy(person).filter(({ offices }) => offices.size > 0);
    if (held.length === 0) {
      return 'unknown';
    }
    const alike = held.filter(({ offices }) => title.offices.some((office) => offices.has(office)));
    const fitting = alike.filter(({ words }) => title.domain.every((word) => words.includes(` ${word}`)));
    // What the office is of may be told in other words, so it only counts where it tells people or titles apart.
    const meant = fitting.length > 0 ? fitting : alike;
    if (meant.length === 0) {
      return title.offices.every(isRank) ? 'unknown' : 'differs';
    }
    const atDate = meant.some(({ membership }) => isHeldAt(membership, person, date, dateOf));
    return atDate || title.former ? 'at-date' : 'at-other-date';
  }

  /** True where some title of the person has the office and every word of what it is of. */
  holds(person: Person, { offices, domain }: Pick<WrittenTitle, 'offices' | 'domain'>): boolean {
    return this.#heldBy(person).some(
      (held) =>
        offices.some((office) => held.offices.has(office)) &&
        domain.every((word) => held.words.includes(` ${word}`)),
    );
  }

  /**
   * Memberships by which somebody is known at a date to hold an office, or to have held it, with all that the title says
   * it is of in whole words. What is only reported later is not known.
   */
  knownAt(
    person: Person,
    { offices, domain }: Pick<WrittenTitle, 'offices' | 'domain'>,
    date: ImpreciseDate,
    dateOf: (source: Source) => ImpreciseDate | undefined,
  ): readonly KnownOffice[] {
    return this.#heldBy(person)
      .filter((held) => offices.some((office) => held.offices.has(office)) && saysAll(held, domain))
      .filter(({ membership }) => isKnownBy(membership, date, dateOf))
      .map(({ membership }) => ({
        membership,
        isHeld: isHeldAt(membership, person, date, dateOf),
      }));
  }

  #heldBy(person: Person): readonly OfficeHeld[] {
    let held = this.#held.get(person);
    if (held === undefined) {
      held = person.memberships.map((membership) => this.#toHeld(membership));
      this.#held.set(person, held);
    }
    return held;
  }

  #toHeld(membership: Membership): OfficeHeld {
    const { role, otherRoles, postId, organizationId } = membership;
    const namesOf = (id: string | undefined): readonly string[] =>
      id === undefined ? [] : (this.#registry.get(id)?.names.map(({ text }) => text) ?? []);
    const roles = [...(role === undefined ? namesOf(postId) : [role]), ...otherRoles.map(({ name }) => name)];
    return {
      offices: new Set(roles.flatMap((words) => officesIn(this.#lexicon, words))),
      words: ` ${foldText([...roles, ...namesOf(organizationId)].join(' '))}`,
      membership,
    };
  }
}

function saysAll({ words }: OfficeHeld, domain: readonly string[]): boolean {
  // Most say something else, which is told sooner.
  if (!domain.every((word) => words.includes(word))) {
    return false;
  }
  const whole = ` ${words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  return domain.every((word) => whole.includes(` ${word} `));
}

/** What has no date may have been known at any. */
function isKnownBy(
  { startDate, sources }: Membership,
  date: ImpreciseDate,
  dateOf: (source: Source) => ImpreciseDate | undefined,
): boolean {
  const days = [...(startDate === undefined ? [] : [startDate]), ...sources.map((source) => dateOf(source))];
  return days.length === 0 || days.some((day) => day === undefined || !isAfter(day, date));
}

function isHeldAt(
  membership: Membership,
  person: Person,
  date: ImpreciseDate,
  dateOf: (source: Source) => ImpreciseDate | undefined,
): boolean {
  const { startDate, endDate } = membership;
  if (startDate !== undefined && isAfter(startDate, date)) {
    return false;
  }
  if (endDate !== undefined && isAfter(date, endDate)) {
    return false;
  }
  if (startDate !== undefined || endDate !== undefined) {
    return true;
  }
  // Known from reports alone, it is given up for another that is first known later.
  const last = knownDates(membership, date, dateOf).at(-1);
  return !person.memberships.some((other) => {
    const since = knownDates(other, date, dateOf)[0];
    return other !== membership && since !== undefined && last !== undefined && since > last;
  });
}

/** Dates at or before `date` at which the title is known to be held, oldest first. */
function knownDates(
  { startDate, sources }: Membership,
  date: ImpreciseDate,
  dateOf: (source: Source) => ImpreciseDate | undefined,
): readonly ImpreciseDate[] {
  return [startDate, ...sources.map((source) => dateOf(source))]
    .filter((day): day is ImpreciseDate => day !== undefined && !isAfter(day, date))
    .sort();
}

/** True where a date lies wholly behind another: `2024` is not after `2024-06`. */
function isAfter(a: ImpreciseDate, b: ImpreciseDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
