/** A value as it is written behind a field: in quotation marks where the grammar would end it too early. */
export function toQueryValue(text: string): string {
  // A quotation mark within a value cannot be written; the words around it still find what is meant.
  return /^[^\s"“”„«»,;()[\]{}<>]+$/u.test(text) ? text : `"${text.replace(/["“”„«»]+/gu, ' ').trim()}"`;
}
