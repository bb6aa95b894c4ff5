import assert from 'node:assert/strict';
import test from 'node:test';
import { buildMemoOutline, type MemoOutlineOptions } from '../../../src/core/features/memoOutline';
import type { Outline } from '../../../src/core/features/outline';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import { aLaw, aPerson } from '../../support/entityBuilders';
import { englishWording } from '../../support/inMemoryHost';
import { flattenOutline, renderOutline } from '../../support/renderOutline';

const memo = [
  '# Note',
  'Nguyễn Chí Dũng met Marvell.',
  'Resolution 57-NQ/TW was named by Dung,',
  'and by Nguyen Chi Dung and Dung.',
].join('\r\n');

/** Mentions are found in a memo as in a source; here it stands in for one. */
const memoDocument = aDocument('memo.md', memo);

const desk = buildDesk({
  documents: [memoDocument],
  entities: [
    aPerson('chi-dung', 'Nguyen Chi Dung', { otherNames: ['Nguyễn Chí Dũng', 'Dung'] }),
    aPerson('quoc-dung', 'Nguyen Quoc Dung', { otherNames: ['Dung'] }),
    aLaw('r57', 'Resolution 57-NQ/TW'),
  ],
});

function build(groupBy: MemoOutlineOptions['groupBy']): Outline {
  const mentions = desk.occurrences.mentionsIn(memoDocument);
  return buildMemoOutline(desk, mentions, memo, englishWording, { groupBy });
}

function checkMemo(groupBy: MemoOutlineOptions['groupBy'], expected: string) {
  assert.equal(renderOutline(build(groupBy).roots), expected.trim());
}

test('mentions in order, with their line, who is meant, and where the choice is open', () => {
  checkMemo(
    'order',
    `
Nguyễn Chí Dũng | line 2 · Nguyen Chi Dung
Resolution 57-NQ/TW | line 3
Dung | line 3 · open: 2 candidates
  Nguyen Chi Dung | Written as the name “Dung”.
  Nguyen Quoc Dung | Written as the name “Dung”.
Nguyen Chi Dung | line 4
Dung | line 4 · open: 2 candidates
  Nguyen Chi Dung | Written as the name “Dung”.
  Nguyen Quoc Dung | Written as the name “Dung”.`,
  );
});

test('by kind, each entity and each open choice once, with its mentions below', () => {
  checkMemo(
    'kind',
    `
Officials | 2
  Nguyen Chi Dung | 2 mentions
    Nguyễn Chí Dũng | line 2 · Nguyen Chi Dung
    Nguyen Chi Dung | line 4
  Dung | open: 2 candidates · 2 mentions
    Dung | line 3 · open: 2 candidates
      Nguyen Chi Dung | Written as the name “Dung”.
      Nguyen Quoc Dung | Written as the name “Dung”.
    Dung | line 4 · open: 2 candidates
      Nguyen Chi Dung | Written as the name “Dung”.
      Nguyen Quoc Dung | Written as the name “Dung”.
Laws | 1
  Resolution 57-NQ/TW | 1 mention
    Resolution 57-NQ/TW | line 3`,
  );
});

test('each mention leads to its place in the memo', () => {
  const { roots } = build('order');
  assert.deepEqual(
    roots.map(({ memoSpan }) => memo.slice(memoSpan?.start, memoSpan?.end)),
    ['Nguyễn Chí Dũng', 'Resolution 57-NQ/TW', 'Dung', 'Nguyen Chi Dung', 'Dung'],
  );
});

test('an open choice stands for no entity, its candidates do', () => {
  const open = build('order').roots[2]!;
  assert.equal(open.entityId, undefined);
  assert.deepEqual(
    open.children().map((node) => node.entityId),
    ['chi-dung', 'quoc-dung'],
  );
  assert.equal(open.accessibilityLabel, 'Dung, open: 2 candidates, person, line 3');
});

test('an entity is found at its first mention; ids are unique', () => {
  for (const groupBy of ['order', 'kind'] as const) {
    const outline = build(groupBy);
    assert.equal(memo.slice(outline.findEntity('chi-dung')?.memoSpan?.start).slice(0, 6), 'Nguyễn');
    assert.equal(outline.findEntity('quoc-dung'), undefined);
    const ids = flattenOutline(outline.roots).map((node) => node.id);
    assert.equal(new Set(ids).size, ids.length);
  }
});

test('a memo without names has no nodes', () => {
  for (const groupBy of ['order', 'kind'] as const) {
    assert.deepEqual(buildMemoOutline(desk, [], memo, englishWording, { groupBy }).roots, []);
  }
});
