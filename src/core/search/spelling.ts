import { foldText, foldWithMarks } from '../text/fold';
import { toNfd } from '../text/normalForms';

/** How one word is written: `Nguyễn`, in any case and Unicode form, is `nguyễn` and, without its marks, `nguyen`. */
export interface Spelling {
  /** Equal for all that is the same word but for case, Unicode form and place of the tone. */
  readonly key: string;
  readonly folded: string;
  readonly marked: boolean;
}

/** Of longer words only the beginning counts; nobody looks for the end of a base64 line. */
const LONGEST = 64;

/** @param word letters, digits and their marks only */
export function toSpelling(word: string): Spelling {
  const key = foldWithMarks(word.length > LONGEST ? word.slice(0, LONGEST) : word);
  const folded = foldText(key);
  return { key, folded, marked: key !== folded };
}

/** Whether two words of equal `folded` may stand for each other: where both have marks, they are the same. */
export function spellingsAgree(a: Spelling, b: Spelling): boolean {
  return a.key === b.key || !a.marked || !b.marked;
}

/**
 * Whether a word whose `folded` is longer than that of `beginning` may be what is being typed there. A letter may
 * still lack marks of the word, since a tone is mostly typed last, but has none that the word has not.
 */
export function marksAgreeSoFar(beginning: Spelling, word: Spelling): boolean {
  if (!beginning.marked || !word.marked) {
    return true;
  }
  const typed = toLetters(beginning.key);
  const letters = toLetters(word.key);
  return typed.every((letter, i) => {
    const other = letters[i];
    return other?.base === letter.base && letter.marks.every((mark) => other.marks.includes(mark));
  });
}

/** The marks of a word in order, to compare words that differ in letters. */
export function marksOf({ key }: Spelling): string {
  return Array.from(toNfd(key))
    .filter((character) => foldText(character) !== character)
    .join('');
}

function toLetters(key: string): { readonly base: string; readonly marks: string[] }[] {
  const letters: { base: string; marks: string[] }[] = [];
  for (const character of toNfd(key)) {
    if (foldText(character) === '') {
      letters.at(-1)?.marks.push(character);
    } else {
      letters.push({ base: character, marks: [] });
    }
  }
  return letters;
}
