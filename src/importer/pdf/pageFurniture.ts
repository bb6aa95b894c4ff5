import type { PageLine } from './pageLines';

export interface Page {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** Share of the height of a page at its top and its bottom where heads and feet stand. */
const MARGIN = 0.12;
const NUMBER =
  /^(?:page|trang|p\.)?\s*(?:[-–—|[(]+\s*)?\d{1,4}\s*(?:[-–—|\])]+\s*)?(?:(?:of|\/|trên)\s*\d{1,4})?$/iu;

export interface WithoutFurniture {
  readonly pages: readonly Page[];
  /** Lines that were left out. */
  readonly dropped: number;
}

/** Leaves out page numbers, and lines at the edge of pages that stand on most of them but for their digits. */
export function dropFurniture(pages: readonly Page[]): WithoutFurniture {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  // On one page nothing repeats.
  const least = Math.max(2, Math.ceil(pages.length / 3));
  let dropped = 0;
  const kept = pages.map((page) => {
    const lines = page.lines.filter((line) => {
      const isFurniture =
        isAtEdge(line, page) && (NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= least);
      dropped += isFurniture ? 1 : 0;
      return !isFurniture;
    });
    return { ...page, lines };
  });
  return { pages: kept, dropped };
}

function isAtEdge({ top }: PageLine, { height }: Page): boolean {
  return top < MARGIN * height || top > (1 - MARGIN) * height;
}

function keyOf({ text }: PageLine): string {
  return text.toLowerCase().replace(/\d+/g, '0');
}
