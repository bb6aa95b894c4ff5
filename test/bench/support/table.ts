/** One line of a bench's table; numbers are shown with three digits that count. */
export type Row = Readonly<Record<string, string | number>>;

/** Prints rows under the keys of the first one. */
export function printTable(rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => tell(row[column])))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  for (const line of lines) {
    console.log(line.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '));
  }
}

function tell(value: string | number | undefined): string {
  if (typeof value !== 'number') {
    return value ?? '';
  }
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)));
}

/**
 * The power of the size that time grows with: 0 where size does not matter, 1 where it grows alike, 2 where it grows
 * with the square. Fitted over all sizes, so that one disturbed measurement does not decide.
 */
export function growth(sizes: readonly number[], times: readonly number[]): number {
  const points = sizes.map((size, i) => ({ x: Math.log(size), y: Math.log(Math.max(times[i] ?? 0, 1e-6)) }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return slope / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}

/** The value below which the given share of `values` lies; 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
