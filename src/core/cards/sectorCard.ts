import type { Sector } from '../registry/entity';
import type { CardSection } from './card';
import type { CardContext } from './cardContext';
import { toMeetingSection, toNamedSection } from './entityLines';
import { BY_DESK } from './factSections';
import { toFigureSection } from './figureCard';
import { toAboutSections } from './statementSections';

export function buildSectorSections(context: CardContext, sector: Sector): readonly CardSection[] {
  const { desk, wording } = context;
  const { translate } = wording;
  const { id, broader } = sector;
  return [
    ...toFigureSection(context, desk.registry.figuresAbout(id)),
    ...toMeetingSection(context, 'meetings', translate('Meetings'), desk.registry.meetingsAbout(id)),
    ...toAboutSections(context, sector),
    ...toNamedSection(
      context,
      'broader',
      translate('Broader sector'),
      broader === undefined ? [] : [broader],
      BY_DESK,
    ),
    ...toNamedSection(
      context,
      'narrower',
      translate('Narrower sectors'),
      desk.registry.narrowerSectors(id).map((narrower) => narrower.id),
      BY_DESK,
    ),
  ];
}
