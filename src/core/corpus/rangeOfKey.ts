import { findFrontMatter } from '../text/frontMatterSpan';
import { LineIndex } from '../text/lineIndex';
import type { Range } from '../text/span';
import type { SourceDocument } from './sourceDocument';

/** A line that states a key. */
const STATED = /^(?<key>\w+)[ \t]*:.*$/gm;

/** The line of the front matter that states a key; the start of the document where none does. */
export function rangeOfKey({ text }: SourceDocument, key: string): Range {
  const lines = new LineIndex(text);
  const frontMatter = findFrontMatter(text);
  const head = text.slice(0, frontMatter?.yaml.end ?? 0);
  const stated = [...head.matchAll(STATED)].find(({ groups }) => groups?.['key'] === key);
  const start = stated?.index ?? 0;
  return lines.rangeOf({ start, end: start + (stated?.[0].length ?? 0) });
}
