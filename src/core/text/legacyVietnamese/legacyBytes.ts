/** Characters that windows-1252 has at 0x80 to 0x9F, with spaces for those it has not. */
const WESTERN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** What windows-1258 has where windows-1252 has something else. */
const VIETNAMESE: readonly (readonly [number, string])[] = [
  [0xc3, 'Ă'],
  [0xcc, '\u0300'],
  [0xd0, 'Đ'],
  [0xd2, '\u0309'],
  [0xd5, 'Ơ'],
  [0xdd, 'Ư'],
  [0xde, '\u0303'],
  [0xe3, 'ă'],
  [0xec, '\u0301'],
  [0xf0, 'đ'],
  [0xf2, '\u0323'],
  [0xf5, 'ơ'],
  [0xfd, 'ư'],
  [0xfe, '₫'],
];

const BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from(WESTERN, (letter, i): [string, number] => [letter, 0x80 + i]).filter(
    ([letter]) => letter !== ' ',
  ),
  ...VIETNAMESE.map(([byte, letter]): [string, number] => [letter, byte]),
]);

/**
 * The byte that a character was before it was read as windows-1252 or windows-1258, which no character contradicts;
 * `undefined` where it was none. (The WHATWG's "Encoding" standard, indexes windows-1252 and windows-1258.)
 *
 * @param letter one UTF-16 code unit
 */
export function toLegacyByte(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  return code < 0x100 ? code : BYTES.get(letter);
}
