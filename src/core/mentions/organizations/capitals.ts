import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { isCommonName, WORDS_IN_CAPITALS } from './commonWords';

/** Code units of a line looked at on each side of a word. */
const FARTHEST = 80;
const LINE_END = /[\r\n|]/;
const NUMBER_BEFORE = /(?<!\p{L})\d(?:\/\d{4})?\/(?:\p{Lu}\p{L}*[-–])+$/u;
const US_AS_COUNTRY_BEFORE = /(?:^|[\p{P}|]|(?<!\p{L})(?:THE|TỪ|VỚI|VÀ))[^\S\r\n]*$/u;

/**
 * True for an acronym or name in a line of capitals, a headline say, where it may be a common word: `WHO PAYS FOR
 * CHIPS`, `APPLE GROWERS MEET`.
 */
export function isWordInCapitals(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  const word = foldText(written);
  if (/\p{Ll}/u.test(written) || !(WORDS_IN_CAPITALS.has(word) || isCommonName(word))) {
    return false;
  }
  const before =
    text
      .slice(Math.max(0, start - FARTHEST), start)
      .split(LINE_END)
      .at(-1) ?? '';
  const behind = text.slice(end, end + FARTHEST).split(LINE_END)[0] ?? '';
  if (
    !/[ \u2060]$(?<=\p{Lu}\p{M}*\p{L}[\p{L}\p{M}]*[ \u2060]+)/u.test(before) &&
    !/^[ \u2060]+\p{Lu}\p{M}*\p{L}/u.test(behind)
  ) {
    return false;
  }
  if (!isMostlyCapitals(before + behind)) {
    return false;
  }
  return word !== 'us' || !US_AS_COUNTRY_BEFORE.test(before);
}

/** `BKHCN` in `123/2023/QĐ-BKHCN` is a part of the number of a decision. */
export function isWithinNumber(text: string, { start }: Span): boolean {
  return NUMBER_BEFORE.test(text.slice(Math.max(0, start - 24), start));
}

function isMostlyCapitals(line: string): boolean {
  const small = line.match(/\p{Ll}/gu)?.length ?? 0;
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > small;
}
