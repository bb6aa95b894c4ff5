import { compileGazetteerInSteps, type Gazetteer } from '../../matcher/gazetteer';
import { foldText } from '../../text/fold';
import { once } from '../../util/once';
import type { Steps } from '../../util/steps';

/** The word by which a text calls a law, the same in both languages: `decree` is also `nghị định`. */
export type LawNoun = (typeof NOUNS)[number]['noun'];

/** What a law is: act, law and code are one. */
export type LawKind = Exclude<LawNoun, 'act' | 'code'>;

/** A word that begins or ends the name of a law, or names an article of one. Offsets into the text. */
export interface LawWord {
  readonly start: number;
  readonly end: number;
  readonly role: 'noun' | 'abbreviation' | 'unit' | 'decoy';
  readonly noun: LawNoun;
  readonly vietnamese: boolean;
  /** Also a common word: in small letters it speaks of a law only with a number that is unlike any other. */
  readonly common: boolean;
}

/** Law words, found in one pass. */
export type LawWords = (text: string) => readonly LawWord[];

const NOUNS = [
  { noun: 'law', english: ['public law'], vietnamese: ['luật'] },
  { noun: 'law', english: ['law', 'statute'], vietnamese: [], common: true },
  { noun: 'act', english: [], vietnamese: ['đạo luật'] },
  { noun: 'act', english: ['act'], vietnamese: [], common: true },
  { noun: 'code', english: ['code'], vietnamese: [], common: true },
  { noun: 'code', english: [], vietnamese: ['bộ luật'] },
  { noun: 'constitution', english: ['constitution'], vietnamese: ['hiến pháp'] },
  { noun: 'bill', english: ['bill'], vietnamese: ['dự luật'], common: true },
  { noun: 'decree', english: ['decree'], vietnamese: ['nghị định'] },
  { noun: 'circular', english: ['circular'], vietnamese: ['thông tư'] },
  { noun: 'resolution', english: ['resolution'], vietnamese: ['nghị quyết'] },
  { noun: 'ordinance', english: ['ordinance'], vietnamese: ['pháp lệnh'] },
  { noun: 'directive', english: ['directive'], vietnamese: ['chỉ thị'] },
  { noun: 'order', english: ['executive order'], vietnamese: ['sắc lệnh'] },
  { noun: 'order', english: ['order'], vietnamese: ['lệnh'], common: true },
  { noun: 'decision', english: ['decision'], vietnamese: ['quyết định'], common: true },
  { noun: 'conclusion', english: ['conclusion'], vietnamese: ['kết luận'], common: true },
  { noun: 'regulation', english: ['regulation'], vietnamese: [], common: true },
  { noun: 'strategy', english: ['strategy'], vietnamese: ['chiến lược'], common: true },
  { noun: 'plan', english: ['plan'], vietnamese: ['kế hoạch'], common: true },
  { noun: 'programme', english: ['programme', 'program'], vietnamese: ['chương trình'], common: true },
  { noun: 'list', english: ['list'], vietnamese: ['danh mục'], common: true },
  { noun: 'framework', english: ['framework'], vietnamese: ['khuôn khổ'], common: true },
  { noun: 'treaty', english: ['treaty', 'agreement'], vietnamese: ['hiệp định'], common: true },
  { noun: 'partnership', english: ['partnership'], vietnamese: [], common: true },
] as const;

/** Stand before a number only. */
const ABBREVIATIONS: readonly (readonly [text: string, noun: LawNoun])[] = [
  ...(['P.L.', 'PL', 'Pub. L.', 'Pub.L.'] as const).map((text) => [text, 'law'] as const),
  ...(['EO', 'E.O.'] as const).map((text) => [text, 'order'] as const),
  ...([
    ['NQ', 'resolution'],
    ['NĐ', 'decree'],
    ['TT', 'circular'],
  ] as const),
  ...([
    ['QĐ', 'decision'],
    ['CT', 'directive'],
    ['KL', 'conclusion'],
  ] as const),
];

