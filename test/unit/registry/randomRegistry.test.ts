import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildRegistry } from '../../../src/core/registry/buildRegistry';
import { lastReportedStatus } from '../../../src/core/registry/lawStatus';
import { ENTITIES, LISTS, PARTS } from '../../../src/core/registry/registrySchema';
import { titlesOf } from '../../../src/core/registry/titlesOf';
import { validateRegistry } from '../../support/validateRegistry';
import { englishWording } from '../../support/inMemoryHost';
import { SeededRandom } from '../../support/seededRandom';
import { readText } from './registryFixture';

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

test('registries of any shape are read, united and validated without throwing, with ranges inside the file', () => {
  const random = new SeededRandom(11);
  let entities = 0;
  for (let round = 0; round < 120; round++) {
    const texts = Array.from({ length: 3 }, () =>
      JSON.stringify(
        Object.fromEntries(
          Array.from({ length: 5 }, () => [
            random.pick(lists),
            Array.from({ length: random.integer(5) }, () => randomValue(random, 4)),
          ]),
        ),
        undefined,
        1,
      ),
    );
    const readings = texts.map((text, i) =>
      readText(text, `registry/${String(i)}.json`, i === 2 ? 'two' : 'one'),
    );
    const { registry, problems } = buildRegistry(readings, englishWording);
    const found = validateRegistry(registry, readings, () => ({ state: 'lost' }), ['a', 'b']);
    for (const { range, uri } of [
      ...readings.flatMap((reading) => reading.problems),
      ...problems,
      ...found,
    ]) {
      const lines = texts[Number(/(\d)\.json$/.exec(uri)?.[1])]!.split('\n');
      for (const { line, character } of [range.start, range.end]) {
        assert.ok(character <= (lines[line]?.length ?? -1), `round ${String(round)}: ${uri} ${String(line)}`);
      }
    }
    for (const person of registry.ofKind('person')) {
      titlesOf(person, ({ date }) => date);
    }
    for (const law of registry.ofKind('law')) {
      lastReportedStatus(law, ({ date }) => date, '2026');
    }
    entities += registry.entities.length;
  }
  assert.ok(entities > 300, `only ${String(entities)} entities were read`);
  assert.deepEqual(Object.keys(Object.prototype), []);
});
