import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EditedText } from '../../src/core/aideMemoire';
import { findMentionAt, MemoReader } from '../../src/core/memoReader';
import { detectMentions, searchParagraph } from '../../src/core/mentions/detectMentions';
import { readMemoDecisions } from '../../src/core/mentions/memoDecisions';
import type { Mention } from '../../src/core/mentions/mention';
import { compileRecogniser } from '../../src/core/mentions/recogniser';
import { DocumentTable } from '../../src/core/corpus/documentTable';
import { createRecognition, type Recognition } from '../../src/core/recognition';
import { readHtmlText } from '../../src/core/text/readableHtml';
import { readMarkdownText } from '../../src/core/text/readableMarkdown';
import { readPlainText } from '../../src/core/text/readableText';
import { buildRegistry } from '../support/deskBuilder';
import { aLaw, anOrganization, aPerson } from '../support/entityBuilders';
import { applyEdit, markdownTexts, randomEdits } from '../support/markdownPieces';
import { propertyRuns } from '../support/propertyRuns';

const TODAY = '2026-04-01';
const RECOGNISER = compileRecogniser(
  buildRegistry([
    aPerson('anna', 'Anna Alpha'),
    aPerson('bo', 'Bo Beta', { otherNames: ['Vu Hai'] }),
    anOrganization('quan', 'Quan'),
    aLaw('law', 'Law on Data'),
  ]),
);
const RECOGNITION = createRecognition(RECOGNISER, new DocumentTable([]), TODAY);
const OTHER_RECOGNITION = createRecognition(
  compileRecogniser(buildRegistry([aPerson('anna-two', 'Anna Alpha')])),
  new DocumentTable([]),
  TODAY,
);

/** A memo that is edited, its reader, and what has been searched since the last look. */
class OpenMemo {
  readonly reader = new MemoReader((readable, recogniser) => {
    this.searched.push(readable);
    return searchParagraph(readable, recogniser);
  });
  readonly #format: EditedText['format'];
  searched: string[] = [];
  pauses = 0;
  /** Searched paragraphs between two pauses, at most. */
  longest = 0;
  onPause = (): void => undefined;
  text: string;
  edited: EditedText;

  constructor(text: string, format: EditedText['format'] = 'markdown') {
    this.#format = format;
    this.text = text;
    this.edited = this.#toEdited(1);
  }

  write(text: string): void {
    this.text = text;
    this.edited = this.#toEdited(this.edited.version + 1);
  }

  mentions(recognition = RECOGNITION): readonly Mention[] {
    return this.reader.mentionsIn(this.edited, recognition);
  }

  /** With a clock that lets each slice have one step. */
  prepare(recognition = RECOGNITION, token?: { isCancellationRequested: boolean }): Promise<boolean> {
    let now = 0;
    let before = this.searched.length;
    const clock = { today: () => TODAY, now: () => (now += 8) };
    const pause = (): Promise<void> => {
      this.pauses++;
      this.longest = Math.max(this.longest, this.searched.length - before);
      before = this.searched.length;
      this.onPause();
      return new Promise((resolve) => setImmediate(resolve));
    };
    return this.reader.prepare(this.edited, recognition, { clock, pause }, token);
  }

  /** Paragraphs searched since the last call. */
  take(): readonly string[] {
    return this.searched.splice(0);
  }

  /** As editors do: the text is always that of now. */
  #toEdited(version: number): EditedText {
    return { identity: this, version, format: this.#format, text: () => this.text };
  }
}

function detectFresh(
  text: string,
  format: EditedText['format'],
  recognition: Recognition,
): readonly Mention[] {
  const decisions = readMemoDecisions(text);
  const read = { markdown: readMarkdownText, html: readHtmlText, text: readPlainText }[format];
  return detectMentions(read(text), recognition.recogniser, {
    decisions,
    facts: { ...recognition, date: decisions.date, lang: decisions.lang },
  });
}

