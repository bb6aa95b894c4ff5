import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { PassageIndex } from '../../../src/core/search/passageIndex';
import { aDocument } from '../../support/deskBuilder';
import { createInMemoryHost } from '../../support/inMemoryHost';
import { propertyRuns } from '../../support/propertyRuns';
import { buildFreshIndex, SMALL_SHARDS } from '../../support/searchSession';
import { aQuery, describeAnswers, documentNamed, plainQuery } from '../../support/searchTexts';

/* What an index answers depends on what is in it now, and on nothing else. */

const NAMES = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'];
const aName = fc.constantFrom(...NAMES);
const someQueries = fc.array(aQuery(NAMES), { minLength: 1, maxLength: 4 });
const someDocuments = fc.uniqueArray(documentNamed(aName), {
  selector: ({ id }) => id,
  maxLength: NAMES.length,
});

/** What happens to the files of a corpus. */
type Change =
  | { readonly kind: 'write'; readonly document: SourceDocument }
  | { readonly kind: 'delete' | 'read again'; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string; readonly to: string };

const aChange: fc.Arbitrary<Change> = fc.oneof(
  documentNamed(aName).map((document) => ({ kind: 'write' as const, document })),
  fc.record({ kind: fc.constantFrom('delete' as const, 'read again' as const), id: aName }),
  fc.record({ kind: fc.constant('rename' as const), id: aName, to: aName }),
);

function change(documents: ReadonlyMap<string, SourceDocument>, change: Change): Map<string, SourceDocument> {
  const changed = new Map(documents);
  if (change.kind === 'write') {
    return changed.set(change.document.id, change.document);
  }
  const document = changed.get(change.id);
  changed.delete(change.id);
  if (document !== undefined && change.kind !== 'delete') {
    const id = change.kind === 'rename' ? change.to : change.id;
    changed.set(id, { ...document, id });
  }
  return changed;
}

function createIndex(): { readonly index: PassageIndex; readonly pause: () => Promise<void> } {
  // A moment later at each look, so that everything rests now and then.
  const host = createInMemoryHost();
  return { index: new PassageIndex(host, undefined, SMALL_SHARDS), pause: host.pause };
}

/** An index that has all documents, but only so many steps' worth of them in its engines. */
async function buildUnfilled(documents: readonly SourceDocument[], steps: number): Promise<PassageIndex> {
  const { index, pause } = createIndex();
  await index.update(documents, { pause });
  let left = steps;
  const token = {
    get isCancellationRequested() {
      return left-- <= 0;
    },
  };
  await index.settle({ pause, token });
  return index;
}

test('whatever changed before, the answers are those of a fresh index', async () => {
  const rounds = fc.array(
    fc.record({ changes: fc.array(aChange, { minLength: 1, maxLength: 5 }), waits: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(someDocuments, rounds, someQueries, async (first, all, queries) => {
      const { index, pause } = createIndex();
      let documents = new Map(first.map((document) => [document.id, document]));
      await index.update(first, { pause });
      for (const { changes, waits } of all) {
        documents = changes.reduce(change, documents);
        const updating = index.update([...documents.values()], { pause });
        await (waits ? updating.then(() => index.settle({ pause })) : undefined);
      }
      const now = [...documents.values()];
      await index.update(now, { pause });
      await index.settle({ pause });
      assert.deepEqual(describeAnswers(index, queries), describeAnswers(await buildFreshIndex(now), queries));
    }),
    { numRuns: propertyRuns },
  );
});

test('it makes no difference whether engines say where to look or all is looked through', async () => {
  const aCount = fc.integer({ min: 0, max: 30 });
  await fc.assert(
    fc.asyncProperty(someDocuments, someQueries, aCount, async (documents, queries, steps) => {
      const byEngines = describeAnswers(await buildFreshIndex(documents), queries);
      const lookedThrough = describeAnswers(await buildUnfilled(documents, 0), queries);
      const byBoth = describeAnswers(await buildUnfilled(documents, steps), queries);
      assert.deepEqual([byEngines, byBoth], [lookedThrough, lookedThrough]);
    }),
    { numRuns: propertyRuns * 2 },
  );
});

test('engines say where to look in a corpus of thousands as well', async () => {
  const documents = Array.from({ length: 3000 }, (_, i) =>
    aDocument(
      `${i}.md`,
      [
        `every word${i}`,
        ...[2, 10, 100, 3000].flatMap((n) => (i % n === 0 ? [`each${n}`] : [])),
        ...(i % 100 === 1 ? ['other'] : []),
      ].join(' '),
    ),
  );
  const queries = [
    ...['each3000 ', 'each100 ', 'each10 ', 'each2 ', 'every', 'word2999', 'word', 'wrod77 '].map(plainQuery),
    ...['each3000 every', 'each3000 each100 each10 ', 'each2 each10 each100 every'].map(plainQuery),
    { ...plainQuery('each100 every'), excluded: 'each3000' },
    { ...plainQuery('each100 each2 '), within: '1.md' },
    { ...plainQuery('nowhere every'), orElse: '7.md' },
    // The most telling word is in nothing that may answer, and less than what it would tell is enough.
    { ...plainQuery('each3000 other each10 '), excluded: 'word0' },
  ];
  const byEngines = await buildFreshIndex(documents);
  const lookedThrough = await buildUnfilled(documents, 0);
  assert.deepEqual(describeAnswers(byEngines, queries), describeAnswers(lookedThrough, queries));
});
