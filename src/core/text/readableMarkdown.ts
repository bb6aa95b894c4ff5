import { findFrontMatter } from './frontMatterSpan';
import { MarkdownBlockParser, type MarkdownBlock } from './markdownBlocks';
import { findHiddenInline, type InlineOptions } from './markdownInline';
import { findLinkDefinition, skipBlanks } from './markdownLinks';
import { HIDDEN, hide, toReadableText, type ReadableText } from './readableText';
import type { Span } from './span';

/** Everything the structure of a Markdown text gives, found in one reading. */
export interface MarkdownReading {
  readonly readable: ReadableText;
  readonly blocks: readonly MarkdownBlock[];
}

/** What a reader sees of a Markdown text; offsets are those of the file. */
export function readMarkdownText(text: string): ReadableText {
  return readMarkdown(text).readable;
}

/** As {@link readMarkdownText}, with the blocks. A paragraph's link definitions are cut from its span. */
export function readMarkdown(text: string): MarkdownReading {
  const bodyStart = findFrontMatter(text)?.end ?? 0;
  const structure = takeDefinitions(text, new MarkdownBlockParser().read(text, bodyStart));
  const shown = hideMarkdown(text, structure, structure.definitions, bodyStart);
  return { readable: toReadableText(shown), blocks: structure.blocks };
}

/** Blocks of a text, with the link definitions at their starts taken out. */
export interface MarkdownStructure {
  /** A paragraph's link definitions are cut from its span; one that has nothing else is left out. */
  readonly blocks: readonly MarkdownBlock[];
  /** Folded labels. */
  readonly definitions: ReadonlySet<string>;
  readonly definitionSpans: readonly Span[];
}

/**
 * What a reader sees, of the same length.
 *
 * @param definitions of the whole text, where `text` is a part of it
 * @param bodyStart end of the front matter
 */
export function hideMarkdown(
  text: string,
  { blocks, definitionSpans }: MarkdownStructure,
  definitions: ReadonlySet<string>,
  bodyStart = 0,
): string {
  const frontMatter = bodyStart > 0 ? [{ start: 0, end: bodyStart }] : [];
  const hidden: Span[] = [...frontMatter, ...definitionSpans];
  for (const block of blocks) {
    for (const span of findHidden(text, block, { definitions, htmlOnly: false, showCode: false })) {
      hidden.push(span);
    }
  }
  hidden.sort((a, b) => a.start - b.start);
  return spaceQuotationMarks(hide(text, hidden), blocks);
}

/** Plain text of a heading: without links' targets, marks of emphasis and code, in one line. */
export function tellHeading(
  text: string,
  heading: MarkdownBlock,
  definitions: ReadonlySet<string> = new Set(),
): string {
  const spans = findHiddenInline(text, heading.span, { definitions, htmlOnly: false, showCode: true });
  const { start, end } = heading.span;
  const shown = hide(
    text.slice(start, end),
    spans.map((span) => ({ start: span.start - start, end: span.end - start })),
  );
  return shown
    .replaceAll(HIDDEN, '')
    .replace(
      /\\([!-/:-@[-`{-~])|\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu,
      (_, escaped: string | undefined) => escaped ?? '',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function findHidden(text: string, block: MarkdownBlock, options: InlineOptions): readonly Span[] {
  if (block.kind === 'code') {
    return [block.lines];
  }
  if (block.kind === 'html') {
    const isProse = !/^<(?:script|style|!|\?)/i.test(text.slice(block.span.start, block.span.start + 8));
    // A comment that nobody closed reaches to the end of its block.
    return isProse
      ? findHiddenInline(text, block.span, { ...options, htmlOnly: true })
      : findHiddenHtml(text, block);
  }
  return findHiddenInline(text, block.span, options);
}

/** Scripts, styles and comments with all they hold, and what may stand behind a comment on its last line. */
function findHiddenHtml(text: string, block: MarkdownBlock): readonly Span[] {
  const html = text.slice(block.span.start, block.span.end);
  const closed = html.startsWith('<!--') ? html.indexOf('-->', 2) : -1;
  if (closed < 0) {
    return [block.span];
  }
  const end = block.span.start + closed + 3;
  const rest = { start: end, end: block.span.end };
  return [
    { start: block.span.start, end },
    ...findHiddenInline(text, rest, { definitions: new Set(), htmlOnly: true, showCode: false }),
  ];
}

/** @param blocks of the text or, counted from its start, of a part of it */
export function takeDefinitions(text: string, blocks: readonly MarkdownBlock[]): MarkdownStructure {
  const definitions = new Set<string>();
  const definitionSpans: Span[] = [];
  const rest: MarkdownBlock[] = [];
  for (const block of blocks) {
    let { start } = block.span;
    const mayDefine = block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'quotation';
    while (mayDefine && start < block.span.end) {
      const definition = findLinkDefinition(text, start, block.span.end);
      if (definition === undefined) {
        break;
      }
      definitions.add(definition.label);
      definitionSpans.push({ start, end: definition.end });
      start = skipBlanks(text, definition.end, block.span.end);
    }
    while (start < block.span.end && /\s/.test(text.charAt(start))) {
      start += 1;
    }
    if (start < block.span.end) {
      rest.push(start === block.span.start ? block : { ...block, span: { start, end: block.span.end } });
    }
  }
  return { blocks: rest, definitions, definitionSpans };
}

/** A quotation's `>` at the start of a further line becomes a space, so that a name may break over the line. */
function spaceQuotationMarks(text: string, blocks: readonly MarkdownBlock[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { kind, span } of blocks) {
    const mayHold = kind === 'quotation' || kind === 'list-item' || kind === 'paragraph';
    if (mayHold && span.start >= position) {
      const prose = text.slice(span.start, span.end);
      if (/[\r\n][ \t]*>/.test(prose)) {
        const spaced = prose.replace(/(?<=[\r\n])[ \t>]+/g, (marks) => ' '.repeat(marks.length));
        parts.push(text.slice(position, span.start), spaced);
        position = span.end;
      }
    }
  }
  parts.push(text.slice(position));
  return parts.join('');
}
