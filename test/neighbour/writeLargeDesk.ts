import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildPersons, toDocumentFiles, toRegistryFiles, type CorpusFiles } from '../bench/support/deskFiles';

/**
 * Writes what the suite of this folder works on, large and a tenth of it: a corpus, half of it as on this branch and as on
 * another, and a table of people.
 *
 * Arguments: the folder, and how many documents are large.
 */
const [folder = '', count = '10000'] = process.argv.slice(2);
const NAMES = 10_000;

function writeAll(into: string, files: CorpusFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
}

function writeDesk(name: string, count: number, names: number): void {
  const persons = buildPersons(names);
  const documents = toDocumentFiles(count, persons);
  writeAll(join(folder, 'workspace', name), { ...toRegistryFiles(persons, names), ...documents });
  const half = Object.entries(documents).slice(0, count / 2);
  writeAll(join(folder, 'branches', `this-${name}`), Object.fromEntries(half));
  writeAll(
    join(folder, 'branches', `other-${name}`),
    Object.fromEntries(half.map(([path, text]) => [path, `${text}\nThe other branch says more.\n`])),
  );
  const rows = persons.map(({ names: [own] }, i) => `Zed${i.toString(36)} ${own ?? ''},Envoy,Harbour Office`);
  writeFileSync(
    join(folder, 'workspace', `${name}-people.csv`),
    `name,title,organization\n${rows.join('\n')}\n`,
  );
}

writeDesk('tenth', Number(count) / 10, NAMES / 10);
writeDesk('large', Number(count), NAMES);
