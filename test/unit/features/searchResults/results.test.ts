import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DismissedResults,
  joinQuotations,
  nextAnchorNode,
  nextBeside,
  findAgain,
  type Outline,
  type OutlineNode,
  type ResultGrouping,
  type SearchHit,
} from '../../../../src/core';
import type { SourceDocument } from '../../../../src/core/corpus/sourceDocument';
import { buildResultsOutline } from '../../../../src/core/features/searchResults/resultsOutline';
import { englishWording } from '../../../support/inMemoryHost';
import { readText } from '../../../support/readText';
import { flattenOutline, renderOutline } from '../../../support/renderOutline';

const wire = readText(
  '---\ntitle: Wire story\npublisher: Coast Times\ndate: 2026-02-03\nlang: en\n---\n\n# Ports\n\nA port for chips.\n\n## Rates\n\nChips sell well.\n',
  'wire.md',
);
const copy = readText(
  '---\ntitle: Copied story\nlang: vi\ntext: retold\n---\n\nA port for chips.\n',
  'copy.md',
);
const other = readText('---\ntitle: Other\nlang: en\n---\n\nNo chips here.\n', 'other.md');

/** The passage that begins with the words, found by its word "chips". */
function hitOf(document: SourceDocument, beginning: string, alike: SearchHit['alike'] = []): SearchHit {
  const passage = document.passages.findIndex(({ span }) => document.text.startsWith(beginning, span.start));
  const span = document.passages[passage]?.span;
  assert.ok(span, beginning);
  const text = document.text.slice(span.start, span.end);
  const start = text.search(/chips/i);
  const snippet = { text, matches: [{ start, end: start + 5 }] };
  const matches = [{ start: span.start + start, end: span.start + start + 5 }];
  return { document, passage, matches, score: 1, snippet, alike };
}

const hits = [
  hitOf(wire, 'Chips sell', [{ document: copy, passage: 0 }]),
  hitOf(other, 'No chips'),
  hitOf(wire, 'A port'),
];

function outlineOf(
  shown: readonly SearchHit[],
  groupBy: ResultGrouping = 'document',
  dismissed = new DismissedResults(),
): Outline {
  return buildResultsOutline(shown, englishWording, { groupBy, dismissed });
}

/** Without anchors, which are opaque. */
function render(outline: Outline): string {
  return renderOutline(outline.roots).replaceAll(/ -> \S+/g, '');
}

function nodeOf({ roots }: Outline, label: string): OutlineNode {
  const found = flattenOutline(roots).find((node) => node.label === label);
  assert.ok(found, label);
  return found;
}

test('hits stand below their sources, in the order of the answer, with what says the same below them', () => {
  assert.equal(
    render(outlineOf(hits)),
    [
      'Wire story | Coast Times · 2026-02-03 · English · 2',
      '  Chips sell well. | and 1 more like it · Rates',
      '    undated · Vietnamese · retold | Copied story',
      '  A port for chips. | Ports',
      'Other | undated · English',
      '  No chips here.',
    ].join('\n'),
  );
});

test('as a list each hit names its source', () => {
  assert.equal(
    render(outlineOf(hits, 'none')).split('\n').at(-1),
    'A port for chips. | Coast Times · 2026-02-03 · English · Wire story',
  );
});

test('the words that were found are marked, and a row opens them', () => {
  const node = nodeOf(outlineOf(hits), 'A port for chips.');
  assert.deepEqual(
    node.highlights?.map(({ start, end }) => node.label.slice(start, end)),
    ['chips'],
  );
  const places = new Set(flattenOutline(outlineOf(hits).roots).map(({ anchorId }) => anchorId));
  assert.equal(places.size, 5, 'each row but those of the sources has its own');
});

test('a row begins shortly before what was found, at a word', () => {
  const long = readText(
    '---\ntitle: Long\n---\n\nIn the end, after many talks, they sold chips.\n',
    'long.md',
  );
  const [row] = outlineOf([hitOf(long, 'In the end')], 'none').roots;
  assert.equal(row?.label, '…talks, they sold chips.');
  assert.deepEqual(
    row.highlights?.map(({ start, end }) => row.label.slice(start, end)),
    ['chips'],
  );
});

