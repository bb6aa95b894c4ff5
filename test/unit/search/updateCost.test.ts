import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { PassageIndex } from '../../../src/core/search/passageIndex';
import { aDocument } from '../../support/deskBuilder';
import { englishWording } from '../../support/inMemoryHost';
import { askIndex, plainQuery } from '../../support/searchTexts';

/* What an update costs, counted and not timed. */

const PASSAGES = 5;

/** Tells each look at the text of a document. */
class Watch {
  readonly looks: string[] = [];

  aDocument(id: string, words: string): SourceDocument {
    const text = Array.from({ length: PASSAGES }, (_, i) => `${words} of passage${i}`).join('\n\n');
    const { looks } = this;
    return aDocument(id, text, {
      readable: {
        get text() {
          looks.push(id);
          return text;
        },
        sourceOffset: (offset) => offset,
        sourceEnd: (offset) => offset,
      },
    });
  }
}

/** An index that rests after each of its steps, so that these can be counted. */
function createCountedIndex() {
  let time = 0;
  const clock = { today: () => '2026-01-01', now: () => (time += 1000) };
  const index = new PassageIndex({ clock, wording: englishWording });
  const countSteps = async (documents: readonly SourceDocument[]): Promise<number> => {
    let steps = 0;
    const pause = (): Promise<void> => {
      steps++;
      return Promise.resolve();
    };
    await index.update(documents, { pause });
    await index.settle({ pause });
    return steps;
  };
  return { index, countSteps };
}

test('an edit of one document of thousands costs what this document does', async () => {
  const watch = new Watch();
  const documents = Array.from({ length: 2000 }, (_, i) => watch.aDocument(`${i}.md`, `chips word${i}`));
  const { index, countSteps } = createCountedIndex();
  const first = await countSteps(documents);
  // A step for each stretch that is read, one for each that comes to an engine, one for each document.
  const ofOne = 2 * PASSAGES + 1;
  // And a few to put the words in order.
  assert.ok(first >= documents.length * ofOne && first < documents.length * ofOne + 10, `${first}`);
  assert.equal(new Set(watch.looks).size, documents.length);
  for (const at of [0, 1000, 1999]) {
    watch.looks.length = 0;
    const edited = documents.map((document, i) =>
      i === at ? watch.aDocument(document.id, `edited word${at}`) : document,
    );
    assert.equal(await countSteps(edited), ofOne);
    assert.deepEqual([...new Set(watch.looks)], [`${at}.md`]);
    assert.deepEqual(
      askIndex(index, plainQuery('edited')).hits.map(({ document }) => document),
      Array.from({ length: PASSAGES }, () => edited[at]),
    );
    assert.equal(await countSteps(documents), ofOne);
  }
});

test('removing a document reads nothing, and what stays costs nothing', async () => {
  const watch = new Watch();
  const documents = Array.from({ length: 200 }, (_, i) => watch.aDocument(`${i}.md`, `chips word${i}`));
  const { countSteps } = createCountedIndex();
  await countSteps(documents);
  watch.looks.length = 0;
  assert.equal(await countSteps(documents.slice(1)), 1);
  assert.equal(await countSteps([...documents.slice(1)].reverse()), 0);
  assert.deepEqual(watch.looks, []);
});
