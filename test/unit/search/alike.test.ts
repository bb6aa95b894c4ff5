import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import type { FoundPassages } from '../../../src/core/search/passageSearch';
import { aDocument } from '../../support/deskBuilder';
import { propertyRuns } from '../../support/propertyRuns';
import { buildFreshIndex } from '../../support/searchSession';
import { askIndex, plainQuery } from '../../support/searchTexts';
import { SeededRandom } from '../../support/seededRandom';

/* One story in several papers is one hit. */

const STORY =
  'The ministers of both countries met in the capital on Monday to talk about chips, ' +
  'and agreed that engineers of either side may work in plants of the other one for up to three years';
const OTHER_STORY =
  'Farmers of the delta sold more rice than in any year before, as prices abroad had risen since the spring, ' +
  'while those who make chips complained of the cost of water and electric power in the dry season';

async function find(
  documents: readonly SourceDocument[],
  query: string,
  { limit = 50, foldsAlike = true } = {},
): Promise<FoundPassages> {
  const index = await buildFreshIndex(documents);
  return askIndex(index, plainQuery(query), { limit, order: 'relevance', foldsAlike });
}

/** Ids of the hits, each with those of what is alike. */
function groupsOf({ hits }: FoundPassages): readonly (readonly string[])[] {
  return hits.map(({ document, alike }) => [document.id, ...alike.map((place) => place.document.id)]);
}

/** As five papers print one story. */
const COPIES = [
  STORY,
  `${STORY}, it was said`,
  STORY.replace('Monday', 'the first day of the week'),
  `Ministers talk: ${STORY.toLowerCase()}`,
  `HANOI - ${STORY} (agency)`,
];
const PAPERS = COPIES.map((text, i) => aDocument(`paper${i}.md`, text));

test('copies of one story with small changes are one hit, and what is alike is in order', async () => {
  const found = await find([...PAPERS, aDocument('other.md', OTHER_STORY)], 'chips');
  const [group, ...others] = groupsOf(found).filter((ids) => ids.length > 1);
  assert.deepEqual([group?.length, others], [5, []]);
  assert.equal(found.total, 6);
  const apart = await find([...PAPERS, aDocument('other.md', OTHER_STORY)], 'chips', { foldsAlike: false });
  const order = groupsOf(apart).flat();
  assert.equal(order.length, 6);
  assert.ok(apart.hits.every(({ alike }) => alike.length === 0));
  assert.deepEqual(
    group,
    order.filter((id) => id !== 'other.md'),
  );
});

test('the best of a group stands for it, at its place', async () => {
  const best = aDocument('best.md', STORY, { title: 'Ministers talk chips' });
  const found = await find([aDocument('other.md', OTHER_STORY), ...PAPERS, best], 'ministers chips');
  assert.equal(groupsOf(found)[0]?.[0], 'best.md');
  assert.equal(found.hits[0]?.alike.length, PAPERS.length);
});

test('stories that share an opening, a quotation or most of their words are not alike', async () => {
  const [opening, rest] = [STORY.split(', ')[0] ?? '', OTHER_STORY];
  const shuffled = STORY.split(' ').reverse().join(' ');
  for (const other of [`${opening}. ${rest}`, shuffled, `${STORY}. ${OTHER_STORY}`, OTHER_STORY]) {
    const found = await find([aDocument('a.md', STORY), aDocument('b.md', other)], 'chips');
    assert.deepEqual(
      groupsOf(found).map((ids) => ids.length),
      [1, 1],
      other,
    );
  }
});

test('short lines are never alike, even where they are the same', async () => {
  const short = 'chips of eleven words are too few to be one story';
  assert.equal(short.split(' ').length, 11);
  const documents = [0, 1, 2].map((i) => aDocument(`${i}.md`, short));
  assert.equal((await find(documents, 'chips')).hits.length, 3);
  const longer = documents.map(({ id }) => aDocument(id, `${short} indeed`));
  assert.equal((await find(longer, 'chips')).hits.length, 1);
});

test('the limit counts groups, and the total all passages', async () => {
  const documents = Array.from({ length: 5 }, (_, story) =>
    Array.from({ length: 60 }, (_, copy) => {
      const words = Array.from({ length: 20 }, (_, i) => `word${story}x${i}`).join(' ');
      return aDocument(`${story}-${String(copy).padStart(2, '0')}.md`, `chips ${words}`);
    }),
  ).flat();
  for (const limit of [0, 1, 3, 5, 10]) {
    const found = await find(documents, 'chips', { limit });
    assert.equal(found.hits.length, Math.min(limit, 5));
    assert.equal(found.total, 300);
  }
  const all = groupsOf(await find(documents, 'chips', { limit: 10 }));
  assert.deepEqual(all.flat().length, 300);
  assert.deepEqual([...all.flat()].sort(), documents.map(({ id }) => id).sort());
});

test('every passage is in one group, and those of a group share most of their runs of words', async () => {
  const runsOf = (text: string): Set<string> => {
    const words = text.split(' ');
    return new Set(words.slice(2).map((word, i) => `${words[i] ?? ''} ${words[i + 1] ?? ''} ${word}`));
  };
  for (let seed = 0; seed < propertyRuns / 10; seed++) {
    const random = new SeededRandom(seed);
    const stories = Array.from({ length: 3 }, () =>
      Array.from({ length: 25 }, () => `word${random.integer(500)}`),
    );
    const documents = Array.from({ length: 12 }, (_, i) => {
      const share = random.next() * 0.3;
      const words = random
        .pick(stories)
        .map((word) => (random.chance(share) ? `new${random.integer(500)}` : word));
      return aDocument(`${i}.md`, ['chips', ...words].join(' '));
    });
    const found = await find(documents, 'chips');
    assert.deepEqual(groupsOf(found).flat().sort(), documents.map(({ id }) => id).sort());
    for (const { document, alike } of found.hits) {
      const runs = runsOf(document.text);
      for (const other of alike) {
        const others = runsOf(other.document.text);
        const shared = [...others].filter((run) => runs.has(run)).length;
        assert.ok(shared >= 0.7 * Math.max(runs.size, others.size), `seed ${seed}`);
      }
    }
  }
});
