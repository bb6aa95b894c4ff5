import type { GazetteerName } from '../../../src/core/matcher/match';
import type { NamedKind } from '../../../src/core/registry/entity';
import { SeededRandom } from '../../support/seededRandom';
import { readSharedRows } from './sharedData';

export interface BenchNames {
  /** Each text once, in an order in which any first part is like the whole. */
  readonly names: readonly GazetteerName[];
  /** What they are made of, for the head of a table. */
  readonly origin: string;
  readonly isReal: boolean;
}

/** Rows of all registries among the shared data. */
interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly name_en?: string;
  readonly aliases: readonly string[];
}

const REAL: readonly (readonly [file: readonly string[], kind: NamedKind])[] = [
  [['officials-us-state', 'pocom.jsonl'], 'person'],
  [['laws-uk', 'laws.jsonl'], 'law'],
  [['laws-vn', 'laws.jsonl'], 'law'],
  [['el-n3', 'registry', 'reuters-128.jsonl'], 'organization'],
  [['el-n3', 'registry', 'rss-500.jsonl'], 'organization'],
];

const FAMILY = words(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Trương Cao Lương Hà Tạ Tô',
);
const MIDDLE = words(
  'Văn Thị Hữu Đức Minh Ngọc Quang Thanh Xuân Hoàng Công Đình Quốc Thành Anh Bảo Gia Khánh Hải Kim Mạnh Phương Thu Tuấn Việt Chí Duy Thế Trọng Như',
);
const GIVEN = words(
  'Anh Bình Châu Chi Chính Cường Dung Dũng Duy Dương Đạt Điệp Đông Đức Giang Hà Hải Hạnh Hằng Hậu Hiền Hiếu Hoà Hoàng Hồng Hùng Huệ Huy Hương Khánh Khoa Kiên Lan Linh Loan Long Lộc Mai Minh My Mỹ Nam Nga Ngân Ngọc Nguyên Nhung Phong Phúc Phương Quân Quang Quý Sơn Tài Tâm Tân Thanh Thành Thảo Thắng Thịnh Thuý Thuỷ Tiến Toàn Trang Trung Tú Tuấn Tùng Uyên Vân Việt Vinh Yến',
);

/**
 * So many names: real ones of people, laws and bodies in two languages where the shared data is there, then Vietnamese
 * ones put together of the syllables that names there are made of. The same on each run.
 */
export function buildBenchNames(count: number): BenchNames {
  const random = new SeededRandom(2);
  const byText = new Map<string, GazetteerName>();
  const add = (text: string, entityId: string, kind: NamedKind): void => {
    if (byText.size < count && !byText.has(text)) {
      byText.set(text, { text, entityId, kind, weak: false });
    }
  };
  for (const [file, kind] of REAL) {
    for (const { id, name, name_en, aliases } of (readSharedRows(...file) ?? []) as readonly NamedRow[]) {
      for (const text of [name, ...(name_en === undefined ? [] : [name_en]), ...aliases]) {
        add(text, id, kind);
      }
    }
  }
  const real = byText.size;
  while (byText.size < count) {
    const middle = [random.pick(MIDDLE), ...(random.chance(0.4) ? [random.pick(MIDDLE)] : [])];
    add([random.pick(FAMILY), ...middle, random.pick(GIVEN)].join(' '), `person-${byText.size}`, 'person');
  }
  const share = `${count.toLocaleString('en')} names, ${real.toLocaleString('en')} of them real`;
  return {
    names: shuffle([...byText.values()], random),
    isReal: real > 0,
    origin: real === 0 ? `${share} (skipped: no shared data)` : share,
  };
}

function shuffle<T>(items: readonly T[], random: SeededRandom): readonly T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function words(text: string): readonly string[] {
  return text.split(' ');
}

/**
 * Puts names before a share of the words of a text, written as people write them: a few of them often, most hardly
 * ever.
 */
export function addMentions(text: string, names: readonly GazetteerName[], share: number): string {
  const random = new SeededRandom(3);
  const write = (name: string): string => {
    const way = random.next();
    if (way < 0.15) {
      return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
    }
    if (way < 0.22) {
      return name.normalize('NFD');
    }
    return way < 0.29 ? name.toUpperCase() : way < 0.32 ? name.replace(' ', '\n') : name;
  };
  const pick = (): string => names[Math.floor(names.length ** random.next())]?.text ?? '';
  return text
    .split(' ')
    .map((word) => (random.chance(share) ? `${write(pick())} ${word}` : word))
    .join(' ');
}
