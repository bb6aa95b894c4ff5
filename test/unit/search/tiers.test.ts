import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import type { SearchHit } from '../../../src/core/search/searchHit';
import { aDocument } from '../../support/deskBuilder';
import { propertyRuns } from '../../support/propertyRuns';
import { buildFreshIndex } from '../../support/searchSession';
import { askIndex, plainQuery } from '../../support/searchTexts';
import { SeededRandom } from '../../support/seededRandom';

/* How near the words of an answer are to those of the query, and what that decides. */

/** A word, and what texts have of it: from the nearest to the furthest. */
interface Ladder {
  readonly typed: string;
  readonly tiers: readonly (readonly string[])[];
}

const SIMILAR = 4;
const BEGINNING = 3;
const OTHER_FORM = 2;

const LADDERS: readonly Ladder[] = [
  {
    typed: 'network',
    tiers: [
      ['network', 'Network', 'NETWORK'],
      ['nétwork', 'Nẹtwork'],
      ['networks', 'networking', 'networked'],
      ['networkology', 'Networkabcs'],
      ['netwark', 'natwork', 'etwork'],
    ],
  },
  {
    typed: 'negotiate',
    tiers: [
      ['negotiate'],
      ['négotiate'],
      ['negotiates', 'negotiating'],
      ['negotiatexx', 'Negotiateyz'],
      ['nagotiate', 'negutiete', 'negotiat'],
    ],
  },
  {
    typed: 'nguyen',
    tiers: [['nguyen'], ['Nguyễn', 'nguyên'], [], ['nguyenxa', 'nguyễnxa'], ['ngyyen', 'nguen']],
  },
  {
    typed: 'Quảng',
    tiers: [['Quảng', 'quảng'], ['Quang', 'quang'], [], ['Quangx', 'quảngx'], ['Kuang', 'quan']],
  },
];

interface Told {
  readonly document: SourceDocument;
  /** Of the nearest word in the text. */
  readonly tier: number;
}

/** A document of one passage whose words are of some tiers, many or few, in a long text or a short one. */
function writeDocument(id: string, { tiers }: Ladder, random: SeededRandom): Told {
  const used: number[] = [];
  const pickWord = (): string => {
    let tier = random.integer(tiers.length);
    while (tiers[tier]?.length === 0) {
      tier = random.integer(tiers.length);
    }
    used.push(tier);
    return random.pick(tiers[tier] ?? []);
  };
  const words = [pickWord()];
  while (random.chance(0.4)) {
    words.push(pickWord());
  }
  const text = words.flatMap((word) => [
    ...Array.from({ length: 1 + random.integer(20) }, () => word),
    ...Array.from({ length: random.integer(40) }, () => 'padding'),
  ]);
  const tier = Math.min(...used);
  // Headings and titles help, and do not make a word nearer; alone they count where the text is not found.
  const above = tier < BEGINNING;
  const heading = above && random.chance(0.3) ? `# ${random.chance(0.5) ? pickWord() : 'padding'}\n\n` : '';
  const title = above && random.chance(0.3) ? `padding ${pickWord()}` : 'padding';
  return { document: aDocument(id, heading + text.join(' '), { title }), tier };
}

/** Without any of the words, which are the more telling for it. */
const OTHERS = Array.from({ length: 60 }, (_, i) => aDocument(`other${i}.md`, 'padding', { title: '' }));

test('for one word, how near it is goes before how often, where and in how long a text it stands', async () => {
  const seen = new Set<number>();
  for (let seed = 0; seed < propertyRuns; seed++) {
    const random = new SeededRandom(seed);
    const ladder = random.pick(LADDERS);
    const told = Array.from({ length: 2 + random.integer(8) }, (_, i) =>
      writeDocument(`${i}.md`, ladder, random),
    );
    const index = await buildFreshIndex([...told.map(({ document }) => document), ...OTHERS]);
    const isTyping = random.chance(0.5);
    const { hits } = askIndex(index, plainQuery(ladder.typed + (isTyping ? '' : ' ')));
    const message = `seed ${seed}`;
    const tierOf = new Map(told.map(({ document, tier }) => [document, tier]));
    const tiers = hits.map(({ document }) => tierOf.get(document) ?? -1);
    assert.deepEqual(tiers, [...tiers].sort(), message);
    const found = new Set(hits.flatMap(documentsOf));
    const nearest = isTyping ? BEGINNING : OTHER_FORM;
    for (const { document, tier } of told) {
      assert.ok(tier > nearest || found.has(document), `${message}, ${document.id}`);
    }
    tiers.forEach((tier) => seen.add(tier));
  }
  assert.deepEqual([...seen].sort(), [0, 1, OTHER_FORM, BEGINNING, SIMILAR]);
});

function documentsOf({ document, alike }: SearchHit): readonly SourceDocument[] {
  return [document, ...alike.map((place) => place.document)];
}

/** Ids of what is found, best first. */
async function find(texts: Readonly<Record<string, string>>, query: string): Promise<readonly string[]> {
  const index = await buildFreshIndex(Object.entries(texts).map(([id, text]) => aDocument(id, text)));
  return askIndex(index, plainQuery(query)).hits.map(({ document }) => document.id);
}

