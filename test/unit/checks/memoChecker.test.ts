import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRules } from '../../../src/core/checks/rules';
import { FINDING_CODES, type Remark } from '../../../src/core/checks/finding';
import { MemoChecker, type MemoToCheck } from '../../../src/core/checks/memoChecker';
import type { CheckDesk, Rule } from '../../../src/core/checks/rule';
import { SourceKeys } from '../../../src/core/citations/sourceKeys';
import { findCitations } from '../../../src/core/citations/findCitations';
import { searchParagraph, type SearchedParagraph } from '../../../src/core/mentions/detectMentions';
import type { MemoDecisions } from '../../../src/core/mentions/memoDecisions';
import { compileRecogniser } from '../../../src/core/mentions/recogniser';
import { findParagraphs } from '../../../src/core/text/paragraphs';
import { runAtOnce } from '../../../src/core/util/steps';
import { buildDesk } from '../../support/deskBuilder';
import { englishWording } from '../../support/inMemoryHost';
import { SOME_FACTS } from '../../support/textFacts';

const desk = buildDesk({});
const recogniser = compileRecogniser(desk.registry);
const NO_DECISIONS: MemoDecisions = { is: new Map(), not: [] };
const CHECK_DESK: CheckDesk = {
  desk,
  recogniser,
  keys: new SourceKeys([], new Set()),
  wording: englishWording,
  // eslint-disable-next-line require-yield -- there is nothing to look through
  *findPassages() {
    return [];
  },
};

/** Marks every `x`, and counts what it looks at. */
function createCountingRule(looked: string[]): Rule {
  return {
    codes: ['law-name'],
    // eslint-disable-next-line require-yield -- no work
    *prepare() {
      // eslint-disable-next-line require-yield -- no work
      return function* ({ text, mentions }) {
        looked.push(text);
        return [...text.matchAll(/x/g)].map(({ index }): Remark => ({
          kind: 'finding',
          code: 'law-name',
          severity: 'hint',
          span: { start: index, end: index + 1 },
          message: `${mentions.length} names.`,
          sources: [],
          fixes: [{ title: 'y', edits: [{ start: index, end: index + 1, newText: 'y' }] }],
        }));
      };
    },
  };
}

function toMemo(text: string, known = new Map<string, SearchedParagraph>()): MemoToCheck {
  const paragraphs = findParagraphs(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    const searched = known.get(words) ?? searchParagraph(words, recogniser);
    known.set(words, searched);
    return searched;
  });
  return {
    text,
    paragraphs,
    facts: SOME_FACTS,
    decisions: NO_DECISIONS,
    mentions: [],
    citations: findCitations(text, text),
  };
}

test('what is found stands at its place in the memo, and so do the edits that mend it', () => {
  const checker = new MemoChecker([createCountingRule([])]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x', 'a', ' ', '\n', '\n\n', '@k', '['), { maxLength: 40 }),
      (pieces) => {
        const text = pieces.join('');
        const remarks = runAtOnce(checker.check(toMemo(text), CHECK_DESK));
        const places = [...text.matchAll(/x/g)].map(({ index }) => index);
        assert.deepEqual(
          remarks.map(({ span }) => span.start),
          places,
        );
        for (const remark of remarks) {
          const [fix] = remark.kind === 'finding' ? remark.fixes : [];
          assert.deepEqual(fix && 'edits' in fix ? fix.edits : [], [{ ...remark.span, newText: 'y' }]);
        }
      },
    ),
  );
});

test('of a further version only the paragraphs are looked at that changed', () => {
  const looked: string[] = [];
  const checker = new MemoChecker([createCountingRule(looked)]);
  const known = new Map<string, SearchedParagraph>();
  const texts = Array.from({ length: 1000 }, (_, i) => `Paragraph ${i} x.`);
  runAtOnce(checker.check(toMemo(texts.join('\n\n'), known), CHECK_DESK));
  assert.equal(looked.length, 1000);
  texts[500] = 'Another x and x.';
  const remarks = runAtOnce(checker.check(toMemo(texts.join('\n\n'), known), CHECK_DESK));
  assert.equal(looked.length, 1001);
  assert.equal(remarks.length, 1001);
});

test('a paragraph is looked at again when the date of the memo changes', () => {
  const looked: string[] = [];
  const checker = new MemoChecker([createCountingRule(looked)]);
  const memo = toMemo('Words x.');
  runAtOnce(checker.check(memo, CHECK_DESK));
  runAtOnce(checker.check({ ...memo, facts: { ...memo.facts, date: '2026-01-02' } }, CHECK_DESK));
  assert.equal(looked.length, 2);
});

test('a paragraph is looked at again when the analyst decides on a name', () => {
  const looked: string[] = [];
  const checker = new MemoChecker([createCountingRule(looked)]);
  const memo = toMemo('Words x.');
  runAtOnce(checker.check(memo, CHECK_DESK));
  runAtOnce(checker.check({ ...memo, decisions: { is: new Map(), not: ['x'] } }, CHECK_DESK));
  assert.equal(looked.length, 2);
});

test('a paragraph is looked at again when what is cited right before it changes', () => {
  const looked: string[] = [];
  const checker = new MemoChecker([createCountingRule(looked)]);
  const known = new Map<string, SearchedParagraph>();
  for (const before of [
    'It says [@a]:',
    'It said [@a]:',
    'It says [@a, para. 2]:',
    'It says [@a, para. 3]:',
  ]) {
    runAtOnce(checker.check(toMemo(`${before}\n\n> Words x.`, known), CHECK_DESK));
  }
  assert.equal(looked.filter((text) => text.includes('x')).length, 3);
});

test('the codes of the rules are known', () => {
  const codes = createRules().flatMap((rule) => rule.codes);
  assert.ok(codes.every((code) => FINDING_CODES.includes(code)));
});
