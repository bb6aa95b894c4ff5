import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import type { BroughtOffer, FindingCode } from '../../../src/core';
import { readDesks, type CheckDesk } from '../../gold/checks/memoPairs';
import { withService } from '../endToEnd/serviceUnderTest';
import { uriOf } from './broughtSession';

/** What a fault planted in a memo is, where the memo is taken for a new source; figures and dates need no citation here. */
const ASPECTS: ReadonlyMap<FindingCode, string> = new Map([
  ['title-differs', 'Title: '],
  ['law-status', 'Status: '],
  ['figure-differs', 'Figure: '],
]);
/** Of the planted ones, so many at least; a figure that only a cited passage has is none of the registry. */
const LEAST: ReadonlyMap<FindingCode, number> = new Map([
  ['title-differs', 1],
  ['law-status', 1],
  ['figure-differs', 0.7],
]);

interface Score {
  planted: number;
  found: number;
}

test('memos that are right bring nothing that differs, and those that are wrong do', async () => {
  const scores = new Map<FindingCode, Score>();
  for (const desk of readDesks('open')) {
    await withService({ corpora: { desk: toFiles(desk) } }, async ({ service, host }) => {
      const root = host.corpora.roots()[0]?.uri;
      const offersOf = async (path: string): Promise<readonly BroughtOffer[]> =>
        (await service.whatItBrought([uriOf(root, path)]))?.offers ?? [];
      for (const [i, pair] of desk.pairs.entries()) {
        const own = await offersOf(pathOf(i));
        assert.deepEqual(
          own.filter(({ isNew }) => !isNew).map(({ label }) => label),
          [],
          pair.file,
        );
        for (const [k, { code }] of pair.twins.entries()) {
          const aspect = ASPECTS.get(code);
          if (aspect !== undefined) {
            const score = scores.get(code) ?? { planted: 0, found: 0 };
            const offers = await offersOf(pathOf(i, k));
            const isFound = offers.some(
              ({ label }) => label.startsWith(aspect) && own.every((one) => one.label !== label),
            );
            scores.set(code, { planted: score.planted + 1, found: score.found + Number(isFound) });
          }
        }
      }
    });
  }
  for (const [code, least] of LEAST) {
    const { planted = 0, found = 0 } = scores.get(code) ?? {};
    assert.ok(planted > 3 && found / planted >= least, `${code}: ${String(found)} of ${String(planted)}`);
  }
});

function toFiles({ corpus, pairs }: CheckDesk): Readonly<Record<string, string>> {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(corpus, path)).isFile())
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(corpus, path), 'utf8')] as const);
  const memos = pairs.flatMap(({ text, twins }, i) => [
    [pathOf(i), text] as const,
    ...twins.flatMap((twin, k) => (ASPECTS.has(twin.code) ? [[pathOf(i, k), twin.text] as const] : [])),
  ]);
  return Object.fromEntries([...files, ...memos]);
}

/** Of a memo as a source, or of one of its twins. */
function pathOf(memo: number, twin?: number): string {
  return `new/${String(memo)}${twin === undefined ? '' : `-${String(twin)}`}.md`;
}
