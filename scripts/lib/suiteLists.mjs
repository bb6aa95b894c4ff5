/** @type {readonly import('./suites.mjs').Suite[]} what `npm test` runs, quick ones first */
export const quickSuites = [
  { name: 'format', args: ['lint:format'], minutes: 10 },
  { name: 'lint', args: ['lint:code'], minutes: 15 },
  { name: 'types', args: ['types'], minutes: 10 },
  { name: 'package', args: ['package'], minutes: 10 },
  { name: 'launcher', args: ['test:launcher'], minutes: 10 },
  // What compares times, and what waits for VS Code, has the machine to itself.
  { name: 'unit', args: ['test:unit', 'test/unit/'], minutes: 20, cores: Infinity },
  { name: 'architecture', args: ['test:unit', 'test/architecture/'], minutes: 10, cores: Infinity },
  { name: 'faults', args: ['test:faults'], minutes: 15, cores: Infinity },
  { name: 'integration: remote', args: ['test:offline', 'remote'], minutes: 12, cores: Infinity },
  { name: 'integration: web', args: ['test:offline', 'web'], minutes: 12, cores: Infinity },
  { name: 'integration: minimum', args: ['test:integration', 'minimum'], minutes: 12, cores: Infinity },
  { name: 'integration: vsix', args: ['test:integration', 'vsix'], minutes: 12, cores: Infinity },
  {
    name: 'integration: windows',
    args: ['test:integration', '--own', 'restricted', 'multiroot', 'nofolder', 'virtual'],
    minutes: 20,
    cores: Infinity,
  },
  { name: 'soak', args: ['test:soak', '--minutes', '2', '--seed', '1'], minutes: 15, cores: Infinity },
  { name: 'journeys', args: ['test:journeys'], minutes: 30, cores: Infinity },
];

/**
 * What `npm run test:long` runs, each beside another where there are cores for it. Here is the place for more: a line
 * for each, and what of the quick suites it holds whole.
 *
 * @type {readonly (import('./suites.mjs').Suite & { covers?: readonly string[] })[]}
 */
export const longSuites = [
  { name: 'long soak', args: ['test:soak', '--minutes', '30', '--seed', '2'], minutes: 45, covers: ['soak'] },
  {
    name: 'all windows',
    args: ['test:integration', 'minimum', 'vsix', 'restricted', 'multiroot', 'nofolder', 'virtual'],
    minutes: 45,
    covers: ['integration: minimum', 'integration: vsix', 'integration: windows'],
  },
  { name: 'long faults', args: ['test:faults', '--long'], minutes: 40, covers: ['faults'] },
  // Compares times, so it has the machine to itself.
  { name: 'long neighbour', args: ['test:neighbour'], minutes: 25, cores: Infinity },
];

/** All of it, nothing twice: what takes longest comes first, and what needs one core goes beside it. */
export const allSuites = [
  ...longSuites.slice(0, 1),
  ...quickSuites.filter(({ name }) => longSuites.every(({ covers }) => !covers?.includes(name))),
  ...longSuites.slice(1),
];
