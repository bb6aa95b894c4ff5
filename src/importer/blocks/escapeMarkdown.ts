import { toNfc } from '../../core';

/** Characters by which Markdown would read something else than text. */
const SPECIAL = /[\\`*[\]~|]|<(?=[\p{L}/!?])|&(?=#?[\p{L}\p{N}]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** At the start of a line: headings, quotations, items, rules, fences, front matter. */
const LINE_START = /^(?:(#{1,6})(?=\s|$)|([>+=-]))/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;

/** One line of text that says in Markdown what it says; white space is folded. */
export function escapeMarkdown(text: string): string {
  const line = toPlain(text).replace(SPECIAL, '\\$&');
  return line.replace(LINE_START, '\\$&').replace(NUMBERED, '$1\\$2');
}

/** No text has these: controls, halves of characters, marks that turn or hide what is around them. */
/* eslint-disable no-control-regex -- they are what is taken out */
const NO_TEXT =
  /[\0-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/gu;

/** As a reader sees it: composed, white space folded. */
export function toPlain(text: string): string {
  return toNfc(text.replace(NO_TEXT, '').replace(/\s+/g, ' ').trim());
}
