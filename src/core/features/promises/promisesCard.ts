import type { Card, CardLine, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { nameOf } from '../../cards/entityLines';
import { byWeight, newestFirst, tellParty, toStatementLine } from '../../cards/statementSections';
import type { Statement } from '../../registry/entity';
import { groupBy } from '../../util/groupBy';
import type { Steps } from '../../util/steps';
import { createNameOrder } from '../nameOrder';
import { FollowUps } from './followUp';
import { toLaterLines } from './laterLines';
import { isOver } from './isOver';
import { selectStatements, type PromiseScope } from './selectStatements';

/** Statements told in one document; the CSV has them all. */
const LIMIT = 1_000;

/**
 * Who promised, offered, agreed, asked or expects what, by party or by sector, each with its deadline and whether
 * anything later is on the same party and subject. Laid out like a full card.
 */
export function* buildPromisesCard(context: CardContext, scope: PromiseScope): Steps<Card> {
  const { translate } = context.wording;
  const selected = selectStatements(context.desk, scope);
  const statements = selected.slice(0, LIMIT);
  const followUps = new FollowUps(context.desk);
  const sections: CardSection[] = [toNotes(context, selected.length - statements.length)];
  for (const [heading, group] of groupsOf(context, scope, statements)) {
    const lines: CardLine[] = [];
    for (const statement of newestFirst(context, byWeight(group))) {
      lines.push(toPromiseLine(context, scope, statement, followUps));
      yield;
    }
    sections.push({ key: `group:${heading}`, heading, lines, more: 0, aboveFold: false });
  }
  const { party, sector } = scope;
  const narrowed = [party, sector].filter((id) => id !== undefined).map((id) => nameOf(context, id));
  const count = selected.length;
  return {
    id: '',
    kind: 'statement',
    title: [translate('Who promised what'), ...narrowed].join(' · '),
    otherNames: [],
    subtitle:
      count === 0
        ? translate('Nothing found: the registry has no such statement.')
        : count === 1
          ? translate('1 statement')
          : translate('{0} statements', count.toLocaleString(context.wording.language)),
    sections,
  };
}

/** What the reader must know of the rest. */
function toNotes(context: CardContext, left: number): CardSection {
  const { desk, wording } = context;
  const { translate } = wording;
  const notes = [
    translate(
      'Told are pledges, offers, agreements, requests, proposals and expectations of the registry, and whatever has a deadline; positions, assessments and announcements without one are left out.',
    ),
    translate(
      '“Later” is what has a later date and names one of the parties together with one of the sectors or laws: a statement, a meeting or a passage. Whether it answers what was said is for you to judge.',
    ),
    ...(desk.complete ? [] : [translate('Not all sources are in: what is not found may yet come.')]),
    ...(left > 0
      ? [translate('{0} more are not shown: choose a party or sector, or export them.', left)]
      : []),
  ];
  return {
    key: 'notes',
    heading: translate('How to read this'),
    lines: notes.map((text) => ({ text, qualifiers: [], evidence: [] })),
    more: 0,
    aboveFold: false,
  };
}

/** In the order of names; what names no party or sector comes last. */
function groupsOf(
  context: CardContext,
  scope: PromiseScope,
  statements: readonly Statement[],
): readonly (readonly [string, readonly Statement[]])[] {
  const order = createNameOrder(context.wording);
  const isNamed = (statement: Statement): boolean =>
    (scope.groupBy === 'party' ? statement.by : statement.sectors).length > 0;
  const pairs = statements.flatMap((statement) =>
    headingsOf(context, scope, statement).map((heading) => ({ heading, statement })),
  );
  return [...groupBy(pairs, ({ heading }) => heading)]
    .map(([heading, group]) => [heading, group.map(({ statement }) => statement)] as const)
    .sort(([a, [first]], [b, [second]]) => {
      const last = (one: Statement | undefined): number => (one !== undefined && isNamed(one) ? 0 : 1);
      return last(first) - last(second) || order(a, b);
    });
}

function headingsOf(
  context: CardContext,
  { groupBy: by }: PromiseScope,
  statement: Statement,
): readonly string[] {
  if (by === 'party') {
    return [tellParty(context, statement)];
  }
  const sectors = [...new Set(statement.sectors)].map((id) => nameOf(context, id));
  return sectors.length > 0 ? sectors : [context.wording.translate('No sector named')];
}

function toPromiseLine(
  context: CardContext,
  { groupBy: by }: PromiseScope,
  statement: Statement,
  followUps: FollowUps,
): CardLine {
  const { translate } = context.wording;
  const line = toStatementLine(context, statement, { party: by === 'party' });
  const sectors = by === 'sector' ? [] : statement.sectors.map((id) => nameOf(context, id));
  return {
    ...line,
    qualifiers: [
      ...line.qualifiers,
      ...(isOver(statement, context.today) ? [translate('the deadline is over')] : []),
    ],
    details: [
      ...(line.details ?? []),
      ...(sectors.length === 0 ? [] : [translate('on {0}', sectors.join(', '))]),
    ],
    children: toLaterLines(context, followUps.of(statement)),
  };
}
