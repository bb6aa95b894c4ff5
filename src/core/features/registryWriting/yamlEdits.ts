import type { YamlEntry, YamlList, YamlMap, YamlNode } from '../../text/yamlNode';
import type { TextEdit } from '../decisions/decision';

/**
 * The smallest edits of a YAML text that add to it and take away from it, in the style in which it is written, so that
 * comments, order and all other lines stay. They are right for what people write; whoever applies one reads the result
 * again, as YAML has corners where they are not. `undefined` where it is clear that they would not be.
 */

export function isFlow(text: string, node: YamlNode): boolean {
  return node.type !== 'scalar' && /[[{]/.test(text.charAt(node.span.start));
}

/** Adds `key: value` as a line, or inside the braces; behind the entry `after`, else as the last one. */
export function addEntry(
  text: string,
  map: YamlMap,
  entry: { readonly key: string; readonly value: string },
  after: YamlEntry | undefined = map.entries.at(-1),
): TextEdit | undefined {
  const source = `${entry.key}: ${entry.value}`;
  const [first] = map.entries;
  if (first === undefined || after === undefined) {
    return isFlow(text, map) ? fillBrackets(text, map, `{ ${source} }`, source) : undefined;
  }
  return isFlow(text, map)
    ? insert(endOfEntry(text, after), `, ${source}`)
    : insertLines(text, endOfEntry(text, after), columnOf(text, first.keySpan.start), [source]);
}

/** Adds the lines of an entry to a map in block style that has entries. */
export function addEntryLines(
  text: string,
  map: YamlMap,
  lines: readonly string[],
  after: YamlEntry | undefined = map.entries.at(-1),
): TextEdit | undefined {
  const [first] = map.entries;
  return (
    first && after && insertLines(text, endOfEntry(text, after), columnOf(text, first.keySpan.start), lines)
  );
}

/** Adds an item as a line with a dash, or inside the brackets. */
export function addItem(text: string, list: YamlList, source: string): TextEdit | undefined {
  const last = list.items.at(-1);
  if (isFlow(text, list)) {
    return last === undefined
      ? fillBrackets(text, list, `[${source}]`, source)
      : insert(endOfNode(text, last), `, ${source}`);
  }
  return last === undefined ? undefined : addItemLines(text, list, [`- ${source}`]);
}

/** Adds lines, with the dashes of their items, to a list in block style. */
export function addItemLines(text: string, list: YamlList, lines: readonly string[]): TextEdit | undefined {
  const last = list.items.at(-1);
  return last && insertLines(text, endOfNode(text, last), columnOf(text, list.span.start), lines);
}

/**
 * Gives a key lines of its own instead of no value, `null` or empty brackets; a remark behind it stays. `undefined`
 * where something else stands between.
 */
export function fillWithLines(
  text: string,
  { keySpan, value }: YamlEntry,
  lines: readonly string[],
): TextEdit | undefined {
  const [colon] = /^[ \t]*:/.exec(text.slice(keySpan.end, keySpan.end + 100)) ?? [];
  const start = keySpan.end + (colon?.length ?? 0);
  // Nothing may count as written right before a remark.
  const from = start + text.slice(start, value.span.end).trimEnd().length;
  const [, remark = '', lineEnd = ''] = /^([^\n\r]*)(\r\n|[\n\r]|)/.exec(text.slice(from)) ?? [];
  if (
    colon === undefined ||
    !/^[ \t]*(?:(?:null|~|\[\s*\])[ \t]*)?$/i.test(text.slice(start, from)) ||
    !/^[ \t]*(?:[ \t]#.*)?$/.test(remark)
  ) {
    return undefined;
  }
  const eol = firstLineEnd(text);
  const below = lines.join(eol);
  const end = from + remark.length + lineEnd.length;
  return { start, end, newText: `${remark.trimEnd()}${lineEnd || eol}${below}${lineEnd}` };
}

/** Gives a key a value that has none, or `null`. */
export function fillValue(text: string, { keySpan, value }: YamlEntry, source: string): TextEdit {
  if (value.span.end > value.span.start) {
    return { ...value.span, newText: source };
  }
  const [colon] = /^[ \t]*:/.exec(text.slice(keySpan.end, keySpan.end + 100)) ?? [];
  return colon === undefined
    ? insert(keySpan.end, `: ${source}`)
    : insert(keySpan.end + colon.length, ` ${source}`);
}

export function removeItem(text: string, list: YamlList, index: number): TextEdit | undefined {
  const item = list.items[index];
  if (item === undefined) {
    return undefined;
  }
  const end = endOfNode(text, item);
  return isFlow(text, list)
    ? removeBetween(text, item.span.start, end, list.items[index - 1])
    : removeLines(text, item.span.start, end, /^[ \t]*-[ \t]+$/);
}

export function removeEntry(text: string, map: YamlMap, index: number): TextEdit | undefined {
  const entry = map.entries[index];
  if (entry === undefined) {
    return undefined;
  }
  const { start } = entry.keySpan;
  const before = map.entries[index - 1];
  return isFlow(text, map)
    ? removeBetween(text, start, endOfEntry(text, entry), before?.value)
    : removeLines(text, start, endOfEntry(text, entry), /^[ \t]*$/);
}

/** Lines behind all others, as far to the right as the keys of the map at the top. */
export function appendLines(
  text: string,
  root: YamlMap | undefined,
  lines: readonly string[],
  eol = firstLineEnd(text),
): TextEdit {
  const [first] = root?.entries ?? [];
  const indent = first === undefined ? '' : ' '.repeat(columnOf(text, first.keySpan.start));
  const before = text === '' || /[\n\r]$/.test(text) ? '' : eol;
  return insert(text.length, before + lines.map((line) => `${indent}${line}${eol}`).join(''));
}

function insert(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

/** @param whole what stands instead of brackets with nothing but white space between them */
function fillBrackets(text: string, node: YamlNode, whole: string, source: string): TextEdit {
  const { start, end } = node.span;
  return text.slice(start + 1, end - 1).trim() === ''
    ? { start, end, newText: whole }
    : insert(start + 1, source);
}

function insertLines(text: string, behind: number, column: number, lines: readonly string[]): TextEdit {
  const at = nextLine(text, behind);
  const line = lines.map((source) => ' '.repeat(column) + source).join(firstLineEnd(text));
  const [end = firstLineEnd(text)] = /(?:\r\n|[\n\r])$/.exec(text.slice(Math.max(0, at - 2), at)) ?? [];
  return /[\n\r]/.test(text.charAt(at - 1)) ? insert(at, line + end) : insert(at, end + line);
}

export function firstLineEnd(text: string): string {
  const [end = '\n'] = /\r\n|\n|\r/.exec(text) ?? [];
  return end;
}

function removeLines(text: string, from: number, to: number, lead: RegExp): TextEdit | undefined {
  const start = lineStart(text, from);
  return lead.test(text.slice(start, from)) ? { start, end: nextLine(text, to), newText: '' } : undefined;
}

/** Takes a stretch out of brackets with the comma that goes with it, and leaves comments. */
function removeBetween(text: string, start: number, end: number, before: YamlNode | undefined): TextEdit {
  const [comma] = /^[ \t]*,[ \t]*/.exec(text.slice(end)) ?? [];
  if (comma !== undefined) {
    return { start, end: end + comma.length, newText: '' };
  }
  const from = before === undefined ? start : endOfNode(text, before);
  return /^\s*,\s*$/.test(text.slice(from, start))
    ? { start: from, end, newText: '' }
    : { start, end, newText: '' };
}

/** Offset behind the last character that says something: a collection in block style ends with its last value. */
function endOfNode(text: string, node: YamlNode): number {
  if (node.type === 'scalar' || isFlow(text, node)) {
    return node.span.end;
  }
  if (node.type === 'list') {
    const last = node.items.at(-1);
    return last === undefined ? node.span.end : endOfNode(text, last);
  }
  const last = node.entries.at(-1);
  return last === undefined ? node.span.end : endOfEntry(text, last);
}

export function endOfEntry(text: string, { keySpan, value }: YamlEntry): number {
  return Math.max(keySpan.end, endOfNode(text, value));
}

/** Offset of the line behind the one that ends at or behind an offset; a value of many lines may end with its line. */
function nextLine(text: string, from: number): number {
  if (from > 0 && /[\n\r]/.test(text.charAt(from - 1))) {
    return from;
  }
  const end = /\r\n|\n|\r/g;
  end.lastIndex = from;
  const found = end.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

/** Of an offset in its line, from 0. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

function lineStart(text: string, at: number): number {
  // Sought before the start, a line end would be found at it.
  return at === 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
