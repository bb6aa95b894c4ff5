import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SeededRandom } from '../../support/seededRandom';

export interface BenchText {
  readonly text: string;
  /** What it is made of, for the head of a table. */
  readonly origin: string;
}

/**
 * At least `length` code units of news, two thirds of it English and one third Vietnamese, if the folder named by
 * `AIDE_MEMOIRE_DATA` has them; else made-up words in the same mixture. The same on each run.
 */
export function buildNewsText(length: number): BenchText {
  const folder = process.env['AIDE_MEMOIRE_DATA'] ?? '';
  const english = readItems(join(folder, ...REUTERS)).map(({ text }) => text);
  const vietnamese = readItems(join(folder, 'news-vi-sample', 'docs.jsonl')).map(({ text }) => text);
  const real = folder !== '' && english.length > 0 && vietnamese.length > 0;
  const random = new SeededRandom(1);
  const nextOf = (items: readonly string[], make: () => string): (() => string) => {
    let next = 0;
    return () => (real ? (items[next++ % items.length] ?? '') : make());
  };
  const nextEnglish = nextOf(english, () => madeUp(random, ENGLISH));
  const nextVietnamese = nextOf(vietnamese, () => madeUp(random, VIETNAMESE));
  const parts: string[] = [];
  const lengths = { english: 0, vietnamese: 0 };
  while (lengths.english + lengths.vietnamese < length) {
    const language = lengths.vietnamese * 2 < lengths.english ? 'vietnamese' : 'english';
    const item = language === 'english' ? nextEnglish() : nextVietnamese();
    parts.push(item);
    lengths[language] += item.length + 2;
  }
  return {
    text: parts.join('\n\n'),
    origin: real ? 'news' : 'made-up words (skipped: no shared data)',
  };
}

export interface NewsItem {
  readonly title: string;
  readonly date: string;
  /** Paragraphs begin with four blanks. */
  readonly text: string;
}

/** So many English news items: real ones first, where they are, then made-up ones. The same on each run. */
export function buildNewsItems(count: number): readonly NewsItem[] {
  const real = readItems(join(process.env['AIDE_MEMOIRE_DATA'] ?? '', ...REUTERS)).slice(0, count);
  const random = new SeededRandom(4);
  const made = Array.from({ length: count - real.length }, (_, i) => ({
    title: `Item ${i}`,
    date: `19${String(50 + (i % 50))}-0${String(1 + (i % 9))}`,
    text: [madeUp(random, ENGLISH), madeUp(random, ENGLISH)].join('\n    '),
  }));
  return [...real, ...made];
}

const REUTERS = ['news-reuters21578', 'docs.jsonl.gz'] as const;

function readItems(path: string): readonly NewsItem[] {
  if (!existsSync(path)) {
    return [];
  }
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line) => {
    const item = (line === '' ? {} : JSON.parse(line)) as Partial<NewsItem>;
    return item.text === undefined
      ? []
      : [{ title: item.title ?? '', date: item.date ?? '1987', text: item.text }];
  });
}

const ENGLISH =
  'the of and to in said a mln for it dlrs on company year would from shares trade market bank had which government prices';
const VIETNAMESE =
  'của và các trong được với cho năm người khi đồng tỷ đầu tư thị trường doanh nghiệp ngân hàng chính phủ phát triển';

/** A paragraph of some ninety words, every third of them rare. */
function madeUp(random: SeededRandom, frequent: string): string {
  const words = frequent.split(' ');
  const letters = Array.from('aeiouâêôơưbcdghklmnprstvy');
  const pick = <T>(items: readonly T[]): T => items[random.integer(items.length)]!;
  const sentence = (): string => {
    const made = Array.from({ length: 15 }, () =>
      random.next() < 0.33 ? Array.from({ length: 6 }, () => pick(letters)).join('') : pick(words),
    ).join(' ');
    return `${made.charAt(0).toUpperCase()}${made.slice(1)}.`;
  };
  return Array.from({ length: 6 }, sentence).join(' ');
}
