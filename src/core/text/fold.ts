import { DROPPED, EXPANDS, getFoldTables, SPACE } from './foldTables';
import type { FoldMap } from './foldTables';
import { toNfc } from './normalForms';
import { findWord } from './words';

/**
 * The one way in which index, query and gazetteer call texts equal. Running example: `Vũ  Hải Quân’s` folds to
 * `vu hai quan's`.
 */

/**
 * Without case, diacritics (`đ` is `d`) and what a reader does not see; apostrophes, quotation marks, hyphens are one
 * of a kind each, a run of white space is one space. Nothing is trimmed. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return foldBy(text, getFoldTables().folded);
}

/** As {@link foldText}, but diacritics are kept, in NFC and with the tone mark where newer spelling puts it. */
export function foldWithMarks(text: string): string {
  const marked = foldBy(text, getFoldTables().marked);
  return UNSETTLED.test(marked) ? placeTones(marked.replace(DECOMPOSED, toNfc)) : marked;
}

/** `differ`: the marks say that another word is meant, or the letters differ. */
export type MarksAgreement = 'exact' | 'folded' | 'differ';

/**
 * A whole name and a stretch of text: each syllable of the text has the marks of the name, or none. Old and new tone
 * placement, NFC and NFD and case make no difference. A name stored without any marks accepts all marks; where a name
 * has marks elsewhere, its bare syllables are meant to be bare.
 */
export function nameAgrees(name: string, text: string): MarksAgreement {
  const markedName = foldWithMarks(name);
  const markedText = foldWithMarks(text);
  return foldText(markedName) === foldText(markedText) ? markedFormsAgree(markedName, markedText) : 'differ';
}

/**
 * As {@link nameAgrees} for two results of {@link foldWithMarks}, where the text is known to fold to the same as the
 * name or to begin with that. `isBare` says that the name has no marks at all.
 */
export function markedFormsAgree(
  name: string,
  text: string,
  isBare = foldText(name) === name,
): MarksAgreement {
  if (name === text) {
    return 'exact';
  }
  let agreement: MarksAgreement = 'exact';
  let other = findWord(text);
  for (let own = findWord(name); own !== undefined; own = findWord(name, own.end)) {
    if (other === undefined) {
      return 'differ';
    }
    const syllables = syllablesAgree(name.slice(own.start, own.end), text.slice(other.start, other.end));
    if (syllables === 'differ' && !isBare) {
      return 'differ';
    }
    agreement = syllables === 'exact' ? agreement : 'folded';
    other = findWord(text, other.end);
  }
  return agreement;
}

function syllablesAgree(name: string, text: string): MarksAgreement {
  if (name === text) {
    return 'exact';
  }
  return foldText(text) === text ? 'folded' : 'differ';
}

function foldBy(text: string, map: FoldMap): string {
  if (text.length <= PIECE) {
    return foldPiece(text, map, false);
  }
  const pieces: string[] = [];
  let last = '';
  for (let start = 0; start < text.length; start += PIECE) {
    const piece = foldPiece(text.slice(start, start + PIECE), map, last.endsWith(' '));
    // To be asked for its end makes it one string of what it was put together from, which takes far less room.
    last = piece === '' ? last : piece;
    pieces.push(piece);
  }
  return pieces.join('');
}

/** In code units: what is put together letter by letter takes some thirty times its length until it is done. */
const PIECE = 10_000;

/** @param afterSpace whether what stands before ends with a space */
function foldPiece(text: string, map: FoldMap, afterSpace: boolean): string {
  let folded = '';
  // Stretches that fold to themselves are copied whole: most text is small letters already.
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const becomes = map.units[unit] ?? DROPPED;
    if (becomes === unit && !(afterSpace && unit === SPACE)) {
      afterSpace = unit === SPACE;
      continue;
    }
    folded += text.slice(copied, i);
    copied = i + 1;
    if (becomes === SPACE) {
      folded += afterSpace ? '' : ' ';
      afterSpace = true;
    } else if (becomes !== DROPPED) {
      folded += becomes === EXPANDS ? (map.expansions.get(unit) ?? '') : String.fromCharCode(becomes);
      afterSpace = false;
    }
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

/** A text in which one of the next two patterns may be found. */
const UNSETTLED = /[\u0300-\u036f]|[òóỏõọùúủũụ][aey]/;
/** Scripts that compose by other marks keep what is written. */
const DECOMPOSED = /[^\u0300-\u036f][\u0300-\u036f]+/g;
const OLD_TONE = /[òóỏõọ][ae]|[ùúủũụ]y/g;
const NEW_TONES = new Map(
  ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ']
    .concat(['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
    .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const),
);

/** `hòa` and `thúy` (older, and still the more frequent) become `hoà` and `thuý`. */
export function placeTones(text: string): string {
  return text.replace(OLD_TONE, (vowels) => NEW_TONES.get(vowels) ?? vowels);
}
