import type { Entity } from '../registry/entity';
import { tellAct, tellKind, tellMeetingStatus } from './listedWords';
import type { CardContext } from './cardContext';
import { tellBasis, tellClassification, tellLawType, tellRegion } from './classificationWords';
import { nameOf, tellMeetingDates } from './entityLines';
import { tellPeriod } from './periodWords';
import { tellParty } from './statementSections';

/** Kind in words, with what belongs to it: "law · Vietnam". Told from the registry alone. */
export function tellSubtitle(context: CardContext, entity: Entity): string {
  const parts = partsOf(context, entity).filter((part) => part !== undefined && part !== '');
  return parts.join(' · ');
}

function partsOf(context: CardContext, entity: Entity): readonly (string | undefined)[] {
  const { wording } = context;
  const kind = tellKind(entity.kind, wording);
  const optional = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : nameOf(context, id);
  switch (entity.kind) {
    case 'person':
      return [kind];
    case 'organization':
      return [
        entity.classification === undefined ? kind : tellClassification(entity.classification, wording),
        entity.jurisdiction === undefined ? undefined : tellRegion(entity.jurisdiction, wording),
        optional(entity.parentId),
      ];
    case 'area':
      return [
        entity.classification === undefined ? kind : tellClassification(entity.classification, wording),
        optional(entity.parentId),
      ];
    case 'post':
      return [kind, optional(entity.organizationId), optional(entity.areaId)];
    case 'law':
      return [
        entity.type === undefined ? kind : tellLawType(entity.type, wording),
        entity.number,
        entity.jurisdiction === undefined ? undefined : tellRegion(entity.jurisdiction, wording),
        optional(entity.issuedBy),
      ];
    case 'meeting':
      return [
        entity.classification === undefined ? kind : tellClassification(entity.classification, wording),
        tellMeetingStatus(entity.status, wording),
        tellMeetingDates(context, entity),
        entity.location,
      ];
    case 'sector':
      return [kind, optional(entity.broader)];
    case 'figure':
      return [
        entity.basis === undefined ? kind : tellBasis(entity.basis, wording),
        entity.period === undefined ? undefined : tellPeriod(entity.period, wording),
      ];
    case 'statement':
      return [tellAct(entity.act, wording), tellParty(context, entity)];
  }
}
