import { groupBy } from '../../util/groupBy';

/** Words by which texts speak of meetings, and those that may stand beside them. All folded. */

/** What a word for a meeting may stand for as values of `classification`; none means any. */
export interface MeetingWord {
  readonly words: readonly string[];
  readonly classifications: readonly string[];
  readonly isVietnamese: boolean;
}

const SESSION = ['session', 'talk', 'talks'];
const TALK = ['talk', 'talks'];
const GATHERING = ['conference', 'summit', 'workshop', 'seminar', 'forum'];

type Row = readonly [names: readonly string[], classifications: readonly string[]];

const ENGLISH: readonly Row[] = [
  [['meeting'], []],
  [['session'], ['session']],
  [['talk', 'talks', 'negotiations', 'consultations'], TALK],
  [['visit', 'trip', 'tour'], ['visit']],
  [['forum'], ['forum']],
  [['dialogue', 'dialog'], ['dialogue']],
  [['milestone'], ['milestone']],
  [['round'], ['round']],
  [['summit'], ['summit']],
  [['conference'], ['conference']],
  [['workshop'], ['workshop']],
  [['seminar'], ['seminar']],
];

const VIETNAMESE: readonly Row[] = [
  [['phien lam viec', 'buoi lam viec', 'cuoc lam viec'], SESSION],
  [
    ['phien hop', 'ky hop'],
    ['session', 'meeting'],
  ],
  [['cuoc hop', 'buoi hop', 'cuoc gap', 'buoi gap', 'cuoc gap go', 'buoi gap go'], []],
  [
    ['hoi dam', 'dam phan', 'toa dam'],
    [...TALK, 'seminar'],
  ],
  [
    ['vong dam phan', 'vong doi thoai'],
    ['round', 'dialogue', ...TALK],
  ],
  [['doi thoai'], ['dialogue']],
  [
    ['chuyen tham', 'chuyen cong tac', 'chuyen lam viec', 'chuyen tham va lam viec', 'chuyen cong du'],
    ['visit'],
  ],
  [['dien dan'], ['forum']],
  [['hoi nghi thuong dinh', 'thuong dinh'], ['summit']],
  [['hoi nghi', 'hoi thao'], GATHERING],
  [['dau moc', 'cot moc'], ['milestone']],
];

const MEETING_WORDS: readonly MeetingWord[] = [...toWords(ENGLISH, false), ...toWords(VIETNAMESE, true)].sort(
  (a, b) => b.words.length - a.words.length,
);

/** By their first and by their last word, longer ones first. */
export const BY_FIRST_WORD = groupBy(MEETING_WORDS, ({ words }) => words[0]);
export const BY_LAST_WORD = groupBy(MEETING_WORDS, ({ words }) => words.at(-1));

/** Some word for a meeting in a folded text, or a part of one. */
export const MEETING_SIGN = new RegExp(
  [...new Set(MEETING_WORDS.map(({ words }) => words.join(' ')))].join('|'),
);

function toWords(rows: readonly Row[], isVietnamese: boolean): readonly MeetingWord[] {
  return rows.flatMap(([names, classifications]) =>
    names.map((name) => ({ words: name.split(' '), classifications, isVietnamese })),
  );
}

/** Before a Vietnamese word for a meeting, as part of it. */
export const MEASURE_WORDS: ReadonlySet<string> = new Set(['cuoc', 'buoi', 'phien', 'ky', 'chuyen']);

/** Before `conference`: no meeting of the two sides. */
export const OTHER_CONFERENCES: ReadonlySet<string> = new Set(['press', 'news']);

/** Say nothing of which meeting it is. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set([
  ...['working', 'plenary', 'official', 'state', 'bilateral', 'high', 'level', 'joint', 'annual', 'recent'],
  ...['strategic', 'two', 'day', 'one', 'closed', 'door', 'formal', 'informal', 'latest', 'same', 'earlier'],
  ...['cap', 'cao', 'chinh', 'thuc', 'song', 'phuong', 'chung', 'gan', 'day', 'nay'],
]);

/** Which of several it is: must be said of the meeting in the registry too. */
export const ORDINALS: ReadonlySet<string> = new Set([
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
]);
/** The same in Vietnamese, behind `thứ` only: else they are other words. */
export const NUMERALS: ReadonlySet<string> = new Set([
  ...['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'],
]);

/** May stand between a word for a meeting, its parties and places, and its date. */
export const LINKING_WORDS: ReadonlySet<string> = new Set([
  ...['of', 'on', 'in', 'at', 'to', 'by', 'with', 'between', 'and', 'held', 'hosted', 'the'],
  ...['cua', 'tai', 'o', 'giua', 'voi', 'va', 'cung', 'den', 'toi', 've', 'lan', 'thu', 'vao', 'hom', 'sang'],
  ...['chieu', 'toi', 'dien', 'ra', 'trong', 'ong', 'ba', 'ngai'],
]);

/** Of these, with a capital, none is a name. */
export const INSIDE_WORDS: ReadonlySet<string> = new Set([
  ...PLAIN_WORDS,
  ...LINKING_WORDS,
  ...MEASURE_WORDS,
]);

/** Begin what belongs to a meeting behind its word, or behind its date. */
export const PARTY_WORDS: ReadonlySet<string> = new Set([
  ...['with', 'between', 'of', 'to', 'by', 'on', 'voi', 'giua', 'cua', 'cung'],
]);
export const PLACE_WORDS: ReadonlySet<string> = new Set(['in', 'at', 'tai', 'o']);

/** With a capital before a name, they say nothing of the party. */
export const TITLE_WORDS: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'dr', 'minister', 'deputy', 'vice', 'prime', 'president', 'secretary', 'under'],
  ...['assistant', 'general', 'ambassador', 'chairman', 'director', 'permanent', 'party', 'city', 'state'],
  ...[
    'bo',
    'truong',
    'thu',
    'pho',
    'tong',
    'bi',
    'chu',
    'tich',
    'dai',
    'su',
    'ong',
    'ba',
    'tuong',
    'thuong',
    'truc',
  ],
]);

/** An article or the like, behind which a certain meeting is meant; `s` of `Vietnam's`. */
export const DEFINITE_WORDS: ReadonlySet<string> = new Set([...['the', 'this', 'that', 'last', 's']]);
/** Behind these any one may be meant, or that of somebody whom the phrase does not name. */
export const INDEFINITE_WORDS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'another', 'any', 'every', 'each', 'no', 'some', 'his', 'her', 'their', 'our', 'its', 'my'],
  ...['mot', 'moi', 'cac', 'nhung'],
]);

/** Days and months are no places. */
export const CALENDAR_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
