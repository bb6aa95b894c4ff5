import { weightOf } from '../../cards/statementSections';
import type { Desk } from '../../desk';
import type { Statement } from '../../registry/entity';
import { compareDates } from '../../text/dates';
import { sortInSteps } from '../../util/sortInSteps';
import type { Steps } from '../../util/steps';
import { saidOn } from '../promises/saidOn';

/** The statement said last first, undated ones last; of one day what binds or wants an answer first. */
export function* newestSaidFirst(desk: Desk, statements: readonly Statement[]): Steps<readonly Statement[]> {
  const dated = [];
  for (const statement of statements) {
    dated.push({ statement, date: saidOn(desk, statement), weight: weightOf(statement.act) });
    yield;
  }
  const sorted = yield* sortInSteps(dated, (a, b) => compareDates(b.date, a.date) || a.weight - b.weight);
  return sorted.map(({ statement }) => statement);
}
