import type { LawWord, LawWords } from '../../mentions/laws/lawWords';
import { findWholeLawName } from '../../mentions/laws/lawNames';
import { readNumberCue, readTitledNumberCue } from '../../mentions/laws/numberCues';
import { readNameCue } from '../../mentions/laws/unknownNames';
import { foldText } from '../../text/fold';
import { findWords } from '../../text/words';
import type { FoundName } from './found';
import { isDropped, isNation, isNoName } from './nameWords';
import type { Claims, PassageText } from './passageText';
import { isStop, isVerbBehind } from './vietnameseWords';
import { toNfc } from '../../text/normalForms';

/** `law` in front of which a word says of which kind rather than which one; folded. */
const NO_LAW =
  /^(?:the )?(?:rule of|common|civil|criminal|international|federal|state|local|martial|public|private|moore s|moore's|murphy's|us|u\.s\.|uk|eu|vietnamese|chinese|american|current|english|national|master|business|new|first|work|action|five-year|annual|general)$/u;
/** `Land Act`, `Paris Agreement` */
const OFTEN_OF_ONE_WORD: ReadonlySet<string> = new Set(['law', 'act', 'treaty', 'partnership']);
const NO_NAMED: ReadonlySet<string> = new Set(['decision', 'conclusion', 'directive', 'regulation']);
/** Code units of a title behind a Vietnamese noun, and behind `Law on`. */
const LONGEST = 110;
const MOST_SYLLABLES = 9;
const ON =
  /^\s+on\s+(?:the\s+)?\p{Lu}[\p{L}\p{M}’'-]*(?:(?:,?\s(?:and|of|for|the|in|on|to|&))*,?\s+\p{Lu}[\p{L}\p{M}’'-]*)*/u;
const OPENING_QUOTE = /["“«]$/u;

/** Laws by number and by name, in order. What is found is claimed. */
export function findLaws(passage: PassageText, findLawWords: LawWords, claims: Claims): readonly FoundName[] {
  const { text } = passage;
  const nouns = findLawWords(text).filter(({ role }) => role === 'noun' || role === 'abbreviation');
  const found: FoundName[] = [];
  for (const [i, word] of nouns.entries()) {
    const from = nouns[i - 1]?.end ?? 0;
    const until = nouns[i + 1]?.start ?? text.length;
    const law =
      byNumber(text, word, until) ??
      (word.role === 'noun' && !passage.isTitleCase ? byName(passage, word, from, until) : undefined);
    if (law !== undefined && claims.take(law)) {
      found.push(law);
    }
  }
  return found;
}

function byNumber(text: string, word: LawWord, until: number): FoundName | undefined {
  const cue = readNumberCue(text, word) ?? readTitledNumberCue(text, word, until);
  if (cue === undefined) {
    return undefined;
  }
  const written = text.slice(cue.span.start, cue.span.end).replaceAll('\u2060', '');
  // Without year and letters it is the number of a law only where the noun is written like a name.
  const isBare = cue.number.year === undefined && cue.number.letters === undefined;
  if (isBare && (word.common || !/^\p{Lu}/u.test(written))) {
    return undefined;
  }
  const [number = ''] = /\d(?<=(?<!\S)[^\s\d]*\d)\S*$/u.exec(written) ?? [];
  return { kind: 'law', ...cue.span, number, lawType: word.noun };
}

function byName(passage: PassageText, word: LawWord, from: number, until: number): FoundName | undefined {
  const { text } = passage;
  if (NO_NAMED.has(word.noun)) {
    return undefined;
  }
  const span = word.vietnamese
    ? (quoted(text, word) ?? vietnameseName(text, word))
    : (onName(text, word, until) ?? englishName(passage, word, from));
  if (span === undefined) {
    return undefined;
  }
  const whole = findWholeLawName(text, span, text.slice(span.start, span.end), from);
  return { kind: 'law', start: span.start, end: whole.end, lawType: word.noun };
}

/** `Law on Investment`. */
function onName(text: string, word: LawWord, until: number): { start: number; end: number } | undefined {
  if (!/^\p{Lu}/u.test(text.slice(word.start)) || word.noun === 'bill') {
    return undefined;
  }
  const [title] = ON.exec(text.slice(word.end, Math.min(until, word.end + LONGEST))) ?? [];
  const first = title?.replace(/^\s+on\s+(?:the\s+)?/u, '').match(/^[\p{L}\p{M}]+/u)?.[0] ?? '';
  return title === undefined || isNoName(foldText(first))
    ? undefined
    : { start: startOfWords(text, word.start), end: word.end + title.length };
}

const CAPITALS_BEFORE = /(?:(?<![\p{L}\p{M}\p{N}-]|\p{L}[’'])\p{Lu}[\p{L}’'-]*[ \u00a0]){1,4}$/u;

/** `General Agreement on …`: with the words of the name in front of the noun. */
function startOfWords(text: string, start: number): number {
  const [before = ''] = CAPITALS_BEFORE.exec(text.slice(Math.max(0, start - 60), start)) ?? [];
  const words = findWords(before);
  const dropped = words.filter(({ start: at, end }) => isDropped(foldText(before.slice(at, end)))).at(-1);
  const first = words.find(({ start: at }) => at >= (dropped?.end ?? 0));
  return first === undefined ? start : start - before.length + first.start;
}

/** `High Technology Law`; of a common noun two words have to stand in front. */
function englishName(
  { text }: PassageText,
  word: LawWord,
  from: number,
): { start: number; end: number } | undefined {
  const cue = readNameCue(text, word, from);
  if (cue === undefined || cue.span.start === word.start) {
    return undefined;
  }
  const title = text.slice(cue.span.start, word.start);
  let { start } = cue.span;
  const words = findWords(text, start, word.start).filter(({ start: at, end }) => {
    const isOpeningNation =
      at === start &&
      // In `Vietnam-US Partnership` only half of a word would be left.
      (isNation(foldText(text.slice(at, end))) || /[-–]/u.test(text.charAt(at - 1)));
    start = isOpeningNation ? (findWords(text, end, word.start)[0]?.start ?? start) : start;
    return !isOpeningNation;
  });
  const telling = words.filter(({ start: at, end }) => !isDropped(foldText(text.slice(at, end))));
  const isCommon = word.common && !OFTEN_OF_ONE_WORD.has(word.noun);
  const folded = foldText(text.slice(start, word.start)).trim();
  if (telling.length < (isCommon ? 2 : 1) || NO_LAW.test(folded) || /[,]\s*$/u.test(title)) {
    return undefined;
  }
  // In `Energy Act Partners` it is part of another name.
  return /^[ \u00a0]\p{Lu}/u.test(text.slice(word.end, word.end + 2))
    ? undefined
    : { start: withCountry(text, start), end: word.end };
}

function withCountry(text: string, start: number): number {
  const [country = ''] =
    /(?<![\p{L}\p{M}–-])(?:U\.S\.|US)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 6), start)) ?? [];
  return start - country.length;
}

