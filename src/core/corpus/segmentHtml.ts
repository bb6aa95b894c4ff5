import type { HtmlReading } from '../text/readableHtml';
import { HIDDEN } from '../text/readableText';
import { HeadingPath, type DraftPassage } from './draftPassage';

export interface HtmlSegmentation {
  readonly drafts: readonly DraftPassage[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
}

/** Passages of an HTML file; their spans lie in the raw file. */
export function segmentHtml({ readable, blocks }: HtmlReading): HtmlSegmentation {
  const headings: { level: number; text: string }[] = [];
  const path = new HeadingPath();
  const drafts: DraftPassage[] = [];
  for (const block of blocks) {
    const seen = readable.text.slice(block.span.start, block.span.end);
    const text = seen.replaceAll(HIDDEN, ' ').replace(/\s+/g, ' ').trim();
    if (block.kind === 'heading') {
      path.enter(block.level, text);
      headings.push({ level: block.level, text });
    } else if (text !== '') {
      const before = seen.length - seen.trimStart().length;
      const after = seen.length - seen.trimEnd().length;
      drafts.push({
        span: {
          start: readable.sourceOffset(block.span.start + before),
          end: readable.sourceEnd(block.span.end - after),
        },
        kind: block.kind,
        headingPath: path.path,
        text,
        isLink: block.isLink,
        isFurniture: block.isFurniture,
      });
    }
  }
  return { drafts, headings: headings.filter((heading) => heading.text !== '') };
}
