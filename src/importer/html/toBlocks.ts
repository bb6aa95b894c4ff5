import type { Block } from '../blocks/block';
import { toPlain } from '../blocks/escapeMarkdown';
import { childElements, isBlock, isElement, isSilent, isText, labelOf, tagOf } from './elements';

const CAPTION_LABEL =
  /caption|chu-?thich|chuthich|pic_?cap|photo-?(?:credit|desc)|image-?(?:credit|desc)|img-?(?:credit|desc)|desc_?cation|wp-caption-text/i;
const LONGEST_CAPTION = 500;
const DAY = /\(?\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b\)?/g;
/** A cell with more than this, or with lists, is part of a layout. */
const LONGEST_CELL = 1500;

/** The text below an element as blocks, without pictures, forms and what is not shown. */
export function toBlocks(root: Element): readonly Block[] {
  const walk = new BlockWalk();
  walk.children(root);
  return walk.finish();
}

class BlockWalk {
  readonly #blocks: Block[] = [];
  #line = '';
  /** Letters of the line that lead elsewhere. */
  #linked = 0;

  finish(): readonly Block[] {
    this.#endLine();
    return this.#blocks;
  }

  children(parent: Element, inLink = false): void {
    for (const node of Array.from(parent.childNodes)) {
      if (isText(node)) {
        this.#add(node.data, inLink);
      } else if (isElement(node) && !isSilent(node)) {
        this.#element(node, inLink);
      }
    }
  }

  #add(text: string, inLink: boolean): void {
    this.#line += text;
    this.#linked += inLink ? lettersOf(text) : 0;
  }

  #element(element: Element, inLink: boolean): void {
    const tag = tagOf(element);
    if (tag === 'br') {
      this.#break(element);
    } else if (!isBlock(element)) {
      this.children(element, inLink || isLink(element, tag));
    } else {
      this.#endLine();
      this.#block(element, tag, inLink);
      this.#endLine();
    }
  }

  /** Two line ends in a row begin a paragraph; one is white space. */
  #break({ nextSibling }: Element): void {
    let next = nextSibling;
    while (next !== null && isText(next) && next.data.trim() === '') {
      next = next.nextSibling;
    }
    if (next !== null && isElement(next) && tagOf(next) === 'br') {
      this.#endLine();
    } else {
      this.#line += '\n';
    }
  }

  #block(element: Element, tag: string, inLink: boolean): void {
    const text = toPlain(element.textContent);
    const isCaption =
      tag === 'figcaption' || (CAPTION_LABEL.test(labelOf(element)) && text.length <= LONGEST_CAPTION);
    if (isCaption) {
      this.#push({ kind: 'caption', text: textOf(element) });
    } else if (/^h[1-6]$/.test(tag)) {
      this.#push({ kind: 'heading', level: Number(tag.charAt(1)), text: textOf(element) });
    } else if (tag === 'ul' || tag === 'ol' || tag === 'menu') {
      this.#list(element, tag === 'ol');
    } else if (tag === 'blockquote') {
      const blocks = toBlocks(element);
      this.#blocks.push(...(blocks.length === 0 ? [] : [{ kind: 'quote' as const, blocks }]));
    } else if (tag === 'table') {
      this.#table(element);
    } else {
      this.children(element, inLink);
    }
  }

  #list(list: Element, ordered: boolean): void {
    const items = childElements(list)
      .filter((item) => !isSilent(item))
      // Some pages put a list into a list without an item.
      .map((item) => (tagOf(item) === 'li' ? toBlocks(item) : toBlocksOf(item)))
      .filter((blocks) => blocks.length > 0);
    if (items.length > 0) {
      this.#blocks.push({ kind: 'list', ordered, items });
    }
  }

  #table(table: Element): void {
    const rows = rowsOf(table);
    const hasPicture = table.querySelector('img') !== null;
    if (hasPicture && rows.length <= 2 && textOf(table).length <= LONGEST_CAPTION) {
      this.#push({ kind: 'caption', text: textOf(table) });
      return;
    }
    const isLayout =
      table.querySelector('table, ul, ol, h1, h2, h3') !== null ||
      rows.every((row) => row.length < 2) ||
      rows.some((row) => row.some((cell) => textOf(cell).length > LONGEST_CELL));
    if (isLayout) {
      for (const block of rows.flat().flatMap(toBlocks)) {
        this.#blocks.push(block);
      }
      return;
    }
    const texts = rows.map((row) => row.map(textOf)).filter((row) => row.some((cell) => cell !== ''));
    if (texts.length > 0) {
      this.#blocks.push({ kind: 'table', rows: texts });
    }
  }

  #push(block: Block & { readonly text: string }): void {
    if (block.text !== '') {
      this.#blocks.push(block);
    }
  }

  #endLine(): void {
    const text = toPlain(this.#line);
    if (text !== '') {
      const isLink = this.#linked > 0 && this.#linked >= 0.9 * lettersOf(text);
      this.#blocks.push({ kind: 'paragraph', text, ...(isLink ? { isLink } : {}) });
    }
    this.#line = '';
    this.#linked = 0;
  }
}

/** An anchor without an address is a place to lead to, such as the head of an article of a law. */
function isLink(element: Element, tag: string): boolean {
  return tag === 'a' && element.hasAttribute('href');
}

/** Without a day: behind a headline that leads elsewhere, it makes it no text. */
function lettersOf(text: string): number {
  return text.replace(DAY, '').replace(/\s/g, '').length;
}

function toBlocksOf(element: Element): readonly Block[] {
  const walk = new BlockWalk();
  if (isBlock(element) && /^(?:ul|ol)$/.test(tagOf(element))) {
    const inner = childElements(element)
      .map(toBlocks)
      .filter((blocks) => blocks.length > 0);
    return inner.length === 0 ? [] : [{ kind: 'list', ordered: tagOf(element) === 'ol', items: inner }];
  }
  walk.children(element);
  return walk.finish();
}

/** Cells by row, those of inner tables not. */
function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows = childElements(table).flatMap((part) =>
    tagOf(part) === 'tr' ? [part] : /^t(?:head|body|foot)$/.test(tagOf(part)) ? childElements(part) : [],
  );
  return rows
    .filter((row) => tagOf(row) === 'tr' && !isSilent(row))
    .map((row) => childElements(row).filter((cell) => /^t[dh]$/.test(tagOf(cell)) && !isSilent(cell)))
    .filter((row) => row.length > 0);
}

/** All text of an element in one line, with blanks between what stands on lines of its own. */
function textOf(element: Element): string {
  return toPlain(
    toBlocks(element)
      .map(function flat(block): string {
        switch (block.kind) {
          case 'list':
            return block.items.map((item) => item.map(flat).join(' ')).join(' ');
          case 'quote':
            return block.blocks.map(flat).join(' ');
          case 'table':
            return block.rows.map((row) => row.join(' ')).join(' ');
          case 'page':
            return '';
          default:
            return block.text;
        }
      })
      .join(' '),
  );
}
