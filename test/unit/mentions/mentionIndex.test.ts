import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { detectInSteps } from '../../../src/core/mentions/detectMentions';
import { buildMentionIndex } from '../../../src/core/mentions/mentionIndex';
import type { BuiltMentionIndex, Detect, IndexingOptions } from '../../../src/core/mentions/mentionIndex';
import { aDocument, buildRegistry } from '../../support/deskBuilder';
import { anOrganization, aPerson } from '../../support/entityBuilders';
import { SOME_FACTS } from '../../support/textFacts';
import { compileRecogniser } from '../../../src/core/mentions/recogniser';
import { SeededRandom } from '../../support/seededRandom';

const ENTITIES = [
  aPerson('quan', 'Vũ Hải Quân'),
  anOrganization('meta', 'Meta'),
  aPerson('an-1', 'Nguyễn Văn An'),
  aPerson('an-2', 'Nguyễn Văn An'),
];

/** Each look at it takes some milliseconds. */
let time = 0;
const clock = { today: () => '2026-04-01', now: () => (time += 4) };

/** Counts the texts that were read. */
function makeDetect(): { readonly detect: Detect; readonly read: string[] } {
  const recogniser = compileRecogniser(buildRegistry(ENTITIES));
  const read: string[] = [];
  const detect: Detect = ({ readable }) => {
    read.push(readable.text);
    return detectInSteps(readable, recogniser, { facts: SOME_FACTS });
  };
  return { detect, read };
}

async function build(
  documents: readonly SourceDocument[],
  detect: Detect,
  options: Partial<IndexingOptions> = {},
): Promise<BuiltMentionIndex> {
  const pause = () => Promise.resolve();
  const index = await buildMentionIndex(documents, detect, { clock, pause, ...options });
  assert.ok(index);
  return index;
}

function tell(index: BuiltMentionIndex, entityId: string): string[] {
  return index
    .occurrencesOf(entityId)
    .map(({ document, mention, passage }) => `${document.id}:${mention.span.start}:${passage ?? 'none'}`);
}

const OLD = aDocument('old.md', '# Meta\n\nMeta and Vu Hai Quan.\n\nAgain Vũ Hải Quân.', {
  date: '2025-12-31',
});
const NEW = aDocument('new.md', 'Vũ Hải Quân.\n\nPhoto: Vũ Hải Quân', { date: '2026-01-17' });
const MONTH = aDocument('month.md', 'Vũ Hải Quân', { date: '2026-01' });
const UNDATED = aDocument('undated.md', 'Nguyễn Văn An, Vũ Hải Quân, Vũ Hài Quân');

test('occurrences come newest first, undated last, boilerplate at the very end', async () => {
  const index = await build([UNDATED, OLD, NEW, MONTH], makeDetect().detect);
  assert.deepEqual(tell(index, 'quan'), [
    'new.md:0:0',
    'month.md:0:0',
    'old.md:17:0',
    'old.md:37:1',
    'undated.md:15:0',
    'new.md:21:1',
  ]);
});

test('an occurrence in a heading has no passage', async () => {
  const index = await build([OLD], makeDetect().detect);
  assert.deepEqual(tell(index, 'meta'), ['old.md:2:none', 'old.md:8:0']);
});

test('a mention that is open between two counts for neither, yet is listed in its document', async () => {
  const index = await build([UNDATED], makeDetect().detect);
  assert.deepEqual(tell(index, 'an-1'), []);
  assert.deepEqual(
    index.mentionsIn(UNDATED).map(({ text, entity }) => [text, entity]),
    [
      ['Nguyễn Văn An', null],
      ['Vũ Hải Quân', 'quan'],
    ],
  );
  assert.deepEqual(index.mentionsIn(OLD), []);
  assert.deepEqual(tell(index, 'constructor'), []);
});

test('only documents that are new are read again, and all of them with new names', async () => {
  const { detect, read } = makeDetect();
  const previous = await build([OLD, NEW], detect);
  const edited = aDocument('new.md', 'Meta', { date: '2026-01-17' });
  read.length = 0;
  const next = await build([OLD, edited], detect, { previous });
  assert.deepEqual(read, ['Meta']);
  assert.deepEqual(tell(next, 'quan'), ['old.md:17:0', 'old.md:37:1']);
  assert.deepEqual(tell(next, 'meta'), ['new.md:0:0', 'old.md:2:none', 'old.md:8:0']);
  assert.deepEqual(tell(previous, 'quan')[0], 'new.md:0:0');

  const other = makeDetect();
  await build([OLD, edited], other.detect, { previous: next });
  assert.equal(other.read.length, 2);
});

test('long texts are read in parts with pauses between them, and nothing is lost at the seams', async () => {
  const paragraph = 'In the meeting Vũ Hải Quân spoke of many things and then of many more.\n\n';
  const long = aDocument('long.md', paragraph.repeat(20_000));
  const { detect } = makeDetect();
  let pauses = 0;
  const index = await build([long], detect, {
    pause: () => {
      pauses++;
      return Promise.resolve();
    },
  });
  const occurrences = index.occurrencesOf('quan');
  assert.equal(occurrences.length, 20_000);
  assert.ok(occurrences.every(({ mention }, i) => mention.span.start === i * paragraph.length + 15));
  assert.ok(pauses >= 4, `${pauses} pauses`);
});

test('a cancelled build gives nothing', async () => {
  const token = { isCancellationRequested: false };
  const { detect, read } = makeDetect();
  const documents = Array.from({ length: 10 }, (_, i) => aDocument(`${i}.md`, 'Meta '.repeat(60_000)));
  const index = await buildMentionIndex(documents, detect, {
    clock,
    token,
    pause: () => {
      token.isCancellationRequested = true;
      return Promise.resolve();
    },
  });
  assert.equal(index, undefined);
  assert.ok(read.length < 10, `${read.length} documents`);
});

test('an index built on another is the one built at once, whatever came and went', async () => {
  const names = ['Meta', 'Vũ Hải Quân', 'Vu Hai Quan', 'Nguyễn Văn An', 'nobody'];
  for (let seed = 0; seed < 200; seed++) {
    const random = new SeededRandom(seed);
    const make = (id: number): SourceDocument => {
      const paragraphs = Array.from({ length: random.integer(4) }, () =>
        [random.chance(0.2) ? 'Photo:' : 'Then', random.pick(names), random.pick(names)].join(' '),
      );
      const date = random.chance(0.3) ? {} : { date: random.pick(['2025', '2026-01', '2026-01-17']) };
      return aDocument(`${id}.md`, paragraphs.join('\n\n'), date);
    };
    const { detect } = makeDetect();
    let documents = Array.from({ length: random.integer(8) }, (_, i) => make(i));
    let index = await build(documents, detect);
    for (let change = 0; change < 4; change++) {
      documents = documents.flatMap((document, i) =>
        random.chance(0.2) ? (random.chance(0.5) ? [] : [make(i)]) : [document],
      );
      if (random.chance(0.4)) {
        documents.splice(random.integer(documents.length + 1), 0, make(100 + change));
      }
      if (random.chance(0.1)) {
        documents.reverse();
      }
      index = await build(documents, detect, { previous: index });
      const fresh = await build(documents, detect);
      for (const { id } of ENTITIES) {
        assert.deepEqual(tell(index, id), tell(fresh, id), `seed ${seed}, change ${change}, ${id}`);
      }
      assert.deepEqual([...index.occurrences.keys()].sort(), [...fresh.occurrences.keys()].sort());
    }
  }
});
