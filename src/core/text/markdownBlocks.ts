import MarkdownIt, { type Token } from 'markdown-it';
import { LineIndex } from './lineIndex';
import type { Span } from './span';

export type MarkdownBlockKind =
  'heading' | 'paragraph' | 'list-item' | 'quotation' | 'table-head' | 'table-row' | 'code' | 'html';

/** A stretch of whole lines that belong together. Blocks come in order and do not overlap. */
export interface MarkdownBlock {
  /** Of the innermost list item or quotation, where the block is a paragraph in one. */
  readonly kind: MarkdownBlockKind;
  /** From the start of its first line to the end of its last, without the last line's end. */
  readonly lines: Span;
  /** Without the marks of list, quotation, heading or table, and without white space at either end. */
  readonly span: Span;
  /** 1 to 6 in headings, else 0. */
  readonly level: number;
}

/** Deeper containers are read as plain paragraphs; nobody nests so deep but to do harm. */
const MAX_NESTING = 40;

const LINE_END = /\r\n?/g;
/** Without two ways to take the same blank: a line of nothing else would cost the square of its length. */
const ONLY_MARKS = /^[\s>*+-]*(?:\d{1,9}[.)]\s*)?$/;

/**
 * Reads the block structure of any number of Markdown texts. The one user of markdown-it, of which only the block rules
 * run: they are linear and know lines. Link reference definitions are not told from paragraphs.
 */
export class MarkdownBlockParser {
  readonly #parser = new MarkdownIt({ html: true });

  constructor() {
    this.#parser.set({ maxNesting: MAX_NESTING });
    this.#parser.block.ruler.disable('reference');
  }

  /** Blocks of a text from `bodyStart` on. */
  read(text: string, bodyStart = 0): readonly MarkdownBlock[] {
    const body = text.slice(bodyStart);
    return new BlockReader(body, bodyStart).read(this.#parse(body));
  }

  /**
   * Blocks of a part of a text that ends with a blank line; the line behind it begins with neither white space nor a
   * mark of a list. `undefined` where a fence, a comment or the like goes on behind the part.
   */
  readPart(part: string): readonly MarkdownBlock[] | undefined {
    const lines = new LineIndex(part);
    // Any such line ends whatever a blank line and a lesser indent can end.
    const tokens = this.#parse(`${part}x`);
    const [opening, content, closing] = tokens.splice(-3);
    const isClosed =
      opening?.type === 'paragraph_open' &&
      opening.level === 0 &&
      opening.map?.[0] === lines.lineCount - 1 &&
      content?.type === 'inline' &&
      closing?.type === 'paragraph_close';
    return isClosed ? new BlockReader(part, 0, lines).read(tokens) : undefined;
  }

  #parse(text: string): Token[] {
    const tokens: Token[] = [];
    this.#parser.block.parse(text.replace(LINE_END, '\n'), this.#parser, {}, tokens);
    return tokens;
  }
}

class BlockReader {
  readonly #body: string;
  readonly #bodyStart: number;
  readonly #lines: LineIndex;
  readonly #blocks: MarkdownBlock[] = [];
  readonly #covered: Uint8Array;
  readonly #containers: ('list-item' | 'quotation')[] = [];

  constructor(body: string, bodyStart: number, lines = new LineIndex(body)) {
    this.#body = body;
    this.#bodyStart = bodyStart;
    this.#lines = lines;
    this.#covered = new Uint8Array(this.#lines.lineCount + 1);
  }

