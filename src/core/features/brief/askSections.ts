import type { CardLine, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { tellMore } from '../../cards/cardLayout';
import { tellParty, toStatementLine, type Known } from '../../cards/statementSections';
import type { Statement } from '../../registry/entity';
import { cutText } from '../../text/presentText';
import { groupBy } from '../../util/groupBy';
import { isLeftOpen } from '../promises/selectStatements';
import { capLines, toBriefSection, toNote, type MoreLink } from './briefSection';
import type { Side } from './side';

/** Asks each way, and views, of one side; parties, and what each of them asked. */
const SHOWN = 4;
const VIEWS = 2;
const PARTIES = 3;
const SHOWN_OF_PARTY = 2;
/** Code units of a summary; the card of the statement has all of it. */
const SUMMARY_LENGTH = 150;
const CAPACITY_LENGTH = 60;

/** What a side asked, offered and promised, and what was asked of it, offered and promised to it. */
export function toSideAsks(
  context: CardContext,
  statements: readonly Statement[],
  { isBy, isTo }: Side,
  { more, entityId }: { readonly more: MoreLink; readonly entityId: string },
): readonly CardSection[] {
  const { translate } = context.wording;
  const asks = statements.filter(isLeftOpen);
  const isAlone = (ids: readonly string[]): boolean => ids.length === 1 && ids[0] === entityId;
  const section = (
    key: string,
    heading: string,
    items: readonly Statement[],
    knownOf: (statement: Statement) => Known,
  ): readonly CardSection[] =>
    toBriefSection(context, {
      key,
      heading,
      items,
      toLine: (statement) => toAskLine(context, statement, knownOf(statement)),
      limit: SHOWN,
      more,
      isMissed: true,
    });
  return [
    ...section(
      'asks:by',
      translate('What they asked, offered and promised'),
      asks.filter(isBy),
      ({ by }) => ({ party: isAlone(by) }),
    ),
    ...section(
      'asks:to',
      translate('What they were asked, offered and promised'),
      asks.filter((statement) => isTo(statement) && !isBy(statement)),
      ({ to }) => ({ to: isAlone(to) }),
    ),
  ];
}

/** What each party asked, offered and promised, those that spoke last first. */
export function toPartyAsks(
  context: CardContext,
  statements: readonly Statement[],
  more: MoreLink,
  known: Known = {},
): readonly CardSection[] {
  const { wording } = context;
  const parties = [...groupBy(statements.filter(isLeftOpen), (one) => tellParty(context, one))];
  const hidden = parties.slice(PARTIES).reduce((count, [, said]) => count + said.length, 0);
  const toPartyLine = ([party, said]: readonly [string, readonly Statement[]]): CardLine => ({
    ...toNote(party),
    ...entityOf(context, said),
    children: capLines(context, said, SHOWN_OF_PARTY, more, (statement) =>
      toAskLine(context, statement, { ...known, party: true }),
    ),
  });
  const [section] = toBriefSection(context, {
    key: 'asks',
    heading: wording.translate('Asked, offered and promised, by party'),
    items: parties.slice(0, PARTIES),
    toLine: toPartyLine,
    limit: PARTIES,
    more,
    isMissed: true,
  });
  if (section === undefined) {
    return [];
  }
  const rest = hidden === 0 ? [] : [{ ...toNote(tellMore(hidden, wording)), ...more }];
  return [{ ...section, lines: [...section.lines, ...rest] }];
}

/** Positions, assessments and announcements: nothing follows from them, but they tell how a party sees things. */
export function toViewSection(
  context: CardContext,
  statements: readonly Statement[],
  more: MoreLink,
  knownOf: (statement: Statement) => Known,
): readonly CardSection[] {
  return toBriefSection(context, {
    key: 'views',
    heading: context.wording.translate('Positions and announcements'),
    items: statements.filter((statement) => !isLeftOpen(statement)),
    toLine: (statement) => toAskLine(context, statement, knownOf(statement)),
    limit: VIEWS,
    more,
  });
}

/** A statement in one line of a page; that its sources differ is said, as the page does not tell how. */
export function toAskLine(
  context: CardContext,
  statement: Statement,
  known: Known,
  length = SUMMARY_LENGTH,
): CardLine {
  const { translate } = context.wording;
  const { summary, inCapacity } = statement;
  const short = {
    ...statement,
    summary: cutText(summary, length),
    ...(inCapacity === undefined ? {} : { inCapacity: cutText(inCapacity, CAPACITY_LENGTH) }),
  };
  const line = toStatementLine(context, short, { speech: true, place: true, ...known });
  const isDisputed = statement.claims.length > 0;
  const { entity, ...plain } = line;
  return {
    ...plain,
    // The card has what the page leaves out.
    ...(entity !== undefined && (isDisputed || short.summary !== summary) ? { entity } : {}),
    details: [...(line.details ?? []), ...(isDisputed ? [translate('sources differ on it')] : [])],
  };
}

/** The one who speaks, if all is said by one. */
function entityOf({ desk }: CardContext, [first]: readonly Statement[]): Pick<CardLine, 'entity'> {
  const [only, ...others] = first?.by ?? [];
  return only === undefined || others.length > 0 || desk.registry.get(only) === undefined
    ? {}
    : { entity: only };
}
