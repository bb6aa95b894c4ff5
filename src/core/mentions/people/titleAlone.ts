import type { Span } from '../../text/span';
import { opensSentence } from '../../matcher/sentenceStart';
import type { TitleCue } from './peopleCues';
import { goesOnBehind } from '../standsAlone';
import { endOfTitle, toWritten } from './titlesBeside';
import type { WrittenTitle } from './personOffices';

const DEFINITE =
  /(?<![\p{L}])(?:the|this|that|said)(?:[\s\u2060]+(?:new|then|former|current|outgoing|incoming|visiting|acting))?[\s\u2060]+$/iu;
/** An office rather than somebody in it. */
const OFFICE_BEFORE =
  /(?:post|position|office|role|job|title|rank|elected|appointed|named|become|became|becoming)(?: of| as)?(?: the)?[\s\u2060]+$|(?:mỗi|các|những|một|mọi|chức|chức vụ|chức danh|cương vị|vị trí|ghế|vai trò|từng|nguyên|cựu|làm|giữ chức|bổ nhiệm|cấp|hai|ba|bốn|nhiều|hàm|là|trở thành)[\s\u2060]+$/iu;
const OFFICE_BEHIND =
  /^(?:['’]s?[\s\u2060]+(?:office|post|job|residence)|[-\u2010\u2011]\p{L}|[\s\u2060]+(?:post|position|level))(?![\p{L}])/iu;
const FARTHEST = 32;

/** A title that stands for somebody, as far as it is written. */
export interface LoneTitle {
  readonly span: Span;
  readonly title: WrittenTitle;
}

/**
 * A title that stands alone and speaks of one holder: `the Under Secretary`, `Thứ trưởng`. `undefined` where it is one
 * of many, an office, or the beginning of a name.
 */
export function readLoneTitle(text: string, cue: TitleCue): LoneTitle | undefined {
  const { start, end } = cue.span;
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const isVietnamese = /[^\p{ASCII}]/u.test(text.slice(start, end));
  const isDefinite = isVietnamese
    ? /^\p{Lu}/u.test(text.slice(start)) &&
      (opensSentence(text, start) || !/\p{Lu}[\p{L}\p{M}]*[\s\u2060]+$/u.test(before))
    : DEFINITE.test(before);
  const whole = endOfTitle(text, cue.span);
  if (!isDefinite || OFFICE_BEFORE.test(before) || OFFICE_BEHIND.test(text.slice(whole, whole + FARTHEST))) {
    return undefined;
  }
  if (goesOnBehind(text, whole) || /^[\s\u2060]+(?:of|for)(?![\p{L}])/u.test(text.slice(whole, whole + 8))) {
    return undefined;
  }
  return { span: { start, end: whole }, title: toWritten(text, cue, text.slice(end, whole)) };
}
