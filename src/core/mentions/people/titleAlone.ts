import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { opensSentence } from '../../matcher/sentenceStart';
import type { TitleCue } from './peopleCues';
import { goesOnBehind, isFollowedByVerb } from '../standsAlone';
import { endOfTitle, toWritten } from './titlesBeside';
import type { WrittenTitle } from './personOffices';

const DEFINITE =
  /(?<![\p{L}])(?:the|this|that|said)(?:[\s\u2060]+(?:new|then|former|current|outgoing|incoming|visiting|acting))?[\s\u2060]+$/iu;
/** An office rather than somebody in it. */
const OFFICE_BEFORE =
  /(?:post|position|office|role|job|title|rank|elected|appointed|named|become|became|becoming)(?: of| as)?(?: the)?[\s\u2060]+$/iu;
/** Folded. */
const OFFICE_BEFORE_VIETNAMESE =
  /(?<!\p{L})(?:moi|cac|nhung|mot|chuc|chuc vu|chuc danh|cuong vi|vi tri|ghe|vai tro|tung|nguyen|cuu|lam|giu chuc|bo nhiem|cap|hai|ba|bon|nhieu|ham|la|tro thanh) $/u;
const OFFICE_BEHIND =
  /^(?:['’]s?[\s\u2060]+(?:office|post|job|residence)|[-\u2010\u2011]\p{L}|[\s\u2060]+(?:post|position|level))(?![\p{L}])/iu;
/** Behind a comma, dash or bracket. */
const DESCRIBES = /[,(–—][\s\u2060]*(?:the[\s\u2060]+)?$/iu;
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
  const isDefinite = cue.vietnamese
    ? /^\p{Lu}/u.test(text.slice(start)) &&
      (opensSentence(text, start) || !/[\s\u2060]$(?<=\p{Lu}[\p{L}\p{M}]*[\s\u2060]+)/u.test(before))
    : DEFINITE.test(before);
  const whole = endOfTitle(text, cue);
  const isOffice = cue.vietnamese
    ? OFFICE_BEFORE_VIETNAMESE.test(foldText(before))
    : OFFICE_BEFORE.test(before);
  if (!isDefinite || isOffice || OFFICE_BEHIND.test(text.slice(whole, whole + FARTHEST))) {
    return undefined;
  }
  if (goesOnBehind(text, whole) || /^[\s\u2060]+(?:of|for)(?![\p{L}])/u.test(text.slice(whole, whole + 8))) {
    return undefined;
  }
  // In `Jane Roe, the Minister, left` it only describes somebody whom the registry may not know.
  if (DESCRIBES.test(before) && !isFollowedByVerb(text.slice(whole, whole + FARTHEST))) {
    return undefined;
  }
  return { span: { start, end: whole }, title: toWritten(text, cue, text.slice(end, whole)) };
}
