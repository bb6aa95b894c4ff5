import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { AideMemoire, SearchAnswer } from '../../../src/core';
import { QUERY_FIELDS } from '../../../src/core/search/query/queryFields';
import { readBundledCorpus } from '../../support/bundledCorpus';
import { withService } from './serviceUnderTest';

const page = readFileSync('docs/search.md', 'utf8');

interface Example {
  readonly query: string;
  /** Second cell of its row. */
  readonly told: string;
}

/** The queries in the first column of all tables with that heading. */
function examplesOf(heading: string): readonly Example[] {
  const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
  const wanted = tables.filter((table) => table.split('|')[1]?.trim() === heading);
  return wanted.flatMap((table) =>
    table
      .split('\n')
      .slice(2)
      .flatMap((row) => {
        const [, queries = '', told = ''] = row.split('|');
        return [...queries.matchAll(/`([^`]+)`/g)].map(([, query = '']) => ({ query, told: told.trim() }));
      }),
  );
}

const isOfFaults = ({ told }: Example): boolean => /^(?:There is no|“|OR stands)/.test(told);

async function ask(service: AideMemoire, query: string): Promise<SearchAnswer> {
  const answer = await service.search(query, { limit: 20 });
  assert.ok(answer);
  return answer;
}

test('docs/search.md: every query finds something in the bundled corpus, or what the page says', async () => {
  await withService({ corpora: { bundled: readBundledCorpus() } }, async ({ service }) => {
    const examples = examplesOf('Query');
    assert.ok(examples.length > 30);
    for (const example of examples.filter((one) => !isOfFaults(one))) {
      const { total, faults } = await ask(service, example.query);
      assert.deepEqual(faults, [], example.query);
      assert.ok(total > 0, example.query);
    }
    for (const example of examples.filter(isOfFaults)) {
      const { faults } = await ask(service, example.query);
      const told = example.told.replace(/…$/, '');
      assert.ok(
        faults.some(({ message }) => message.startsWith(told)),
        example.query,
      );
    }
    for (const { query } of examplesOf('Query that finds nothing')) {
      const { total, faults, understood } = await ask(service, query);
      assert.deepEqual([total, faults], [0, []], query);
      assert.ok(understood.length > 0, query);
    }
  });
});

test('docs/search.md tells every field, and no other', () => {
  const told = examplesOf('Query')
    .filter((example) => !isOfFaults(example))
    .flatMap(({ query }) => [...query.matchAll(/(?<![^\s-])([a-z]+):/g)].map(([, name = '']) => name));
  assert.deepEqual([...new Set(told)].sort(), [...QUERY_FIELDS].sort());
});
