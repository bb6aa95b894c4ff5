import { endsBefore } from '../text/dates';
import type { Span } from '../text/span';
import { spanOf, textOf, type FieldValues } from './fieldValues';
import type { FileContext } from './fileContext';

const PERIODS = [
  ['start_date', 'end_date'],
  ['founding_date', 'dissolution_date'],
] as const;

/** Tells of a record that ends before it begins: of no day it would be true. Both dates are kept as they are. */
export function tellTurnedPeriods(record: FieldValues, context: FileContext): void {
  for (const [from, to] of PERIODS) {
    const [start, end, span] = [textOf(record, from), textOf(record, to), spanOf(record, to)];
    if (start !== undefined && end !== undefined && span !== undefined) {
      tellTurnedPeriod(start, end, span, context, spanOf(record, from));
    }
  }
}

/** @param related where the start is, if the span does not have it */
export function tellTurnedPeriod(
  start: string,
  end: string,
  span: Span,
  context: FileContext,
  related?: Span,
): void {
  if (endsBefore(start, end)) {
    const message = context.wording.translate('The end, {0}, lies before the start, {1}.', end, start);
    context.report('wrong-type', 'warning', span, message, related);
  }
}