test('the tooltip says where the words stand, one thing a line', () => {
  const { tooltip = '' } = nodeOf(outlineOf(hits), 'Chips sell well.');
  assert.deepEqual(tooltip.split('\n'), [
    'Wire story',
    'Coast Times',
    '2026-02-03',
    'English',
    'Ports › Rates',
    '“Chips sell well.”',
  ]);
});

test('a walk passes by what says the same', () => {
  const outline = outlineOf(hits);
  const walked: string[] = [];
  let at = nextAnchorNode(outline, undefined, 'next');
  while (at !== undefined) {
    walked.push(at.label);
    at = nextAnchorNode(outline, at, 'next');
  }
  assert.deepEqual(walked, ['Chips sell well.', 'A port for chips.', 'No chips here.']);
});

/** The rows that are left, after the rows with these labels were dismissed one after another. */
function dismissAll(labels: readonly string[], again: readonly SearchHit[] = hits): string[] {
  const dismissed = new DismissedResults();
  for (const label of labels) {
    dismissed.dismiss(nodeOf(outlineOf(hits, 'document', dismissed), label));
  }
  return flattenOutline(outlineOf(again, 'document', dismissed).roots).map((node) => node.label);
}

test('a dismissed hit takes with it what is folded into it, and its source when it was the last', () => {
  assert.deepEqual(dismissAll(['Chips sell well.']), [
    'Wire story',
    'A port for chips.',
    'Other',
    'No chips here.',
  ]);
  assert.deepEqual(dismissAll(['No chips here.']).includes('Other'), false);
  assert.deepEqual(dismissAll(['undated · Vietnamese · retold']), [
    'Wire story',
    'Chips sell well.',
    'A port for chips.',
    'Other',
    'No chips here.',
  ]);
});

test('what was dismissed stays so when the same is found elsewhere in a changed source, or as a hit itself', () => {
  const changed = readText(`${wire.text}\nChips again.\n`.replace('# Ports', 'New.\n\n# Ports'), 'wire.md');
  const again = [
    hitOf(changed, 'Chips sell'),
    hitOf(changed, 'A port'),
    hitOf(changed, 'Chips again'),
    hitOf(copy, 'A port'),
  ];
  assert.deepEqual(dismissAll(['Chips sell well.'], again), [
    'Wire story',
    'A port for chips.',
    'Chips again.',
  ]);
  assert.deepEqual(
    dismissAll(['Wire story'], again),
    [],
    'a dismissed source is gone with what it gets later',
  );
});

test('beside a row stands the next one that stays when it goes, else the one before', () => {
  const outline = outlineOf(hits);
  const beside = (label: string) => nextBeside(outline, nodeOf(outline, label))?.label;
  assert.equal(beside('Chips sell well.'), 'A port for chips.');
  assert.equal(beside('Wire story'), 'No chips here.');
  assert.equal(beside('No chips here.'), 'A port for chips.');
  assert.equal(beside('Other'), 'A port for chips.');
  const single = outlineOf(hits.slice(1, 2));
  assert.equal(nextBeside(single, nodeOf(single, 'Other')), undefined);
});

test('a row is found again in the rows after a change, or not at all', () => {
  const before = outlineOf(hits);
  const after = outlineOf(hits.slice(1));
  const port = nodeOf(after, 'A port for chips.');
  assert.equal(findAgain(after, nodeOf(before, 'A port for chips.')), port);
  assert.equal(findAgain(after, nodeOf(before, 'Chips sell well.')), undefined);
});

test('quotations are joined once each; in the place of a refused one stands the reason, escaped', () => {
  const ready = { state: 'ready', text: '> Words.\n>\n> — A\n' } as const;
  const refused = { state: 'refused', reason: 'Cannot be quoted: "a *b*".' } as const;
  assert.deepEqual(joinQuotations([ready, refused, ready]), {
    text: '> Words.\n>\n> — A\n\nCannot be quoted: "a \\*b\\*".\n',
    quoted: 1,
    refused: 1,
  });
  assert.deepEqual(joinQuotations([]), { text: '', quoted: 0, refused: 0 });
});
