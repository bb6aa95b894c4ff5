import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withService } from '../endToEnd/serviceUnderTest';
import { broughtBy, uriOf } from './broughtSession';

const FILES = {
  'new.md': `---
title: Readout
date: 2026-01-05
lang: en
---

Deputy Minister of Ports Tran Quang Phuc met Assistant Secretary of Coasts Russell Solheim in Hanoi. Russell Solheim spoke.

They spoke of Decree 13/2025/ND-CP and of the Tide Law.
`,
  'notes/other.md': 'A note without any name, which is long enough to be read as a passage of its own.\n',
  'registry/all.yaml': `persons:
  - { id: phuc, name: Tran Quang Phuc, memberships: [{ role: Deputy Minister of Ports }] }
laws:
  - { id: tide, name: Tide Law }
`,
};

function sectionOf(text: string, heading: string): readonly string[] {
  const [, behind = ''] = text.split(`\n## ${heading}\n`);
  return (behind.split('\n\n')[0] ?? '').split('\n').filter((line) => line !== '');
}

test('who and what the registry lacks is told with the first passage', async () => {
  const { text, links } = await broughtBy(FILES, 'new.md');
  const lines = sectionOf(text, 'Not in the registry');
  assert.match(
    lines[0] ?? '',
    /^- Russell Solheim — person, Assistant Secretary of Coasts, 2 mentions, .*\[new\]$/,
  );
  assert.ok(
    lines.some((line) => line.startsWith('- Decree 13/2025/ND-CP — law, 1 mention, ')),
    lines.join('\n'),
  );
  assert.equal(
    lines.some((line) => /^- (?:Tide Law|Tran Quang Phuc)/.test(line)),
    false,
  );
  assert.ok(links.some(({ anchorId }) => anchorId !== undefined));
});

test('several sources are told one behind the other, and a folder stands for those in it', async () => {
  await withService({ corpora: { desk: FILES } }, async ({ service, host }) => {
    const root = host.corpora.roots()[0]?.uri;
    const told = await service.whatItBrought([
      uriOf(root, 'new.md'),
      uriOf(root, 'notes'),
      'mem:/nowhere.md',
    ]);
    assert.match(told?.text ?? '', /^# What 2 sources brought\n/);
    assert.match(told?.text ?? '', /\n- mem:\u2060\/nowhere\.md is no source of the corpora\.\n/);
    assert.match(told?.text ?? '', /\n## Readout · Not in the registry\n/);
    assert.match(told?.text ?? '', /\n## A note without any name[^\n]* · Known here\n- Nothing found\.\n/);
    assert.equal(await service.whatItBrought(['mem:/nowhere.md']), undefined);
    assert.equal(await service.whatItBrought([]), undefined);
    const cancelled = { isCancellationRequested: true };
    await service.whatItBrought([uriOf(root, 'new.md')], cancelled);
  });
});
