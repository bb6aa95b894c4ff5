import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildRegistry } from '../../../src/core/registry/buildRegistry';
import { lastReportedStatus } from '../../../src/core/registry/lawStatus';
import { titlesOf } from '../../../src/core/registry/titlesOf';
import { validateRegistry } from '../../support/validateRegistry';
import { englishWording } from '../../support/inMemoryHost';
import { SeededRandom } from '../../support/seededRandom';
import { randomRegistryText } from '../../support/randomRegistryText';
import { readText } from './registryFixture';

test('registries of any shape are read, united and validated without throwing, with ranges inside the file', () => {
  const random = new SeededRandom(11);
  let entities = 0;
  for (let round = 0; round < 120; round++) {
    const texts = Array.from({ length: 3 }, () => randomRegistryText(random));
    const readings = texts.map((text, i) =>
      readText(text, `registry/${String(i)}.json`, i === 2 ? 'two' : 'one'),
    );
    const { registry, problems } = buildRegistry(readings, englishWording);
    const found = validateRegistry(registry, readings, () => 'lost', ['a', 'b']);
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
