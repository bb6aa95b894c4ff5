import { createAideMemoire, type AideMemoire, type EditedText } from '../../src/core';
import { createBenchHost, type BenchHost } from './support/benchHost';
import { buildPersons, toDocumentFiles, toRegistryFiles, type CorpusFiles } from './support/deskFiles';
import { memoOf, noLinks } from './support/memos';
import { growth, percentile, printTable, type Row } from './support/table';

/**
 * The whole core on desks of growing size: how long until it answers, how long it keeps others waiting meanwhile, and
 * what a change costs afterwards. Fails where time grows faster than the desk.
 */

const SIZES = [100, 1_000, 10_000];
const NAMES = 10_000;
/** Powers of the size; 1 is linear, 0 is flat. */
const STEEPEST_LOAD = 1.25;
const STEEPEST_SLICE = 0.5;
/** Of a load: an edit of one document still goes through lists of all, but reads none of the others again. */
const MOST_OF_A_LOAD = 0.02;
const EDITS = 9;

const persons = buildPersons(NAMES);
const registry = toRegistryFiles(persons);
const { names: [name = ''] = [] } = persons[7] ?? {};
const memo = memoOf(`We met ${name} and others.`);

/** Milliseconds of `work` until all is taken in, with the longest it kept others waiting. */
async function measureChange(
  { meter }: BenchHost,
  service: AideMemoire,
  work: () => void,
): Promise<{ readonly total: number; readonly longest: number; readonly p99: number }> {
  meter.start();
  const start = performance.now();
  work();
  await service.idle();
  const total = performance.now() - start;
  return { total, ...meter.stop() };
}

async function measureDesk(documents: number): Promise<Row> {
  const files: CorpusFiles = { ...registry, ...toDocumentFiles(documents, persons) };
  const host = createBenchHost(files);
  const service = createAideMemoire(host, { maximumFileBytes: () => 8_000_000 });
  globalThis.gc?.();
  const before = process.memoryUsage();
  let firstHover = Number.NaN;
  const start = performance.now();
  service.onDidChange(() => {
    if (Number.isNaN(firstHover) && hovers(service, memo)) {
      firstHover = performance.now() - start;
    }
  });
  const load = await measureChange(host, service, () => service.start());
  globalThis.gc?.();
  const after = process.memoryUsage();

  const uris = Object.keys(files).map((path) => `mem:/desk/${path}`);
  const sources = uris.filter((uri) => uri.includes('/documents/'));
  const edits = [];
  for (let i = 0; i < EDITS; i++) {
    const uri = sources[(i * 37) % sources.length] ?? '';
    const text = `${files[uri.slice('mem:/desk/'.length)] ?? ''}\n\n${name} came back ${i} times.\n`;
    edits.push(await measureChange(host, service, () => host.corpora.write(uri, text)));
  }
  const registryUri = uris.find((uri) => uri.includes('/registry/')) ?? '';
  const oneMore = `${files[registryUri.slice('mem:/desk/'.length)] ?? ''}  - { id: one-more, name: Ngô One-More }\n`;
  const registryEdit = await measureChange(host, service, () => host.corpora.write(registryUri, oneMore));
  const manyChanges = await measureChange(host, service, () => {
    for (const uri of sources.slice(0, sources.length / 2)) {
      host.corpora.write(uri, `${files[uri.slice('mem:/desk/'.length)] ?? ''}\n\nAnother line.\n`);
    }
  });
  const { passages } = service.status();
  service.dispose();
  return {
    documents,
    passages,
    'first hover': firstHover,
    ready: load.total,
    'slice p99': load.p99,
    longest: load.longest,
    'heap MB': (after.heapUsed - before.heapUsed) / 1e6,
    'rss MB': after.rss / 1e6,
    edit: percentile(
      edits.map(({ total }) => total),
      0.5,
    ),
    'edit longest': Math.max(...edits.map(({ longest }) => longest)),
    'registry edit': registryEdit.total,
    'its longest': registryEdit.longest,
    'half changed': manyChanges.total,
    'its p99': manyChanges.p99,
    'and longest': manyChanges.longest,
  };
}

function hovers(service: AideMemoire, text: EditedText): boolean {
  return service.hoverAt(text, 10, noLinks) !== undefined;
}

await measureDesk(100);
const rows: Row[] = [];
for (const size of SIZES) {
  rows.push(await measureDesk(size));
}
console.log(`${NAMES.toLocaleString('en')} names; times in milliseconds`);
printTable(rows);

function grows(what: string, key: string, most: number): boolean {
  const power = growth(
    SIZES,
    rows.map((row) => Number(row[key])),
  );
  const shape = most >= 1 ? 'linear' : 'flat';
  console.log(`[${shape}] ${what} grows with the power ${power.toFixed(2)} of the desk (at most ${most})`);
  return power > most;
}

const tooSteep = [
  grows('loading', 'ready', STEEPEST_LOAD),
  grows('time to the first hover', 'first hover', STEEPEST_SLICE),
  grows('the slice', 'slice p99', STEEPEST_SLICE),
];
const largest = rows.at(-1);
const share = Number(largest?.['edit']) / Number(largest?.['ready']);
console.log(`[ratio] an edit takes ${share.toFixed(4)} of the largest load (at most ${MOST_OF_A_LOAD})`);
if (tooSteep.includes(true) || !(share <= MOST_OF_A_LOAD)) {
  console.error('Grows faster than the desk.');
  process.exitCode = 1;
}
