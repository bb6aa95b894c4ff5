import type { Span } from '../span';
import type { Decimal } from './decimal';

/** What is said beside a number, as values of `qualifier` in the registry; none means exactly. */
export type HedgeKind = 'about' | 'nearly' | 'at_least' | 'more_than' | 'up_to' | 'less_than';

export interface Hedge {
  readonly kind: HedgeKind;
  readonly span: Span;
}

/** From one value to another, both inclusive; equal where one value is given. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** `million` behind a number. */
export interface Scale {
  readonly span: Span;
  /** Of ten. */
  readonly power: number;
}

/**
 * A number with what it counts or measures: `nearly US$11.8 billion`, `từ 10 đến 12%`, `50.000 kỹ sư`. Offsets are those
 * of the text it stands in.
 */
export interface Quantity {
  /** From its first to its last word, but for the hedge: `US$11.8 billion`. */
  readonly span: Span;
  /** The digits alone, of both ends of a range: `11.8`, `10 đến 12`. */
  readonly number: Span;
  /** What it may say in the base of its unit, the likeliest first; several where the style leaves it open. */
  readonly readings: readonly Interval[];
  /**
   * What is counted or measured: `USD`, `percent`, `points`, `m2`, `USD/kWh`, `#company`, `#engineer+graduate`. Those that
   * begin with `#` are counted; one with a colon, `#en:yacht`, is a word that we do not know in other languages.
   */
  readonly unit: string;
  /** The base of the unit for one of what is written: 10000 where square metres are written as hectares. */
  readonly factor: Decimal;
  readonly scale?: Scale;
  readonly hedge?: Hedge;
  /** Written as a word, `three`, or as a fraction, `one-quarter`. */
  readonly isInWords: boolean;
}
