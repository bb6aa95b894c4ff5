/** Of a longer selection its first words are looked for. */
const MOST_WORDS = 25;

/** A word that the grammar of queries reads as nothing but a word. */
const PLAIN_WORD = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u;

/** The query for a selected text: a word as it is, several as a phrase; empty where there is no word. */
export function toSelectionQuery(selected: string): string {
  const words = selected
    .replace(/["“”„«»\p{Cc}]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const text = words.join(' ');
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return '';
  }
  return PLAIN_WORD.test(text) && !/^(?:OR|AND|NOT)$/.test(text) ? text : `"${text}"`;
}
