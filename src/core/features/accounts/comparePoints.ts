import type { Desk } from '../../desk';
import type { Statement } from '../../registry/entity';
import type { Account, Accounts, Telling } from './account';

/** Something said at a meeting, and by which accounts it is told. */
export interface Point {
  readonly statement: Statement;
  readonly tellings: readonly [Telling, ...Telling[]];
}

export interface Points {
  /** Told by every account. */
  readonly byAll: readonly Point[];
  /** Told by several, not by all. */
  readonly bySome: readonly Point[];
  /** Told by this account alone. */
  readonly onlyBy: (account: Account) => readonly Point[];
  /** Said at the meeting and told by no account: entered by the desk, or resting on what is missing. */
  readonly byNone: readonly Statement[];
}

/** What was said at a meeting and the talks within it, in the order of the registry. */
export function comparePoints(desk: Desk, { meetings, accounts, tellingsOf }: Accounts): Points {
  const ids = new Set(meetings.map(({ id }) => id));
  const points: Point[] = [];
  const byNone: Statement[] = [];
  for (const statement of desk.registry.ofKind('statement')) {
    if (statement.meeting !== undefined && ids.has(statement.meeting)) {
      const [first, ...others] = tellingsOf(statement.sources);
      if (first === undefined) {
        byNone.push(statement);
      } else {
        points.push({ statement, tellings: [first, ...others] });
      }
    }
  }
  return {
    byAll: points.filter(({ tellings }) => tellings.length === accounts.length && accounts.length > 1),
    bySome: points.filter(({ tellings }) => tellings.length > 1 && tellings.length < accounts.length),
    onlyBy: (account) =>
      points.filter(({ tellings }) => tellings.length === 1 && tellings[0].account === account),
    byNone,
  };
}
