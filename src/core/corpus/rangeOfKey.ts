import { findFrontMatter } from '../text/frontMatterSpan';
import { LineIndex } from '../text/lineIndex';
import type { Range } from '../text/span';
import type { SourceDocument } from './sourceDocument';

/** The line of the front matter that states a key; the start of the document where none does. @param key a plain word */
export function rangeOfKey({ text }: SourceDocument, key: string): Range {
  const lines = new LineIndex(text);
  const frontMatter = findFrontMatter(text);
  const stated =
    frontMatter && new RegExp(`^${key}[ \\t]*:.*$`, 'm').exec(text.slice(0, frontMatter.yaml.end));
  const start = stated?.index ?? 0;
  return lines.rangeOf({ start, end: start + (stated?.[0].length ?? 0) });
}
