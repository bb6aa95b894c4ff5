import { findFrontMatter } from './frontMatterSpan';
import { BLOCKS, FURNITURE, HtmlContainers, SKIPPED, type HtmlBlockKind } from './htmlBlocks';
import { HtmlMetadataReader, type HtmlMetadata } from './htmlMetadata';
import { HtmlTextBuilder } from './htmlTextBuilder';
import { readHtmlTokens, type HtmlAttributes, type HtmlTokenHandler } from './htmlTokens';
import type { ReadableText } from './readableText';
import type { Span } from './span';

export interface HtmlBlock {
  readonly kind: HtmlBlockKind;
  /** 1 to 6 in headings, else 0. */
  readonly level: number;
  /** Into the readable text. */
  readonly span: Span;
  /** All its text is in links. */
  readonly isLink: boolean;
  /** Navigation, foot of the page, caption of a figure. */
  readonly isFurniture: boolean;
}

/** Everything the structure of an HTML file gives, found in one reading. */
export interface HtmlReading {
  readonly readable: ReadableText;
  readonly blocks: readonly HtmlBlock[];
  readonly metadata: HtmlMetadata;
}

/** What a reader sees of an HTML file; its offsets lead back into the raw file. */
export function readHtmlText(text: string): ReadableText {
  return readHtml(text).readable;
}

/**
 * As {@link readHtmlText}, with blocks and metadata. Tokens only, no tree: depth costs nothing, and whatever the tags
 * do, no text is lost. Front matter is skipped.
 */
export function readHtml(text: string): HtmlReading {
  const bodyStart = findFrontMatter(text)?.end ?? 0;
  const reader = new HtmlReader();
  readHtmlTokens(text, bodyStart, reader);
  return reader.finish();
}

class HtmlReader implements HtmlTokenHandler {
  readonly #builder = new HtmlTextBuilder();
  readonly #metadata = new HtmlMetadataReader();
  readonly #containers = new HtmlContainers();
  readonly #blocks: HtmlBlock[] = [];
  readonly #furniture = new Map<string, number>();

  /** The element whose content is skipped, with how many of its kind are open in each other. */
  #skipped: { readonly name: string; depth: number } | undefined;
  #title = '';
  #isInTitle = false;
  #json: string | undefined;
  #level = 0;
  #isInLink = false;
  #hasTextOutsideLink = false;
  #hasLineBreak = false;
  /** A cell has text, the row has cells that are no heads, the row was cut into several blocks. */
  #cellHasText = false;
  #rowHasData = false;
  #isRowCut = false;

  finish(): HtmlReading {
    this.#endBlock();
    this.#metadata.addTitle(this.#title);
    return {
      readable: this.#builder.build(),
      blocks: this.#blocks,
      metadata: this.#metadata.read(),
    };
  }

  open(name: string, attributes: HtmlAttributes, behind: number): void {
    this.#readMetadata(name, attributes);
    // A drawing may have titles too; the page's own is the first one outside of all that is skipped.
    this.#isInTitle = name === 'title' && this.#title === '' && (this.#skipped?.name ?? 'head') === 'head';
    if (this.#skipped !== undefined) {
      // A body, or what can only be in one, ends a head that nobody closed.
      if (this.#skipped.name !== 'head' || !BLOCKS.has(name)) {
        this.#skipped.depth += this.#skipped.name === name ? 1 : 0;
        return;
      }
      this.#skipped = undefined;
    }
    if (SKIPPED.has(name)) {
      this.#skipped = { name, depth: 1 };
    } else if (name === 'br') {
      this.#breakLine(behind);
    } else if (name === 'a') {
      this.#isInLink = attributes.has('href');
    } else if (BLOCKS.has(name)) {
      this.#openBlock(name, behind);
    }
  }