/** `“Kế hoạch hành động về …”`: the marks say how far it goes. */
function quoted(text: string, word: LawWord): { start: number; end: number } | undefined {
  if (!OPENING_QUOTE.test(text.slice(Math.max(0, word.start - 1), word.start))) {
    return undefined;
  }
  const behind = text.slice(word.end, word.end + LONGEST);
  const end = behind.search(/["”»]/u);
  return end > 3 && /^\p{Lu}/u.test(text.slice(word.start)) && !/[.!?;]/u.test(behind.slice(0, end))
    ? { start: word.start, end: word.end + end }
    : undefined;
}

/** `Luật Công nghệ cao`: as far as syllables go that belong to no sentence. */
function vietnameseName(text: string, word: LawWord): { start: number; end: number } | undefined {
  if (word.common || !/^\p{Lu}/u.test(text.slice(word.start))) {
    return undefined;
  }
  const syllables = findWords(text, word.end, Math.min(text.length, word.end + LONGEST));
  let end = word.end;
  let count = 0;
  for (const [i, { start, end: behind }] of syllables.entries()) {
    const gap = text.slice(end, start);
    const written = text.slice(start, behind);
    const isCapital = /^\p{Lu}/u.test(written);
    const next = syllables[i + 1];
    const nextWord = next === undefined ? '' : text.slice(next.start, next.end);
    const isJoint = /^(?:và|về)$/iu.test(toNfc(written)) && /^\p{Lu}/u.test(nextWord);
    const isList =
      /^,[ \u00a0]$/u.test(gap) &&
      /(?:, | và )/u.test(text.slice(behind, behind + 40)) &&
      count > 1 &&
      isCapital;
    if (
      !(/^[ \u00a0\u2060]+$/u.test(gap) || isList) ||
      (i === 0 && !isCapital) ||
      count >= MOST_SYLLABLES ||
      (!isCapital &&
        !isJoint &&
        (isStop(written) ||
          (/^số$/iu.test(written) && /^\d/u.test(nextWord)) ||
          isVerbBehind(`${written} ${nextWord}`)))
    ) {
      break;
    }
    end = behind;
    count++;
  }
  return count === 0 ? undefined : { start: word.start, end };
}
