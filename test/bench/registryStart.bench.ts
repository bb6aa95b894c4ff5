import { detectMentions } from '../../src/core/mentions/detectMentions';
import type { RegistryFile } from '../../src/core/registry/registryReading';
import { RegistryReader, type RegistryState } from '../../src/core/registryState';
import { toReadableText } from '../../src/core/text/readableText';
import { InMemoryStorage } from '../support/inMemoryStorage';
import { SOME_FACTS } from '../support/textFacts';
import { createBenchHost } from './support/benchHost';
import { buildPersons, toRegistryFiles } from './support/deskFiles';
import { growth, printTable, type Row } from './support/table';

/**
 * What a registry costs at the first start and at the next one, when its files are read and its names compiled already:
 * processor time, and how long nobody else is answered. In memory, so without what the disk costs.
 */

const SIZES = [1_000, 10_000, 30_000, 100_000];
/** Of the first start. */
const MOST_OF_COLD = 0.5;
/** Milliseconds; the time of the processor counts garbage collection in other threads as well. */
const LONGEST_BLOCK = 100;
const STEEPEST = 1.5;
const TOKEN = { isCancellationRequested: false };

interface Start {
  readonly ms: number;
  readonly longest: number;
  readonly p99: number;
  readonly storing: number;
  readonly state: RegistryState;
}

async function start(files: readonly RegistryFile[], storage: InMemoryStorage): Promise<Start> {
  const host = { ...createBenchHost({}), storage };
  const reader = new RegistryReader(host);
  globalThis.gc?.();
  host.meter.start();
  const began = processorTime();
  const state = await reader.read(files, ['desk'], TOKEN);
  const ms = processorTime() - began;
  const { longest, p99 } = host.meter.stop();
  if (state === undefined) {
    throw new Error('Reading was cancelled.');
  }
  const wrote = processorTime();
  await reader.keep(state, TOKEN);
  return { ms, longest, p99, storing: processorTime() - wrote, state };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measureStarts(names: number, personsPerFile: number): Promise<Row> {
  const files = Object.entries(toRegistryFiles(buildPersons(names), personsPerFile)).map(
    ([path, text]): RegistryFile => ({ corpus: 'desk', uri: `file:///desk/${path}`, path, text }),
  );
  const storage = new InMemoryStorage();
  const cold = await start(files, storage);
  const warm = await start(files, storage);
  const again = await start(files, storage);
  const text = buildPersons(names)
    .slice(0, 500)
    .map((person) => person.names[0])
    .join(' met ');
  const [one, two] = [cold, warm].map(({ state }) =>
    JSON.stringify(detectMentions(toReadableText(text), state.recogniser, { facts: SOME_FACTS })),
  );
  if (one !== two) {
    throw new Error('The second start finds other names.');
  }
  return {
    names,
    files: files.length,
    'cold ms': cold.ms,
    'warm ms': Math.min(warm.ms, again.ms),
    'longest cold': cold.longest,
    'longest warm': Math.min(warm.longest, again.longest),
    'p99 warm': Math.min(warm.p99, again.p99),
    'storing ms': cold.storing,
    'stored MB': [...storage.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
  };
}

// The first run compiles the code.
await measureStarts(3_000, 1_000);
const rows: Row[] = [];
for (const size of SIZES) {
  rows.push(await measureStarts(size, 1_000));
}
const inOneFile = await measureStarts(SIZES.at(-1) ?? 0, Infinity);
printTable([...rows, inOneFile]);

const largest = [...rows.slice(-1), inOneFile];
const share = Math.max(...largest.map((row) => Number(row['warm ms']) / Number(row['cold ms'])));
const longest = Math.max(...largest.map((row) => Number(row['longest warm'])));
const power = growth(
  SIZES,
  rows.map((row) => Number(row['warm ms'])),
);
console.log(
  `[linear] a warm start grows with the power ${power.toFixed(2)} of the names (at most ${STEEPEST})`,
);
console.log(
  `[ratio] a warm start takes ${share.toFixed(2)} of a cold one at ${SIZES.at(-1)} names (at most ${MOST_OF_COLD})`,
);
console.log(`[longest] ${longest.toFixed(0)} ms without a pause in a warm start (at most ${LONGEST_BLOCK})`);
if (share > MOST_OF_COLD || longest > LONGEST_BLOCK || power > STEEPEST) {
  console.error('The stored registry costs too much.');
  process.exitCode = 1;
}
