import type { MarkdownBlock } from '../text/markdownBlocks';
import { tellHeading, type MarkdownReading } from '../text/readableMarkdown';
import { HIDDEN } from '../text/readableText';
import { HeadingPath, type DraftPassage } from './draftPassage';
import type { PassageKind } from './sourceDocument';

const LINK_ONLY = /^(?:\[[^\]]*\]\([^)]*\)|<?(?:https?:\/\/|www\.)\S+>?)$/i;

export interface MarkdownSegmentation {
  readonly drafts: readonly DraftPassage[];
  /** Texts of all headings, in order. */
  readonly headings: readonly string[];
}

/** Passages of a Markdown text: paragraphs, items of lists, rows of tables, paragraphs of quotations, HTML with text. */
export function segmentMarkdown(text: string, { blocks, readable }: MarkdownReading): MarkdownSegmentation {
  const headings: string[] = [];
  const path = new HeadingPath();
  const drafts: DraftPassage[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const heading = tellHeading(text, block);
      path.enter(block.level, heading);
      headings.push(heading);
      continue;
    }
    const kind = toPassageKind(block);
    if (kind === undefined) {
      continue;
    }
    const { start, end } = block.span;
    const seen = readable.text.slice(start, end).replaceAll(HIDDEN, ' ').replace(/\s+/g, ' ').trim();
    if (seen !== '' || LINK_ONLY.test(text.slice(start, end))) {
      drafts.push({
        span: block.span,
        kind,
        headingPath: path.path,
        text: seen,
        isLink: LINK_ONLY.test(text.slice(start, end)),
        isFurniture: false,
      });
    }
  }
  return { drafts, headings: headings.filter((heading) => heading !== '') };
}

function toPassageKind(block: MarkdownBlock): PassageKind | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'list-item':
    case 'quotation':
    case 'table-row':
      return block.kind;
    case 'html':
      return 'paragraph';
    case 'heading':
    case 'table-head':
    case 'code':
      return undefined;
  }
}
