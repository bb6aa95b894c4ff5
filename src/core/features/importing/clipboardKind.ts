/** What a text from the clipboard is. Only an address alone counts as one: nothing is fetched from it. */
export type ClipboardKind = 'empty' | 'address' | 'html' | 'text';

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const BEGINS_HTML =
  /^(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|dl|blockquote)\b[^<>]*>/i;
const ENDS_HTML = /<\/[a-z][a-z0-9]*\s*>$/i;

/** Source of a page begins and ends with a tag; a text that merely has some in it stays a text. */
export function readClipboardKind(text: string): ClipboardKind {
  const trimmed = text.trim();
  if (trimmed === '') {
    return 'empty';
  }
  if (ADDRESS.test(trimmed)) {
    return 'address';
  }
  return BEGINS_HTML.test(trimmed) && ENDS_HTML.test(trimmed) ? 'html' : 'text';
}
