import type { Organization, Person } from '../registry/entity';
import { tellDate } from '../text/dates';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { tellClassification, tellRegion } from './classificationWords';
import { toMeetingSection, toNamedSection } from './entityLines';
import { BY_DESK, toFactSections } from './factSections';
import { toHeardSections, toSaidSections } from './statementSections';
import { toTitleLines } from './titleLines';

export function buildOrganizationSections(
  context: CardContext,
  organization: Organization,
): readonly CardSection[] {
  const { desk, wording } = context;
  const { translate } = wording;
  const { id, sources, classification, jurisdiction, parentId, foundingDate, dissolutionDate } = organization;
  return [
    ...toSection({
      key: 'members',
      heading: translate('People'),
      items: desk.registry.membersOf(id),
      toLine: (person) => toMemberLine(context, person, id),
      aboveFold: true,
    }),
    ...toMeetingSection(context, 'meetings', translate('Meetings'), desk.registry.meetingsOf(id)),
    ...toSaidSections(context, organization),
    ...toHeardSections(context, organization),
    ...toNamedSection(
      context,
      'parent',
      translate('Part of'),
      parentId === undefined ? [] : [parentId],
      BY_DESK,
    ),
    ...toFactSections(context, [
      [
        translate('Kind'),
        classification === undefined ? undefined : tellClassification(classification, wording),
        BY_DESK,
      ],
      [
        translate('Jurisdiction'),
        jurisdiction === undefined ? undefined : tellRegion(jurisdiction, wording),
        BY_DESK,
      ],
      [
        translate('Founded'),
        foundingDate === undefined ? undefined : tellDate(foundingDate, wording),
        sources,
      ],
      [
        translate('Dissolved'),
        dissolutionDate === undefined ? undefined : tellDate(dissolutionDate, wording),
        sources,
      ],
    ]),
  ];
}

/** A person with the titles in this organization; the first of them tells what the line rests on. */
export function toMemberLine(context: CardContext, person: Person, organizationId: string): CardLine {
  const titles = toTitleLines(context, person, {
    where: (membership) => membership.organizationId === organizationId,
    isOrganizationKnown: true,
  });
  const [first, ...others] = titles;
  return {
    text: first === undefined ? person.name : `${person.name}, ${first.text}`,
    qualifiers: first?.qualifiers ?? [context.wording.translate('not yet reported')],
    evidence: first?.evidence ?? [],
    entity: person.id,
    children: others,
  };
}
