import { ENTITIES, LISTS, PARTS } from '../../src/core/registry/registrySchema';
import type { SeededRandom } from './seededRandom';

const lists = [...LISTS.keys()];
const keys = [...Object.values(ENTITIES), ...Object.values(PARTS)].flatMap(({ fields }) => [
  ...fields.keys(),
]);
const scalars = [
  'a',
  'b',
  'c',
  '',
  ' ',
  '2026-01',
  '2026/2030',
  'true',
  '../x',
  '__proto__',
  'constructor',
  7,
  null,
];

/** Keys of the schema with values of any type. */
function randomValue(random: SeededRandom, depth: number): unknown {
  const kind = depth === 0 ? 0 : random.integer(4);
  if (kind === 1) {
    return Array.from({ length: random.integer(4) }, () => randomValue(random, depth - 1));
  }
  if (kind >= 2) {
    const entries = Array.from({ length: random.integer(9) }, () => [
      random.pick(keys),
      randomValue(random, depth - 1),
    ]);
    return Object.fromEntries([['id', random.pick(scalars)], ...entries]);
  }
  return random.pick(scalars);
}

/** A registry file in JSON: entries of any shape under the lists of the schema. */
export function randomRegistryText(random: SeededRandom): string {
  return JSON.stringify(
    Object.fromEntries(
      Array.from({ length: 5 }, () => [
        random.pick(lists),
        Array.from({ length: random.integer(5) }, () => randomValue(random, 4)),
      ]),
    ),
    undefined,
    1,
  );
}
