import type { Span } from '../../text/span';

/** One entry of a registry file, cut out, so that a place in a long file is read without the rest of it. */
export interface EntryExcerpt {
  /** The list at the top that it is in. */
  readonly list: string;
  /** YAML of a file with this list and this entry alone. */
  readonly text: string;
  /** What is to be added to an offset of {@link text} to get that of the file, for all behind the first line. */
  readonly shift: number;
  /** Of the entry in the file, whole lines. */
  readonly span: Span;
}

/** A key at the top, at the start of its line. */
const TOP_KEY = /^(?:"([^"]+)"|'([^']+)'|([^\s#"'[\]{},&*!|>%@`:-](?:[^:#]*[^:# \t])?))[ \t]*:(?=\s|$)(.*)$/;
/** A longer entry is not looked at; in code units. */
const LONGEST = 500_000;

/**
 * The entry of a list at the top that an offset is in, told by lines and indentation alone, as people write them:
 * lists as blocks, each entry behind a dash; else all that the list says. `undefined` outside of lists and where it is
 * too long. Takes time that grows with the lines of the list, and reads no YAML.
 */
export function entryAround(text: string, offset: number): EntryExcerpt | undefined {
  const top = findTopKey(text, offset);
  if (top === undefined) {
    return undefined;
  }
  const column = top.isOpen ? dashColumn(text, top.end) : undefined;
  if (column === undefined) {
    const end = findLine(text, top.end, (line) => TOP_KEY.test(line));
    return toExcerpt(text, top.list, { start: top.start, end }, '');
  }
  const dash = ' '.repeat(column) + '-';
  const isDash = (line: string): boolean =>
    line.startsWith(dash) && /^(?:\s|$)/.test(line.slice(dash.length));
  let start = lineStart(text, offset);
  while (!isDash(lineAt(text, start))) {
    if (start <= top.end) {
      return undefined;
    }
    start = lineStart(text, start - 1);
  }
  const end = findLine(text, nextLine(text, start), (line) => isDash(line) || TOP_KEY.test(line));
  return toExcerpt(text, top.list, { start, end }, `${JSON.stringify(top.list)}:\n`);
}

function toExcerpt(text: string, list: string, span: Span, head: string): EntryExcerpt | undefined {
  return span.end - span.start > LONGEST
    ? undefined
    : { list, text: head + text.slice(span.start, span.end), shift: span.start - head.length, span };
}

interface TopKey {
  readonly list: string;
  readonly start: number;
  /** Of the line behind it. */
  readonly end: number;
  /** Nothing stands behind the colon. */
  readonly isOpen: boolean;
}

function findTopKey(text: string, offset: number): TopKey | undefined {
  for (let start = lineStart(text, offset); ; start = lineStart(text, start - 1)) {
    const [whole, double, single, plain, rest = ''] = TOP_KEY.exec(lineAt(text, start)) ?? [];
    const list = double ?? single ?? plain;
    if (whole !== undefined && list !== undefined) {
      return { list, start, end: nextLine(text, start), isOpen: /^\s*(?:#.*)?$/.test(rest) };
    }
    if (start === 0) {
      return undefined;
    }
  }
}

/** Of the first entry; `undefined` where the list is no block of them. */
function dashColumn(text: string, from: number): number | undefined {
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    const line = lineAt(text, start);
    if (/\S/.test(line) && !/^\s*#/.test(line)) {
      return /^ *-(?=\s|$)/.exec(line)?.[0].indexOf('-');
    }
  }
  return undefined;
}

/** The first line at or behind an offset that is one of those, else the end of the text. */
function findLine(text: string, from: number, isIt: (line: string) => boolean): number {
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    if (isIt(lineAt(text, start))) {
      return start;
    }
  }
  return text.length;
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** As much of a line as tells what it begins. */
const LOOKED_AT = 400;

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + LOOKED_AT)).replace(/\r$/, '');
}
