/** An exact number, `digits · 10^exponent`. No digit of it is a trailing zero, so that equal numbers have equal parts. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { digits: 0n, exponent: 0 };

/** Longer ones are no amounts, and would make arithmetic slow. */
const MOST_DIGITS = 40;
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Of `1234.5`; `undefined` for what is no such number, or too long for an amount. */
export function toDecimal(text: string): Decimal | undefined {
  const [, sign = '', whole, decimals = ''] = PLAIN.exec(text) ?? [];
  if (whole === undefined || whole.length + decimals.length > MOST_DIGITS) {
    return undefined;
  }
  return normalise(BigInt(sign + whole + decimals), 0 - decimals.length);
}

function normalise(digits: bigint, exponent: number): Decimal {
  if (digits === 0n) {
    return ZERO;
  }
  let [shortened, shifted] = [digits, exponent];
  while (shortened % 10n === 0n) {
    shortened /= 10n;
    shifted += 1;
  }
  return { digits: shortened, exponent: shifted };
}

export function isEqual(a: Decimal, b: Decimal): boolean {
  return a.digits === b.digits && a.exponent === b.exponent;
}

/** Negative where the first is less. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { digits } = subtract(a, b);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return normalise(digitsAt(a, exponent) - digitsAt(b, exponent), exponent);
}

export function add(a: Decimal, b: Decimal): Decimal {
  return subtract(a, { ...b, digits: -b.digits });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return normalise(a.digits * b.digits, a.exponent + b.exponent);
}

export function absolute({ digits, exponent }: Decimal): Decimal {
  return { digits: digits < 0n ? -digits : digits, exponent };
}

/** How many digits tell its value: 2 for `120`, 3 for `1.05`. */
export function significantDigits({ digits }: Decimal): number {
  return absolute({ digits, exponent: 0 }).digits.toString().length;
}

/** As plain digits with a point, such as `11.8`. */
export function writeDecimal({ digits, exponent }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const plain = (digits < 0n ? -digits : digits).toString();
  if (exponent >= 0) {
    return sign + plain + '0'.repeat(exponent);
  }
  const padded = plain.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

/** All of it as a whole number of `10^exponent`, which must not be greater than its own. */
function digitsAt(decimal: Decimal, exponent: number): bigint {
  return decimal.digits * 10n ** BigInt(decimal.exponent - exponent);
}
