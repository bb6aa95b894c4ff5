import { toNfc } from '../text/normalForms';

/**
 * Words that say how others belong together. In a query of several words they are neither asked for nor counted;
 * alone or within quotation marks they are words like all others.
 */
const ENGLISH =
  'a an and are as at be been but by can did do does for from had has have how in into is it its of on or our so ' +
  'that the their them then there these they this those to us was we were what when where which who why will with ' +
  'would you your';
const VIETNAMESE =
  'bị bởi các cho chưa có còn của cùng cũng do để đã đang đó được giữa hay khi không là lại làm lên mà mới này nên ' +
  'nếu những như nhưng ở ra rất rằng sau sẽ tại theo thì thế trên trong từ và vào về vẫn với vì việc';
/** Those of the Vietnamese ones that, written without marks, are hardly anything else. */
const VIETNAMESE_WITHOUT_MARKS = 'bi boi cac cua cung duoc giua khong nhung rang trong voi';

const FUNCTION_WORDS = new Set(
  `${ENGLISH} ${VIETNAMESE} ${VIETNAMESE_WITHOUT_MARKS}`.split(' ').map((word) => toNfc(word)),
);

/** @param word as in a text, in any case and Unicode form */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(toNfc(word).toLowerCase());
}

/** Letters without marks that may be a syllable of Vietnamese: an initial, vowels, a final. */
const SYLLABLE = /^(?:ngh?|[cgkpt]h|nh|tr|gi|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/** @param folded a word without case and marks */
export function mayBeVietnamese(folded: string): boolean {
  return SYLLABLE.test(folded);
}
