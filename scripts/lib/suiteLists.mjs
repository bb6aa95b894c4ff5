/**
 * A suite inside VS Code waits for it most of the time, so that one core is enough; what compares times, and a person who
 * waits for what is drawn, have the machine to themselves.
 *
 * @type {readonly import('./suites.mjs').Suite[]} what `npm test` runs
 */
export const quickSuites = orderSuites([
  { name: 'journeys', args: ['test:journeys'], minutes: 40, cores: Infinity },
  { name: 'format', args: ['lint:format'], minutes: 15 },
  { name: 'lint', args: ['lint:code'], minutes: 15 },
  { name: 'types', args: ['types'], minutes: 15 },
  { name: 'package', args: ['package'], minutes: 15 },
  { name: 'launcher', args: ['test:launcher'], minutes: 15 },
  { name: 'soak', args: ['test:soak', '--minutes', '2', '--seed', '1'], minutes: 20 },
  { name: 'integration: remote', args: ['test:offline', 'remote'], minutes: 15 },
  { name: 'integration: web', args: ['test:offline', 'web'], minutes: 15 },
  { name: 'integration: minimum', args: ['test:integration', 'minimum'], minutes: 15 },
  { name: 'integration: vsix', args: ['test:integration', 'vsix'], minutes: 15 },
  {
    name: 'integration: windows',
    args: ['test:integration', '--own', 'restricted', 'multiroot', 'nofolder', 'virtual'],
    minutes: 20,
  },
  { name: 'faults', args: ['test:faults'], minutes: 15, cores: Infinity },
  { name: 'unit', args: ['test:unit', 'test/unit/'], minutes: 20, cores: Infinity },
  { name: 'architecture', args: ['test:unit', 'test/architecture/'], minutes: 10, cores: Infinity },
]);

/**
 * What `npm run test:long` runs. Here is the place for more: a line for each, and what of the quick suites it holds
 * whole.
 *
 * @type {readonly (import('./suites.mjs').Suite & { covers?: readonly string[] })[]}
 */
export const longSuites = [
  { name: 'long soak', args: ['test:soak', '--minutes', '30', '--seed', '2'], minutes: 45, covers: ['soak'] },
  {
    name: 'all windows',
    args: ['test:integration', 'restricted', 'multiroot', 'nofolder', 'virtual'],
    minutes: 35,
    covers: ['integration: windows'],
  },
  {
    name: 'all editions',
    args: ['test:integration', 'minimum', 'vsix'],
    minutes: 25,
    covers: ['integration: minimum', 'integration: vsix'],
  },
  { name: 'long faults', args: ['test:faults', '--long'], minutes: 40, covers: ['faults'] },
  { name: 'long neighbour', args: ['test:neighbour'], minutes: 25, cores: Infinity },
];

/** All of it, nothing twice. */
export const allSuites = orderSuites([
  ...longSuites,
  ...quickSuites.filter(({ name }) => longSuites.every(({ covers }) => !covers?.includes(name))),
]);

/**
 * What takes longest comes first, so that the others have gone by beside it when it ends; what goes alone comes last.
 *
 * @template {import('./suites.mjs').Suite} S
 * @param {readonly S[]} suites
 */
function orderSuites(suites) {
  const isAlone = ({ cores }) => cores === Infinity;
  const byLength = [...suites].sort((a, b) => b.minutes - a.minutes);
  return [...byLength.filter((suite) => !isAlone(suite)), ...byLength.filter(isAlone)];
}
