import type { Sector } from '../registry/entity';
import type { CardSection } from './card';
import type { CardContext } from './cardContext';
import { toMeetingSection, toNamedSection, toNamingSection } from './entityLines';
import { toFigureSection } from './figureCard';
import { toAboutSections } from './statementSections';

export function buildSectorSections(context: CardContext, sector: Sector): readonly CardSection[] {
  const { desk, wording } = context;
  const { translate } = wording;
  const { id, sources, broader } = sector;
  return [
    ...toFigureSection(context, desk.registry.figuresAbout(id)),
    ...toMeetingSection(context, 'meetings', translate('Meetings'), desk.registry.meetingsAbout(id)),
    ...toAboutSections(context, sector),
    ...toNamedSection(
      context,
      'broader',
      translate('Broader sector'),
      broader === undefined ? [] : [broader],
      sources,
    ),
    ...toNamingSection(context, 'narrower', translate('Narrower sectors'), desk.registry.narrowerSectors(id)),
  ];
}
