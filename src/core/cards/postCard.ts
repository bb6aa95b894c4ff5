import type { Person, Post } from '../registry/entity';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toNamedSection } from './entityLines';
import { BY_DESK } from './factSections';
import { toTitleLines } from './titleLines';

export function buildPostSections(context: CardContext, post: Post): readonly CardSection[] {
  const { desk, wording } = context;
  const { translate } = wording;
  const { id, organizationId, areaId } = post;
  const holders = desk.registry
    .ofKind('person')
    .filter((person) => person.memberships.some((membership) => membership.postId === id));
  return [
    ...toSection({
      key: 'holders',
      heading: translate('Held by'),
      items: holders.flatMap((person) => toHolderLines(context, person, id)),
      toLine: (line) => line,
      aboveFold: true,
    }),
    ...toNamedSection(
      context,
      'organization',
      translate('Organization'),
      organizationId === undefined ? [] : [organizationId],
      BY_DESK,
      true,
    ),
    ...toNamedSection(
      context,
      'area',
      translate('Place'),
      areaId === undefined ? [] : [areaId],
      BY_DESK,
      true,
    ),
  ];
}

function toHolderLines(context: CardContext, person: Person, postId: string): readonly CardLine[] {
  const titles = toTitleLines(context, person, { where: (membership) => membership.postId === postId });
  return titles.map((title) => ({ ...title, text: `${person.name}, ${title.text}`, entity: person.id }));
}
