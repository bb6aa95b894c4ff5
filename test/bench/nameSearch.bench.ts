import { buildNameSearch } from '../../src/core/features/nameSearch';
import { buildRegistry } from '../support/deskBuilder';
import { aPerson } from '../support/entityBuilders';
import { percentile, printTable } from './support/table';
import { createWordSource } from './support/wordSource';

/** How long it takes to build the search for names of a large registry, and to answer from it. */

const NAMES = 100_000;

function measure(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const nextWord = createWordSource(7);
const people = Array.from({ length: NAMES }, (_, i) =>
  aPerson(`person-${i}`, Array.from({ length: 3 }, nextWord).join(' ')),
);
const registry = buildRegistry(people);
let names = buildNameSearch(registry);
const build = measure(() => (names = buildNameSearch(registry)));
const times = ['n', 'ng', 'nguyen', 'Nguyễn', 'việt nam', 'hoc bo', 'logy', 'zzzz', 'vnb'].flatMap((query) =>
  Array.from({ length: 5 }, () => measure(() => names.find(query, 50))),
);
printTable([
  {
    names: people.length,
    'build ms': build,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  },
]);
