import type { Block } from './block';
import { escapeMarkdown } from './escapeMarkdown';

/** Deeper lists go on as if they were not. */
const DEEPEST = 8;

/** Blocks as Markdown, with a line end at the end; empty ones leave nothing. */
export function writeBlocks(blocks: readonly Block[]): string {
  const text = join(blocks.map((block) => writeBlock(block, 0)));
  return text === '' ? '' : `${text}\n`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function writeBlock(block: Block, depth: number): string {
  switch (block.kind) {
    case 'heading': {
      const text = escapeMarkdown(block.text);
      return text === '' ? '' : `${'#'.repeat(Math.min(6, Math.max(1, block.level)))} ${text}`;
    }
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'caption':
      return escapeMarkdown(block.text);
    case 'quote':
      return depth >= DEEPEST
        ? join(block.blocks.map((one) => writeBlock(one, depth)))
        : prefix(join(block.blocks.map((one) => writeBlock(one, depth + 1))), '> ', '> ');
    case 'list':
      return writeList(block.items, block.ordered, depth);
    case 'table':
      return writeTable(block.rows);
    case 'page':
      return `<!-- page ${String(block.number)} -->`;
  }
}

function writeList(items: readonly (readonly Block[])[], ordered: boolean, depth: number): string {
  const written = items
    .map((item) => item.map((block) => writeBlock(block, depth + 1)).filter((part) => part !== ''))
    .filter((parts) => parts.length > 0);
  if (depth >= DEEPEST) {
    return join(written.flat());
  }
  return written
    .map((parts, i) => {
      const mark = ordered ? `${String(i + 1)}. ` : '- ';
      // A list right below the words of its item needs no empty line between.
      const text =
        parts.length === 2 && /^(?:- |\d+\. )/.test(parts[1] ?? '') ? parts.join('\n') : join(parts);
      return prefix(text, mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows;
  if (head === undefined) {
    return '';
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => escapeMarkdown(row[i] ?? '')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

function prefix(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n');
}
