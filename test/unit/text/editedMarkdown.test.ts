import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCommonEnds } from '../../../src/core/text/commonEnds';
import { EditedMarkdownReader, type EditedMarkdown } from '../../../src/core/text/editedMarkdown';
import type { MarkdownBlock } from '../../../src/core/text/markdownBlocks';
import { findParagraphs } from '../../../src/core/text/paragraphs';
import { readMarkdown } from '../../../src/core/text/readableMarkdown';
import type { Span } from '../../../src/core/text/span';
import { runAtOnce, type Steps } from '../../../src/core/util/steps';
import { applyEdit, markdownTexts, randomEdits } from '../../support/markdownPieces';
import { propertyRuns } from '../../support/propertyRuns';

/** Reads the versions one after another and compares each with a fresh reading. */
function checkVersions(versions: readonly string[], leastSection = 1): void {
  const reader = new EditedMarkdownReader(leastSection);
  let known: EditedMarkdown | undefined;
  for (const text of versions) {
    known = runAtOnce(reader.read(text, known));
    const { readable, blocks } = readMarkdown(text);
    const parts = known.parts.map((part) => part.readable);
    assert.equal(parts.join(''), readable.text);
    assert.deepEqual(parts.flatMap(cutParagraphs), cutParagraphs(readable.text));
    assert.deepEqual(blocksOf(known, text), blocks);
  }
}

function cutParagraphs(text: string): readonly string[] {
  return findParagraphs(text).map(({ start, end }) => text.slice(start, end));
}

function blocksOf({ body, sections }: EditedMarkdown, text: string): readonly MarkdownBlock[] {
  let start = text.length - body.length;
  const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
  return sections.flatMap(({ length, structure }) => {
    const by = start;
    start += length;
    return structure.blocks.map((block) => ({
      ...block,
      lines: shifted(block.lines, by),
      span: shifted(block.span, by),
    }));
  });
}

function countSteps<T>(steps: Steps<T>): { readonly rests: number; readonly value: T } {
  let rests = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      return { rests, value: step.value };
    }
    rests++;
  }
}

test('after any edits a text reads as one that is read for the first time', () => {
  fc.assert(
    fc.property(markdownTexts(60), randomEdits, fc.constantFrom(1, 1, 20), (text, edits, leastSection) => {
      const versions = [text];
      edits.forEach((edit) => versions.push(applyEdit(versions.at(-1) ?? '', edit)));
      checkVersions(versions, leastSection);
    }),
    { numRuns: 3 * propertyRuns, seed: 21 },
  );
});

test('a block that is opened or closed changes all that it reaches', () => {
  const prose = 'Anna Alpha met Bo.\n\n'.repeat(5);
  for (const [opening, closing] of [
    ['```\n', '```\n\n'],
    ['<!-- \n\n', '-->\n\n'],
    ['<script>\n\n', '</script>\n\n'],
    [`${'- '.repeat(45)}a\n\n`, ''],
    ['> ```\n', ''],
    ['- a\n\n  ```\n', ''],
  ] as const) {
    checkVersions([
      prose + prose,
      prose + opening + prose,
      prose + opening + prose + closing + prose,
      prose + prose + closing + prose,
      prose + prose,
    ]);
  }
});

test('a list, a table and a quotation go on over a blank line as far as they do in Markdown', () => {
  checkVersions(['- a\n\n- b | c\n--- | ---\n\nd | e\n--- | ---\nf | g\n\n', '1. a\n\n2. b\n\n   c\n\nd']);
  checkVersions([
    '> a\n\n> b\nc\n\n    code\n\n    code\n\ntext',
    '> a\n\n> b\nc\n\ncode\n\n    code\n\ntext',
  ]);
});

test('an edit of the lines behind a blank line changes what goes on over it', () => {
  checkVersions(['- a\n\nb\n\nc', '- a\n\n    b\n\nc', '- a\n\nb\n\nc']);
  checkVersions(['- a\n\n- b | c\nd\n\ne', '- a\n\n- b | c\n-|-\n\ne', '- a\n\n- b | c\nd\n\ne']);
  checkVersions(['- a\n\n- b | c', '- a\n\n- b | c\n-|-', 'a\r', 'a\r\n', 'a\r\n\r', 'a\r\n\r\nb']);
});

test('a definition shows and hides links everywhere', () => {
  const links = 'See [Anna][a], [Bo] and [c](d).\n\n'.repeat(4);
  checkVersions([links, `${links}[a]: x\n`, `[bo]: y\n\n${links}[a]: x\n`, `[bo]: y\n\n${links}`, links]);
});

test('front matter comes, changes and goes', () => {
  checkVersions([
    'Anna\n\nBo\n\nEve',
    '---\na: b\n---\nAnna\n\nBo\n\nEve',
    '---\na: b\n--\nAnna\n\nBo\n\nEve',
    'Eve',
  ]);
  checkVersions(['', 'a', '', '\n\n', '---\n---\n', '']);
});

test('of a long text an edit reads a few sections again, and the first reading rests behind each', () => {
  const text = 'Anna Alpha met `Bo` and [Eve](x) that day.\n\n'.repeat(20_000);
  const reader = new EditedMarkdownReader();
  const first = countSteps(reader.read(text));
  const sections = first.value.sections.length;
  assert.ok(sections > 300 && first.rests >= 2 * sections, `${first.rests} rests, ${sections} sections`);
  for (const at of [0, 400_000, text.length]) {
    const edited = countSteps(reader.read(`${text.slice(0, at)}x${text.slice(at)}`, first.value));
    const known = new Set(first.value.sections);
    assert.ok(edited.rests <= 8, `${edited.rests} rests at ${at}`);
    assert.ok(edited.value.sections.filter((section) => !known.has(section)).length <= 4);
    assert.equal(edited.value.parts, edited.value.sections);
  }
});

test('floods of openings are read in linear time', () => {
  const flood = (piece: string): string => piece.repeat(Math.ceil(60_000 / piece.length));
  for (const piece of [
    '```\n\na\n\n',
    '<!--\n\na\n\n',
    `${'- '.repeat(41)}a\n\nb\n\n`,
    '\n',
    '\n ',
    'a\n\n',
    '- a\n\n',
    '[a]: b\n\n',
  ]) {
    const text = flood(piece);
    const started = performance.now();
    checkVersions([text, `${text}x`, `x${text}`], 1);
    const milliseconds = performance.now() - started;
    assert.ok(milliseconds < 20_000, `${JSON.stringify(piece.slice(0, 12))}: ${milliseconds} ms`);
  }
});

test('the ends that two texts have in common do not overlap and reach as far as they can', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
  fc.assert(
    fc.property(
      letters,
      letters,
      letters,
      letters,
      fc.constantFrom(0, 1, 1030),
      (head, a, b, tail, times) => {
        const [from, to] = [a, b].map((middle) => head.repeat(times + 1) + middle + tail.repeat(times + 1));
        assert.ok(from !== undefined && to !== undefined);
        const shorter = Math.min(from.length, to.length);
        let prefix = 0;
        while (prefix < shorter && from[prefix] === to[prefix]) {
          prefix++;
        }
        let suffix = 0;
        while (suffix < shorter - prefix && from.at(-1 - suffix) === to.at(-1 - suffix)) {
          suffix++;
        }
        assert.deepEqual(findCommonEnds(from, to), { prefix, suffix });
      },
    ),
    { numRuns: propertyRuns, seed: 22 },
  );
});
