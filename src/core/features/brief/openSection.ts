import type { CardLine, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import type { Statement } from '../../registry/entity';
import { compareDates } from '../../text/dates';
import type { Steps } from '../../util/steps';
import { FollowUps } from '../promises/followUp';
import { isOver } from '../promises/isOver';
import { isLeftOpen } from '../promises/selectStatements';
import { toAskLine } from './askSections';
import { toBriefSection, toNote, type MoreLink } from './briefSection';

const SHOWN = 3;
/** Statements for which something later is looked for: it costs the more, the more a party has said. */
const LOOKED_AT = 100;
/** Code units of a summary: it is told in full above, mostly. */
const SUMMARY_LENGTH = 70;

interface OpenPoint {
  readonly statement: Statement;
  readonly isFollowed: boolean;
}

/**
 * What was promised, offered or asked with a deadline, the nearest first, or with nothing later on the same party and
 * subject, the newest first. Of what cannot be looked for it is not known whether it is open; that is said.
 *
 * @param statements newest first
 */
export function* toOpenSection(
  context: CardContext,
  statements: readonly Statement[],
  more: MoreLink,
): Steps<readonly CardSection[]> {
  const { translate } = context.wording;
  const asks = statements.filter(isLeftOpen);
  const dated = asks
    .filter(({ deadline }) => deadline !== undefined)
    .sort((a, b) => compareDates(a.deadline, b.deadline));
  const ordered = [...dated, ...asks.filter(({ deadline }) => deadline === undefined)];
  const followUps = new FollowUps(context.desk);
  const open: OpenPoint[] = [];
  let unknown = 0;
  for (const statement of ordered.slice(0, LOOKED_AT)) {
    const state = followUps.stateOf(statement);
    if (statement.deadline !== undefined || state === 'nothing') {
      open.push({ statement, isFollowed: state === 'found' });
    } else if (state !== 'found') {
      unknown += 1;
    }
    yield;
  }
  const [section] = toBriefSection(context, {
    key: 'open',
    heading: translate('Open points: with a deadline, or nothing later found here'),
    items: open,
    toLine: (point) => toOpenLine(context, point),
    limit: SHOWN,
    more,
    isMissed: true,
  });
  const notes = [
    ...(unknown > 0
      ? [translate('Undated or without party and subject, so not known to be open: {0}', unknown)]
      : []),
    ...(ordered.length > LOOKED_AT
      ? [translate('Older ones that were not looked at: {0}', ordered.length - LOOKED_AT)]
      : []),
  ];
  return section === undefined
    ? []
    : [{ ...section, lines: [...section.lines, ...notes.map((text) => ({ ...toNote(text), ...more }))] }];
}

function toOpenLine(context: CardContext, { statement, isFollowed }: OpenPoint): CardLine {
  const { translate } = context.wording;
  const line = toAskLine(context, statement, {}, SUMMARY_LENGTH);
  return {
    ...line,
    qualifiers: [
      ...line.qualifiers,
      ...(isOver(statement, context.today) ? [translate('the deadline is over')] : []),
      ...(isFollowed ? [translate('something later is on it')] : []),
    ],
    details: [],
  };
}
