import type { SourceDocument } from '../corpus/sourceDocument';
import type { Span } from '../text/span';

/** A page of the printed original, as a source in Markdown marks it: `<!-- page 3 -->` where it begins. */
export interface Page {
  readonly number: number;
  readonly span: Span;
}

const MARK = /^[ \t]*<!-- page (\d{1,5}) -->[ \t]*$/gm;

/** The pages of a document, in order; empty where none is marked. */
export function pagesOf({ format, text }: SourceDocument): readonly Page[] {
  if (format !== 'markdown' || !text.includes('<!-- page ')) {
    return [];
  }
  const marks = [...text.matchAll(MARK)];
  return marks.map((mark, i) => ({
    number: Number(mark[1]),
    span: { start: mark.index + mark[0].length, end: marks[i + 1]?.index ?? text.length },
  }));
}
