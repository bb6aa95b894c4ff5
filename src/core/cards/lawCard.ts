import type { Law } from '../registry/entity';
import type { CardSection } from './card';
import type { CardContext } from './cardContext';
import { tellLawType, tellRegion } from './classificationWords';
import { toNamedSection, toNamingSection } from './entityLines';
import { BY_DESK, toFactSections } from './factSections';
import { toMeetingSection } from './entityLines';
import { toStatusSections } from './lawStatusLines';
import { toAboutSections } from './statementSections';

export function buildLawSections(context: CardContext, law: Law): readonly CardSection[] {
  const { desk, wording } = context;
  const { translate } = wording;
  const { id, sources, type, number, jurisdiction, issuedBy } = law;
  return [
    ...toStatusSections(context, law),
    ...toNamedSection(context, 'amends', translate('Amends'), law.amends, sources, true),
    ...toNamedSection(context, 'replaces', translate('Replaces'), law.replaces, sources, true),
    ...toNamingSection(context, 'amended-by', translate('Amended by'), lawsThat(context, 'amends', id)),
    ...toNamingSection(context, 'replaced-by', translate('Replaced by'), lawsThat(context, 'replaces', id)),
    ...toMeetingSection(context, 'meetings', translate('Meetings'), desk.registry.meetingsAbout(id)),
    ...toAboutSections(context, law),
    ...toNamedSection(
      context,
      'issuer',
      translate('Issued by'),
      issuedBy === undefined ? [] : [issuedBy],
      sources,
    ),
    ...toFactSections(context, [
      [translate('Kind'), type === undefined ? undefined : tellLawType(type, wording), sources],
      [translate('Number'), number, sources],
      [
        translate('Jurisdiction'),
        jurisdiction === undefined ? undefined : tellRegion(jurisdiction, wording),
        BY_DESK,
      ],
    ]),
  ];
}

function lawsThat({ desk }: CardContext, relation: 'amends' | 'replaces', id: string): readonly Law[] {
  return desk.registry.ofKind('law').filter((law) => law[relation].includes(id));
}
