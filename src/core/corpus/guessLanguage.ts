import { toNfc } from '../text/normalForms';

/** Letters of Vietnamese that hardly any other language has: ă, đ, ơ, ư and all with a tone mark on a marked vowel. */
const VIETNAMESE_LETTER = /[ăđơư\u1ea0-\u1ef9]/i;
const WORD = /[\p{L}\p{M}]+/gu;

const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to that is for with was by from this are were has have which will their its not be as an'.split(' '),
);

/** Common Vietnamese words without their marks, but for those that are words elsewhere. */
const VIETNAMESE_UNMARKED: ReadonlySet<string> = new Set(
  'cua cac trong duoc nhung nguoi khong voi va cho nay mot theo tai nhieu cung viet quoc chinh phu hop phat trien den khi nam tren'.split(
    ' ',
  ),
);

const SAMPLE = 20_000;
const MARKED_SHARE = 0.15;
const STOP_WORD_SHARE = 0.08;
const FEWEST_WORDS = 4;

/**
 * `vi`, `en`, or `und` where nothing speaks for either. Vietnamese is told by its letters, also where a text is partly
 * English; without its marks by its commonest words.
 */
export function guessLanguage(text: string): 'vi' | 'en' | 'und' {
  const sample = text.slice(0, SAMPLE).match(WORD)?.map(compose) ?? [];
  // Names keep their marks in English texts too, so the other words decide, if there are any.
  const uncapitalised = sample.filter((word) => /^\p{Ll}/u.test(word));
  const telling = uncapitalised.length > 0 ? uncapitalised : sample;
  if (telling.filter((word) => VIETNAMESE_LETTER.test(word)).length > telling.length * MARKED_SHARE) {
    return 'vi';
  }
  const words = sample.map((word) => word.toLowerCase());
  const share = (known: ReadonlySet<string>): number =>
    words.filter((word) => known.has(word)).length / words.length;
  if (words.length < FEWEST_WORDS) {
    return 'und';
  }
  const english = share(ENGLISH);
  const vietnamese = share(VIETNAMESE_UNMARKED);
  if (Math.max(english, vietnamese) < STOP_WORD_SHARE) {
    return 'und';
  }
  return vietnamese > english ? 'vi' : 'en';
}

/** Composes a word's marks; no word of these languages is so long, and putting a heap of marks in order is slow. */
function compose(word: string): string {
  return toNfc(word.slice(0, 40));
}
