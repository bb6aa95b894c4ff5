import { isCaption } from '../core';
import { addItem, type Block } from './blocks/block';
import { toDraft } from './html/importHtml';
import type { SourceDraft } from './sourceDraft';

/** A first line is a title where it is short and no sentence. */
const LONGEST_TITLE = 160;

/** How programs that save texts note the day. */
const STATED_DATE = /^\s*(?:date|published|ngày)(?:\s*:)?\s+(\d{4}-\d\d-\d\d)(?!\d)/iu;
const BULLET = /^[-*•◦▪–]\s+(?=\S)/u;

/** Plain text: empty lines separate paragraphs; where there is none, every line is one. */
export function importText(text: string): SourceDraft {
  const blocks = toTextBlocks(text);
  const at = blocks.findIndex(({ kind }) => kind !== 'caption');
  const first = blocks[at];
  const title =
    first?.kind === 'paragraph' && blocks.length > 1 && isTitle(first.text) ? first.text : undefined;
  const date = STATED_DATE.exec(text)?.[1];
  return toDraft(
    title === undefined ? blocks : blocks.filter((_, i) => i !== at),
    { ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) },
    [],
  );
}

export function toTextBlocks(text: string): readonly Block[] {
  const whole = text.replace(/\r\n?/g, '\n').trim();
  const parts = whole.split(/\n[^\S\n]*\n\s*/);
  const isWrapped = parts.length > 1 && whole.split('\n').every((line) => line.length <= 200);
  // Lines that are longer are not broken by a program that breaks lines.
  const pieces = isWrapped ? parts.flatMap(splitItems) : whole.split('\n');
  const blocks: Block[] = [];
  for (const piece of pieces) {
    const line = piece.replace(/\s+/g, ' ').trim();
    if (BULLET.test(line)) {
      addItem(blocks, line.replace(BULLET, ''));
    } else if (line !== '') {
      blocks.push({ kind: isCaption(line) ? 'caption' : 'paragraph', text: line });
    }
  }
  return blocks;
}

/** Items stand on lines of their own without empty ones between. */
function splitItems(part: string): readonly string[] {
  return part.split(/\n(?=[^\S\n]*[-*•◦▪–]\s)/u);
}

function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !/[.:;,]["'”’»)\]]*$/u.test(line) && !STATED_DATE.test(line);
}
