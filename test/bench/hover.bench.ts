import { createAideMemoire, type AideMemoire } from '../../src/core';
import { createBenchHost } from './support/benchHost';
import { buildPersons, toDocumentFiles, toRegistryFiles, type Person } from './support/deskFiles';
import { buildLongMemo, memoOf, noLinks } from './support/memos';
import { measure } from './support/measure';
import { SeededRandom } from '../support/seededRandom';
import { growth, percentile, printTable, type Row } from './support/table';

/**
 * Hovers in a memo of a megabyte with five thousand mentions, with registries of growing size: the first one scans the
 * memo, the next ones look up what was found. Fails where the number of names makes a hover slow.
 */

const SIZES = [100, 10_000, 100_000];
const MEMO_LENGTH = 1_000_000;
const MENTIONS = 5_000;
const DOCUMENTS = 300;
const HOVERS = 3_000;
const EDITS = 7;
/** Powers of the number of names. */
const STEEPEST = 0.35;
/** Of the time that the first scan takes; a hover in a scanned memo is next to nothing beside it. */
const MOST_OF_A_SCAN = 0.25;

async function startDesk(persons: readonly Person[]): Promise<AideMemoire> {
  const host = createBenchHost({ ...toRegistryFiles(persons), ...toDocumentFiles(DOCUMENTS, persons) });
  const service = createAideMemoire(host, { maximumFileBytes: () => 8_000_000 });
  service.start();
  await service.ready();
  return service;
}

async function measureHovers(names: number): Promise<Row> {
  const persons = buildPersons(names);
  const service = await startDesk(persons);
  const text = buildLongMemo(persons, MEMO_LENGTH, MENTIONS);
  let version = 1;
  let memo = memoOf(text, version);
  const hover = (offset: number) => service.hoverAt(memo, offset, noLinks);
  const scan = measure(() => void hover(0));
  const mentions = service.mentionsIn(memo);

  const random = new SeededRandom(9);
  const times: number[] = [];
  let found = 0;
  for (let i = 0; i < HOVERS; i++) {
    const offset = mentions[random.integer(mentions.length)]?.span.start ?? 0;
    times.push(measure(() => (found += hover(offset) === undefined ? 0 : 1)));
  }
  const edits = Array.from({ length: EDITS }, (_, i) => {
    memo = memoOf(`${text.slice(0, 500_000)}${'x'.repeat(i + 1)}${text.slice(500_000)}`, ++version);
    return measure(() => void hover(0));
  });
  service.dispose();
  if (found < HOVERS) {
    throw new Error(`Of ${HOVERS} hovers only ${found} showed something.`);
  }
  return {
    names,
    mentions: mentions.length,
    'first scan': scan,
    'hover p50': percentile(times, 0.5),
    'hover p99': percentile(times, 0.99),
    longest: Math.max(...times),
    'after an edit': percentile(edits, 0.5),
  };
}

await measureHovers(100);
const rows: Row[] = [];
for (const size of SIZES) {
  rows.push(await measureHovers(size));
}
console.log('a memo of a million characters; times in milliseconds');
printTable(rows);

let good = true;
for (const key of ['hover p99', 'after an edit']) {
  const power = growth(
    SIZES,
    rows.map((row) => Number(row[key])),
  );
  console.log(`[flat] ${key} grows with the power ${power.toFixed(2)} of the names (at most ${STEEPEST})`);
  good &&= power <= STEEPEST;
}
const share = Math.max(...rows.map((row) => Number(row['hover p99']) / Number(row['first scan'])));
console.log(`[ratio] a hover takes at most ${share.toFixed(3)} of a scan (at most ${MOST_OF_A_SCAN})`);
if (!good || share > MOST_OF_A_SCAN) {
  console.error('Hovers have become slow.');
  process.exitCode = 1;
}
