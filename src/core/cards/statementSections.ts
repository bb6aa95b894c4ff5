import type { Entity, Statement } from '../registry/entity';
import { compareDates, tellDate } from '../text/dates';
import { tellAct, tellActHeading, tellSpeech } from './actWords';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { newestDateOf, toClaimLine } from './evidenceLinks';
import { groupBy } from './groupBy';

/** What binds or wants an answer comes first, and shows in a hover; views come last. */
const WEIGHTY_ACTS = ['request', 'offer', 'pledge', 'agreement', 'proposal', 'expectation'];
const OTHER_ACTS = ['announcement', 'assessment', 'position'];

/** What a person or organization said, one section for each act. */
export function toSaidSections(context: CardContext, entity: Entity): readonly CardSection[] {
  const statements = context.desk.registry.statementsBy(entity.id);
  return [...groupBy(byWeight(statements), ({ act }) => act)].flatMap(([act, group]) =>
    toSection({
      key: `said:${act}`,
      heading: tellActHeading(act, context.wording),
      items: newestFirst(context, group),
      toLine: (statement) => toStatementLine(context, statement, { tellsParty: false, tellsAct: false }),
      aboveFold: WEIGHTY_ACTS.includes(act),
    }),
  );
}

/** What others said to a person or organization. */
export function toHeardSections(context: CardContext, entity: Entity): readonly CardSection[] {
  return toSection({
    key: 'heard',
    heading: context.wording.translate('Addressed to them'),
    items: newestFirst(context, byWeight(context.desk.registry.statementsTo(entity.id))),
    toLine: (statement) => toStatementLine(context, statement, { tellsParty: true, tellsAct: true }),
  });
}

/** What was said at a meeting, on a sector or on a law. */
export function toAboutSections(context: CardContext, entity: Entity): readonly CardSection[] {
  return toSection({
    key: 'statements',
    heading: context.wording.translate('Statements'),
    items: newestFirst(context, byWeight(context.desk.registry.statementsAbout(entity.id))),
    toLine: (statement) => toStatementLine(context, statement, { tellsParty: true, tellsAct: true }),
    aboveFold: true,
  });
}

/** What was said at a meeting, one section for each party, in the order of the registry. */
export function toSideSections(context: CardContext, entity: Entity): readonly CardSection[] {
  const statements = context.desk.registry.statementsAbout(entity.id);
  const byParty = groupBy(statements, (statement) => tellParty(context, statement));
  return [...byParty].flatMap(([party, said]) =>
    toSection({
      key: `side:${party}`,
      heading: party,
      items: byWeight(said),
      toLine: (statement) => toStatementLine(context, statement, { tellsParty: false, tellsAct: true }),
      aboveFold: true,
    }),
  );
}

function toStatementLine(
  context: CardContext,
  statement: Statement,
  { tellsParty, tellsAct }: { readonly tellsParty: boolean; readonly tellsAct: boolean },
): CardLine {
  const { desk, wording } = context;
  const act = tellsAct ? tellAct(statement.act, wording) : undefined;
  const lead = [tellsParty ? tellParty(context, statement) : undefined, act, tellTo(context, statement)];
  const told = lead.filter((part) => part !== undefined).join(', ');
  const date = newestDateOf(context, statement.sources);
  const meeting = statement.meeting === undefined ? undefined : desk.registry.get(statement.meeting);
  const qualifiers = [
    ...(date === undefined ? [] : [tellDate(date, wording)]),
    ...(statement.deadline === undefined
      ? []
      : [wording.translate('deadline {0}', tellDate(statement.deadline, wording))]),
    ...tellSpeech(statement.sources[0]?.speech, wording),
    ...(meeting === undefined ? [] : [wording.translate('at {0}', meeting.name)]),
  ];
  const text = told === '' ? statement.summary : `${told}: ${statement.summary}`;
  return toClaimLine(context, text, statement.sources, { qualifiers, entity: statement.id });
}

/** Who said it; where the registry names no one, in which capacity; a dangling id stands for its name. */
export function tellParty({ desk, wording }: CardContext, statement: Statement): string {
  if (statement.by.length > 0) {
    return statement.by.map((id) => desk.registry.get(id)?.name ?? id).join(', ');
  }
  return statement.inCapacity ?? wording.translate('No party named');
}

function tellTo({ desk, wording }: CardContext, statement: Statement): string | undefined {
  const names = statement.to.map((id) => desk.registry.get(id)?.name ?? id);
  return names.length === 0 ? undefined : wording.translate('to {0}', names.join(', '));
}

function weightOf(act: string): number {
  const order = [...WEIGHTY_ACTS, ...OTHER_ACTS];
  const index = order.indexOf(act);
  return index < 0 ? order.length : index;
}

/** In the order of weight; equal ones stay in the order of the registry. */
function byWeight(statements: readonly Statement[]): readonly Statement[] {
  return [...statements].sort((a, b) => weightOf(a.act) - weightOf(b.act));
}

function newestFirst(context: CardContext, statements: readonly Statement[]): readonly Statement[] {
  const dated = statements.map((statement) => ({
    statement,
    date: newestDateOf(context, statement.sources),
  }));
  return dated.sort((a, b) => compareDates(b.date, a.date)).map(({ statement }) => statement);
}
