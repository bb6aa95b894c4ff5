import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAideMemoire } from '../../src/core';
import { readBundledCorpus } from '../support/bundledCorpus';
import { SeededRandom } from '../support/seededRandom';
import { createBenchHost } from './support/benchHost';
import { buildPersons, toDocumentFiles, toRegistryFiles } from './support/deskFiles';
import { startStopwatch } from './support/measure';
import { memoOf } from './support/memos';
import { growth, percentile, printTable, type Row } from './support/table';

/**
 * Checking a memo of ten thousand words after each edit, on desks of growing size: the sample desk's memos over and over,
 * on the bundled corpus beside made-up officials and news. Fails where
 * the size of the desk makes an edit slow; that an edit costs one paragraph is counted in `memoChecker.test.ts`.
 */

const SIZES = [100, 10_000, 100_000];
const DOCUMENTS_A_NAME = 0.05;
const WORDS = 10_000;
const EDITS = 60;
/** Powers of the number of names. */
const STEEPEST = 0.35;

const MEMOS = join(process.cwd(), 'samples', 'desk', 'memos');

/** Each round has a number in each paragraph, so that none is the same as another. */
function buildMemo(): string {
  const bodies = readdirSync(MEMOS).map((name) =>
    readFileSync(join(MEMOS, name), 'utf8').replace(/^---[^]*?\n---\n/, ''),
  );
  let memo = '---\ndate: 2026-03-16\nlang: en\n---\n';
  for (let round = 1; memo.split(/\s+/).length < WORDS; round++) {
    const body = bodies[round % bodies.length] ?? '';
    memo += `\n${body.replaceAll(/\.\n\n/g, `. See note ${round}.\n\n`)}`;
  }
  return memo;
}

async function measureChecks(names: number): Promise<Row> {
  const persons = buildPersons(names);
  const host = createBenchHost({
    ...readBundledCorpus(),
    ...toRegistryFiles(persons),
    ...toDocumentFiles(names * DOCUMENTS_A_NAME, persons),
  });
  const service = createAideMemoire(host, { maximumFileBytes: () => 8_000_000 });
  service.start();
  await service.idle();
  let text = buildMemo();
  let version = 1;
  const check = async (): Promise<{ readonly ms: number; readonly findings: number }> => {
    const elapsed = startStopwatch();
    const found = await service.check(memoOf(text, version));
    const ms = elapsed();
    return { ms, findings: found?.length ?? Number.NaN };
  };
  host.meter.start();
  const first = await check();
  const slices = host.meter.stop();

  const random = new SeededRandom(12);
  const times: number[] = [];
  host.meter.start();
  for (let i = 0; i < EDITS; i++) {
    const at = text.indexOf(' ', 100 + random.integer(text.length - 200));
    text = `${text.slice(0, at)} x${text.slice(at)}`;
    version += 1;
    times.push((await check()).ms);
  }
  const editSlices = host.meter.stop();
  service.dispose();
  return {
    names,
    words: text.split(/\s+/).length,
    findings: first.findings,
    'first check': first.ms,
    'edit p50': percentile(times, 0.5),
    'edit p95': percentile(times, 0.95),
    'longest slice': Math.max(slices.longest, editSlices.longest),
  };
}

await measureChecks(100);
const rows: Row[] = [];
for (const size of SIZES) {
  rows.push(await measureChecks(size));
}
console.log('times in milliseconds; an edit is checked again with its memo of ten thousand words');
printTable(rows);
const power = growth(
  SIZES,
  rows.map((row) => Number(row['edit p50'])),
);
console.log(`[flat] an edit grows with the power ${power.toFixed(2)} of the names (at most ${STEEPEST})`);
if (power > STEEPEST) {
  console.error('Checking has become slow.');
  process.exitCode = 1;
}
