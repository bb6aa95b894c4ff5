import type { Span } from '../text/span';
import { foldText, foldWithMarks } from '../text/fold';
import { toNfc } from '../text/normalForms';
import { opensSentence } from '../matcher/sentenceStart';
import { once } from '../util/once';

/** The word, and the blanks behind it; looked for backwards, as a word with many dashes has many beginnings. */
const CAPITAL_BEFORE = /$(?<=(?<![\p{L}\p{M}\p{N}])((?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}’'-]*)([\s\u2060]+))/u;
const CAPITAL_BEHIND = /^[\s\u2060]+(\p{Lu}[\p{L}\p{M}]*)/u;
const FARTHEST = 48;

/** First words of sentences that are no part of a name. */
const OPENING_WORDS: ReadonlySet<string> = new Set(
  (
    'in on at the but and when while after before yesterday today tomorrow however then meanwhile as for with although ' +
    'also since if so both only even did does was is has that this there here later earlier once until because ' +
    'neither either yet still again according under over by from to of or nor asked like unlike despite besides ' +
    'met meet meets visit thank thanks invite ask call gap moi hoi tiep voi neu goi gom nho ' +
    'sau khi tuy theo ngoai trong tai ngay hom truoc dong ve cung nhung con va neu vi do boi hien nay rieng chieu sang toi'
  ).split(' '),
);
/** Wires leave out "on". */
const DAYS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);

/** True where a capitalised word directly behind makes it the beginning of a longer name. */
export function goesOnBehind(text: string, end: number): boolean {
  const [, word] = CAPITAL_BEHIND.exec(text.slice(end, end + FARTHEST)) ?? [];
  return word !== undefined && !DAYS.has(word.toLowerCase());
}

/** True where a capitalised word directly before makes it the end of a longer name. */
export function goesOnBefore(text: string, start: number): boolean {
  if (/[\p{L}\p{N}][-\u2010-\u2013.&]$/u.test(text.slice(Math.max(0, start - 2), start))) {
    return true;
  }
  const from = Math.max(0, start - FARTHEST);
  const [, word, blanks = ''] = CAPITAL_BEFORE.exec(text.slice(from, start)) ?? [];
  if (word === undefined) {
    return false;
  }
  const begin = start - blanks.length - word.length;
  return !(OPENING_WORDS.has(foldText(word)) && opensSentence(text, begin));
}

/** Names that begin sentences as common words. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'long young king brown white black green may will bill mark grant rice price rich wise best strong sharp short ' +
    'small little field wood woods stone hill hills lake park parks church day days summer winter march april june august ' +
    'frank grace hope faith joy rose art love noble power powers case chance chase cook baker carter hunter fisher ' +
    'miller mason page bell ball bond cash cross fox wolf crane swift post read reed rush self speaker story street ' +
    'trust turner ward waters west north east south wall walls good great gold silver major general bishop pope ' +
    'marsh moss rivers banks forest ford fields sales means hunt marks strange standing early ' +
    'an dung hung yen tan sang bang ban do my loan son van lien hay hue tong ton thin la le nga so no to in chi lam'
  ).split(' '),
);
const MONTHS: ReadonlySet<string> = new Set('january february march april may june july august'.split(' '));
const VERB =
  'said|says|told|tells|added|adds|noted|notes|asked|asks|agreed|agrees|met|meets|called|calls|urged|urges|stressed|' +
  'stresses|welcomed|welcomes|proposed|proposes|pledged|pledges|thanked|thanks|replied|replies|gave|gives|wanted|wants|' +
  'wrote|writes|ended|ends|offered|offers|spoke|speaks|left|leaves|came|comes|went|goes|took|takes|made|makes|sees|saw|' +
  'thinks|thought|believes|believed|expects|expected|hopes|hoped|promised|promises|raised|raises|pointed|points|opened|' +
  'opens|chaired|chairs|signed|signs|visited|visits|returned|returns|received|receives|pressed|presses|warned|warns|' +
  'insisted|insists|suggested|suggests|explained|explains|confirmed|confirms|denied|denies|refused|refuses|knows|knew|' +
  'argued|argues|repeated|repeats|recalled|recalls|praised|praises|put|puts|sent|sends|drew|draws|held|holds|led|leads|' +
  'listened|answered|answers|joined|joins|accepted|accepts|admitted|admits|announced|announces|handed|quoted|quotes|' +
  'may|might|should|can|must|starts|started|begins|began|covers|covered|works|worked|heads|headed|serves|served|stays|stayed|' +
  'remains|remained|keeps|kept|runs|ran|finds|found|looks|looked|turns|turned|moves|moved|plans|planned|backs|backed|' +
  'supports|supported|doubts|doubted|likes|liked|prefers|preferred|brings|brought|reads|shows|showed|sets|closes|closed|' +
  'presents|presented|reports|reported|responds|responded|describes|described|lays|laid|becomes|became|herself|himself|is quoted|is said|was told|was asked|did not|does not|had been|has been|would not|will not|cannot|could not';
const SPEAKS_AT_LEAST = new RegExp(`^[^\\S\\r\\n]+(?:${VERB})(?![\\p{L}])`, 'u');
const SPEAKS = new RegExp(
  `^(?:['’]s?(?![\\p{L}])|[^\\S\\r\\n]*,|[^\\S\\r\\n]+(?:${VERB}|also|then|has|had|is|was|will|would|and)(?![\\p{L}]))`,
  'u',
);
/** What may stand behind the name of a month that is somebody's. */
const DATED =
  /(?:\d|(?:in|of|on|since|by|until|till|last|next|early|late|mid|this|from|to|and|between|during|before|after)[\s-]*)$/iu;
const VIETNAMESE_VERBS =
  'cho biết|cho rằng|cho hay|nói|khẳng định|đề nghị|đề xuất|phát biểu|nhấn mạnh|cũng|đã|sẽ|đang|vừa|bày tỏ|đánh giá|mong|' +
  'là|chia sẻ|cảm ơn|trả lời|kêu gọi|thông báo|thông tin|được|có|tiếp|gặp|ghi nhận|hoan nghênh|nêu|cam kết|hứa|yêu cầu|mời|' +
  'muốn|thừa nhận|thì|hỏi|từng|không|chưa|giải thích|trình|viết|kể|lo|đồng ý|gửi|ký|đi|về|đến|đọc|nghe|ngồi|đứng|trao|tin|' +
  'thấy|nhắc|lưu ý|giới thiệu|xác nhận|phản đối|ủng hộ|dẫn|xin|hẹn|chủ trì|báo cáo|tham dự|tham gia|rời|lên|sang|thăm|' +
  'làm việc|vẫn|lại|chỉ|thích|nghĩ|rất|hay';
const SPEAKS_VIETNAMESE = speaks(VIETNAMESE_VERBS);
/** In a text without marks: with them, `Ánh sáng` is not `Ánh sang`. */
const speaksUnmarked = once(() => speaks(foldText(VIETNAMESE_VERBS)));

function speaks(verbs: string): RegExp {
  return new RegExp(`^(?:[^\\S\\r\\n]*[,.;:)!?…]|[^\\S\\r\\n]+(?:${verbs})(?![\\p{L}\\p{M}])|$)`, 'u');
}

const VIETNAMESE_WORD = /^[^\S\r\n]+\p{Ll}[\p{L}\p{M}]*/u;
const NUMBER = /^[\s\u2060]+\d/u;
/** Somebody else of that family name, in a list: `Clark, Kenneth`. */
const INVERTED = /^,[^\S\r\n]\p{Lu}[\p{L}\p{M}]+(?:[^\S\r\n]\p{Lu}\.?)?[^\S\r\n]*(?:\||[\r\n]|$)/u;
const DETERMINER = /(?<![\p{L}])(?:the|a|an|every|each|no|any|another)[\s\u2060]+$/iu;

/**
 * True where a part of a name may stand for somebody although nothing stands before it that says so. A first word of
 * a sentence may be any word, and in Vietnamese so may a syllable with a capital before one without: `Quân đội`.
 *
 * @param isSyllable that the name is a Vietnamese syllable in a Vietnamese sentence
 */
export function mayStandBare(text: string, { start, end }: Span, isSyllable: boolean): boolean {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const behind = text.slice(end, end + FARTHEST);
  if (
    goesOnBefore(text, start) ||
    goesOnBehind(text, end) ||
    NUMBER.test(behind) ||
    DETERMINER.test(before) ||
    INVERTED.test(behind)
  ) {
    return false;
  }
  if (isSyllable) {
    return !VIETNAMESE_WORD.test(behind) || saysSomething(behind);
  }
  // With its marks it is no English word.
  const word = text.slice(start, end).toLowerCase();
  if (MONTHS.has(word)) {
    return !DATED.test(before) && SPEAKS_AT_LEAST.test(behind);
  }
  return !COMMON_WORDS.has(word) || !opensSentence(text, start) || SPEAKS.test(behind);
}

/** True where what stands behind a name says something of it, in either language. */
function saysSomething(behind: string): boolean {
  const written = toNfc(behind);
  const isMarked = foldText(written) !== foldWithMarks(written);
  const vietnamese = isMarked ? SPEAKS_VIETNAMESE : speaksUnmarked();
  return vietnamese.test(written) || SPEAKS.test(behind);
}

/** True where a verb follows, and no comma: then a clause begins, where else somebody is only described. */
export function isFollowedByVerb(behind: string): boolean {
  return !/^[\s\u2060]*[,.;:)!?…]/u.test(behind) && behind !== '' && saysSomething(behind);
}

