/** A line of a page of a PDF. Lengths are in points; `top` grows downwards from the upper edge of the page. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Of its letters. */
  readonly size: number;
}

/** What pdf.js gives of a piece of text; see `TextItem` of its API. */
export interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Pieces nearer than this share of their size belong together without a blank. */
const BLANK = 0.15;
/** Wider gaps separate columns, or cells. */
const COLUMN = 2.5;

/** Lines in the order in which a page draws them, which is nearly always that of reading, also in columns. */
export function toPageLines(items: readonly PdfText[], pageHeight: number): readonly PageLine[] {
  const lines: PageLine[] = [];
  let line: { text: string; left: number; right: number; base: number; size: number } | undefined;
  const end = (): void => {
    if (line !== undefined && line.text.trim() !== '') {
      const { text, left, right, base, size } = line;
      lines.push({
        text: text.replace(/\s+/g, ' ').trim(),
        left,
        right,
        top: pageHeight - base - size,
        size,
      });
    }
    line = undefined;
  };
  for (const { str, transform, width, height, hasEOL } of items) {
    const [, , , scale = 0, left = 0, base = 0] = transform;
    const size = height || Math.abs(scale);
    if (line !== undefined && str.trim() !== '') {
      const gap = left - line.right;
      const isOther =
        Math.abs(base - line.base) > 0.6 * Math.max(size, line.size) ||
        gap > COLUMN * line.size ||
        gap < -COLUMN * line.size;
      if (isOther) {
        end();
      }
    }
    if (line === undefined) {
      if (str.trim() !== '') {
        line = { text: str, left, right: left + width, base, size };
      }
    } else if (str !== '') {
      const isApart = left - line.right > BLANK * line.size;
      line.text += isApart && !/\s$/.test(line.text) ? ` ${str}` : str;
      line.right = Math.max(line.right, left + width);
      line.size = Math.max(line.size, str.trim() === '' ? 0 : size);
    }
    if (hasEOL) {
      end();
    }
  }
  end();
  return lines;
}
