import { compareDecimals, isEqual, type Decimal } from '../../text/quantities/decimal';
import { writeHedge } from '../../text/quantities/findHedge';
import { shownStyle, styleOf, writeNumber } from '../../text/quantities/numberStyle';
import type { HedgeKind, Interval, Quantity } from '../../text/quantities/quantity';
import type { TextEdit } from '../../features/decisions/decision';
import { toNfc } from '../../text/normalForms';

/** Names of scales as texts write them, the same in each row. */
const SCALE_NAMES: readonly Readonly<Record<number, string>>[] = [
  { 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
  { 3: 'k', 6: 'mn', 9: 'bn', 12: 'trn' },
  { 3: 'k', 6: 'm', 9: 'b', 12: 't' },
  { 3: 'nghìn', 6: 'triệu', 9: 'tỷ', 12: 'nghìn tỷ' },
  { 3: 'nghìn', 6: 'triệu', 9: 'tỉ', 12: 'nghìn tỉ' },
  { 3: 'nghin', 6: 'trieu', 9: 'ty', 12: 'nghin ty' },
];
/** From so much on a number with a scale is written with a greater one. */
const MOST_OF_SCALE: Decimal = { digits: 1n, exponent: 4 };
const LEAST_OF_SCALE: Decimal = { digits: 1n, exponent: -1 };

export interface AmountToWrite {
  readonly value: Interval;
  readonly hedge: HedgeKind | undefined;
}

/**
 * The edits, in order, that make a quantity of a memo say what its source says, in the memo's own style and unit;
 * `undefined` where that would take more than another number.
 *
 * @param text of the memo, or a paragraph of it, as far as quantities were found in it
 */
export function toAmountEdits(
  text: string,
  lang: string | undefined,
  quantity: Quantity,
  { value, hedge }: AmountToWrite,
): readonly TextEdit[] | undefined {
  const number = writeInForm(text, lang, quantity, value);
  return number && [...hedgeEdits(lang, quantity, hedge), number];
}

/** A hedge where the memo has none, and another where the memo has one that cannot be. */
export function hedgeEdits(
  lang: string | undefined,
  { hedge: own, span }: Quantity,
  wanted: HedgeKind | undefined,
): readonly TextEdit[] {
  if (wanted === undefined || own?.kind === wanted) {
    return [];
  }
  const written = writeHedge(wanted, styleOf(lang) === 'comma');
  if (own === undefined) {
    return [{ start: span.start, end: span.start, newText: `${written} ` }];
  }
  return own.span.end <= span.start ? [{ ...own.span, newText: written }] : [];
}

function writeInForm(
  text: string,
  lang: string | undefined,
  quantity: Quantity,
  { low, high }: Interval,
): TextEdit | undefined {
  const { number, scale, factor, readings } = quantity;
  const isRange = readings[0] !== undefined && !isEqual(readings[0].low, readings[0].high);
  const written = text.slice(number.start, number.end);
  // Factors are powers of ten; a word or a range is not changed into another form.
  if (isRange || !isEqual(low, high) || factor.digits !== 1n || quantity.isInWords) {
    return undefined;
  }
  const style = shownStyle(written) ?? styleOf(lang) ?? 'point';
  const base = shifted(low, -factor.exponent);
  if (scale === undefined) {
    return { ...number, newText: writeNumber(base, style) };
  }
  const scaled = shifted(base, -scale.power);
  if (compareDecimals(scaled, MOST_OF_SCALE) < 0 && compareDecimals(scaled, LEAST_OF_SCALE) >= 0) {
    return { ...number, newText: writeNumber(scaled, style) };
  }
  const name = text.slice(scale.span.start, scale.span.end);
  const names = SCALE_NAMES.find((row) => row[scale.power] === toNfc(name).toLowerCase());
  const power = [12, 9, 6, 3].find(
    (one) => compareDecimals(shifted(base, -one), { digits: 1n, exponent: 0 }) >= 0,
  );
  const gap = text.slice(number.end, scale.span.start);
  return names === undefined || power === undefined
    ? undefined
    : {
        start: number.start,
        end: scale.span.end,
        newText: `${writeNumber(shifted(base, -power), style)}${gap}${names[power] ?? ''}`,
      };
}

function shifted({ digits, exponent }: Decimal, by: number): Decimal {
  return digits === 0n ? { digits, exponent } : { digits, exponent: exponent + by };
}
