import type { Desk } from '../../desk';
import type { Statement } from '../../registry/entity';

/** Which statements are told, and under which headings. */
export interface PromiseScope {
  readonly groupBy: 'party' | 'sector';
  /** Id of a person or organization that said it or to whom it was said. */
  readonly party?: string;
  /** Id of a sector; those below it count with it. */
  readonly sector?: string;
}

/** A party or sector by which what was promised can be narrowed. */
export interface PromiseScopeOption {
  readonly id: string;
  readonly name: string;
  /** Statements that it leaves. */
  readonly count: number;
}

/** These tell how things are or how somebody sees them; unless a date is set in them, nothing is left open by them. */
const VIEWS: readonly string[] = ['position', 'assessment', 'announcement'];

/** What somebody promised, offered, agreed, asked or expects, in the order of the registry. */
export function selectStatements(
  desk: Desk,
  scope: PromiseScope = { groupBy: 'party' },
): readonly Statement[] {
  const { party, sector } = scope;
  const sectors = sector === undefined ? undefined : withNarrower(desk, [sector]);
  return desk.registry
    .ofKind('statement')
    .filter(
      (statement) =>
        isLeftOpen(statement) &&
        (party === undefined || partiesOf(statement).includes(party)) &&
        (sectors === undefined || statement.sectors.some((id) => sectors.has(id))),
    );
}

/** Whether something may follow from a statement. */
export function isLeftOpen({ act, deadline }: Statement): boolean {
  return deadline !== undefined || !VIEWS.includes(act);
}

/** Parties and sectors that are named in what was promised, those with most statements first. */
export function listScopes(desk: Desk): {
  readonly parties: readonly PromiseScopeOption[];
  readonly sectors: readonly PromiseScopeOption[];
} {
  const statements = selectStatements(desk);
  const options = (idsOf: (statement: Statement) => Iterable<string>): readonly PromiseScopeOption[] => {
    const counts = new Map<string, number>();
    for (const statement of statements) {
      for (const id of new Set(idsOf(statement))) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return [...counts]
      .map(([id, count]) => ({ id, name: desk.registry.get(id)?.name ?? id, count }))
      .sort((a, b) => b.count - a.count);
  };
  return {
    parties: options(partiesOf),
    sectors: options((statement) => withBroader(desk, statement.sectors)),
  };
}

function partiesOf({ by, to }: Statement): readonly string[] {
  return [...by, ...to];
}

/** A sector with those below it. */
export function withNarrower(desk: Desk, sectors: readonly string[]): ReadonlySet<string> {
  const all = new Set(sectors);
  for (const id of all) {
    desk.registry.narrowerSectors(id).forEach((narrower) => all.add(narrower.id));
  }
  return all;
}

function withBroader(desk: Desk, sectors: readonly string[]): ReadonlySet<string> {
  const all = new Set(sectors);
  for (const id of all) {
    const { broader } = desk.registry.getOf('sector', id) ?? {};
    if (broader !== undefined) {
      all.add(broader);
    }
  }
  return all;
}
