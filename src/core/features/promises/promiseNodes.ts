import type { CardContext } from '../../cards/cardContext';
import { linkTo } from '../../cards/evidenceLinks';
import { toExcerpt } from '../../cards/excerpt';
import { byWeight, tellParty } from '../../cards/statementSections';
import type { Statement } from '../../registry/entity';
import { tellDate } from '../../text/dates';
import { groupBy } from '../../util/groupBy';
import { createNameOrder } from '../nameOrder';
import { entityParts, iconOf, statementParts } from '../outlineEntities';
import { capParts, groupParts, joinDescription, type NodeParts } from '../outlineNodes';
import { FollowUps, type Later } from './followUp';
import { tellNothing, tellShared } from './laterLines';
import { selectStatements } from './selectStatements';

const LABEL_LENGTH = 120;

/** Who promised what: parties, below them what they promised, offered or asked, below that what is later. */
export function promiseGroup(context: CardContext): readonly NodeParts[] {
  const statements = selectStatements(context.desk);
  const heading = context.wording.translate('Who promised what');
  return groupParts('promises', heading, statements.length, () => {
    const order = createNameOrder(context.wording);
    const followUps = new FollowUps(context.desk);
    // Who is not named comes last.
    const parties = [...groupBy(statements, (statement) => tellParty(context, statement))].sort(
      ([a, [first]], [b, [second]]) =>
        Number(first.by.length === 0) - Number(second.by.length === 0) || order(a, b),
    );
    return capParts(parties, context, ([party, said]) => partyParts(party, said, context, followUps));
  });
}

function partyParts(
  party: string,
  statements: readonly [Statement, ...Statement[]],
  context: CardContext,
  followUps: FollowUps,
): NodeParts {
  const [{ by }] = statements;
  const [only, ...others] = by;
  const speaker = only === undefined || others.length > 0 ? undefined : context.desk.registry.get(only);
  const count = String(statements.length);
  return {
    key: `by:${party}`,
    label: party,
    description: count,
    spoken: [count],
    icon: speaker === undefined ? 'group' : iconOf(speaker.kind),
    entityId: speaker?.id,
    children: () =>
      capParts(byWeight(statements), context, (statement) => promiseParts(statement, context, followUps)),
  };
}

function promiseParts(statement: Statement, context: CardContext, followUps: FollowUps): NodeParts {
  const parts = statementParts(statement, context, false);
  return {
    ...parts,
    children: () => [...(parts.children?.() ?? []), ...laterParts(statement, context, followUps)],
  };
}

function laterParts(statement: Statement, context: CardContext, followUps: FollowUps): readonly NodeParts[] {
  const followUp = followUps.of(statement);
  if (followUp.state !== 'found') {
    const nothing = tellNothing(context, followUp.state);
    return [{ key: 'nothing', label: nothing, spoken: [], icon: 'group' }];
  }
  const { later } = followUp;
  return groupParts('later', context.wording.translate('Later'), later.length, () =>
    capParts(later, context, (one) => toLaterParts(one, context)),
  );
}

function toLaterParts(later: Later, context: CardContext): NodeParts {
  switch (later.kind) {
    case 'statement':
      return statementParts(later.statement, context, true);
    case 'meeting':
      return entityParts(later.meeting.id, context);
    case 'passage': {
      const { document, span, passage } = later.anchor;
      const whole = (passage === undefined ? undefined : document.passages[passage]?.span) ?? span;
      const { label, anchorId } = linkTo(context, document, span);
      const date = tellDate(later.date, context.wording);
      return {
        key: anchorId ?? label,
        label: toExcerpt(document, whole, LABEL_LENGTH, span),
        description: joinDescription([label, date, tellShared(context, later)]),
        spoken: [label, date],
        icon: 'passage',
        anchorId,
      };
    }
  }
}
