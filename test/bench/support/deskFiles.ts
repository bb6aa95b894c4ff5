import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNewsItems } from './newsText';
import { SeededRandom } from '../../support/seededRandom';

/** Path inside a corpus folder → content. */
export type CorpusFiles = Readonly<Record<string, string>>;

/** Persons and the names they go by, a third of them with a title. */
export interface Person {
  readonly id: string;
  readonly names: readonly string[];
  readonly title?: string;
}

const SURNAMES = 'Nguyễn Trần Lê Phạm Vũ Hoàng Smith Carter Ortiz Hughes Grant Reyes Collins Brooks'.split(
  ' ',
);
const FORENAMES = 'Hải Quân Dũng Minh Đức Thuý Ánh James Mary Linda Robert Chí Duy Ngọc Anna Paul'.split(' ');

/**
 * Persons with at least `names` names: real officials as far as the folder named by `AIDE_MEMOIRE_DATA` has them, then
 * made-up ones. The same on each run.
 */
export function buildPersons(names: number): readonly Person[] {
  const persons: Person[] = [];
  let left = names;
  const add = (person: Person): void => {
    persons.push(person);
    left -= person.names.length;
  };
  for (const official of readOfficials()) {
    if (left <= 0) {
      return persons;
    }
    add(official);
  }
  const random = new SeededRandom(5);
  const pick = (items: readonly string[]): string => items[random.integer(items.length)] ?? '';
  while (left > 0) {
    const i = persons.length;
    const [surname, forename] = [pick(SURNAMES), pick(FORENAMES)];
    const middle = `${pick(FORENAMES)}${i.toString(36)}`;
    const spellings = [`${surname} ${middle} ${forename}`, `${forename} ${middle} ${surname}`];
    add({ id: `person-${i}`, names: spellings, ...(i % 3 === 0 ? { title: 'Director General' } : {}) });
  }
  return persons;
}

/** Registry files of at most `personsPerFile` persons, as one writes them by hand. */
export function toRegistryFiles(persons: readonly Person[], personsPerFile = 1000): CorpusFiles {
  const files: Record<string, string> = {};
  for (let start = 0; start < persons.length; start += personsPerFile) {
    const lines = persons
      .slice(start, start + personsPerFile)
      .flatMap(({ id, names, title }) => [
        `  - id: ${id}`,
        `    name: ${JSON.stringify(names[0])}`,
        ...(names.length > 1 ? [`    other_names: ${JSON.stringify(names.slice(1))}`] : []),
        ...(title === undefined ? [] : ['    memberships:', `      - role: ${JSON.stringify(title)}`]),
      ]);
    files[`registry/persons-${start / personsPerFile}.yaml`] = `persons:\n${lines.join('\n')}\n`;
  }
  return files;
}

/** Source documents of news, in folders of a thousand, every sentence or so with one of the persons' names. */
export function toDocumentFiles(count: number, persons: readonly Person[]): CorpusFiles {
  const random = new SeededRandom(6);
  const files: Record<string, string> = {};
  for (const [i, { title, date, text }] of buildNewsItems(count).entries()) {
    const paragraphs = text.split(/\n {4}/).map((paragraph) => {
      const person = persons[Math.floor(random.next() ** 2 * persons.length)];
      return `${person?.names[0] ?? 'Nobody'} was there. ${paragraph.trim()}`;
    });
    const head = ['---', `title: ${JSON.stringify(title)}`, `date: ${date}`, 'lang: en', '---', ''];
    files[`documents/${Math.floor(i / 1000)}/item-${i}.md`] =
      `${head.join('\n')}\n${paragraphs.join('\n\n')}\n`;
  }
  return files;
}

function readOfficials(): readonly Person[] {
  const file = join(process.env['AIDE_MEMOIRE_DATA'] ?? '', 'officials-us-state', 'pocom.jsonl');
  if (!existsSync(file)) {
    return [];
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, name, aliases, roles } = JSON.parse(line) as {
      id: string;
      name: string;
      aliases: string[];
      roles: { title: string }[];
    };
    const [role] = roles;
    return { id, names: [name, ...aliases], ...(role === undefined ? {} : { title: role.title }) };
  });
}
