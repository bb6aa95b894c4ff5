import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildPersons, toDocumentFiles, toRegistryFiles, type CorpusFiles } from '../bench/support/deskFiles';

/**
 * Writes what the suite of this folder works on: a corpus, its other half as on another branch, and a table of people.
 *
 * Arguments: the folder, and how many documents.
 */
const [folder = '', count = '10000'] = process.argv.slice(2);
const NAMES = 10_000;

function writeAll(into: string, files: CorpusFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
}

const persons = buildPersons(NAMES);
const documents = toDocumentFiles(Number(count), persons);
writeAll(join(folder, 'workspace', 'large'), { ...toRegistryFiles(persons, NAMES), ...documents });
const half = Object.entries(documents).slice(0, Number(count) / 2);
writeAll(
  join(folder, 'branch'),
  Object.fromEntries(half.map(([path, text]) => [path, `${text}\nThe other branch says more.\n`])),
);
const rows = persons.map(({ names: [name] }, i) => `Zed${i.toString(36)} ${name ?? ''},Envoy,Harbour Office`);
writeFileSync(join(folder, 'workspace', 'people.csv'), `name,title,organization\n${rows.join('\n')}\n`);
