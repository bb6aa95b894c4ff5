import type { Wording } from '../contracts';

const PLAIN_NUMBER = /^(-?\d{4,40})(?:\.(\d{1,40}))?$/;
const MAY_BE_YEAR = /^\d{4}$/;

/**
 * "50,000" for `50000` in the language of the user interface. What is no plain number comes back as written; no digit
 * is ever lost.
 *
 * @param counts false where four digits may be a year, which is never grouped
 */
export function tellNumber(number: string, { language }: Wording, counts: boolean): string {
  const [, whole, decimals] = PLAIN_NUMBER.exec(number) ?? [];
  if (whole === undefined || (!counts && MAY_BE_YEAR.test(number))) {
    return number;
  }
  const format = new Intl.NumberFormat(language);
  const grouped = format.format(BigInt(whole));
  const point = format.formatToParts(0.5).find((part) => part.type === 'decimal')?.value ?? '.';
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}
