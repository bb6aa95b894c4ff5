import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Desk } from '../../desk';
import type { Statement } from '../../registry/entity';
import { compareDates } from '../../text/dates';

/**
 * By when something was said: on the last day of the meeting where it was said, if that was held, else when it was first
 * reported. `undefined` where neither is known.
 */
export function saidOn(desk: Desk, { meeting, sources }: Statement): ImpreciseDate | undefined {
  const at = meeting === undefined ? undefined : desk.registry.getOf('meeting', meeting);
  const held = at?.status === 'held' ? (at.endDate ?? at.startDate) : undefined;
  return held ?? sources.flatMap((source) => desk.dateOf(source) ?? []).sort(compareDates)[0];
}
