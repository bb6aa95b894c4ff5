import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { readBundledCorpus } from '../../../support/bundledCorpus';
import { withService } from '../../endToEnd/serviceUnderTest';

const SESSION = 'hanoi-session-2026-01-16';
let text = '';
/** What the links of the document show and where they lead. */
let anchored: readonly { readonly shown: string; readonly words: string }[] = [];

before(() =>
  withService({ corpora: { bundled: readBundledCorpus() } }, async ({ service }) => {
    assert.deepEqual(
      service.comparedMeetings().map(({ id, sources }) => [id, sources]),
      [[SESSION, 2]],
    );
    assert.equal(await service.compareAccounts('nobody'), undefined);
    assert.equal(await service.compareAccounts('vu-hai-quan'), undefined);
    const document = await service.compareAccounts(SESSION);
    assert.ok(document);
    ({ text } = document);
    anchored = document.links.flatMap(({ anchorId, span }) => {
      const target = anchorId === undefined ? undefined : service.openAnchor(anchorId);
      const { title, text: source } = target?.document ?? { title: '', text: '' };
      assert.ok(anchorId === undefined || target?.state === 'found');
      return target?.state === 'found'
        ? [
            {
              shown: document.text.slice(span.start, span.end),
              words: `${title}: ${source
                .split('\n')
                .slice(target.range.start.line, target.range.end.line + 1)
                .join('\n')}`,
            },
          ]
        : [];
    });
    const card = service.cardDocument(SESSION);
    const way = card?.links.find(({ meetingId }) => meetingId === SESSION);
    assert.equal(card?.text.slice(way?.span.start, way?.span.end), 'Compare the accounts of 2 sources');
  }),
);

const EN = String.raw`A \(English\)`;
const VI = String.raw`B \(Vietnamese\)`;

/** A point under a heading, with what each account gives for it. */
function checkPoint(heading: string, point: string, ...told: readonly (readonly [string, string])[]): void {
  const section = text.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split(/\n(?=- )/).find((part) => part.startsWith(`- ${point}`));
  assert.ok(lines, `${heading}: ${point}`);
  for (const [account, words] of told) {
    assert.match(
      lines,
      new RegExp(`\\n {2}- ${account}: .*${words}.*\\[hanoi-session-2026-(?:en|vi), retold\\]`),
    );
  }
}

test('the two titles of the Vietnamese side', () => {
  checkPoint(
    'Where they differ',
    'Title: Vu Hai Quan',
    [EN, 'Deputy Minister of Science and Technology, Ministry'],
    [VI, 'Permanent Deputy Minister of Science and Technology.*Thứ trưởng Thường trực'],
  );
});

test('the context of telecommunications that only one has', () => {
  checkPoint(
    'Where they differ',
    'Topic of the remark: National security',
    [EN, 'national security, no further topic named'],
    [VI, 'telecommunications infrastructure and national security — Về hạ tầng viễn thông'],
  );
  const lone = text.split('\n## ').find((part) => part.startsWith('Named only in B'));
  assert.match(lone ?? '', /\n- Telecommunications — sector, 2 mentions\n {2}- Về hạ tầng viễn thông/);
});

test('praise that is stronger in one', () => {
  checkPoint(
    'Where they differ',
    'Standing of Vietnam: ',
    [EN, 'has a pioneering role — He gave Vietnam credit'],
    [VI, 'is step by step asserting itself as a pioneer — Ông nhấn mạnh'],
  );
  checkPoint(
    'Only in B (Vietnamese)',
    'Russell Headlee, assessment, to Government of Vietnam: Praise for the vision',
    [VI, 'Tầm nhìn và tham vọng AI của Việt Nam'],
  );
});

test('what R&D stands for', () => {
  checkPoint(
    'Where they differ',
    'What R&D is short for: ',
    [EN, 'not spelled out — Strong incentives'],
    [VI, String.raw`nghiên cứu và sản xuất \(research and production\) — Các ưu đãi`],
  );
});

test('who names the companies', () => {
  checkPoint(
    'Where they differ',
    'Who names the companies: ',
    [EN, 'Russell Headlee, as his examples — Global tech companies'],
    [VI, 'the report itself, without a speaker — Google, Meta, Amazon Web Services là ví dụ'],
  );
});

test('what both say stands in both languages, and nothing is said of what is not recorded', () => {
  checkPoint(
    'Told by both',
    'U.S. government, proposal, to Government of Vietnam: Vietnam should consider joining',
    [EN, 'The U.S. side recommended'],
    [VI, 'Một khuyến nghị khác của Hoa Kỳ'],
  );
  const only = text.split('\n## ').find((part) => part.startsWith('Only in A'));
  assert.equal(only, 'Only in A (English)\n- Nothing found.\n');
  assert.match(text, /\n- A \(English\), retold: what it does not tell here, its origin may\.\n/);
});

test('every line below a point has its passage, and the passage is in the account that it names', () => {
  const lines = text.split('\n').filter((line) => line.startsWith('  - '));
  assert.ok(lines.length > 50);
  for (const line of lines) {
    assert.match(line, / \[hanoi-session-2026-(?:en|vi), retold\]$/);
  }
  assert.ok(anchored.length >= lines.length);
  for (const { shown, words } of anchored) {
    assert.match(words, shown.includes('-en') ? /^Technology session/ : /^Hợp tác công nghệ số/);
  }
});
