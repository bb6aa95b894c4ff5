import type { Span } from '../span';
import { multiply, type Decimal } from './decimal';
import { findHedgeBefore, findHedgeBehind } from './findHedge';
import type { Measure } from './measureWords';
import { readWords, type Word } from './phraseTable';
import type { Hedge, Quantity, Scale } from './quantity';
import type { ReadUnit } from './readUnit';

/** Code units to either side of a number that are looked at for hedges and the like. */
export const NEAREST = 56;

/** A number, before it is known what it counts. */
export interface FoundNumber {
  readonly start: number;
  readonly number: Span;
  /** Where what is counted is looked for: behind `+` too. */
  readonly end: number;
  readonly readings: readonly Decimal[];
  readonly sign: Measure | undefined;
  readonly isInWords: boolean;
  readonly mayBeYear: boolean;
}
/** Behind `tháng 6` stands `năm`, which measures nothing there; `over 18 years` is during them. */
export const TIMES: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour']);
/** Words before a number, the nearest last. */
export function wordsBefore(text: string, start: number): readonly Word[] {
  const from = Math.max(0, start - NEAREST);
  const words = readWords(text, from, start);
  // The first one may be cut.
  return from > 0 ? words.slice(1) : words;
}
/** What a number says in the base of its unit. */
export function valuesOf(
  { readings }: FoundNumber,
  { factor, scale }: Pick<ReadUnit, 'factor' | 'scale'>,
): readonly Decimal[] {
  return readings.map((reading) => scaled(multiply(reading, factor), scale));
}

function scaled(value: Decimal, scale: Scale | undefined): Decimal {
  return scale === undefined || value.digits === 0n
    ? value
    : { ...value, exponent: value.exponent + scale.power };
}

/** @param before see {@link wordsBefore} */
export function toQuantity(
  text: string,
  before: readonly Word[],
  found: FoundNumber,
  { unit, factor, scale, end }: ReadUnit,
): Quantity | undefined {
  const readings = valuesOf(found, { factor, ...(scale === undefined ? {} : { scale }) }).map((value) => ({
    low: value,
    high: value,
  }));
  if (readings.length === 0) {
    return undefined;
  }
  const span = { start: found.start, end };
  const lead = findHedgeBefore(text, before, found.start);
  const isDuring =
    lead !== undefined &&
    TIMES.has(unit) &&
    /^(?:over|tr\p{L}\p{M}*n)$/iu.test(text.slice(lead.span.start, lead.span.end));
  const hedge =
    (isDuring ? undefined : lead) ??
    plusOf(found) ??
    findHedgeBehind(text, readWords(text, end, Math.min(text.length, end + NEAREST), 5), span);
  return {
    span,
    number: found.number,
    readings,
    unit,
    factor,
    ...(scale === undefined ? {} : { scale }),
    ...(hedge === undefined ? {} : { hedge }),
    isInWords: found.isInWords,
  };
}
/** `100+ companies` */
function plusOf({ number, end }: FoundNumber): Hedge | undefined {
  return end > number.end ? { kind: 'more_than', span: { start: number.end, end } } : undefined;
}
