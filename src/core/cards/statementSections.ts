import type { Entity, Meeting, Statement } from '../registry/entity';
import { compareDates, tellDate } from '../text/dates';
import { groupBy } from '../util/groupBy';
import { tellAct, tellActHeading, tellSpeech } from './listedWords';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { tellMeetingDates } from './entityLines';
import { newestDateOf, tellReported, toClaimLine } from './evidenceLinks';

/** What binds or wants an answer comes first, and shows in a hover; views come last and show where there is no such. */
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
      toLine: (statement) => toStatementLine(context, statement, { party: true, act: true }),
      aboveFold: isWeighty(act) || !statements.some((statement) => isWeighty(statement.act)),
    }),
  );
}

/** What others said to a person or organization. */
export function toHeardSections(context: CardContext, entity: Entity): readonly CardSection[] {
  return toSection({
    key: 'heard',
    heading: context.wording.translate('Addressed to them'),
    items: newestFirst(context, byWeight(context.desk.registry.statementsTo(entity.id))),
    toLine: (statement) => toStatementLine(context, statement, { to: statement.to.length === 1 }),
  });
}

/** What was said at a meeting, on a sector or on a law. */
export function toAboutSections(context: CardContext, entity: Entity): readonly CardSection[] {
  return toSection({
    key: 'statements',
    heading: context.wording.translate('Statements'),
    items: newestFirst(context, byWeight(context.desk.registry.statementsAbout(entity.id))),
    toLine: (statement) => toStatementLine(context, statement, {}),
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
      toLine: (statement) => toStatementLine(context, statement, { party: true, meeting: true }),
      aboveFold: true,
    }),
  );
}

/** What the reader of a line knows already from where it stands. */
export interface Known {
  readonly party?: boolean;
  readonly act?: boolean;
  /** The meeting and its day. */
  readonly meeting?: boolean;
  /** The meeting, but not its day. */
  readonly place?: boolean;
  readonly to?: boolean;
  readonly speech?: boolean;
}

/** A statement in one line, short of what the reader knows already. */
export function toStatementLine(context: CardContext, statement: Statement, known: Known): CardLine {
  const { desk, wording } = context;
  const lead = [
    known.party === true ? undefined : tellParty(context, statement),
    known.act === true ? undefined : tellAct(statement.act, wording),
    known.to === true ? undefined : tellTo(context, statement),
  ];
  const told = lead.filter((part) => part !== undefined).join(', ');
  const meeting =
    statement.meeting === undefined || known.meeting === true
      ? undefined
      : desk.registry.getOf('meeting', statement.meeting);
  const deadline = statement.deadline === undefined ? undefined : tellDate(statement.deadline, wording);
  return toClaimLine(
    context,
    told === '' ? statement.summary : `${told}: ${statement.summary}`,
    statement.sources,
    {
      qualifiers: [
        ...(known.meeting === true ? [] : tellWhen(context, statement, meeting)),
        ...(deadline === undefined ? [] : [wording.translate('deadline {0}', deadline)]),
      ],
      details: [
        // Where no one is named, the capacity stands for the party.
        ...(statement.inCapacity === undefined || statement.by.length === 0 ? [] : [statement.inCapacity]),
        ...(known.speech === true ? [] : tellSpeech(statement.sources[0]?.speech, wording)),
        ...(meeting === undefined || known.place === true ? [] : [wording.translate('at {0}', meeting.name)]),
      ],
      entity: statement.id,
    },
  );
}

/** The day of the meeting where it was said; else the day it was reported. */
function tellWhen(
  context: CardContext,
  statement: Statement,
  meeting: Meeting | undefined,
): readonly string[] {
  return meeting?.startDate === undefined
    ? tellReported(context, statement.sources)
    : [tellMeetingDates(context, meeting)];
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

function isWeighty(act: string): boolean {
  return WEIGHTY_ACTS.includes(act);
}

/** The lower, the more an act binds or wants an answer. */
export function weightOf(act: string): number {
  const order = [...WEIGHTY_ACTS, ...OTHER_ACTS];
  const index = order.indexOf(act);
  return index < 0 ? order.length : index;
}

/** In the order of weight; equal ones stay in the order of the registry. */
export function byWeight(statements: readonly Statement[]): readonly Statement[] {
  return [...statements].sort((a, b) => weightOf(a.act) - weightOf(b.act));
}

export function newestFirst(context: CardContext, statements: readonly Statement[]): readonly Statement[] {
  const dated = statements.map((statement) => ({
    statement,
    date: newestDateOf(context, statement.sources),
  }));
  return dated.sort((a, b) => compareDates(b.date, a.date)).map(({ statement }) => statement);
}