/** True where what stands behind a name says that it is somebody who speaks or acts. */
export function saysOfSomebody(behind: string): boolean {
  return SPEAKS_AT_LEAST.test(behind) || SAYS_VIETNAMESE.test(foldText(behind));
}

const SAYS_VIETNAMESE =
  /^[^\S\r\n]+(?:cho biet|cho rang|cho hay|noi|khang dinh|phat bieu|nhan manh|hoi|ke|giai thich)(?![\p{L}\p{M}])/u;
/** Words in small letters that only Vietnamese has, with marks or without. */
const VIETNAMESE_LETTERS =
  /(?<![\p{L}\p{M}])\p{Ll}*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\p{Ll}*/gu;
const VIETNAMESE_WORDS =
  /(?<![\p{L}\p{M}])(?:cua|khong|duoc|nhung|voi|cho|noi|phai|den|mot|cac|nay|cung|trong|ngay|neu|moi|vao|nguoi|viec|ong|hoi|gui|ben|gap|lai|sau|la|ve|co|thi|khi|ra|va|o|tai|nhe|nha|da|se)(?![\p{L}\p{M}])/gu;
const ENGLISH_WORDS =
  /(?<![\p{L}\p{M}])(?:the|of|is|and|to|in|was|that|for|with|by|are|has|from)(?![\p{L}\p{M}])/gu;

/** True where a sentence has more words in small letters that only Vietnamese has than words of English. */
export function looksVietnamese(sentence: string): boolean {
  const text = toNfc(sentence);
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  return count(VIETNAMESE_LETTERS) + count(VIETNAMESE_WORDS) > count(ENGLISH_WORDS);
}
