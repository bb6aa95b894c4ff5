import type { Entity, EntityOf } from '../../registry/entity';
import type { Period } from '../../search/query/datePeriod';

/** What a brief is on. */
export type BriefSubject =
  { readonly kind: 'entity'; readonly id: string } | { readonly kind: 'period'; readonly period: Period };

/** Kinds of which a brief can be made, besides periods. */
export const BRIEFED_KINDS = ['person', 'organization', 'law', 'sector', 'meeting'] as const;

export type BriefedEntity = EntityOf<(typeof BRIEFED_KINDS)[number]>;

export function isBriefed(entity: Entity): entity is BriefedEntity {
  return BRIEFED_KINDS.some((kind) => kind === entity.kind);
}
