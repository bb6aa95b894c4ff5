import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { buildForest, type Forest } from '../../../src/core/features/forest';

interface Thing {
  readonly id: string;
  readonly parent: string | undefined;
}

function build(...links: readonly string[]): Forest<Thing> {
  const things = links.map((link): Thing => {
    const [id = '', parent] = link.split('<');
    return { id, parent };
  });
  return buildForest(things, ({ parent }) => parent);
}

/** `a(b(c))`: tops with all below them, `!` behind those that were cut from their parent. */
function tell(forest: Forest<Thing>, level: readonly Thing[] = forest.tops): string {
  return level
    .map((thing) => {
      const below = tell(forest, forest.childrenOf(thing));
      return thing.id + (forest.cut.has(thing) ? '!' : '') + (below === '' ? '' : `(${below})`);
    })
    .join(' ');
}

const rows: readonly (readonly [string, readonly string[], string])[] = [
  ['parents may come after their children', ['a<b', 'b', 'c<b'], 'b(a c)'],
  ['a parent that is not there makes a top', ['a<x'], 'a'],
  ['of a circle the first member is the top', ['t<b', 'b<c', 'c<b'], 'b!(t c)'],
  ['a thing within itself is a top', ['a<a', 'b<a'], 'a!(b)'],
  ['circles apart are cut apart', ['a<b', 'b<a', 'c<d', 'd<c'], 'a!(b) c!(d)'],
];

for (const [name, links, expected] of rows) {
  test(name, () => {
    assert.equal(tell(build(...links)), expected);
  });
}

test('every thing comes once, with the path that leads to it, whatever the parents are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (parents) => {
      const forest = build(...parents.map((parent, id) => `${id}<${parent}`));
      const seen: string[] = [];
      const walk = (level: readonly Thing[], path: readonly string[]): void => {
        for (const thing of level) {
          const here = [...path, thing.id];
          seen.push(thing.id);
          assert.deepEqual(
            forest.pathTo(thing).map(({ id }) => id),
            here,
          );
          walk(forest.childrenOf(thing), here);
        }
      };
      walk(forest.tops, []);
      assert.deepEqual(seen.sort(), parents.map((_, id) => String(id)).sort());
    }),
  );
});
