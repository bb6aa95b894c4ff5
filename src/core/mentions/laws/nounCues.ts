import { foldText, foldWithMarks } from '../../text/fold';
import { foldedSet } from '../../text/foldedSet';
import { findWord } from '../../text/words';
import type { LawCueOf } from './lawCues';
import type { LawWord } from './lawWords';

/** Code units looked at before and behind a noun. */
const NEAR = 48;

const BEFORE =
  /(?<![\p{L}\p{M}\p{N}'’-])(the|this|that|(?:the[\s\u2060]+)?(?:said|same|aforementioned))[\s\u2060]+$/iu;
/** Words behind which "that" begins a clause. */
const REPORTING: ReadonlySet<string> = new Set(
  (
    'say says said saying state states stated note notes noted stress stressed add adds added argue argues argued ' +
    'believe believes believed think thinks thought hope hopes hoped know knows knew emphasize emphasized emphasised ' +
    'affirm affirmed confirm confirmed agree agreed warn warned report reported told tell tells recall recalled claim ' +
    'claims claimed show shows showed shown mean means meant insist insisted explain explained announce announced so ' +
    'such fact view idea belief sure clear true ensure ensures suggest suggests suggested fear feared find found ' +
    'acknowledge acknowledged assert asserted observe observed remember indicate indicated provided given'
  ).split(' '),
);

/** `the Act on Trade`, `the Law of the Sea`: the beginning of a longer name. */
const LONGER =
  /^[\s\u2060]+(?:of|concerning|regarding|relating|governing|amending|regulating|for[\s\u2060]+\p{Lu}|to[\s\u2060]+\d|(?:no|number|so|số)[.:\s])/u;
const ON = /^[\s\u2060]+on[\s\u2060]+(?=\p{L})/u;
/** What may follow "on" where it tells when or of what the law was spoken. */
const NO_TITLE =
  /^(?:(?:its|this|that|these|those|their|his|her|our|all|both|which|whom|time|schedule|track|paper|balance)(?!\p{L})|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|march|april|may(?!\p{L})|june|july|aug|sept|oct|nov|dec)/iu;
/** Goes on with a word that is part of another name, or of another word. */
const GOES_ON = /^(?:[\s\u2060]+[\p{Lu}\d]|[\u2060]*(?:[-‐-―/&][\p{L}\p{N}]|\p{N}))/u;
const OTHER_NOUN =
  /^[\s\u2060]+(?:school|firm|enforcement|professor|degree|review|maker|making|student|faculty|suit|clerk|library|book|book|word|name|conference|holder)/iu;

/**
 * `the Act`, `that law`, `Nghị định này`. A noun in small letters without a word that points, as in `the law`, speaks
 * of laws in general.
 */
export function readNounCue(text: string, word: LawWord): LawCueOf<'noun'> | undefined {
  const stands = word.vietnamese ? isPointedAt(text, word) : isDetermined(text, word);
  return stands ? { type: 'noun', span: { start: word.start, end: word.end }, noun: word.noun } : undefined;
}

function isDetermined(text: string, word: LawWord): boolean {
  const before = text.slice(Math.max(0, word.start - NEAR), word.start);
  const [whole = '', determiner = ''] = BEFORE.exec(before) ?? [];
  if (whole === '' || isPartOfAnother(text, word)) {
    return false;
  }
  const isTitle = isTitleCase(text, word);
  const pointer = foldText(determiner);
  if (pointer === 'the') {
    return isTitle;
  }
  if (pointer === 'that' && REPORTING.has(lastWordOf(before.slice(0, before.length - whole.length)))) {
    return false;
  }
  // "This act of kindness" is none, "under this act" is one.
  const isUnder = (): boolean => /(?:under|of|by|in|with)[\s\u2060]+$/i.test(before.slice(0, -whole.length));
  return (
    isTitle ||
    (isSmall(text, word) && (!word.common || word.noun === 'law' || (word.noun === 'act' && isUnder())))
  );
}

/** True for the beginning of a longer name. */
export function isPartOfAnother(text: string, { end }: LawWord): boolean {
  const behind = text.slice(end, end + NEAR);
  const [on = ''] = ON.exec(behind) ?? [];
  return (
    LONGER.test(behind) ||
    GOES_ON.test(behind) ||
    OTHER_NOUN.test(behind) ||
    (on !== '' && !NO_TITLE.test(behind.slice(on.length)))
  );
}

function isTitleCase(text: string, { start, end }: LawWord): boolean {
  return (
    /^\p{Lu}[^\p{Lu}]*\p{Ll}/u.test(text.slice(start, end)) ||
    /^Executive[\s\u2060]+Order$/.test(text.slice(start, end))
  );
}

function isSmall(text: string, { start, end }: LawWord): boolean {
  return !/\p{Lu}/u.test(text.slice(start, end));
}

function lastWordOf(text: string): string {
  const [, last = ''] = /(?<!\p{L})(\p{L}+)[\s\u2060]*$/u.exec(text) ?? [];
  return foldText(last);
}

const POINTERS: ReadonlySet<string> = new Set(['này', 'nay', 'đó', 'ấy']);
const POINTERS_OF_TWO = foldedSet([
  'nói trên',
  'noi trên',
  'noi tren',
  'nêu trên',
  'neu tren',
  'kể trên',
  'vừa nêu',
]);
/** Behind `trên` alone: what does not make it "on", as in `trên toàn quốc`. */
const BEHIND_ABOVE = foldedSet(
  [
    'được',
    'là',
    'đã',
    'sẽ',
    'có',
    'quy',
    'nêu',
    'còn',
    'cũng',
    'chưa',
    'không',
    'bị',
    'phải',
    'cần',
    'và',
    'với',
  ].concat(['để', 'theo', 'khi', 'nhằm', 'từ', 'tại', 'đều', 'do', 'vẫn', 'đang', 'mới', 'cho']),
);

function isPointedAt(text: string, word: LawWord): boolean {
  const isCapital = !isSmall(text, word);
  if (text.charAt(word.start - 1) === '-' || (word.common && !isCapital)) {
    return false;
  }
  const first = wordBehind(text, word.end);
  const second = first === undefined ? undefined : wordBehind(text, first.end);
  if (first === undefined) {
    return false;
  }
  if (POINTERS.has(first.word) || POINTERS_OF_TWO.has(`${first.word} ${second?.word ?? ''}`)) {
    return true;
  }
  return first.word === foldWithMarks('trên') && (second === undefined || BEHIND_ABOVE.has(second.word));
}

/** The next word where nothing but blanks stand before it; in NFC, without case. */
function wordBehind(text: string, from: number): { readonly word: string; readonly end: number } | undefined {
  const found = findWord(text, from, Math.min(text.length, from + NEAR));
  return found === undefined || !/^[\s\u2060]+$/.test(text.slice(from, found.start))
    ? undefined
    : { word: foldWithMarks(text.slice(found.start, found.end)), end: found.end };
}
