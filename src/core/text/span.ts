/** UTF-16 offsets into a text: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and UTF-16 column, as editors count. Line ends are `\n`, `\r\n` and `\r`. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** True where two spans have a code unit in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** True where the offset lies in the span or directly behind its last character, as a text cursor does. */
export function spanTouches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** How many items, in order of where they start, start before an offset. */
export function countStartingBefore<T>(
  items: readonly T[],
  offset: number,
  startOf: (item: T) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as T) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Of items in order of where they start those that start within a span. */
export function startingWithin<T>(
  items: readonly T[],
  { start, end }: Span,
  startOf: (item: T) => number,
): readonly T[] {
  return items.slice(countStartingBefore(items, start, startOf), countStartingBefore(items, end, startOf));
}
