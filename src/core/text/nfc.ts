/** Putting marks in order is quadratic, and no letter of any language has so many. */
const MOST_MARKS = 30;
const HEAP = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u');
const CHARACTERS = /\P{M}+\p{M}*|\p{M}+/gu;

/**
 * Unicode's composed form (NFC) in linear time: a heap of more than 30 marks is left as it is written. Doing it twice
 * changes nothing.
 */
export function toNfc(text: string): string {
  if (text.length <= MOST_MARKS || !HEAP.test(text)) {
    return text.normalize('NFC');
  }
  return text.replace(CHARACTERS, (part) => (HEAP.test(part) ? part : part.normalize('NFC')));
}
