import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Statement } from '../../registry/entity';

/** Whether the deadline is known to be over: of a year or month that is given, all of it. */
export function isOver({ deadline }: Statement, today: ImpreciseDate | undefined): boolean {
  return today !== undefined && deadline !== undefined && today.slice(0, deadline.length) > deadline;
}
