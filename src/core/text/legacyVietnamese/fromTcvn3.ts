import { toLegacyByte } from './legacyBytes';

/** First bytes of runs of letters, in the order of TCVN 5712:1993, VN3 ("ABC"). */
const RUNS: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const LETTERS: ReadonlyMap<number, string> = new Map(
  RUNS.flatMap(([first, letters]) =>
    Array.from(letters, (letter, i): [number, string] => [first + i, letter]),
  ),
);

/** `ViÖt Nam` becomes `Việt Nam`: text whose bytes were meant for a font of TCVN3. */
export function fromTcvn3(text: string): string {
  const converted = text.replace(/[^\0-\u00a0]/g, (letter) => {
    const byte = toLegacyByte(letter);
    return (byte === undefined ? undefined : LETTERS.get(byte)) ?? letter;
  });
  return converted.replace(/\p{L}+/gu, (word) => (isInCapitals(word) ? word.toUpperCase() : word));
}

/** Marked letters have small ones alone, which a font of capitals showed as such. */
function isInCapitals(word: string): boolean {
  return /^[^a-zA-Z]*[A-Z][^a-zA-Z]*[A-Z][^a-z]*$/.test(word);
}
