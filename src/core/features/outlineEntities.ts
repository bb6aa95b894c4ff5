import { tellAct } from '../cards/listedWords';
import type { CardContext } from '../cards/cardContext';
import { tellAmount } from '../cards/figureCard';
import { tellSubtitle } from '../cards/subtitle';
import { tellParty } from '../cards/statementSections';
import { nameOf } from '../cards/entityLines';
import type { EntityKind, Figure, Statement } from '../registry/entity';
import { tellDate } from '../text/dates';
import type { OutlineIcon } from './outline';
import { capParts, joinDescription, type NodeParts } from './outlineNodes';
import { addSources } from './outlinePassages';

const ICONS: ReadonlyMap<EntityKind, OutlineIcon> = new Map([
  ['person', 'person'],
  ['organization', 'organization'],
  ['area', 'area'],
  ['post', 'group'],
  ['law', 'law'],
  ['meeting', 'meeting'],
  ['sector', 'sector'],
  ['figure', 'figure'],
  ['statement', 'statement'],
]);

export function iconOf(kind: EntityKind): OutlineIcon {
  return ICONS.get(kind) ?? 'group';
}

/** An entity that is named only: its card says the rest. An id without an entity says so. */
export function entityParts(id: string, context: CardContext, note?: string): NodeParts {
  const { desk, wording } = context;
  const entity = desk.registry.get(id);
  if (entity === undefined) {
    const unknown = wording.translate('not in the registry');
    const description = joinDescription([note, unknown]);
    return { key: id, label: id, description, spoken: [note, unknown], icon: 'group' };
  }
  const subtitle = tellSubtitle(context, entity);
  return {
    key: id,
    label: entity.name,
    description: joinDescription([subtitle, note]),
    spoken: [subtitle, note],
    icon: iconOf(entity.kind),
    entityId: id,
  };
}

/** What a party said, with the act before it; `showBy` where no node above says who. */
export function statementParts(statement: Statement, context: CardContext, showBy: boolean): NodeParts {
  const { wording } = context;
  const act = tellAct(statement.act, wording);
  const by = showBy ? tellBy(statement, context) : undefined;
  const to =
    statement.to.length > 0 ? wording.translate('to {0}', joinNames(statement.to, context)) : undefined;
  const deadline =
    statement.deadline === undefined
      ? undefined
      : wording.translate('deadline {0}', tellDate(statement.deadline, wording));
  // Where no party is named, the capacity already stands in its place.
  const capacity = statement.by.length > 0 ? statement.inCapacity : undefined;
  const description = joinDescription([by, to, capacity, deadline]);
  const parts: NodeParts = {
    key: statement.id,
    label: `${act.charAt(0).toUpperCase()}${act.slice(1)}: ${statement.summary}`,
    description,
    tooltip: [statement.summary],
    spokenLabel: statement.summary,
    spoken: [act, by, to, capacity, deadline],
    icon: 'statement',
    entityId: statement.id,
  };
  return addSources(parts, statement.sources, context);
}

/** A capacity stands as the registry words it; a name becomes "by …". */
function tellBy(statement: Statement, context: CardContext): string {
  const party = tellParty(context, statement);
  return statement.by.length > 0 ? context.wording.translate('by {0}', party) : party;
}

function joinNames(ids: readonly string[], context: CardContext): string {
  return ids.map((id) => nameOf(context, id)).join(', ');
}

/** A figure with all values claimed for it; each claim leads to its own passage. */
export function figureParts(figure: Figure, context: CardContext): NodeParts {
  const { wording } = context;
  const values = [...new Set(figure.figureClaims.map((claim) => tellAmount(context, figure, claim)))];
  const description = values.join('; ');
  const parts: NodeParts = {
    key: figure.id,
    label: figure.name,
    description,
    spoken: [description, wording.translate('figure')],
    icon: 'figure',
    entityId: figure.id,
  };
  const [only, ...others] = figure.figureClaims;
  if (only === undefined) {
    return addSources(parts, figure.sources, context);
  }
  if (others.length === 0) {
    return addSources(parts, only.sources, context);
  }
  const claims = (): readonly NodeParts[] =>
    capParts(figure.figureClaims, context, (claim) => {
      const value = tellAmount(context, figure, claim);
      const claimed: NodeParts = { key: value, label: value, spoken: [figure.name], icon: 'figure' };
      return addSources(claimed, claim.sources, context);
    });
  return { ...parts, children: claims };
}
