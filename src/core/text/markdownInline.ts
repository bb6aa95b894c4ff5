import { foldLabel, scanLabel, scanLinkTarget } from './markdownLinks';
import { scanUrl } from './bareUrls';
import { HtmlTagScanner } from './markdownTags';
import type { Span } from './span';

export interface InlineOptions {
  /** Labels with a definition, folded: `[text][label]` shows its text only where the label is known. */
  readonly definitions: ReadonlySet<string>;
  /** HTML blocks know tags, comments and addresses, but none of Markdown's marks. */
  readonly htmlOnly: boolean;
  /** Hides the backticks of code and shows the code: for headings told as plain text. */
  readonly showCode: boolean;
}

/**
 * Finds what a reader does not see within one block of Markdown: code, targets of links and images with their
 * brackets, autolinks, HTML tags and comments. Spans come in order and do not overlap. One pass from left to right;
 * whatever looks ahead either moves on to where it looked or remembers that there was nothing to be found.
 */
export function findHiddenInline(text: string, span: Span, options: InlineOptions): readonly Span[] {
  return new InlineScanner(text.slice(span.start, span.end), options)
    .scan()
    .map(({ start, end }) => ({ start: start + span.start, end: end + span.start }));
}

class InlineScanner {
  /** The block alone, so that no search runs on behind it. */
  readonly #text: string;
  readonly #end: number;
  readonly #options: InlineOptions;
  readonly #tags: HtmlTagScanner;
  readonly #hidden: Span[] = [];
  /** Opening brackets not yet closed. */
  readonly #brackets: { readonly at: number; readonly isImage: boolean }[] = [];
  /** Length of a run of backticks → where the last such run starts. */
  readonly #lastRuns = new Map<number, number>();
  /** Where the last bracket of either kind was. */
  #latestBracket = -1;
  #position = 0;

  constructor(text: string, options: InlineOptions) {
    this.#text = text;
    this.#end = text.length;
    this.#options = options;
    this.#tags = new HtmlTagScanner(text);
  }

  scan(): readonly Span[] {
    if (!this.#options.htmlOnly) {
      this.#findBacktickRuns();
    }
    while (this.#position < this.#end) {
      this.#step();
    }
    return this.#hidden.sort((a, b) => a.start - b.start);
  }

  #step(): void {
    const character = this.#text.charAt(this.#position);
    if (character === '<') {
      this.#hideOrPass(this.#tags.scan(this.#position));
    } else if (character === 'h' || character === 'H' || character === 'w' || character === 'W') {
      this.#hideOrPass(scanUrl(this.#text, this.#position, this.#end));
    } else if (this.#options.htmlOnly) {
      this.#position += 1;
    } else if (character === '\\') {
      // An escaped mark is text. A letter behind the stroke is looked at by itself.
      this.#position += /[!-/:-@[-`{-~]/.test(this.#text.charAt(this.#position + 1)) ? 2 : 1;
    } else if (character === '`') {
      this.#readCode();
    } else if (character === '[') {
      const isImage = this.#text.charAt(this.#position - 1) === '!';
      this.#brackets.push({ at: this.#position, isImage });
      this.#latestBracket = this.#position;
      this.#position += 1;
    } else if (character === ']') {
      this.#closeBracket();
    } else {
      this.#position += 1;
    }
  }

  #hideOrPass(behind: number): void {
    if (behind < 0) {
      this.#position += 1;
    } else {
      this.#hide(this.#position, behind);
      this.#position = behind;
    }
  }

  #hide(start: number, end: number): void {
    this.#hidden.push({ start, end: Math.min(end, this.#end) });
  }

  #runLength(at: number): number {
    let end = at;
    while (end < this.#end && this.#text.charCodeAt(end) === 0x60) {
      end += 1;
    }
    return end - at;
  }

  #findBacktickRuns(): void {
    for (let at = this.#text.indexOf('`'); at >= 0;) {
      const length = this.#runLength(at);
      this.#lastRuns.set(length, at);
      at = this.#text.indexOf('`', at + length);
    }
  }

  #readCode(): void {
    const start = this.#position;
    const length = this.#runLength(start);
    this.#position = start + length;
    if ((this.#lastRuns.get(length) ?? -1) <= start) {
      return;
    }
    let closing = this.#text.indexOf('`', this.#position);
    let closingLength = this.#runLength(closing);
    while (closingLength !== length) {
      closing = this.#text.indexOf('`', closing + closingLength);
      closingLength = this.#runLength(closing);
    }
    if (this.#options.showCode) {
      this.#hide(start, start + length);
      this.#hide(closing, closing + length);
    } else {
      this.#hide(start, closing + length);
    }
    this.#position = closing + length;
  }

  #closeBracket(): void {
    const at = this.#position;
    this.#position += 1;
    const opening = this.#brackets.pop();
    const isLabel = opening?.at === this.#latestBracket;
    this.#latestBracket = at;
    if (opening === undefined) {
      return;
    }
    const behind = this.#scanLinkEnd(opening.at, at, isLabel);
    if (behind >= 0) {
      this.#hide(opening.isImage ? opening.at - 1 : opening.at, opening.at + 1);
      this.#hide(at, behind);
      this.#position = behind;
    }
  }

  /**
   * Offset behind a link whose text is in the brackets at these offsets; -1 where it is no link.
   *
   * @param isLabel whether the text may itself be the label, having no brackets within
   */
  #scanLinkEnd(opening: number, closing: number, isLabel: boolean): number {
    const behindTarget = scanLinkTarget(this.#text, closing + 1, this.#end);
    if (behindTarget >= 0) {
      return behindTarget;
    }
    const { definitions } = this.#options;
    if (definitions.size === 0) {
      return -1;
    }
    const behindLabel = scanLabel(this.#text, closing + 1, this.#end);
    if (behindLabel >= 0 && definitions.has(foldLabel(this.#text.slice(closing + 2, behindLabel - 1)))) {
      return behindLabel;
    }
    const isKnown = isLabel && definitions.has(foldLabel(this.#text.slice(opening + 1, closing)));
    if (!isKnown) {
      return -1;
    }
    return this.#text.startsWith('[]', closing + 1) ? closing + 3 : closing + 1;
  }
}
