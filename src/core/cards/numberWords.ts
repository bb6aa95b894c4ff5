import type { Wording } from '../contracts';

const PLAIN_NUMBER = /^(-?\d{5,40})(?:\.(\d{1,40}))?$/;

/**
 * "50,000" for `50000` in the language of the user interface. Shorter numbers, which may be years, and all that is
 * no plain number come back as written; no digit is ever lost.
 */
export function tellNumber(number: string, { language }: Wording): string {
  const [, whole, decimals] = PLAIN_NUMBER.exec(number) ?? [];
  if (whole === undefined) {
    return number;
  }
  const format = new Intl.NumberFormat(language);
  const grouped = format.format(BigInt(whole));
  const point = format.formatToParts(0.5).find((part) => part.type === 'decimal')?.value ?? '.';
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}