const PARAGRAPHS = Array.from({ length: 60 }, (_, i) => `Paragraph ${i}: Anna Alpha met Bo Beta.\n\n`);

test('after any edits a memo has the mentions of one that is read for the first time', () => {
  fc.assert(
    fc.property(
      markdownTexts(40),
      randomEdits,
      fc.constantFrom('markdown', 'markdown', 'html', 'text'),
      (text, edits, format) => {
        const memo = new OpenMemo(text, format);
        assert.deepEqual(memo.mentions(), detectFresh(text, format, RECOGNITION));
        for (const [i, edit] of edits.entries()) {
          const recognition = i === 3 ? OTHER_RECOGNITION : RECOGNITION;
          memo.write(applyEdit(memo.text, edit));
          assert.deepEqual(memo.mentions(recognition), detectFresh(memo.text, format, recognition));
        }
      },
    ),
    { numRuns: propertyRuns, seed: 31 },
  );
});

test('an edit searches the paragraph again that it touches, and no other', () => {
  for (const format of ['markdown', 'text'] as const) {
    const memo = new OpenMemo(PARAGRAPHS.join(''), format);
    assert.equal(memo.mentions().length, 120);
    memo.take();
    memo.write(memo.text.replace('Paragraph 30: ', 'Paragraph 30: Later '));
    assert.equal(memo.mentions().length, 120);
    const searched = memo.take();
    assert.equal(searched.length, 1);
    assert.match(searched[0] ?? '', /^Paragraph 30: Later Anna/);
  }
});

test('a paragraph that is typed, split, moved or taken away has the others stay as they are', () => {
  const memo = new OpenMemo(PARAGRAPHS.join(''));
  memo.mentions();
  memo.take();
  for (const [edit, searches] of [
    [(text: string) => `${text}Eve came.`, 1],
    [(text: string) => text.replace('30: Anna', '30:\n\nAnna'), 2],
    [(text: string) => text.replace(PARAGRAPHS[7] ?? '', ''), 0],
    [(text: string) => (PARAGRAPHS[40] ?? '') + text.replace(PARAGRAPHS[40] ?? '', ''), 0],
    [(text: string) => text.replace('Eve', 'Eva'), 1],
    [(text: string) => text, 0],
  ] as const) {
    memo.write(edit(memo.text));
    assert.deepEqual(memo.mentions(), detectFresh(memo.text, 'markdown', RECOGNITION));
    assert.equal(memo.take().length, searches, String(edit));
  }
});

test('the decisions of a memo count at once, and nothing but the front matter is searched again', () => {
  const memo = new OpenMemo(`---\ndate: 2026-01-02\n---\n\n${PARAGRAPHS.join('')}`);
  memo.mentions();
  memo.take();
  memo.write(memo.text.replace('---\n\n', 'aide-memoire:\n  not: [Bo Beta]\n  is: { met: quan }\n---\n\n'));
  assert.deepEqual(
    [...new Set(memo.mentions().map(({ text, entity }) => `${text}: ${entity}`))],
    ['Anna Alpha: anna', 'met: quan'],
  );
  assert.deepEqual(
    memo.take().filter((readable) => /\w/.test(readable)),
    [],
  );
});

test('other names have everything searched again, other dates nothing', () => {
  const memo = new OpenMemo(PARAGRAPHS.join(''));
  memo.mentions();
  memo.take();
  memo.mentions(createRecognition(RECOGNISER, new DocumentTable([]), '2027-01-01'));
  assert.equal(memo.take().length, 0);
  assert.equal(memo.mentions(OTHER_RECOGNITION)[0]?.entity, 'anna-two');
  assert.equal(memo.take().length, 60);
});

test('a version that was asked about is known', () => {
  const memo = new OpenMemo('Anna Alpha');
  assert.equal(memo.mentions(), memo.mentions());
  assert.notEqual(memo.mentions(), memo.mentions(OTHER_RECOGNITION));
});

