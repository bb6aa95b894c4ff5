import type { Wording } from '../contracts';
import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Desk } from '../desk';
import type { Entity } from '../registry/entity';
import { buildAreaSections } from './areaCard';
import type { Card, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toClaimSections } from './claimSections';
import { toDocumentSection } from './documentSection';
import { buildFigureSections } from './figureCard';
import { buildLawSections } from './lawCard';
import { buildMeetingSections } from './meetingCard';
import { toMentionSections } from './mentionSections';
import { toNameSections, topNamesOf } from './nameSections';
import { buildOrganizationSections } from './organizationCard';
import { buildPersonSections } from './personCard';
import { buildPostSections } from './postCard';
import { buildSectorSections } from './sectorCard';
import { buildStatementSections } from './statementCard';
import { tellSubtitle } from './subtitle';

/**
 * What the desk knows of one entity; `undefined` where no corpus has the id. Every line that claims something has
 * evidence, or a qualifier that says why it has none. `asOf`: titles and statuses are told as they were reported by
 * then, with what was reported later. `today`: a law's status of a later day is foreseen, not reported.
 */
export function buildCard(
  desk: Desk,
  id: string,
  wording: Wording,
  options: { readonly asOf?: ImpreciseDate; readonly today?: ImpreciseDate } = {},
): Card | undefined {
  const entity = desk.registry.get(id);
  if (entity === undefined) {
    return undefined;
  }
  const context: CardContext = { desk, wording, asOf: options.asOf, today: options.today };
  const told = [
    ...buildOwnSections(context, entity),
    ...toClaimSections(context, entity),
    ...toMentionSections(context, entity),
    ...toNameSections(context, entity),
    ...toNoteSection(context, entity),
  ];
  return {
    id: entity.id,
    kind: entity.kind,
    title: entity.name,
    otherNames: topNamesOf(context, entity),
    subtitle: tellSubtitle(context, entity),
    sections: [...told, ...toDocumentSection(context, told)],
  };
}

function buildOwnSections(context: CardContext, entity: Entity): readonly CardSection[] {
  switch (entity.kind) {
    case 'person':
      return buildPersonSections(context, entity);
    case 'organization':
      return buildOrganizationSections(context, entity);
    case 'area':
      return buildAreaSections(context, entity);
    case 'post':
      return buildPostSections(context, entity);
    case 'law':
      return buildLawSections(context, entity);
    case 'meeting':
      return buildMeetingSections(context, entity);
    case 'sector':
      return buildSectorSections(context, entity);
    case 'figure':
      return buildFigureSections(context, entity);
    case 'statement':
      return buildStatementSections(context, entity);
  }
}

function toNoteSection(context: CardContext, entity: Entity): readonly CardSection[] {
  const { translate } = context.wording;
  return toSection({
    key: 'note',
    heading: translate('Note'),
    items: entity.note === undefined ? [] : [entity.note],
    toLine: (note) => ({ text: note, qualifiers: [translate('entered by the desk')], evidence: [] }),
  });
}
