import { addItem, type Block } from '../blocks/block';
import type { Page } from './pageFurniture';
import type { PageLine } from './pageLines';

const BULLET = /^[•◦▪‣●○■–*·]\s+/u;
const SENTENCE_END = /[.!?:;…]["'”’»)\]]*$/u;
const LONGEST_HEADING = 200;

/** Of all pages: how large the letters of running text are, how far its lines are apart, how long they are. */
interface Measure {
  readonly size: number;
  readonly pitch: number;
  readonly width: number;
}

/**
 * Lines put together into paragraphs, items and headings, with a mark where each page begins. A paragraph that goes on
 * over the end of a page stands whole on the first one.
 */
export function toPageBlocks(pages: readonly Page[]): readonly Block[] {
  const measure = measureOf(pages);
  const blocks: Block[] = [];
  const waiting: Block[] = [];
  let open: { text: string; last: PageLine; kind: 'paragraph' | 'heading' | 'item' } | undefined;
  const end = (): void => {
    if (open !== undefined) {
      addBlock(blocks, open.kind, open.text);
    }
    open = undefined;
    waiting.splice(0).forEach((block) => blocks.push(block));
  };
  for (const page of pages) {
    waiting.push({ kind: 'page', number: page.number });
    let isFirst = true;
    for (const line of page.lines) {
      const kind = BULLET.test(line.text) ? 'item' : isHeading(line, measure) ? 'heading' : 'paragraph';
      const goesOn =
        open !== undefined &&
        kind !== 'item' &&
        (kind === open.kind || (kind === 'paragraph' && open.kind === 'item')) &&
        (isFirst ? goesOnOverPage(open, line, measure) : isSameParagraph(open.last, line, measure));
      if (open === undefined || !goesOn) {
        end();
        open = { text: line.text.replace(BULLET, ''), last: line, kind };
      } else {
        open.text = joinLines(open.text, line.text);
        open.last = line;
      }
      isFirst = false;
    }
  }
  end();
  return blocks;
}

function addBlock(blocks: Block[], kind: 'paragraph' | 'heading' | 'item', text: string): void {
  if (kind === 'item') {
    addItem(blocks, text);
  } else {
    blocks.push(kind === 'heading' ? { kind, level: 2, text } : { kind, text });
  }
}

function measureOf(pages: readonly Page[]): Measure {
  const lines = pages.flatMap((page) => page.lines);
  const size = commonest(lines.flatMap((line) => Array<number>(line.text.length).fill(round(line.size))));
  const pitches = pages.flatMap((page) =>
    page.lines.flatMap((line, i) => {
      const next = page.lines[i + 1];
      const pitch = next === undefined ? 0 : next.top - line.top;
      return pitch > 0 && pitch < 4 * size ? [round(pitch)] : [];
    }),
  );
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b);
  return {
    size,
    pitch: commonest(pitches) || 1.2 * size,
    // Nine of ten lines are not longer, and headings over columns are few.
    width: widths[Math.floor(0.9 * widths.length)] ?? 0,
  };
}

function isHeading(line: PageLine, { size }: Measure): boolean {
  return line.size >= 1.15 * size && line.text.length <= LONGEST_HEADING && /\p{L}/u.test(line.text);
}

function isSameParagraph(last: PageLine, line: PageLine, { size, pitch, width }: Measure): boolean {
  const step = line.top - last.top;
  const isNext = step > -0.3 * size && step <= 1.35 * Math.max(pitch, line.size * 1.15);
  // The next column goes on at the top.
  const isColumn = step < -3 * size && line.left > last.left + 0.3 * width;
  if (isColumn) {
    return !SENTENCE_END.test(last.text) && /^[\p{Ll}\d(]/u.test(line.text);
  }
  const isShort = last.right - last.left < 0.75 * width && SENTENCE_END.test(last.text);
  const isIndented = line.left > last.left + 1.2 * size && SENTENCE_END.test(last.text);
  return isNext && !isShort && !isIndented && Math.abs(line.size - last.size) < 0.2 * size + 0.5;
}

function goesOnOverPage(
  open: { readonly text: string; readonly last: PageLine },
  line: PageLine,
  { size }: Measure,
): boolean {
  return (
    !SENTENCE_END.test(open.text) &&
    Math.abs(line.size - open.last.size) < 0.2 * size + 0.5 &&
    /^[\p{L}\d("“«]/u.test(line.text)
  );
}

/** A hyphen at the end of a line, before a small letter, is one that the line has and the word has not. */
function joinLines(text: string, next: string): string {
  return /\p{Ll}[-\u00ad‐]$/u.test(text) && /^\p{Ll}/u.test(next)
    ? text.slice(0, -1) + next
    : `${text} ${next}`;
}

function round(length: number): number {
  return Math.round(2 * length) / 2;
}

/** 0 where there is none. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
