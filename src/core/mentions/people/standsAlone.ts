import type { Span } from '../../text/span';
import { foldText } from '../../text/fold';
import { opensSentence } from '../../matcher/sentenceStart';

const CAPITAL_BEFORE = /(?<![\p{L}\p{M}\p{N}])((?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}’'-]*)[\s\u2060]+$/u;
const CAPITAL_BEHIND = /^[\s\u2060]+(\p{Lu}[\p{L}\p{M}]*)/u;
const FARTHEST = 48;

/** First words of sentences that are no part of a name. */
const OPENING_WORDS: ReadonlySet<string> = new Set(
  (
    'in on at the but and when while after before yesterday today tomorrow however then meanwhile as for with although ' +
    'also since if so both only even did does was is has that this there here later earlier once until because ' +
    'neither either yet still again according under over by from to of or nor asked like unlike despite besides ' +
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
  const before = CAPITAL_BEFORE.exec(text.slice(from, start));
  const word = before?.[1];
  if (before === null || word === undefined) {
    return false;
  }
  return !(OPENING_WORDS.has(foldText(word)) && opensSentence(text, from + before.index));
}

/** Family names that begin sentences as common words. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'long young king brown white black green may will bill mark grant rice price rich wise best strong sharp short ' +
    'small little field wood woods stone hill hills lake park parks church day days summer winter march april june august ' +
    'frank grace hope faith joy rose art love noble power powers case chance chase cook baker carter hunter fisher ' +
    'miller mason page bell ball bond cash cross fox wolf crane swift post read reed rush self speaker story street ' +
    'trust turner ward waters west north east south wall walls good great gold silver major general bishop pope ' +
    'marsh moss rivers banks forest ford fields sales means hunt marks strange standing early'
  ).split(' '),
);
const SPEAKS =
  /^(?:['’]s?(?![\p{L}])|[^\S\r\n]*,|[^\S\r\n]+(?:said|says|told|added|noted|asked|agreed|met|also|then|has|had|is|was|will|would|called|urged|stressed|welcomed|proposed|pledged|thanked|replied|and)(?![\p{L}]))/u;
const SPEAKS_VIETNAMESE =
  /^(?:[^\S\r\n]*[,.;:)!?…]|[^\S\r\n]+(?:cho|nói|khẳng|đề|phát|nhấn|cũng|đã|sẽ|bày|đánh|mong|và|là|chia|cảm|trả|kêu|thông|được|có|tiếp|gặp|ghi|hoan|nêu|cam|hứa|yêu|mời|muốn)(?![\p{L}\p{M}])|$)/u;
const VIETNAMESE_WORD = /^[^\S\r\n]+\p{Ll}[\p{L}\p{M}]*/u;

/**
 * True where a part of a name may stand for somebody although nothing stands before it that says so. A first word of
 * a sentence may be any word, and in Vietnamese so may a syllable with a capital before one without: `Quân đội`.
 */
export function mayStandBare(text: string, { start, end }: Span, isVietnamese: boolean): boolean {
  if (goesOnBefore(text, start) || goesOnBehind(text, end)) {
    return false;
  }
  const behind = text.slice(end, end + FARTHEST);
  const word = text.slice(start, end);
  if (isVietnamese && !/\s/.test(word)) {
    return SPEAKS_VIETNAMESE.test(behind) || !VIETNAMESE_WORD.test(behind);
  }
  return !(COMMON_WORDS.has(foldText(word)) && opensSentence(text, start)) || SPEAKS.test(behind);
}

const VIETNAMESE_LETTERS =
  /(?<![\p{L}\p{M}])\p{Ll}*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\p{Ll}*/gu;

/** True where a sentence has words in small letters that only Vietnamese writes so. */
export function looksVietnamese(sentence: string): boolean {
  return (sentence.normalize('NFC').match(VIETNAMESE_LETTERS)?.length ?? 0) >= 2;
}
