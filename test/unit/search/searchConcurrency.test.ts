import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createAideMemoire } from '../../../src/core';
import { PassageIndex } from '../../../src/core/search/passageIndex';
import type { FoundPassages } from '../../../src/core/search/passageSearch';
import { aDocument } from '../../support/deskBuilder';
import { createInMemoryHost } from '../../support/inMemoryHost';
import { propertyRuns } from '../../support/propertyRuns';
import { SMALL_SHARDS } from '../../support/searchSession';
import {
  aQuery,
  aText,
  describeAnswers,
  describeFound,
  documentNamed,
  plainQuery,
  toRequest,
  type TestQuery,
} from '../../support/searchTexts';

/* Searches that rest while something else happens. */

const NAMES = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'];
const aCorpus = fc.uniqueArray(documentNamed(fc.constantFrom(...NAMES)), {
  selector: ({ id }) => id,
  maxLength: NAMES.length,
});

/** Finds with `meanwhile` after so many steps; they rest often, as the documents are small. */
async function findMeanwhile(
  index: PassageIndex,
  query: TestQuery,
  after: number,
  meanwhile: () => Promise<void>,
): Promise<FoundPassages> {
  const steps = index.find(toRequest(query), { limit: 100, order: 'relevance', foldsAlike: false });
  let count = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      return step.value;
    }
    if (count++ === after) {
      await meanwhile();
    }
  }
}

test('a search while documents come and go finds only what was there, and each place once', async () => {
  const corpora = fc.tuple(aCorpus, aCorpus);
  const aRest = fc.integer({ min: 0, max: 8 });
  // The update of the meanwhile may be under way only, with some of the documents in and some engines filled.
  const aShare = fc.option(fc.integer({ min: 0, max: 20 }));
  await fc.assert(
    fc.asyncProperty(corpora, aQuery(NAMES), aRest, aShare, async ([before, after], query, rest, steps) => {
      const { pause } = createInMemoryHost();
      const index = new PassageIndex(createInMemoryHost(), undefined, SMALL_SHARDS);
      await index.update(before, { pause });
      let left = steps ?? Infinity;
      const token = {
        get isCancellationRequested() {
          return left-- <= 0;
        },
      };
      // Some stay the same objects.
      const stays = before.filter((_, i) => i % 2 === 0);
      const next = [...stays, ...after.filter(({ id }) => !stays.some((one) => one.id === id))];
      const found = await findMeanwhile(index, query, rest, () => index.update(next, { pause, token }));
      const known = new Set([...before, ...next]);
      for (const { document, passage, matches } of found.hits) {
        assert.ok(known.has(document));
        assert.ok(document.passages[passage] !== undefined);
        assert.ok(matches.every(({ start, end }) => start < end && end <= document.text.length));
      }
      const places = found.hits.map(({ document: { corpus, id }, passage }) => `${corpus}/${id}:${passage}`);
      assert.deepEqual(places, [...new Set(places)]);
      assert.equal(found.total, places.length);
    }),
    { numRuns: propertyRuns * 3 },
  );
});

test('what stays all the time is found whatever comes and goes', async () => {
  const aRest = fc.integer({ min: 0, max: 8 });
  await fc.assert(
    fc.asyncProperty(aCorpus, aCorpus, aText, aRest, async (before, after, text, rest) => {
      const { pause } = createInMemoryHost();
      const index = new PassageIndex(createInMemoryHost(), undefined, SMALL_SHARDS);
      const stays = aDocument('stays.md', `staying\n\n${text}`);
      await index.update([stays, ...before], { pause });
      const found = await findMeanwhile(index, plainQuery('staying '), rest, () =>
        index.update([...after, stays], { pause }),
      );
      assert.deepEqual(
        found.hits.map(({ document }) => document.id),
        ['stays.md'],
      );
    }),
    { numRuns: Math.ceil(propertyRuns / 3) },
  );
});

test('searches that rest by turns do not disturb one another', async () => {
  await fc.assert(
    fc.asyncProperty(
      aCorpus,
      fc.array(aQuery(NAMES), { minLength: 2, maxLength: 4 }),
      async (documents, queries) => {
        const index = new PassageIndex(createInMemoryHost(), undefined, SMALL_SHARDS);
        await index.update(documents, { pause: () => Promise.resolve() });
        const running = queries.map((query) =>
          index.find(toRequest(query), { limit: 1000, order: 'relevance', foldsAlike: true }),
        );
        const found = new Map<number, FoundPassages>();
        while (found.size < running.length) {
          for (const [i, steps] of running.entries()) {
            const step = steps.next();
            if (step.done === true && !found.has(i)) {
              found.set(i, step.value);
            }
          }
        }
        assert.deepEqual(
          queries.map((query, i) => ({ query, found: describeFound(found.get(i)!) })),
          describeAnswers(index, queries),
        );
      },
    ),
    { numRuns: Math.ceil(propertyRuns / 3) },
  );
});

test('a cancelled search is answered by nothing, after one slice of work at most', async () => {
  const text = Array.from({ length: 60 }, (_, i) => `Chips of the trade${i} in Hanoi`).join('\n\n');
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`documents/${i}.md`, text]));
  const inner = createInMemoryHost({ corpora: { own: files } });
  let onPause = (): void => undefined;
  const host = {
    ...inner,
    pause: () => {
      onPause();
      return inner.pause();
    },
  };
  const service = createAideMemoire(host, { maximumFileBytes: () => 1_000_000 });
  try {
    service.start();
    await service.idle();
    const search = async (cancelsAt: number) => {
      const token = { isCancellationRequested: cancelsAt === 0 };
      let pauses = 0;
      onPause = () => {
        token.isCancellationRequested ||= ++pauses === cancelsAt;
      };
      const answer = await service.search('chips hanoi', { limit: 50, token });
      return { answer, pauses };
    };
    const whole = await search(Infinity);
    assert.ok((whole.answer?.hits.length ?? 0) > 0);
    assert.ok(whole.pauses > 3, `${whole.pauses} pauses`);
    for (let at = 0; at <= whole.pauses; at++) {
      const { answer, pauses } = await search(at);
      if (pauses < at) {
        // It began in a turn with more time left, and was done before its last pause.
        assert.equal(at, whole.pauses);
        assert.deepEqual(answer, whole.answer);
        continue;
      }
      assert.equal(answer, undefined, `cancelled at pause ${at}`);
      assert.ok(pauses <= Math.max(1, at), `${pauses} pauses where ${at} were before`);
    }
  } finally {
    service.dispose();
  }
});
