import type { TextEncodingName } from '../../contracts';
import { foldText } from '../fold';
import { isVietnameseSyllable } from '../vietnameseSyllable';
import { decodeRun, fromMojibake } from './fromMojibake';
import { fromTcvn3 } from './fromTcvn3';
import { fromVni } from './fromVni';
import { toNfc, toNfd } from '../normalForms';

/** How a Vietnamese text was written that no reader of Unicode understands. */
export type LegacyScheme = 'tcvn3' | 'vni' | 'mojibake';

/** Words and runs beyond ASCII that are looked at. */
const SAMPLE = 400;
/** Fewer say nothing. */
const FEWEST = 5;
/** Of them, so many make sense once they are converted. */
const CONVERTED_SHARE = 0.7;
/** UTF-8 that was misread is whole but for what an editor lost. */
const DECODED_SHARE = 0.9;
/** Fewer than this share of those make sense as they stand. */
const STANDING_SHARE = 0.5;
/** Longer texts show it at their beginning. */
const LONGEST = 200_000;

const MARKED_WORD = /(?:[A-Za-z\u00a1-\u024f\u1e00-\u1eff₫]|\p{M})+/gu;
const BEYOND_ASCII = /[^\0-\u007f]/;
const TONES = '\u0300\u0301\u0303\u0309\u0323';
/** Circumflex, breve, horn. */
const SHAPES = '\u0302\u0306\u031b';

/**
 * The scheme in which most marked words of a text are Vietnamese syllables, while they are none as they stand;
 * `undefined` for texts in Unicode, in other languages, and with too few marks to tell.
 */
export function detectLegacyScheme(text: string): LegacyScheme | undefined {
  const head = text.slice(0, LONGEST);
  const runs = sampleOf(head, /[^\0-\u007f]+/g);
  if (runs.length < FEWEST) {
    return undefined;
  }
  if (count(runs, (run) => decodeRun(run) !== undefined) >= DECODED_SHARE * runs.length) {
    return 'mojibake';
  }
  const words = sampleOf(head, MARKED_WORD);
  if (words.length < FEWEST) {
    return undefined;
  }
  const standing = count(words, (word) => isVietnamese(word));
  const [best] = (['tcvn3', 'vni'] as const)
    .map((scheme) => ({ scheme, found: count(words, (word) => isVietnamese(convertFrom(scheme, word))) }))
    .sort((a, b) => b.found - a.found);
  return best !== undefined &&
    best.found >= CONVERTED_SHARE * words.length &&
    standing < STANDING_SHARE * best.found
    ? best.scheme
    : undefined;
}

/**
 * The text by the scheme that it looks like, else with marks on their letters where it came from windows-1258, which
 * keeps them apart; `undefined` where there is nothing to convert.
 */
export function toUnicode(text: string, encoding?: TextEncodingName): string | undefined {
  const scheme = detectLegacyScheme(text);
  const composed = encoding === 'windows-1258' ? toNfc(text) : undefined;
  return scheme === undefined ? composed : convertFrom(scheme, text);
}

/** The text in Unicode, NFC where it was converted; a text of another scheme becomes nonsense. */
export function convertFrom(scheme: LegacyScheme, text: string): string {
  return { tcvn3: fromTcvn3, vni: fromVni, mojibake: fromMojibake }[scheme](text);
}

/** With marks, all of them Vietnamese, at most one tone, and a syllable without them. */
function isVietnamese(word: string): boolean {
  const parts = toNfd(word.toLowerCase());
  const marks = parts.match(/\p{M}/gu) ?? [];
  return (
    BEYOND_ASCII.test(word) &&
    /^[a-zđ]+$/.test(parts.replace(/\p{M}/gu, '')) &&
    marks.every((mark) => TONES.includes(mark) || SHAPES.includes(mark)) &&
    count(marks, (mark) => TONES.includes(mark)) <= 1 &&
    isVietnameseSyllable(foldText(word))
  );
}

function count<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length;
}

/** The first matches that are not ASCII alone. */
function sampleOf(text: string, pattern: RegExp): readonly string[] {
  const found: string[] = [];
  for (const [match] of text.matchAll(pattern)) {
    if (BEYOND_ASCII.test(match) && found.push(match) === SAMPLE) {
      break;
    }
  }
  return found;
}
