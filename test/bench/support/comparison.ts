import { bootstrapDifference, mean, type Difference } from './retrievalMetrics';

/** One measure of two ways to search, on the same queries. */
export interface Comparison {
  readonly measure: string;
  readonly ours: number;
  readonly theirs: number;
  readonly difference: Difference;
}

/** @param ours the measure of each query @param theirs likewise, in the same order */
export function compareWays(measure: string, ours: readonly number[], theirs: readonly number[]): Comparison {
  return { measure, ours: mean(ours), theirs: mean(theirs), difference: bootstrapDifference(ours, theirs) };
}

/** Worse on more than the draw of the queries explains. */
export function isBelow({ difference }: Comparison): boolean {
  return difference.high < 0;
}

/** What a share of the other's mean the difference is. */
export function gainOf({ difference, theirs }: Comparison): number {
  return difference.mean / theirs;
}

/** Such as `MED nDCG@10 0.700, plain 0.650: +7.7 % [+3.1, +12.0]`. */
export function tellComparison(what: string, comparison: Comparison, other = 'plain'): string {
  const { measure, ours, theirs, difference } = comparison;
  const share = (value: number): string => tellShare(value / theirs);
  return (
    `[ratio] ${what} ${measure} ${ours.toFixed(3)}, ${other} ${theirs.toFixed(3)}: ` +
    `${share(difference.mean)} % [${share(difference.low)}, ${share(difference.high)}]`
  );
}

/** In per cent, with its sign. */
export function tellShare(value: number): string {
  return `${value < 0 ? '' : '+'}${(100 * value).toFixed(1)}`;
}
