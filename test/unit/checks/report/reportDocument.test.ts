import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportDocument } from '../../../../src/core';
import { aMemo, withService } from '../../endToEnd/serviceUnderTest';

const FILES = {
  'harbour.md':
    '---\ntitle: The port grew.\npublisher: Harbour *Press*\ndate: 2026-01-02\nlang: en\n---\n\nThe port [grew](https://example.org).\n',
  'cang.vi.md': '---\nlang: vi\n---\n\nCảng đã lớn lên.\n',
  'registry/people.yaml': 'persons:\n  - {id: a-lam, name: Tran Lam}\n  - {id: b-lam, name: Tran Lam}\n',
};
const MEMO =
  'Tran Lam said that the port grew [@harbour, para. 1].\n\nIt *grew* [@habour]. It is large [@harbour; @cang.vi].\n';

async function reportOn(memo: string, href?: string): Promise<ReportDocument> {
  let document: ReportDocument | undefined;
  await withService({ corpora: { desk: FILES } }, async ({ service }) => {
    const report = await service.checkReport(aMemo(memo));
    document =
      report &&
      service.reportDocument(report, {
        name: 'a_memo.md',
        text: memo,
        ...(href === undefined ? {} : { href }),
      });
  });
  assert.ok(document);
  return document;
}

test('a report has findings, single sources, open names and languages, in plain words', async () => {
  const { text, title } = await reportOn(MEMO);
  assert.equal(title, 'Check of a_memo.md');
  assert.equal(
    text,
    `# Check of a_memo.md

## Findings

- Line 1: “Tran Lam” (information, name-ambiguous): “Tran Lam” may be any of several: Tran Lam (person); Tran Lam (person).
- Line 3: “@habour” (warning, citation-unknown): No source has the key “habour”.

## Resting on a single source

- Line 1: “Tran Lam said that the port grew [@harbour, para. 1].” “The port grew.” (Harbour *Press*, 2 January 2026, English) [@harbour]

## Names left open

- Line 1: “Tran Lam” could be: Tran Lam (person), Tran Lam (person)

## Sources cited, by language

- English: 1
  - “The port grew.” (Harbour *Press*, 2 January 2026, English) [@harbour]
- Vietnamese: 1
  - “Cảng đã lớn lên.” (no publisher, undated, Vietnamese) [@cang.vi]
`,
  );
});

test('its places lead to the memo and to the sources', async () => {
  const { text, links } = await reportOn(MEMO);
  assert.deepEqual(
    links.map((link) => [
      text.slice(link.span.start, link.span.end),
      'memo' in link ? link.memo : link.source.document.id,
    ]),
    [
      ['Line 1', { line: 0, character: 0 }],
      ['Line 3', { line: 2, character: 11 }],
      ['Line 1', { line: 0, character: 0 }],
      ['“The port grew.”', 'harbour.md'],
      ['Line 1', { line: 0, character: 0 }],
      ['“The port grew.”', 'harbour.md'],
      ['“Cảng đã lớn lên.”', 'cang.vi.md'],
    ],
  );
});

test('a report to be saved escapes what is not its own and links to the lines of the memo', async () => {
  const { text } = await reportOn(MEMO, 'a%5Fmemo.md');
  assert.match(text, /^---\ntype: memo\naide-memoire: check-report\n---\n\n# Check of a_memo\.md\n/);
  assert.match(text, /- \[Line 3\]\(a%5Fmemo\.md#L3\): “\\@habour”/);
  assert.match(text, /Harbour \\\*Press\\\*/);
});

test('a saved report is not checked itself', async () => {
  const { text } = await reportOn(MEMO, 'a.md');
  const again = await reportOn(text.replaceAll('\n', '\r\n'));
  assert.match(again.text, /Nothing was found that the sources speak against\./);
});
