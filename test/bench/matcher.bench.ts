import { compileGazetteer } from '../../src/core/matcher/gazetteer';
import type { Gazetteer } from '../../src/core/matcher/gazetteer';
import type { GazetteerName } from '../../src/core/matcher/match';
import { getFoldTables, IN_WORD } from '../../src/core/text/foldTables';
import { measure, measureInTurns } from './support/measure';
import { buildNewsText } from './support/newsText';
import { SeededRandom } from '../support/seededRandom';
import { printTable } from './support/table';

const SIZES = [1_000, 10_000, 100_000];
const WORDS_PER_MENTION = 46;
/** Of the speed with a thousand names, what must be left with a hundred thousand. */
const LEAST_FLATNESS = 0.6;
/** Of the speed of a pass that only folds and looks for the starts of words. */
const LEAST_SHARE_OF_PASS = 0.2;

const ENGLISH =
  'James Mary Robert Linda Carter Nguyen Headlee Brooks Warner Pham Collins Reyes Ortiz Hughes Grant'.split(
    ' ',
  );
const VIETNAMESE =
  'Nguyễn Trần Lê Phạm Vũ Hải Quân Chí Dũng Duy Ngọc Thị Thuý Đình Đức Minh Tuấn Hoà Ánh Phượng'.split(' ');
const BODIES = 'Ministry Department Bureau Institute Council Agency Committee Authority Office Centre'.split(
  ' ',
);
const SUBJECTS =
  'Science Technology Trade Finance Energy Labour Transport Defence Health Planning Data Digital Industry'.split(
    ' ',
  );

/** As unlike one another as names in a registry: people of two languages, bodies, numbered laws, acronyms. */
function buildNames(count: number): GazetteerName[] {
  const random = new SeededRandom(2);
  const pick = (items: readonly string[]): string => items[random.integer(items.length)] ?? '';
  const texts = new Set<string>();
  while (texts.size < count) {
    const kind = random.next();
    if (kind < 0.35) {
      texts.add(`${pick(VIETNAMESE)} ${pick(VIETNAMESE)} ${pick(VIETNAMESE)} ${pick(VIETNAMESE)}`);
    } else if (kind < 0.65) {
      texts.add(
        `${pick(ENGLISH)} ${String.fromCharCode(65 + random.integer(26))}. ${pick(ENGLISH)}-${pick(ENGLISH)}`,
      );
    } else if (kind < 0.9) {
      texts.add(`${pick(BODIES)} of ${pick(SUBJECTS)} and ${pick(SUBJECTS)} ${random.integer(1000)}`);
    } else if (kind < 0.98) {
      texts.add(`${random.integer(9000)}/${random.integer(90) + 1960}/NĐ-CP`);
    } else {
      texts.add(Array.from({ length: 5 }, () => String.fromCharCode(65 + random.integer(26))).join(''));
    }
  }
  return [...texts].map((text, i) => ({ text, entityId: `entity-${i}`, kind: 'organization', weak: false }));
}

/** Puts names among the words, written as people write them. */
function addMentions(text: string, names: readonly GazetteerName[]): string {
  const random = new SeededRandom(3);
  return text
    .split(' ')
    .map((word) => {
      if (random.next() > 1 / WORDS_PER_MENTION) {
        return word;
      }
      const name = names[random.integer(names.length)]?.text ?? '';
      const way = random.next();
      if (way < 0.15) {
        return `${name.normalize('NFD').replace(/\p{M}/gu, '')} ${word}`;
      }
      if (way < 0.22) {
        return `${name.normalize('NFD')} ${word}`;
      }
      return `${way < 0.29 ? name.toUpperCase() : way < 0.32 ? name.replace(' ', '\n') : name} ${word}`;
    })
    .join(' ');
}

/** The floor of any matcher that folds as it goes and begins at words. */
function foldAndFindWordStarts(text: string): number {
  const { folded, classes } = getFoldTables();
  let sum = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    sum = (sum + (folded.units[unit] ?? 0)) | 0;
    const isWord = classes[unit] === IN_WORD;
    if (isWord && !inWord) {
      sum++;
    }
    inWord = isWord;
  }
  return sum;
}

const names = buildNames(100_000);
const news = buildNewsText(4_600_000);
const text = addMentions(news.text, names.slice(0, 1000));
const megabytes = Buffer.byteLength(text) / 1e6;
console.log(`${megabytes.toFixed(1)} MB of ${news.origin}, a name every ${WORDS_PER_MENTION} words`);

let compiled: readonly Gazetteer[] = [];
const builds = SIZES.map((size) =>
  measure(() => (compiled = [...compiled, compileGazetteer(names.slice(0, size))])),
);
let sum = 0;
const counts = SIZES.map(() => 0);
const [pass = 0, ...finds] = measureInTurns([
  () => (sum += foldAndFindWordStarts(text)),
  ...compiled.map((gazetteer, i) => () => (counts[i] = gazetteer.find(text).length)),
]);
const rows = SIZES.map((size, i) => ({
  names: size,
  'build ms': builds[i] ?? 0,
  'bytes/name': (compiled[i]?.tableBytes ?? 0) / size,
  mentions: counts[i] ?? 0,
  'find ms': finds[i] ?? 0,
  'MB/s': (megabytes * 1000) / (finds[i] ?? 0),
  'share of a plain pass': pass / (finds[i] ?? 0),
}));
printTable(rows);
console.log(`a plain pass takes ${pass.toFixed(1)} ms (sum ${sum % 10})`);

const flatness = (finds[0] ?? 0) / (finds.at(-1) ?? 1);
const share = Math.min(...rows.map((row) => row['share of a plain pass']));
console.log(
  `[flat] speed with 100,000 names is ${flatness.toFixed(2)} of that with 1,000 (at least ${LEAST_FLATNESS})`,
);
console.log(`[ratio] at least ${share.toFixed(2)} of a plain pass (at least ${LEAST_SHARE_OF_PASS})`);
if (flatness < LEAST_FLATNESS || share < LEAST_SHARE_OF_PASS) {
  console.error('The matcher has become slow.');
  process.exitCode = 1;
}
