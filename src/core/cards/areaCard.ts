import type { Area } from '../registry/entity';
import type { CardSection } from './card';
import type { CardContext } from './cardContext';
import { tellClassification } from './classificationWords';
import { toNamedSection, toNamingSection } from './entityLines';
import { BY_DESK, toFactSections } from './factSections';

export function buildAreaSections(context: CardContext, area: Area): readonly CardSection[] {
  const { desk, wording } = context;
  const { translate } = wording;
  const { id, classification, parentId } = area;
  const { registry } = desk;
  return [
    ...toNamedSection(
      context,
      'parent',
      translate('Part of'),
      parentId === undefined ? [] : [parentId],
      BY_DESK,
    ),
    ...toNamedSection(
      context,
      'within',
      translate('Places within'),
      registry
        .ofKind('area')
        .filter((other) => other.parentId === id)
        .map((other) => other.id),
      BY_DESK,
    ),
    ...toNamingSection(
      context,
      'posts',
      translate('Posts'),
      registry.ofKind('post').filter((post) => post.areaId === id),
    ),
    ...toFactSections(context, [
      [
        translate('Kind'),
        classification === undefined ? undefined : tellClassification(classification, wording),
        BY_DESK,
      ],
    ]),
  ];
}
