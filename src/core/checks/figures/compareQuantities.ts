import {
  absolute,
  add,
  compareDecimals,
  isEqual,
  multiply,
  significantDigits,
  subtract,
  toDecimal,
  writeDecimal,
  ZERO,
  type Decimal,
} from '../../text/quantities/decimal';
import type { HedgeKind, Interval, Quantity } from '../../text/quantities/quantity';
import { distanceWithin } from '../../registry/nearestWord';

/** A quantity as far as it can be compared. */
export interface Amount {
  readonly readings: readonly Interval[];
  readonly hedge: HedgeKind | undefined;
}

export function toAmount({ readings, hedge }: Pick<Quantity, 'readings' | 'hedge'>): Amount {
  return { readings, hedge: hedge?.kind };
}

/** `equal`: the same value. `rounded`: the one is the other with fewer digits, as its hedge allows. */
export type Agreement = 'equal' | 'rounded' | 'differs';

/** Whether what a memo says agrees with what a source says; in doubt it does. */
export function compareAmounts(memo: Amount, source: Amount): Agreement {
  let best: Agreement = 'differs';
  for (const own of memo.readings) {
    for (const other of source.readings) {
      if (isEqual(own.low, other.low) && isEqual(own.high, other.high)) {
        return 'equal';
      }
      if (overlaps(own, other) || rounds(own, memo.hedge, other) || rounds(other, source.hedge, own, true)) {
        best = 'rounded';
      }
    }
  }
  return best;
}

/** A single value at an end of a range, or within one: `up to 12` of `10–12`. */
function overlaps(a: Interval, b: Interval): boolean {
  const [single, range] = isEqual(a.low, a.high) ? [a, b] : [b, a];
  return (
    isEqual(single.low, single.high) &&
    !isEqual(range.low, range.high) &&
    compareDecimals(range.low, single.low) <= 0 &&
    compareDecimals(single.low, range.high) <= 0
  );
}

/** Of a value: by so much a rounded one may miss it. */
const MOST_OFF = toDecimal('0.12') ?? ZERO;
/** The same where the source is the rounder one: the memo may know better, but not by much. */
const MOST_OFF_FINER = toDecimal('0.02') ?? ZERO;
const TWO: Decimal = { digits: 2n, exponent: 0 };

/** True for `$12bn`, `nearly $12bn` and `more than $11bn` of 11.8. */
function rounds(rounded: Interval, hedge: HedgeKind | undefined, exact: Interval, isFiner = false): boolean {
  const value = rounded.low;
  const other = exact.low;
  if (
    !isEqual(rounded.low, rounded.high) ||
    !isEqual(exact.low, exact.high) ||
    value.digits === 0n ||
    significantDigits(value) >= significantDigits(other) ||
    (isFiner && significantDigits(value) < 2)
  ) {
    return false;
  }
  const off = subtract(other, value);
  const distance = absolute(off);
  const place: Decimal = { digits: 1n, exponent: value.exponent };
  const limit = multiply(absolute(other), isFiner ? MOST_OFF_FINER : MOST_OFF);
  if (compareDecimals(distance, limit) > 0 || compareDecimals(distance, place) >= 0) {
    return false;
  }
  switch (hedge) {
    case 'nearly':
    case 'up_to':
    case 'less_than':
      return off.digits < 0n;
    case 'more_than':
    case 'at_least':
      return off.digits > 0n;
    default: {
      // What is cut off is still told with two digits: `$11bn`.
      const isCut = hedge === undefined && off.digits > 0n && significantDigits(value) >= 2;
      return isCut || compareDecimals(multiply(distance, TWO), place) <= 0;
    }
  }
}

const LOWER: ReadonlySet<HedgeKind> = new Set(['nearly', 'less_than', 'up_to']);
const UPPER: ReadonlySet<HedgeKind> = new Set(['more_than', 'at_least']);

/** `over` of what is `nearly` so much: both cannot be. `about` goes with either. */
export function hedgesContradict(memo: HedgeKind | undefined, source: HedgeKind | undefined): boolean {
  return (
    memo !== undefined &&
    source !== undefined &&
    ((UPPER.has(memo) && LOWER.has(source)) || (LOWER.has(memo) && UPPER.has(source)))
  );
}

/** True for what a slip makes of a number: another order of digits, one digit wrong, thousands for millions. */
export function isSlip(memo: Amount, source: Amount): boolean {
  return memo.readings.some((own) =>
    source.readings.some((other) => slips(own.low, other.low) || slips(own.high, other.high)),
  );
}

const FEWEST_DIGITS = 2;

function slips(a: Decimal, b: Decimal): boolean {
  const [own, other] = [a, b].map(({ digits }) => digits.toString());
  if (own === undefined || other === undefined) {
    return false;
  }
  if (own === other) {
    return true;
  }
  const [plain, otherPlain] = [writeDecimal(a), writeDecimal(b)];
  const sorted = (text: string): string => (text.match(/\d/g) ?? []).sort().join('');
  // `2,000` for `1,000` is a slip of one digit, `2` for `1` is nothing.
  const telling = Math.max(
    ...[plain, otherPlain].map((one) => one.replace(/(?<!0)0+$/, '').length),
    plain.length - 1,
  );
  return (
    sorted(plain) === sorted(otherPlain) ||
    (telling >= FEWEST_DIGITS && distanceWithin(plain, otherPlain, 1) !== undefined)
  );
}

/**
 * True for what an analyst may have worked out from two other values: their sum, their difference, and in percent the
 * share of one in the other or the growth from one to the other.
 */
export function isWorkedOut(value: Decimal, isShare: boolean, others: readonly Decimal[]): boolean {
  return others.some((a, i) =>
    others.some(
      (b, k) =>
        i !== k &&
        (isShare
          ? isShareOf(value, a, b) || isShareOf(value, subtract(a, b), b)
          : roughlyEqual(value, add(a, b)) || roughlyEqual(value, absolute(subtract(a, b)))),
    ),
  );
}

/** True for so many percent of another value. */
export function isPartOf(value: Decimal, shares: readonly Decimal[], wholes: readonly Decimal[]): boolean {
  return shares.some((share) =>
    wholes.some((whole) => roughlyEqual(multiply(value, HUNDRED), multiply(share, whole))),
  );
}

const HUNDRED: Decimal = { digits: 1n, exponent: 2 };
/** Of one percent of the value. */
const TOLERANCE = toDecimal('0.02') ?? ZERO;

/** `part / whole · 100` is the value, but for rounding to its last place. */
function isShareOf(value: Decimal, part: Decimal, whole: Decimal): boolean {
  if (whole.digits === 0n || part.digits === 0n) {
    return false;
  }
  const off = absolute(subtract(multiply(value, whole), multiply(absolute(part), HUNDRED)));
  const place: Decimal = { digits: 1n, exponent: Math.min(0, value.exponent) };
  return compareDecimals(off, multiply(place, absolute(whole))) < 0;
}

function roughlyEqual(value: Decimal, other: Decimal): boolean {
  return (
    compareDecimals(absolute(subtract(value, other)), multiply(absolute(other), TOLERANCE)) <= 0 &&
    other.digits !== 0n
  );
}
