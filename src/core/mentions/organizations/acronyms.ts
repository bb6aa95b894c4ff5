import { foldText } from '../../text/fold';
import { toNfc } from '../../text/normalForms';
import type { Span } from '../../text/span';
import { findWords } from '../../text/words';

/** The characters of a written acronym, as a pattern: `FIA`, `KH&CN`, `MoST`, `G20`. */
export const ACRONYM = '\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:&[\\p{L}\\p{M}\\p{N}]+)*';
const LONGEST_ACRONYM = 10;
/** Words of a long form, those without a letter in the acronym among them. */
const MOST_WORDS = 14;

/** Folded words that an acronym may pass over. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the and for on in to a an at by with from under de la le les l du des d und der va ve cua cac cho tai trong thuoc'.split(
    ' ',
  ),
);
/** Those behind which another name begins: `AI` in `Law on Artificial Intelligence (AI)` is no law. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of on for in to at by from under about ve cua cho tai trong thuoc'.split(' '),
);
/** What Vietnamese names of bodies and laws begin with, folded. Without it the rest is another name. */
const VIETNAMESE_HEADS: ReadonlySet<string> = new Set(
  'bo luat cuc vu so ban vien truong hoc dai uy tong tap cong ngan nghi du hiep hoi quy'.split(' '),
);

/**
 * How an acronym goes with a name. `initials`: each letter begins a word of it and the other way round; `letters`: the
 * letters stand in it in order, the first at its start; `part`: it goes with the last words alone, which name something
 * else.
 */
export type AcronymAgreement = 'initials' | 'letters' | 'part';

/** 2 to 10 characters, mostly capitals. */
export function isPlausibleAcronym(word: string): boolean {
  const written = toNfc(word);
  const capitals = written.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0;
  const small = written.match(/\p{Ll}/gu)?.length ?? 0;
  return written.length <= LONGEST_ACRONYM && capitals >= 2 && small <= capitals;
}

/** `undefined` where the acronym does not go with the name at all. */
export function compareAcronym(acronym: string, name: string): AcronymAgreement | undefined {
  const letters = toLetters(acronym);
  const words = findWords(name).slice(-2 * MOST_WORDS);
  // `AI chips` are not called `AI`.
  if (words.length > 1 && words.some((word) => name.slice(word.start, word.end) === acronym)) {
    return 'part';
  }
  const start = findStart(letters, name, words) ?? findStart(letters, name, withoutTail(name, words));
  if (start !== undefined) {
    return isWholeFrom(start, name, words)
      ? 'initials'
      : beginsAlike(letters, name, words)
        ? 'letters'
        : 'part';
  }
  const looseStart = findLooseStart(letters, name, words);
  return looseStart !== undefined && isWholeFrom(looseStart, name, words) ? 'letters' : undefined;
}

/** The words that end at `words`' end and have the initials of the acronym. */
export function findLongForm(acronym: string, text: string, words: readonly Span[]): Span | undefined {
  const start = findStart(toLetters(acronym), text, words);
  const first = start === undefined ? undefined : words[start];
  const last = words.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** Folded words of a name that tell it from others. */
export function toTellingWords(name: string): readonly string[] {
  return findWords(name)
    .map((word) => foldText(name.slice(word.start, word.end)))
    .filter((word) => !SMALL_WORDS.has(word));
}

/** Folded, without `&` and the small `s` of a plural. */
function toLetters(acronym: string): string {
  return foldText(acronym.replace(/(?<=\p{Lu})s$/u, '')).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Index of the word where the initials begin, read backwards from the last word. */
function findStart(letters: string, text: string, words: readonly Span[]): number | undefined {
  // How many letters may be left to find in front of the words read so far.
  let left = new Set([letters.length]);
  for (let i = words.length - 1; i >= Math.max(0, words.length - MOST_WORDS) && left.size > 0; i--) {
    const word = words[i];
    const next = words[i + 1];
    if (word === undefined || (next !== undefined && !isJoined(text, word, next))) {
      return undefined;
    }
    const written = text.slice(word.start, word.end);
    const folded = foldText(written);
    const isSmall = SMALL_WORDS.has(folded);
    const leftNow = new Set<number>(isSmall ? left : []);
    for (const count of left) {
      if (count > 0 && folded.startsWith(letters.charAt(count - 1))) {
        leftNow.add(count - 1);
      }
      // `US` in `US-ASEAN Business Council (USABC)`, `20` in `Group of 20 (G20)`.
      if (!/\p{Ll}/u.test(written) && letters.slice(0, count).endsWith(folded)) {
        leftNow.add(count - folded.length);
      }
    }
    if (leftNow.has(0) && !isSmall) {
      return i;
    }
    left = leftNow;
  }
  return undefined;
}

/** Nothing between two words ends a name; the stop of an initial, as in `U.S. Trade`, does not. */
function isJoined(text: string, word: Span, next: Span): boolean {
  const gap = text.slice(word.end, next.start);
  return /^[^.;:!?()[\]|\uFFFC]*$/u.test(gap) || (word.end - word.start === 1 && /^\.\s*$/u.test(gap));
}

/** `of Vietnam` at the end of a name seldom has letters in the acronym, nor has `Việt Nam`. */
function withoutTail(name: string, words: readonly Span[]): readonly Span[] {
  const folded = words.map((word) => foldText(name.slice(word.start, word.end)));
  if (folded.at(-2) === 'viet' && folded.at(-1) === 'nam') {
    return words.slice(0, -2);
  }
  const behind = Math.max(...['of', 'in', 'under', 'thuoc'].map((word) => folded.lastIndexOf(word)));
  return behind >= 2 ? words.slice(0, behind) : [];
}

/** Whether what stands in front of the word leaves the name what it is, as `U.S.` before an agency does. */
function isWholeFrom(start: number, name: string, words: readonly Span[]): boolean {
  const dropped = words.slice(0, start).map((word) => foldText(name.slice(word.start, word.end)));
  const [first] = dropped;
  return (
    first === undefined || (!dropped.some((word) => PREPOSITIONS.has(word)) && !VIETNAMESE_HEADS.has(first))
  );
}

/** `CCCB` for `Cục Cải cách cảng biển` may pass over any of its syllables but the first. */
function beginsAlike(letters: string, name: string, [first]: readonly Span[]): boolean {
  return first !== undefined && foldText(name.slice(first.start, first.end)).startsWith(letters.charAt(0));
}

/** As Schwartz and Hearst (2003) do it: right to left, each letter anywhere, the first one at the start of a word. */
function findLooseStart(letters: string, name: string, words: readonly Span[]): number | undefined {
  if (words.length > letters.length + 5 || (words.length === 1 && letters.length < 3)) {
    return undefined;
  }
  let letter = letters.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    const folded = word === undefined ? '' : foldText(name.slice(word.start, word.end));
    for (let at = folded.length - 1; at >= 0; at--) {
      if (folded.charAt(at) === letters.charAt(letter) && (letter > 0 || at === 0)) {
        letter--;
        if (letter < 0) {
          return i;
        }
      }
    }
  }
  return undefined;
}
