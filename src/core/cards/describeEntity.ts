import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import type { Entity } from '../registry/entity';
import type { CardContext } from './cardContext';
import { topNamesOf } from './nameSections';
import { tellSubtitle } from './subtitle';
import { toTitleLines } from './titleLines';
import { tellAmount } from './figureCard';

/** An entity in a list to choose from or a tooltip. Raw text: whoever shows it sends it through the escaper. */
export interface EntityDescription {
  /** House spelling. */
  readonly label: string;
  /** What it is, in a few words: "ministry · Vietnam". */
  readonly description: string;
  /** Other spellings, the title reported last, the amount claimed; may be empty. */
  readonly detail: string;
}

export function describeEntity(desk: Desk, entity: Entity, wording: Wording): EntityDescription {
  const context: CardContext = { desk, wording, asOf: undefined };
  const details = [...topNamesOf(context, entity), ...detailsOf(context, entity)];
  return {
    label: entity.name,
    description: tellSubtitle(context, entity),
    detail: details.filter((detail) => detail !== '').join(' · '),
  };
}

function detailsOf(context: CardContext, entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'person': {
      const [title] = toTitleLines(context, entity);
      return title === undefined ? [] : [title.text, ...title.qualifiers];
    }
    case 'figure': {
      const claim = entity.figureClaims.find(({ unit }) => unit === undefined || unit === entity.unit);
      const shown = claim ?? entity.figureClaims[0];
      return shown === undefined ? [] : [tellAmount(context, entity, shown)];
    }
    case 'organization':
    case 'area':
    case 'post':
    case 'law':
    case 'meeting':
    case 'sector':
    case 'statement':
      return [];
  }
}