const UNITS = {
  english: [
    ...[
      'article',
      'articles',
      'art.',
      'arts.',
      'section',
      'sections',
      'sec.',
      'secs.',
      'sect.',
      'subsection',
    ],
    ...['subsections', 'clause', 'clauses', 'paragraph', 'paragraphs', 'para.', 'paras.', 'subparagraph'],
    ...['point', 'points', 'chapter', 'chapters', 'chap.', 'part', 'title', 'annex', 'appendix'],
  ],
  vietnamese: ['điều', 'khoản', 'điểm', 'chương', 'mục', 'phụ lục'],
};

/** Longer words that hold one of the others and speak of no law. */
const DECOYS = [
  'pháp luật',
  'quy luật',
  'kỷ luật',
  'mệnh lệnh',
  'khẩu lệnh',
  'law enforcement',
  'law and order',
];

/** Of registries, besides the words themselves. */
const getTypes = once(
  (): ReadonlyMap<string, LawNoun> =>
    new Map(
      NOUNS.flatMap(({ noun, english, vietnamese }) =>
        [noun, ...english, ...vietnamese].map((word) => [foldText(word), noun] as const),
      ),
    ),
);

/** Letters in Vietnamese numbers, folded; `qh` numbers both laws and resolutions of the National Assembly. */
const KINDS_OF_LETTERS: ReadonlyMap<string, readonly LawKind[]> = new Map([
  ['nq', ['resolution']],
  ['nd', ['decree']],
  ['tt', ['circular']],
  ['ttlt', ['circular']],
  ['qd', ['decision']],
  ['ct', ['directive']],
  ['kl', ['conclusion']],
  ['kh', ['plan']],
  ['pl', ['ordinance']],
  ['ubtvqh', ['ordinance', 'resolution']],
  ['qh', ['law', 'resolution']],
]);

export function kindOfNoun(noun: LawNoun): LawKind {
  return noun === 'act' || noun === 'code' ? 'law' : noun;
}

/** `undefined` for a type that is no word for a kind of law. */
export function nounOfType(type: string): LawNoun | undefined {
  return getTypes().get(foldText(type).trim());
}

/** @param letters of a number, such as `nq/tw`; folded */
export function kindsOfLetters(letters: string): readonly LawKind[] {
  return letters.split(/[-/]/).flatMap((part) => KINDS_OF_LETTERS.get(part.replace(/(?<!\d)\d+$/, '')) ?? []);
}

/** Compiled like names, so that case, marks and what no reader sees are treated as in those. */
export function* compileLawWords(): Steps<LawWords> {
  const words = new Map<string, Omit<LawWord, 'start' | 'end'>>();
  for (const { noun, english, vietnamese, ...rest } of NOUNS) {
    const common = 'common' in rest;
    english.forEach((text) => words.set(text, { role: 'noun', noun, vietnamese: false, common }));
    vietnamese.forEach((text) => words.set(text, { role: 'noun', noun, vietnamese: true, common }));
  }
  for (const [text, noun] of ABBREVIATIONS) {
    words.set(text, { role: 'abbreviation', noun, vietnamese: false, common: false });
  }
  const nameless = { noun: 'law', common: false } as const;
  UNITS.english.forEach((text) => words.set(text, { ...nameless, role: 'unit', vietnamese: false }));
  UNITS.vietnamese.forEach((text) => words.set(text, { ...nameless, role: 'unit', vietnamese: true }));
  DECOYS.forEach((text) => words.set(text, { ...nameless, role: 'decoy', vietnamese: false }));
  const gazetteer: Gazetteer = yield* compileGazetteerInSteps(
    [...words.keys()].map((text) => ({ text, entityId: text, kind: 'law', weak: false })),
  );
  return (text) => {
    const found: LawWord[] = [];
    for (const { span, names } of gazetteer.find(text)) {
      const word = words.get(names[0]?.name.entityId ?? '');
      if (word !== undefined) {
        const { role, noun, vietnamese, common } = word;
        found.push({ start: span.start, end: span.end, role, noun, vietnamese, common });
      }
    }
    return found;
  };
}
