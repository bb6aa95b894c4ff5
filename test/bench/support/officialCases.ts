import { foldText } from '../../../src/core/text/fold';
import type { SeededRandom } from '../../support/seededRandom';
import { familyNameOf, holdsAt, middleOf, termsOf, type Official, type Term } from './officials';

/** A text with one name whose meaning follows from the data. */
export interface OfficialCase {
  readonly text: string;
  /** Of the text; where it has none, a sentence tells the day. */
  readonly date: string | undefined;
  /** The stretch that is judged. */
  readonly start: number;
  readonly end: number;
  /** `null`: nothing tells which of several is meant, so that the choice must stay open. */
  readonly person: string | null;
  /** Others that the text names rightly, such as who is introduced. */
  readonly introduced: readonly string[];
}

/** `[[…]]` stands around the stretch that is judged. */
function toCase(
  marked: string,
  person: string | null,
  date?: string,
  introduced: readonly string[] = [],
): OfficialCase {
  const start = marked.indexOf('[[');
  const text = marked.replace('[[', '').replace(']]', '');
  return { text, date, start, end: marked.indexOf(']]') - 2, person, introduced };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function tellDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Behind the last term of anybody of the name. */
const YEARS_AFTER = 5;
/** The data knows nothing of later ones. */
const LAST_YEAR = 2025;

const SAID = ['spoke of trade', 'received the delegation', 'answered the letter', 'left for the talks'];

/** The day stands in the sentence or is that of the text, by turns. */
function dated(random: SeededRandom, day: string, name: string, person: string | null): OfficialCase {
  return random.chance(0.5)
    ? toCase(`On ${tellDay(day)}, ${name} ${random.pick(SAID)}.`, person)
    : toCase(`In the morning ${name} ${random.pick(SAID)}.`, person, day);
}

/** Full names that several have: with a title and a day that fit one of them, and with neither. */
export function sharedNameCases(
  officials: readonly Official[],
  shared: readonly { readonly surface: string; readonly ids: readonly string[] }[],
  random: SeededRandom,
): { readonly titled: readonly OfficialCase[]; readonly bare: readonly OfficialCase[] } {
  const byId = new Map(officials.map((official) => [official.id, official]));
  const titled: OfficialCase[] = [];
  const bare: OfficialCase[] = [];
  for (const { surface, ids } of shared) {
    const holders = ids.flatMap((id) => byId.get(id) ?? []);
    const name = holders
      .flatMap((holder) => [holder.name, ...holder.aliases])
      .find((one) => foldText(one) === foldText(surface));
    if (name === undefined || holders.length < 2) {
      continue;
    }
    bare.push(toCase(`In the afternoon [[${name}]] ${random.pick(SAID)}.`, null));
    const terms = holders.flatMap(termsOf);
    for (const term of terms) {
      const day = middleOf(term);
      if (day !== undefined && isOnlyOne(term, terms, day)) {
        titled.push(dated(random, day, `${term.title} [[${name}]]`, term.official.id));
      }
    }
  }
  return { titled, bare };
}

/** Whether nobody else can have held an office of that title on the day. */
function isOnlyOne(term: Term, terms: readonly Term[], day: string): boolean {
  return (
    term.isCertain &&
    holdsAt(term, day) === 'yes' &&
    terms.every(
      (other) =>
        other.official === term.official || other.title !== term.title || holdsAt(other, day) === 'no',
    )
  );
}

/** A family name behind a title: on a day on which one holder fits, and on one on which none does. */
export function shortNameCases(
  officials: readonly Official[],
  count: number,
  random: SeededRandom,
): { readonly one: readonly OfficialCase[]; readonly none: readonly OfficialCase[] } {
  const byName = new Map<string, Term[]>();
  for (const term of officials.flatMap(termsOf)) {
    // Whoever has the name at all must be known to be out of office, whatever the form of the name.
    const key = `${term.title} ${foldText(familyNameOf(term.official))}`;
    byName.set(key, [...(byName.get(key) ?? []), term]);
  }
  const one: OfficialCase[] = [];
  const none: OfficialCase[] = [];
  for (const terms of shuffle([...byName.values()], random)) {
    const term = random.pick(terms);
    const name = `${term.title} [[${familyNameOf(term.official)}]]`;
    const day = middleOf(term);
    if (day !== undefined && isOnlyOne(term, terms, day)) {
      one.push(dated(random, day, name, term.official.id));
    }
    const last = lastYear(terms);
    const late = `${last + YEARS_AFTER}-06-15`;
    if (last <= LAST_YEAR - YEARS_AFTER && terms.every((other) => holdsAt(other, late) === 'no')) {
      none.push(dated(random, late, name, null));
    }
  }
  return { one: one.slice(0, count), none: none.slice(0, count) };
}

/** In which one of them is known to end; later than any where that is of none. */
function lastYear(terms: readonly Term[]): number {
  return Math.max(...terms.map(({ end }) => (end === null ? Infinity : Number(end.slice(0, 4)))));
}

/** A title alone, in the sentence or the paragraph behind the one that introduces its holder. */
export function titleAloneCases(
  officials: readonly Official[],
  taken: ReadonlySet<string>,
  count: number,
  random: SeededRandom,
): readonly OfficialCase[] {
  return shuffle(officials, random)
    .flatMap((official) => {
      const term = termsOf(official).find(({ isCertain }) => isCertain);
      const day = term === undefined ? undefined : middleOf(term);
      const name = official.aliases[0] ?? official.name;
      if (term === undefined || day === undefined || taken.has(foldText(name))) {
        return [];
      }
      const gap = random.pick([' ', '\n\n']);
      const told = `On ${tellDay(day)}, ${term.title} ${name} opened the meeting.${gap}`;
      return [
        toCase(`${told}Later the [[${term.title}]] ${random.pick(SAID)}.`, official.id, undefined, [
          official.id,
        ]),
      ];
    })
    .slice(0, count);
}

function shuffle<T>(items: readonly T[], random: SeededRandom): readonly T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
