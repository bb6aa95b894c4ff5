import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAideMemoire } from '../../../src/core';
import { createInMemoryHost } from '../../support/inMemoryHost';
import { aMemo, LINKS, withService, type ServiceUnderTest } from './serviceUnderTest';

const REGISTRY = `persons:
  - id: anna
    name: Anna Alpha
    memberships:
      - { role: Director, sources: [{ document: old.md, quote: Director }] }
      - { role: Minister, sources: [{ document: new.md, quote: Minister }] }
laws:
  - id: pier-act
    name: Pier Act
    history:
      - { status: drafting, date: 2024-05-01, sources: [{ document: old.md }] }
      - { status: in_force, date: 2026-01-01, sources: [{ document: new.md }] }
`;
const OPTIONS = {
  corpora: {
    desk: {
      'old.md': '---\ndate: 2024-05-01\n---\n\nAnna Alpha, Director.\n',
      'new.md': '---\ndate: 2026-01-01\n---\n\nAnna Alpha, Minister.\n',
      'registry/all.yaml': REGISTRY,
    },
  },
};

const THEN_DIRECTOR =
  /then Director — last reported 1 May 2024.*later Minister — as reported on 1 January 2026/s;
const MINISTER = /Minister — last reported 1 January 2026; nothing newer in the corpus/;

function hoverOn({ service }: Pick<ServiceUnderTest, 'service'>, text: string, name = 'Anna Alpha'): string {
  return service.hoverAt(aMemo(text), text.indexOf(name) + 1, LINKS)?.markdown ?? '';
}

test('a hover tells titles and statuses as of the date that governs the sentence, else of the memo, else today', () =>
  withService(OPTIONS, (under) => {
    const dated = '---\ndate: 2024-12-01\n---\n\n';
    assert.match(hoverOn(under, 'Anna Alpha came.'), MINISTER);
    assert.match(hoverOn(under, `${dated}Anna Alpha came.`), THEN_DIRECTOR);
    assert.match(hoverOn(under, `${dated}On 3 February 2026, Anna Alpha came.`), MINISTER);
    assert.match(hoverOn(under, 'On 3 February 2025, Anna Alpha came.'), THEN_DIRECTOR);
    assert.match(
      hoverOn(under, `${dated}The Pier Act`, 'Pier'),
      /drafting on 1 May 2024.*Later reported as in force/s,
    );
    assert.match(hoverOn(under, 'The Pier Act', 'Pier'), /in force on 1 January 2026 — nothing newer here/);
    // The full card tells everything, whatever was asked before.
    assert.match(under.service.cardMarkdown('anna', LINKS) ?? '', /Minister — as reported on 1 January 2026/);
    return Promise.resolve();
  }));

test('without a date of their own, hovers are as of the date of the settings', async () => {
  const service = createAideMemoire(createInMemoryHost(OPTIONS), {
    maximumFileBytes: () => 1_000_000,
    asOf: '2025-01-01',
  });
  service.start();
  await service.idle();
  assert.match(hoverOn({ service }, 'Anna Alpha came.'), THEN_DIRECTOR);
  assert.match(hoverOn({ service }, '---\ndate: 2026-02\n---\n\nAnna Alpha came.'), MINISTER);
  assert.match(service.cardMarkdown('anna', LINKS) ?? '', THEN_DIRECTOR);
  service.dispose();
});
