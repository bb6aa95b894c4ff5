import assert from 'node:assert/strict';
import { test } from 'node:test';

import { broughtBy, recordAll, toLines, type CorpusFiles } from './broughtSession';

export interface NewsRow {
  readonly words: string;
  /** As of `toLines`; none where nothing is news. */
  readonly lines: readonly string[];
  readonly lang?: string;
  readonly date?: string;
  /** Items that would be recorded, but for their sources. */
  readonly items?: readonly unknown[];
}

/** A test for each row: what a source with these words brings, and that it is none any more once it is recorded. */
export function testRows(files: CorpusFiles, rows: readonly NewsRow[]): void {
  for (const { words, lines, lang = 'en', date = '2026-03-01', items } of rows) {
    test(`${lines.length === 0 ? 'nothing new' : 'news'}: ${words}`, async () => {
      const all = { ...files, 'new.md': `---\ntitle: New\ndate: ${date}\nlang: ${lang}\n---\n\n${words}\n` };
      const told = await broughtBy(all, 'new.md');
      assert.deepEqual(toLines(told), lines);
      const recorded = told.offers.flatMap(({ changes }) => changes.map(toItem));
      if (items !== undefined) {
        assert.deepEqual(recorded, items);
      }
      assert.equal(
        told.offers.every(({ changes }) => changes.length > 0),
        true,
      );
      assert.deepEqual(toLines(await broughtBy(await recordAll(all, 'new.md'), 'new.md')), []);
    });
  }
}

function toItem(change: { readonly kind: string; readonly item?: unknown }): unknown {
  const { sources, ...item } = change.item as { readonly sources: readonly { quote?: string }[] };
  assert.equal(
    sources.every(({ quote }) => quote !== undefined && quote !== ''),
    true,
  );
  return item;
}
