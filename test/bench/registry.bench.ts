import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRegistry } from '../../src/core/registry/buildRegistry';
import { readRegistryFile } from '../../src/core/registry/readRegistryFile';
import type { RegistryReading } from '../../src/core/registry/registryReading';
import { validateRegistry } from '../support/validateRegistry';
import { englishWording } from '../support/inMemoryHost';
import { SeededRandom } from '../support/seededRandom';
import { growth, printTable } from './support/table';

/** Reading, building and validating registries of growing size; fails where time grows faster than the names. */

const SYLLABLES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Văn',
  'Thị',
  'Minh',
  'Quân',
  'Hải',
  'Anh',
  'Đức',
  'Smith',
  'Perez',
];

/** Persons with three names each, a third of them with a title, in files of about a thousand persons. */
function generateFiles(names: number): string[] {
  const random = new SeededRandom(names);
  const name = (i: number): string =>
    `${random.pick(SYLLABLES)} ${random.pick(SYLLABLES)} ${random.pick(SYLLABLES)} ${i.toString(36)}`;
  const files: string[][] = [];
  for (let i = 0; i < names / 3; i++) {
    if (i % 1000 === 0) {
      const office = String(files.length);
      files.push([`organizations: [{ id: o${office}, name: Office ${office} }]`, 'persons:']);
    }
    const title = `{ role: Director, organization_id: o${String(random.integer(files.length))} }`;
    files[files.length - 1]!.push(
      `  - id: p${String(i)}`,
      `    name: ${name(i)}`,
      `    other_names: [{ name: ${name(i)}, lang: vi }, ${name(i)}]`,
      ...(i % 3 === 0 ? [`    memberships: [${title}]`] : []),
    );
  }
  return files.map((lines) => lines.join('\n'));
}

function readFiles(texts: readonly string[]): RegistryReading[] {
  return texts.map((text, i) =>
    readRegistryFile(
      { corpus: 'bench', uri: `mem:/${String(i)}`, path: `${String(i)}.yaml`, text },
      englishWording,
    ),
  );
}

/** Milliseconds by step. */
interface Times {
  readonly corpus: string;
  readonly names: number;
  readonly read: number;
  readonly build: number;
  readonly validate: number;
}

function measureAll(corpus: string, texts: readonly string[]): Times {
  const [read, readings] = fastest(1, () => readFiles(texts));
  const [build, { registry }] = fastest(5, () => buildRegistry(readings, englishWording));
  const [validate] = fastest(3, () => validateRegistry(registry, readings, () => 'found'));
  const names = registry.entities.reduce((sum, entity) => sum + entity.names.length, 0);
  return { corpus, names, read, build, validate };
}

/** Milliseconds of the fastest of some runs: other work on the machine only ever makes a run slower. */
function fastest<T>(runs: number, work: () => T): readonly [milliseconds: number, result: T] {
  const start = performance.now();
  const result = work();
  const milliseconds = performance.now() - start;
  return runs === 1 ? [milliseconds, result] : [Math.min(milliseconds, fastest(runs - 1, work)[0]), result];
}

/** Rows of officials with dated roles, as registry YAML; `undefined` where the data is not here. */
function officials(): string | undefined {
  const folder = process.env['AIDE_MEMOIRE_DATA'];
  const file = folder === undefined ? undefined : join(folder, 'officials-us-state', 'pocom.jsonl');
  if (file === undefined || !existsSync(file)) {
    return undefined;
  }
  const rows = readFileSync(file, 'utf8').trim().split('\n').map(toOfficial);
  return `persons:\n${rows.map((row) => `  - ${JSON.stringify(row)}\n`).join('')}`;
}

function toOfficial(line: string): unknown {
  const row = JSON.parse(line) as {
    id: string;
    name: string;
    aliases: string[];
    roles: { title: string; start: string | null; end: string | null }[];
  };
  const memberships = row.roles.map(({ title, start, end }) => ({
    role: title,
    start_date: start,
    end_date: end,
  }));
  return { id: row.id, name: row.name, other_names: row.aliases, memberships };
}

const SIZES = [3_000, 10_000, 30_000, 100_000];
/** Milliseconds for the largest. */
const LONGEST_BUILD = 1000;
/** Power of the size; 2 is quadratic. What no longer fits the caches of the processor costs more for each name. */
const STEEPEST_GROWTH = 1.75;

// The first run compiles the code; only what comes after it is compared.
measureAll('warm-up', generateFiles(3_000));
const times = SIZES.map((size) => measureAll('generated', generateFiles(size)));
const real = officials();
printTable(
  [...times, ...(real === undefined ? [] : [measureAll('officials', [real])])].map((row) => ({ ...row })),
);
if (real === undefined) {
  console.log('officials: skipped: no shared data');
}
let good = (times.at(-1)?.build ?? Number.NaN) <= LONGEST_BUILD;
for (const step of ['read', 'build', 'validate'] as const) {
  const power = growth(
    times.map(({ names }) => names),
    times.map((row) => row[step]),
  );
  good &&= power <= STEEPEST_GROWTH;
  console.log(`${step} grows with the power ${power.toFixed(2)} of the names [linear]`);
}
console.log(good ? 'good' : 'NOT GOOD');
process.exitCode = good ? 0 : 1;
