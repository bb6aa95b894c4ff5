import { toLegacyByte } from './legacyBytes';
import { toNfc } from '../normalForms';

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** Letters that stand behind a vowel for its marks, as windows-1252 has them. */
const TONES: readonly (readonly [string, string])[] = [
  ['ø', GRAVE],
  ['ù', ACUTE],
  ['û', HOOK],
  ['õ', TILDE],
  ['ï', DOT],
];
const CIRCUMFLEXES: readonly (readonly [string, string])[] = [
  ['â', CIRCUMFLEX],
  ['à', CIRCUMFLEX + GRAVE],
  ['á', CIRCUMFLEX + ACUTE],
  ['å', CIRCUMFLEX + HOOK],
  ['ã', CIRCUMFLEX + TILDE],
  ['ä', CIRCUMFLEX + DOT],
];
const BREVES: readonly (readonly [string, string])[] = [
  ['ê', BREVE],
  ['è', BREVE + GRAVE],
  ['é', BREVE + ACUTE],
  ['ú', BREVE + HOOK],
  ['ü', BREVE + TILDE],
  ['ë', BREVE + DOT],
];

/** Of each vowel, what may stand behind it. */
const MARKS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['a', new Map([...TONES, ...CIRCUMFLEXES, ...BREVES])],
  ['e', new Map([...TONES, ...CIRCUMFLEXES])],
  ['o', new Map([...TONES, ...CIRCUMFLEXES])],
  ['u', new Map(TONES)],
  ['y', new Map(TONES)],
  ['ô', new Map(TONES)],
  ['ö', new Map(TONES)],
]);

/** Letters that are whole by themselves. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['ì', 'ì'],
  ['í', 'í'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);

/** `Vieät Nam` becomes `Việt Nam`: text whose bytes were meant for a VNI font of Windows. */
export function fromVni(text: string): string {
  let converted = '';
  for (let i = 0; i < text.length; i++) {
    const written = asWestern(text.charAt(i));
    const base = written.toLowerCase();
    const marks = MARKS.get(base)?.get(asWestern(text.charAt(i + 1)).toLowerCase());
    const letter = WHOLE.get(base) ?? (marks === undefined ? undefined : base);
    if (letter === undefined) {
      converted += text.charAt(i);
      continue;
    }
    const whole = toNfc(letter + (marks ?? ''));
    converted += base === written ? whole : whole.toUpperCase();
    i += marks === undefined ? 0 : 1;
  }
  return converted;
}

/** The letter of windows-1252 that has the byte of this one. */
function asWestern(letter: string): string {
  const byte = toLegacyByte(letter);
  return byte === undefined ? letter : String.fromCharCode(byte);
}