test('a memo is prepared in slices of one paragraph; what was prepared is known', async () => {
  const memo = new OpenMemo(PARAGRAPHS.join(''));
  assert.equal(await memo.prepare(), true);
  assert.equal(memo.take().length, 60);
  assert.equal(memo.longest, 1);
  // Each paragraph is searched and then told who is meant.
  assert.ok(memo.pauses >= 120, `${memo.pauses} pauses`);
  const { pauses } = memo;
  assert.equal(await memo.prepare(), true);
  assert.deepEqual(memo.mentions(), detectFresh(memo.text, 'markdown', RECOGNITION));
  assert.deepEqual([memo.pauses, memo.take().length], [pauses, 0]);
});

test('who asks meanwhile goes the rest at once, and nothing is searched twice', async () => {
  const memo = new OpenMemo(PARAGRAPHS.join(''));
  let found = 0;
  memo.onPause = () => {
    if (memo.pauses === 30) {
      found = memo.mentions().length;
    }
  };
  assert.equal(await memo.prepare(), true);
  assert.deepEqual([found, memo.take().length, memo.pauses], [120, 60, 30]);
});

test('a preparation gives way to a newer version, which goes on from what was found', async () => {
  const memo = new OpenMemo(PARAGRAPHS.join(''));
  await memo.prepare();
  memo.take();
  memo.write(memo.text.replace('Paragraph 5', 'Paragraph five'));
  const older = memo.edited;
  const first = memo.prepare();
  memo.write(memo.text.replace('Paragraph 6', 'Paragraph six'));
  const second = memo.prepare();
  assert.deepEqual(await Promise.all([first, second]), [false, true]);
  // Of the older version only names would be left, with the text of the newer one.
  assert.equal(await memo.reader.prepare(older, RECOGNITION, { clock: CLOCK, pause: fail }), false);
  memo.take();
  assert.deepEqual(memo.mentions(), detectFresh(memo.text, 'markdown', RECOGNITION));
  assert.equal(memo.take().length, 0);
});

test('a preparation that nobody waits for any more rests, and is gone on with', async () => {
  const memo = new OpenMemo(PARAGRAPHS.join(''));
  const token = { isCancellationRequested: false };
  memo.onPause = () => {
    token.isCancellationRequested = memo.pauses === 30;
  };
  assert.equal(await memo.prepare(RECOGNITION, token), false);
  assert.equal(memo.pauses, 30);
  const searched = memo.searched.length;
  assert.ok(searched > 10 && searched < 30, `${searched} searched`);
  const other = { isCancellationRequested: false };
  const both = [memo.prepare(RECOGNITION, other), memo.prepare()];
  other.isCancellationRequested = true;
  assert.deepEqual(await Promise.all(both), [false, true]);
  assert.equal(memo.take().length, 60);
});

test('a preparation gives way to other names', async () => {
  const memo = new OpenMemo(PARAGRAPHS.join(''));
  const both = [memo.prepare(), memo.prepare(OTHER_RECOGNITION)];
  assert.deepEqual(await Promise.all(both), [false, true]);
  assert.equal(memo.mentions(OTHER_RECOGNITION)[0]?.entity, 'anna-two');
});

test('the mention under a cursor is found at both of its ends, of two that touch the latter', () => {
  const memo = new OpenMemo('Anna Alpha, Quan/Quan');
  const at = (offset: number): number | undefined => findMentionAt(memo.mentions(), offset)?.span.start;
  assert.deepEqual([0, 5, 10, 11, 12, 16, 17, 21, 22].map(at), [
    0,
    0,
    0,
    undefined,
    12,
    12,
    17,
    17,
    undefined,
  ]);
});

const CLOCK = { today: () => TODAY, now: () => 0 };

function fail(): never {
  throw new Error('There is nothing to wait for.');
}
