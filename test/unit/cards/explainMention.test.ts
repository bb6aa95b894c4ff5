import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { explainMention } from '../../../src/core/cards/explainMention';
import { HOVER_BUDGET, toHoverMarkdown } from '../../../src/core/cards/hoverMarkdown';
import { toWhyLines } from '../../../src/core/cards/whyLines';
import type { Candidate, Mention } from '../../../src/core/mentions/mention';
import { englishWording } from '../../support/inMemoryHost';
import { propertyRuns } from '../../support/propertyRuns';
import { buildCard } from '../../../src/core/cards/buildCard';
import { buildDesk } from '../../support/deskBuilder';
import { aMembership, aPerson } from '../../support/entityBuilders';

const minister: Candidate = {
  id: 'chi-dung',
  kind: 'person',
  score: 0.93,
  evidence: ['short-form', 'introduced'],
  tier: 'exact',
  name: 'Nguyễn Chí Dũng',
};
const other: Candidate = {
  ...minister,
  id: 'quoc-dung',
  score: 0.6,
  evidence: ['marks-ignored'],
  name: 'Dũng',
};

function aMention(entity: string | null, candidates: readonly Candidate[]): Mention {
  return { span: { start: 0, end: 4 }, text: 'Dung', kind: 'person', entity, candidates };
}

const NAMES = new Map([
  ['chi-dung', 'Nguyễn Chí Dũng'],
  ['quoc-dung', 'Trần Quốc Dũng'],
]);
const nameOf = (id: string): string | undefined => NAMES.get(id);

function why(entity: string | null, candidates: readonly Candidate[]): string {
  return toWhyLines({ mention: aMention(entity, candidates), nameOf }, englishWording).markdown;
}

test('a hover says in a line why, and in another who else it could be', () => {
  assert.equal(why('chi-dung', [minister]), '**Why:** Short for “Nguyễn Chí Dũng”. Introduced before.');
  assert.equal(
    why('chi-dung', [minister, other, { ...other, id: 'gone' }]),
    '**Why:** Short for “Nguyễn Chí Dũng”. Introduced before.  \n**Could also be:** Trần Quốc Dũng',
  );
  const many = Array.from({ length: 6 }, () => other);
  assert.match(why('chi-dung', [minister, ...many]), /Trần Quốc Dũng … and 3 more$/);
});

test('the reason stands below the rule, first, and takes its room from what else is there', () => {
  const role = 'Minister of a very long name '.repeat(4).trim();
  const memberships = Array.from({ length: 40 }, (_, i) => aMembership({ role: `${role} ${String(i)}` }));
  const desk = buildDesk({ entities: [aPerson('chi-dung', 'Nguyễn Chí Dũng', { memberships })] });
  const card = buildCard(desk, 'chi-dung', englishWording, { today: '2026-01-01' });
  assert.ok(card);
  const links = {
    openAnchor: () => undefined,
    showCard: () => undefined,
    revealInSidebar: () => undefined,
    searchMentions: () => undefined,
  };
  const explained = { mention: aMention('chi-dung', [minister, other]), nameOf };
  const [above = '', below = ''] = toHoverMarkdown(card, englishWording, links, { explained }).split(
    '\n\n---\n\n',
  );
  assert.equal(above, toHoverMarkdown(card, englishWording, links).split('\n\n---\n\n')[0]);
  assert.match(below, /^\*\*Why:\*\* Short for/);
  assert.ok(below.replace(/&#\d+;/g, '.').length <= HOVER_BUDGET.whole - HOVER_BUDGET.fold + 100);
  const tight = { budget: { fold: 500, whole: 500 }, explained };
  assert.doesNotMatch(toHoverMarkdown(card, englishWording, links, tight), /Why/);
});

test('what a name stands for is explained with all it could be, its evidence and the date that counts', () => {
  const describe = (id: string) => {
    const label = nameOf(id);
    return label === undefined ? undefined : { label, description: 'person', detail: '' };
  };
  const explained = { describe, today: '2026-04-01' };
  const chosen = explainMention(
    { ...explained, mention: aMention('chi-dung', [minister, other]), date: '2024-05' },
    englishWording,
  );
  assert.equal(
    chosen.text.replace(/\n+/g, '\n'),
    [
      '# “Dung”',
      'stands for Nguyễn Chí Dũng',
      '## Stands for',
      '- Nguyễn Chí Dũng — person',
      '  - Short for “Nguyễn Chí Dũng”.',
      '  - Introduced before.',
      '  - Weight 0.93 of 1, to be compared within this name only.',
      '## Could also be',
      '- Trần Quốc Dũng — person',
      '  - Written as the name “Dũng”, diacritics aside.',
      '  - Weight 0.6 of 1, to be compared within this name only.',
      '## Titles count as of',
      '- May 2024, the date of the text.',
      '',
    ].join('\n'),
  );
  assert.deepEqual(
    chosen.links.map(({ span, entityId }) => [chosen.text.slice(span.start, span.end), entityId]),
    [
      ['Nguyễn Chí Dũng', 'chi-dung'],
      ['Trần Quốc Dũng', 'quoc-dung'],
    ],
  );
  const open = explainMention(
    { ...explained, mention: aMention(null, [minister, other]), date: undefined },
    englishWording,
  );
  assert.match(open.text, /stays open: 2 could be meant\n\n## Who or what it could be\n/);
  assert.match(open.text, /1 April 2026, today: the text gives no date of its own\./);
});

test('hostile names make no markup and no long line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.string(), { maxLength: 6 }),
      (name, names) => {
        const mention = aMention('x', [
          { ...minister, id: 'x', name },
          ...names.map((_, i) => ({ ...other, id: String(i) })),
        ]);
        const { markdown, length } = toWhyLines(
          { mention, nameOf: (id) => names[Number(id)] },
          englishWording,
        );
        assert.doesNotMatch(markdown.replaceAll('  \n', '').replaceAll('**', ''), /[[\]<>`*_\n\r]/);
        assert.ok(length < 400);
      },
    ),
    { numRuns: propertyRuns, seed: 9 },
  );
});
