import { foldText, nameAgrees } from '../../text/fold';
import type { CapitalWord } from './capitalWords';
import { PARTICLES, type NameParts } from './nameParts';

/**
 * True where the words, family name last, may be written for the name: initials stand for words, middle names may be
 * missing, and one initial may be more than the registry knows. A Vietnamese name is the other way round.
 */
export function agreesInFull(
  words: readonly CapitalWord[],
  { vietnamese, words: own, family = '' }: NameParts,
): boolean {
  const text = words.map((word) => word.text);
  if (vietnamese) {
    const [ownFamily = '', ...rest] = own;
    const given = rest.at(-1) ?? '';
    const middle = rest.slice(0, -1);
    const forms = [
      [...rest, ownFamily],
      [given, ...middle, ownFamily],
      [given, ownFamily],
    ];
    return forms.some(
      (form) => form.length === text.length && form.every((word, i) => agrees(word, text[i] ?? '')),
    );
  }
  const familyLength = family.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word)).length;
  const ownGiven = own.slice(0, own.length - family.split(/\s+/u).length);
  const hasParticles = familyLength < family.split(/\s+/u).length;
  // Particles written with capitals are words of the text as well.
  const given = words
    .slice(0, Math.max(0, words.length - familyLength))
    .filter((word, i) => i === 0 || !hasParticles || !PARTICLES.has(foldText(word.text)))
    .flatMap((word) => splitInitials(word));
  const [first, ...middles] = given;
  const [ownFirst, ...ownMiddles] = ownGiven;
  if (first === undefined || ownFirst === undefined || !agrees(ownFirst, first)) {
    return false;
  }
  let next = 0;
  for (const middle of middles) {
    const at = ownMiddles.findIndex((one, i) => i >= next && agrees(one, middle));
    if (at >= 0) {
      next = at + 1;
    } else if (!isInitial(middle) || ownMiddles.length > 0) {
      return false;
    }
  }
  return true;
}

function splitInitials({ text, initial }: CapitalWord): readonly string[] {
  return initial ? (text.match(/\p{Lu}\p{M}*/gu) ?? []) : [text];
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\p{M}*\.?$/u.test(word);
}

function agrees(own: string, written: string): boolean {
  return isInitial(written) || isInitial(own)
    ? foldText(own.charAt(0)) === foldText(written.charAt(0))
    : nameAgrees(own, written) !== 'differ';
}
