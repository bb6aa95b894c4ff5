import type { Person } from '../../registry/entity';
import type { PersonOffices, WrittenTitle } from './personOffices';

interface Introduced {
  readonly person: Person;
  /** Where the text last named them. */
  paragraph: number;
  /** Offices that the text itself gives them. */
  readonly offices: Set<string>;
}

/** How many paragraphs back a title may stand for who was named there. */
const NEARBY = 2;

/** Who has been introduced in a text so far; one for each reading of a text. */
export class PeopleKnown {
  readonly #introduced = new Map<Person, Introduced>();

  has(person: Person): boolean {
    return this.#introduced.has(person);
  }

  get all(): Iterable<Person> {
    return this.#introduced.keys();
  }

  /** The text names somebody, with titles beside the name. */
  tell(person: Person, paragraph: number, titles: readonly WrittenTitle[]): void {
    const known = this.#introduced.get(person) ?? { person, paragraph, offices: new Set<string>() };
    known.paragraph = paragraph;
    titles.forEach(({ offices }) => offices.forEach((office) => known.offices.add(office)));
    // The last one named comes last.
    this.#introduced.delete(person);
    this.#introduced.set(person, known);
  }

  /** True where the text itself gives somebody an office. */
  isCalled(person: Person, { offices }: WrittenTitle): boolean {
    const known = this.#introduced.get(person)?.offices;
    return known !== undefined && offices.some((office) => known.has(office));
  }

  /**
   * Whom a title alone may mean: those named nearby who hold it, all in the paragraph where the last of them was
   * named.
   */
  holdersNearby(title: WrittenTitle, paragraph: number, facts: PersonOffices): readonly Person[] {
    const holders = [...this.#introduced.values()].filter(
      (known) =>
        paragraph - known.paragraph <= NEARBY &&
        (facts.holds(known.person, title) ||
          (title.domain.length === 0 && this.isCalled(known.person, title))),
    );
    const last = holders.at(-1)?.paragraph;
    return holders.filter((known) => known.paragraph === last).map(({ person }) => person);
  }
}