  read(tokens: readonly Token[]): readonly MarkdownBlock[] {
    let kind: MarkdownBlockKind = 'paragraph';
    let level = 0;
    for (const token of tokens) {
      switch (token.type) {
        case 'blockquote_open':
          this.#containers.push('quotation');
          break;
        case 'list_item_open':
          this.#containers.push('list-item');
          break;
        case 'blockquote_close':
        case 'list_item_close':
          this.#containers.pop();
          break;
        case 'paragraph_open':
          kind = this.#containers.at(-1) ?? 'paragraph';
          level = 0;
          break;
        case 'heading_open':
          kind = 'heading';
          level = Number(token.tag.slice(1));
          this.#cover(token);
          break;
        case 'inline':
          // Cells carry no lines of their own: their row has been read as a whole.
          if (token.map) {
            this.#add(kind, token.map, token.content, level);
          }
          break;
        case 'table_open':
        case 'hr':
          this.#cover(token);
          break;
        case 'thead_open':
          kind = 'table-head';
          break;
        case 'tbody_open':
          kind = 'table-row';
          break;
        case 'tr_open':
          this.#addRow(kind, token);
          break;
        case 'fence':
        case 'code_block':
        case 'html_block':
          if (token.map) {
            this.#add(token.type === 'html_block' ? 'html' : 'code', token.map, undefined, 0);
          }
          break;
        default:
          break;
      }
    }
    this.#addLeftOvers();
    return this.#blocks.sort((a, b) => a.lines.start - b.lines.start);
  }

  #cover(token: Token): void {
    if (token.map) {
      this.#covered.fill(1, token.map[0], token.map[1]);
    }
  }

  /** @param content as the library gives it: its first line is a part of the stored line, behind all marks */
  #add(
    kind: MarkdownBlockKind,
    map: readonly [number, number],
    content: string | undefined,
    level: number,
  ): void {
    const [first, last] = map;
    this.#covered.fill(1, first, last);
    const lines = { start: this.#lineStart(first), end: this.#lineEnd(Math.max(first, last - 1)) };
    const firstLine = this.#body.slice(lines.start, this.#lineEnd(first));
    const lineBreak = content?.indexOf('\n') ?? -1;
    const wanted = lineBreak < 0 ? content : content?.slice(0, lineBreak);
    const at = wanted === undefined ? 0 : Math.max(firstLine.lastIndexOf(wanted), 0);
    const start = lines.start + at;
    // A heading ends with its text; closing marks behind it are none of it.
    const end =
      kind === 'heading' && lineBreak < 0 && wanted !== undefined ? start + wanted.length : lines.end;
    this.#push(kind, lines, this.#trimmed({ start, end }, /\s/), level);
  }

  #addRow(kind: MarkdownBlockKind, row: Token): void {
    if (row.map) {
      const lines = { start: this.#lineStart(row.map[0]), end: this.#lineEnd(row.map[0]) };
      this.#push(kind, lines, this.#trimmed(lines, /[\s|>]/), 0);
    }
  }

  /** Lines in containers too deep for the library belong to no token; they are text all the same. */
  #addLeftOvers(): void {
    let start: number | undefined;
    for (let line = 0; line <= this.#lines.lineCount; line++) {
      const isLeftOver = line < this.#lines.lineCount && this.#covered[line] === 0 && this.#hasWords(line);
      if (isLeftOver) {
        start ??= line;
      } else if (start !== undefined) {
        const lines = { start: this.#lineStart(start), end: this.#lineEnd(line - 1) };
        this.#push('paragraph', lines, this.#trimmed(lines, /[\s>*+-]/), 0);
        start = undefined;
      }
    }
  }

  #hasWords(line: number): boolean {
    return !ONLY_MARKS.test(this.#body.slice(this.#lineStart(line), this.#lineEnd(line)));
  }

  #push(kind: MarkdownBlockKind, lines: Span, span: Span, level: number): void {
    const shift = this.#bodyStart;
    this.#blocks.push({
      kind,
      lines: { start: lines.start + shift, end: lines.end + shift },
      span: { start: span.start + shift, end: span.end + shift },
      level,
    });
  }

  #trimmed({ start, end }: Span, away: RegExp): Span {
    let from = start;
    let to = end;
    while (from < to && away.test(this.#body.charAt(from))) {
      from += 1;
    }
    while (to > from && away.test(this.#body.charAt(to - 1))) {
      to -= 1;
    }
    return { start: from, end: to };
  }

  #lineStart(line: number): number {
    return this.#lines.offsetAt({ line, character: 0 });
  }

  #lineEnd(line: number): number {
    let end = this.#lineStart(line + 1);
    if (line + 1 < this.#lines.lineCount) {
      end -= this.#body.startsWith('\r\n', end - 2) ? 2 : 1;
    }
    return end;
  }
}
