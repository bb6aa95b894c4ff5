import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMemos, fixFirst, linesOf } from '../checkSession';

const FILES = {
  'quay.md': `---
date: 2026-01-10
---

Mai Tran, Director of the Pier Office, opened the pier on 4 January 2026. It has 42 berths for ferries. The Tide Law was passed.
`,
  'gull.md': `---
date: 2026-01-11
---

Mai Tran, Deputy Director of the Pier Office, opened the pier on 5 January 2026. It has 45 berths for ferries. The Tide Law is still being drafted.
`,
  'registry/all.yaml': `organizations: [{ id: pier-office, name: Pier Office }]
persons:
  - id: mai-tran
    name: Mai Tran
    memberships:
      - { role: Director of the Pier Office, organization_id: pier-office, sources: [{ document: quay.md, quote: Director of the Pier Office }] }
      - { role: Deputy Director of the Pier Office, organization_id: pier-office, sources: [{ document: gull.md, quote: Deputy Director of the Pier Office }] }
laws:
  - id: tide-law
    name: Tide Law
    type: law
    history:
      - { status: passed, date: 2026-01-10, sources: [{ document: quay.md, quote: was passed }] }
      - { status: drafting, date: 2026-01-11, sources: [{ document: gull.md, quote: is still being drafted }] }
meetings:
  - id: opening
    name: Opening of the pier
    classification: milestone
    start_date: 2026-01-04
    sources: [{ document: quay.md, quote: opened the pier on 4 January 2026 }]
    claims:
      - { property: start_date, value: 2026-01-04, sources: [{ document: quay.md, quote: on 4 January 2026 }] }
      - { property: start_date, value: 2026-01-05, sources: [{ document: gull.md, quote: on 5 January 2026 }] }
figures:
  - id: berths
    name: berths for ferries at the pier
    unit: berths
    claims:
      - { value: 42, sources: [{ document: quay.md, quote: 42 berths for ferries }] }
      - { value: 45, sources: [{ document: gull.md, quote: 45 berths for ferries }] }
`,
};

function memo(words: string): string {
  return `---\ndate: 2026-01-12\nlang: en\n---\n\n${words}\n`;
}

const rows: readonly (readonly [words: string, fault: string])[] = [
  ['Mai Tran, Director of the Pier Office, was glad [@quay].', 'Director of the Pier Office'],
  ['The Tide Law was passed [@quay].', 'was passed'],
  ['The opening of the pier took place on 4 January [@quay].', '4 January'],
  ['The pier has 42 berths for ferries [@quay].', '42 berths'],
];
for (const [words, fault] of rows) {
  test(`one of two accounts: ${words}`, async () => {
    const [[finding, ...others] = []] = await checkMemos(FILES, [memo(words)]);
    assert.equal(others.length, 0);
    assert.equal(finding?.code, 'sources-disagree');
    assert.equal(finding.severity, 'information');
    assert.equal(memo(words).slice(finding.span.start, finding.span.end), fault);
    assert.deepEqual(
      finding.sources.map(({ document }) => document.id),
      ['quay.md', 'gull.md'],
    );
  });

  test(`citing both settles it: ${words}`, async () => {
    const fixed = (await fixFirst(FILES, memo(words))) ?? '';
    assert.match(fixed, /\[@quay; @gull, para\. 1\]/);
    assert.deepEqual(await linesOf(FILES, fixed), []);
  });
}

test('a memo that says that sources differ has said it', async () => {
  assert.deepEqual(
    await linesOf(FILES, memo('Sources differ: the Tide Law was passed, by one account [@quay].')),
    [],
  );
});
