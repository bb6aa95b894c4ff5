/** Putting marks in order is quadratic, and no letter of any language has so many. */
const MOST_MARKS = 30;
/** With what it stands on. */
const HEAP = new RegExp(`(\\P{M}?\\p{M}{${MOST_MARKS + 1},})`, 'u');

/**
 * Unicode's composed form (NFC) in linear time: a heap of more than 30 marks is left as it is written. Doing it twice
 * changes nothing.
 */
export function toNfc(text: string): string {
  return normalize(text, 'NFC');
}

/** The decomposed form (NFD), bounded as {@link toNfc} is. */
export function toNfd(text: string): string {
  return normalize(text, 'NFD');
}

/** The decomposed form without compatibility characters (NFKD), bounded as {@link toNfc} is. */
export function toNfkd(text: string): string {
  return normalize(text, 'NFKD');
}

function normalize(text: string, form: 'NFC' | 'NFD' | 'NFKD'): string {
  if (text.length <= MOST_MARKS) {
    return text.normalize(form);
  }
  // Every second part is a heap.
  const parts = text.split(HEAP);
  return parts.map((part, i) => (i % 2 === 1 ? part : part.normalize(form))).join('');
}
