import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AideMemoire } from '../../../src/core';
import { applyEdit } from '../../../src/core/features/decisions/decision';
import { linesOf } from '../checks/checkSession';
import { aMemo, LINKS, withService } from './serviceUnderTest';

const REPORT = `---
title: Port report
date: 2025-05-02
citation_key: report
lang: en
---

<!-- page 1 -->

The port has nine old cranes.

<!-- page 2 -->

Twelve piers are planned by 2030.

A second paragraph speaks of the cost of the piers.

<!-- page 4 -->

The last page.
`;

const DESK = { corpora: { own: { 'report.md': REPORT, 'plain.md': 'Words without pages.\n' } } };

function hover(service: AideMemoire, text: string): string {
  return service.citationHoverAt(aMemo(text), text.indexOf('@') + 1, LINKS)?.markdown ?? 'none';
}

test('a source with pages is cited by its pages', () =>
  withService(DESK, async ({ service }) => {
    await service.ready();
    const cited = (words: string): string => {
      const [document] = service.findDocuments('Port report', 1);
      assert.ok(document);
      const passage = document.passages.findIndex(({ span }) =>
        document.text.slice(span.start, span.end).includes(words),
      );
      const memo = aMemo('Text');
      const outcome = service.cite(memo, 4, [service.anchorOf({ document, passage })]);
      return outcome.state === 'edit' ? applyEdit(memo.text(), outcome.edit) : outcome.reason;
    };
    assert.equal(cited('nine old cranes'), 'Text [@report, p. 1]');
    assert.equal(cited('second paragraph'), 'Text [@report, p. 2]');
    assert.equal(cited('last page'), 'Text [@report, p. 4]');
  }));

test('a citation of a page shows what the page says, in every way in which pages are written', () =>
  withService(DESK, async ({ service }) => {
    await service.ready();
    for (const locator of ['p. 2', 'p 2', 'page 2', 'pp. 2-2']) {
      assert.match(hover(service, `See [@report, ${locator}].`), /\*\*Page 2:\*\* Twelve piers/);
    }
    assert.match(hover(service, 'See [@report, pp. 1–2].'), /\*\*Page 1–2:\*\* The port has nine old cranes/);
    assert.match(hover(service, 'See [@report, p. 3].'), /It has no page 3: there are 3\./);
    // Nobody knows where the pages of the original begin.
    const plain = hover(service, 'See [@plain, p. 3].');
    assert.match(plain, /Open source/);
    assert.doesNotMatch(plain, /no page/i);
    assert.match(hover(service, 'See [@report, para. 2].'), /\*\*Paragraph 2:\*\* Twelve piers/);
  }));

test('a page that is not there is found missing where pages are known', async () => {
  const { own } = DESK.corpora;
  assert.deepEqual(await linesOf(own, 'The port spoke [@report, p. 3].'), ['passage-lost (warning) “p. 3”']);
  assert.deepEqual(await linesOf(own, 'The port spoke [@report, p. 2].'), []);
  assert.deepEqual(await linesOf(own, 'The port spoke [@plain, p. 3].'), []);
  // Words on another page than the one that is cited.
  assert.deepEqual(await linesOf(own, 'The report says “The port has nine old cranes” [@report, p. 2].'), [
    'passage-lost (information) “p. 2”',
  ]);
});