  close(name: string): void {
    this.#isInTitle = false;
    if (this.#skipped !== undefined) {
      this.#skipped.depth -= this.#skipped.name === name ? 1 : 0;
      if (name === 'script' && this.#json !== undefined) {
        this.#metadata.addJsonLd(this.#json);
        this.#json = undefined;
      }
      if (this.#skipped.depth === 0) {
        this.#skipped = undefined;
      }
    } else if (name === 'a') {
      this.#isInLink = false;
    } else if (BLOCKS.has(name)) {
      const staysInRow = this.#containers.isInRow && name !== 'tr' && name !== 'table' && this.#level === 0;
      if (!staysInRow) {
        this.#endBlock();
      }
      this.#containers.close(name);
      this.#furniture.set(name, Math.max((this.#furniture.get(name) ?? 0) - 1, 0));
      this.#level = 0;
    }
  }

  text(stored: string, start: number): void {
    if (this.#skipped === undefined) {
      this.#noteText(stored.trim() !== '');
      this.#builder.addText(stored, start);
    } else {
      this.#addSkippedText(stored);
    }
  }

  entity(character: string, start: number, end: number): void {
    if (this.#skipped === undefined) {
      this.#noteText(character.trim() !== '');
      this.#builder.addEntity(character, start, end);
    } else {
      this.#addSkippedText(character);
    }
  }

  #noteText(hasInk: boolean): void {
    if (hasInk) {
      this.#hasTextOutsideLink ||= !this.#isInLink;
      this.#hasLineBreak = false;
      this.#cellHasText = true;
    }
  }

  #addSkippedText(text: string): void {
    if (this.#isInTitle && this.#title.length < 1000) {
      this.#title += text;
    } else if (this.#json !== undefined) {
      this.#json += text;
    }
  }

  #openBlock(name: string, behind: number): void {
    const isCell = name === 'td' || name === 'th';
    if (this.#containers.isInRow && isCell) {
      this.#builder.addSpace(' | ', behind, behind);
      this.#rowHasData ||= name === 'td';
      this.#cellHasText = false;
    } else if (!this.#containers.isInRow || name === 'tr' || name === 'table' || this.#cellHasText) {
      this.#isRowCut ||= this.#containers.isInRow && name !== 'tr';
      this.#endBlock();
    }
    this.#containers.open(name);
    this.#furniture.set(name, (this.#furniture.get(name) ?? 0) + 1);
    if (name === 'tr') {
      this.#rowHasData = false;
      this.#isRowCut = false;
    }
    this.#level = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : 0;
  }

  /** One line break is white space, two in a row part paragraphs. */
  #breakLine(behind: number): void {
    if (this.#hasLineBreak) {
      this.#endBlock();
    } else {
      this.#builder.addSpace('\n', behind, behind);
      this.#hasLineBreak = true;
    }
  }

  #endBlock(): void {
    const span = { start: this.#builder.blockStart, end: this.#builder.length };
    if (span.end > span.start) {
      const kind =
        this.#level > 0
          ? 'heading'
          : this.#isRowCut && this.#containers.isInRow
            ? 'paragraph'
            : this.#containers.kind;
      if (kind !== 'table-row' || this.#rowHasData) {
        this.#blocks.push({
          kind,
          level: this.#level,
          span,
          isLink: !this.#hasTextOutsideLink,
          isFurniture: [...FURNITURE].some((name) => (this.#furniture.get(name) ?? 0) > 0),
        });
      }
    }
    this.#builder.endBlock();
    this.#hasTextOutsideLink = false;
    this.#hasLineBreak = false;
    this.#cellHasText = false;
  }

  #readMetadata(name: string, attributes: HtmlAttributes): void {
    const attribute = (key: string): string => attributes.get(key) ?? '';
    if (name === 'html') {
      this.#metadata.addLang(attribute('lang') || attribute('xml:lang'));
    } else if (name === 'meta') {
      for (const key of ['property', 'name', 'itemprop']) {
        this.#metadata.addMeta(attribute(key), attribute('content'));
      }
    } else if (name === 'link' && attribute('rel').toLowerCase() === 'canonical') {
      this.#metadata.addCanonical(attribute('href'));
    } else if (name === 'script' && attribute('type').toLowerCase() === 'application/ld+json') {
      this.#json = '';
    }
  }
}