test('of several words each weighs by how near it is, and the number of them counts', async () => {
  const texts = {
    exact: `network trade ${'padding '.repeat(60)}`,
    forms: 'networks networks networks trade',
    half: 'network network network',
  };
  assert.deepEqual(await find(texts, 'network '), ['half', 'exact', 'forms']);
  assert.deepEqual(await find(texts, 'trade network '), ['forms', 'exact']);
  // Where all else is equal, the nearer words are the better ones.
  const equal = { form: 'networks trade', exact: 'network trade', both: 'networks trades' };
  assert.deepEqual(await find(equal, 'trade network '), ['exact', 'form', 'both']);
});

const MARKED = ['ban', 'bán', 'bàn', 'bạn', 'bản', 'bân', 'bấn', 'băn'];

test('typed marks exclude other marks, in a word alone, beside others and in a phrase', async () => {
  for (let seed = 0; seed < propertyRuns; seed++) {
    const random = new SeededRandom(seed);
    const texts = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.md`, `hàng ${random.pick(MARKED)} ${random.pick(MARKED)}`]),
    );
    const typed = random.pick(MARKED.slice(1));
    const isMeant = (text: string): boolean =>
      text.split(' ').some((word) => word === typed || word === 'ban');
    const meant = Object.keys(texts).filter((id) => isMeant(texts[id] ?? ''));
    const beside = await find(texts, `${typed} hàng `);
    assert.deepEqual([...(await find(texts, `${typed} `))].sort(), meant.sort(), `${typed}, seed ${seed}`);
    assert.deepEqual(
      beside.filter((id) => !meant.includes(id)),
      meant.length > 0 ? [] : beside,
      `${typed} beside others, seed ${seed}`,
    );
    const follows = (text: string): boolean =>
      text.startsWith(`hàng ${typed} `) || text.startsWith('hàng ban ');
    assert.deepEqual(
      [...(await find(texts, `"hàng ${typed}"`))].sort(),
      Object.keys(texts)
        .filter((id) => follows(texts[id] ?? ''))
        .sort(),
      `${typed} in a phrase, seed ${seed}`,
    );
  }
});

/** None that makes a form of another word. */
const LETTERS = 'abcdfghjklmnopqrtuvwxz';

/** The same length, one character different. */
function change(word: string, alphabet: string, random: SeededRandom): string {
  const at = random.integer(word.length);
  const others = Array.from(alphabet).filter((letter) => letter !== word.charAt(at));
  return word.slice(0, at) + random.pick(others) + word.slice(at + 1);
}

test('numbers and short words are never similar to others', async () => {
  const alphabets = ['0123456789', LETTERS];
  for (let seed = 0; seed < propertyRuns; seed++) {
    const random = new SeededRandom(seed);
    const alphabet = random.pick(alphabets);
    const length = alphabet === LETTERS ? 2 + random.integer(2) : 2 + random.integer(7);
    const word = Array.from({ length }, () => random.pick(Array.from(alphabet))).join('');
    const others = Array.from({ length: 5 }, () => change(word, alphabet, random));
    const texts = Object.fromEntries(others.map((other, i) => [`${i}.md`, `say ${other}`]));
    for (const query of [word, `${word} `, `${word} padding`, `"${word}"`]) {
      assert.deepEqual(await find(texts, query), [], `${query}, seed ${seed}`);
    }
  }
});

test('the numbers of laws are never similar to others', async () => {
  const texts = {
    '58': 'Resolution 58-NQ/TW',
    tu: 'Resolution 57-NQ/TU',
    year: 'Law 72/2020/QH14',
    apart: 'Resolution 57 of NQ and TW',
  };
  for (const query of ['57-NQ/TW', '57-NQ/TW ', '"57-NQ/TW"', '57-NX/TU ', '72/2021/QH14', '72/2020/QH15 ']) {
    assert.deepEqual(await find(texts, query), [], query);
  }
  // The number beside a word is as exact: nothing but the word is left.
  assert.deepEqual(await find({ right: 'Resolution 57-NQ/TW', ...texts }, 'Resolution 57-NQ/TW '), ['right']);
});

test('an acronym is neither a beginning nor a slip, and its capitals go first', async () => {
  const texts = {
    aim: 'aim',
    common: 'ai ai ai ai',
    capitals: `AI ${'padding '.repeat(50)}`,
    similar: 'ASEAM',
  };
  assert.deepEqual(await find(texts, 'AI'), ['capitals', 'common']);
  assert.deepEqual(await find({ aim: 'aim', aims: 'aims' }, 'AI'), []);
  assert.deepEqual(await find(texts, 'ASEAN'), []);
  assert.deepEqual(await find(texts, 'ASEAN '), []);
  // Typed in small letters it may be either.
  const both = await find({ capitals: 'AI', common: 'ai' }, 'ai ');
  assert.deepEqual([...both].sort(), ['capitals', 'common']);
});
