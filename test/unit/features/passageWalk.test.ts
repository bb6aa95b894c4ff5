import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { OutlineNode } from '../../../src/core/features/outline';
import { createNodes, type NodeParts } from '../../../src/core/features/outlineNodes';
import { nextAnchorNode } from '../../../src/core/features/passageWalk';
import { flattenOutline } from '../../support/renderOutline';

interface Shape {
  readonly anchor: string | undefined;
  readonly below: readonly Shape[];
}

const { shapes } = fc.letrec<{ shapes: readonly Shape[] }>((tie) => ({
  shapes: fc.array(
    fc.record({
      anchor: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { nil: undefined }),
      below: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant([]), tie('shapes')),
    }),
    { maxLength: 4 },
  ),
}));

function toParts({ anchor, below }: Shape, index: number): NodeParts {
  return {
    key: String(index),
    label: anchor ?? '',
    spoken: [],
    icon: 'passage',
    anchorId: anchor,
    children: below.length === 0 ? undefined : () => below.map(toParts),
  };
}

function toOutline(roots: readonly OutlineNode[]) {
  return { roots, findEntity: () => undefined };
}

/** The obvious way: lay out the whole tree and look along it. */
function findPlainly(
  roots: readonly OutlineNode[],
  from: OutlineNode | undefined,
  direction: 'next' | 'previous',
): OutlineNode | undefined {
  const all = direction === 'next' ? [...flattenOutline(roots)] : [...flattenOutline(roots)].reverse();
  const start = from === undefined ? 0 : all.indexOf(from) + 1;
  return all.slice(start).find((node) => node.anchorId !== undefined && node.anchorId !== from?.anchorId);
}

test('a step leads where looking along the whole tree leads', () => {
  fc.assert(
    fc.property(shapes, (given) => {
      const roots = createNodes(undefined, given.map(toParts));
      for (const node of [undefined, ...flattenOutline(roots)]) {
        for (const direction of ['next', 'previous'] as const) {
          assert.equal(
            nextAnchorNode(toOutline(roots), node, direction),
            findPlainly(roots, node, direction),
          );
        }
      }
    }),
  );
});

test('a node of the outline before a change leads on in the one after it', () => {
  const shape: readonly Shape[] = [
    { anchor: 'a', below: [{ anchor: 'b', below: [] }] },
    { anchor: 'c', below: [] },
  ];
  const before = createNodes(undefined, shape.map(toParts));
  const after = createNodes(undefined, shape.map(toParts));
  assert.equal(nextAnchorNode(toOutline(after), before[0]!.children()[0], 'next'), after[1]);
  assert.equal(nextAnchorNode(toOutline(after), before[1], 'previous'), after[0]!.children()[0]);
});

test('a step through a tree without end gives up', () => {
  let built = 0;
  const endless = (): NodeParts => ({
    key: 'x',
    label: 'x',
    spoken: [],
    icon: 'group',
    children: () => {
      built += 1;
      return [endless()];
    },
  });
  const outline = toOutline(createNodes(undefined, [endless()]));
  assert.equal(nextAnchorNode(outline, undefined, 'next'), undefined);
  assert.equal(nextAnchorNode(outline, undefined, 'previous'), undefined);
  assert.ok(built < 10_000);
});
