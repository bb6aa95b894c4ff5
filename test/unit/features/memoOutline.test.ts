import assert from 'node:assert/strict';
import test from 'node:test';
import { findCitations } from '../../../src/core/citations/findCitations';
import type { MemoCast } from '../../../src/core/features/memoCast';
import { buildMemoOutline, type MemoOutlineOptions } from '../../../src/core/features/memoOutline';
import type { Mention } from '../../../src/core/mentions/mention';
import type { Outline } from '../../../src/core/features/outline';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import { aLaw, aMembership, aPerson, aSource } from '../../support/entityBuilders';
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
  return buildMemoOutline(desk, toCast(mentions), memo, englishWording, { groupBy });
}

function toCast(mentions: readonly Mention[], more: Partial<MemoCast> = {}): MemoCast {
  return { mentions, cited: [], findings: [], asOf: '2026-04-01', today: '2026-04-01', ...more };
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

test('the cast, each entity and each open choice once, with its mentions below', () => {
  checkMemo(
    'cast',
    `
Officials | 1
  Nguyen Chi Dung | 2 mentions
    Nguyễn Chí Dũng | line 2 · Nguyen Chi Dung
    Nguyen Chi Dung | line 4
Laws | 1
  Resolution 57-NQ/TW | 1 mention
    Resolution 57-NQ/TW | line 3
Open names | 1
  Dung | open: 2 candidates · 2 mentions
    Dung | line 3 · open: 2 candidates
      Nguyen Chi Dung | Written as the name “Dung”.
      Nguyen Quoc Dung | Written as the name “Dung”.
    Dung | line 4 · open: 2 candidates
      Nguyen Chi Dung | Written as the name “Dung”.
      Nguyen Quoc Dung | Written as the name “Dung”.`,
  );
});

test('titles and statuses are told as of the day of the memo, rivals side by side', () => {
  const quay = aDocument('quay.md', 'The minister spoke. The act was passed.', { date: '2026-01-02' });
  const gull = aDocument('gull.md', 'The deputy spoke. The act is a draft.', { date: '2026-01-02' });
  const later = aDocument('later.md', 'The envoy spoke. The act is in force.', { date: '2026-05-01' });
  const held = (role: string, document: string, quote: string) =>
    aMembership({ role, sources: [aSource(document, quote)] });
  const dated = buildDesk({
    documents: [memoDocument, quay, gull, later],
    entities: [
      aPerson('chi-dung', 'Nguyen Chi Dung', {
        memberships: [
          held('Minister', 'quay.md', 'minister'),
          held('Deputy Minister', 'gull.md', 'deputy'),
          held('Envoy', 'later.md', 'envoy'),
        ],
      }),
      aLaw('r57', 'Resolution 57-NQ/TW', {
        history: [
          { status: 'passed', date: '2026-01-02', sources: [aSource('quay.md', 'was passed')] },
          { status: 'in_force', date: '2026-05-01', sources: [aSource('later.md', 'in force')] },
        ],
      }),
    ],
  });
  const cast = toCast(dated.mentionsInText(memo), { asOf: '2026-02-01' });
  const { roots } = buildMemoOutline(dated, cast, memo, englishWording, { groupBy: 'cast' });
  const told = roots.flatMap((group) => group.children().map(({ description }) => description));
  assert.equal(told[0], 'Minister / Deputy Minister · 1 mention');
  assert.match(told[1] ?? '', /^Last reported as passed on 2 January 2026/);
});

test('findings come first, sources with their citations after the names', () => {
  const text = 'It grew [@quay, para. 1; @quay] and [@nobody].';
  const document = aDocument('quay.md', 'The port grew.', { publisher: 'The Quay', date: '2026-01-02' });
  const cited = findCitations(text, text).map((citation) => ({
    citation,
    document: citation.key === 'quay' ? document : undefined,
  }));
  const findings = [
    {
      code: 'citation-unknown',
      message: 'No source has that key.',
      span: { start: 36, end: 43 },
      words: '@nobody',
    },
  ];
  const { roots } = buildMemoOutline(desk, { ...toCast([]), cited, findings }, text, englishWording, {
    groupBy: 'cast',
  });
  assert.equal(
    renderOutline(roots),
    `
Findings | 1
  @nobody | No source has that key.
Sources cited | 2
  quay | @quay · The Quay · 2 January 2026 · 2 citations
    para. 1 | line 1 -> test/quay.md#0-14
    the whole source | line 1 -> test/quay.md#0-0
  @nobody | no source has this key · 1 citation
    the whole source | line 1`.trim(),
  );
  assert.deepEqual(
    roots[1]?.children()[0]?.memoSpans?.map(({ start }) => start),
    [9, 25],
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
  for (const groupBy of ['order', 'cast'] as const) {
    const outline = build(groupBy);
    assert.equal(memo.slice(outline.findEntity('chi-dung')?.memoSpan?.start).slice(0, 6), 'Nguyễn');
    assert.equal(outline.findEntity('quoc-dung'), undefined);
    const ids = flattenOutline(outline.roots).map((node) => node.id);
    assert.equal(new Set(ids).size, ids.length);
  }
});

test('a memo without names has no nodes', () => {
  for (const groupBy of ['order', 'cast'] as const) {
    assert.deepEqual(buildMemoOutline(desk, toCast([]), memo, englishWording, { groupBy }).roots, []);
  }
});
