import type { EntityKind } from '../../registry/entity';

/** What a registry file may hold at a key; written in its style, a map in the order of its keys. */
export type RecordValue =
  string | number | boolean | null | readonly RecordValue[] | { readonly [key: string]: RecordValue };

export type RecordMap = Readonly<Record<string, RecordValue>>;

/** With an id that is unique in the desk. */
export type NewEntry = RecordMap & { readonly id: string };

/** Lists at the top of a file whose entries have ids. */
export type RegistryList =
  | 'persons'
  | 'organizations'
  | 'areas'
  | 'posts'
  | 'laws'
  | 'meetings'
  | 'sectors'
  | 'figures'
  | 'statements';

/** What a registry file is to gain; nothing in it is taken away or overwritten. */
export type RegistryChange =
  | { readonly kind: 'newEntry'; readonly list: RegistryList; readonly entry: NewEntry }
  /**
   * An item for a list of an entity, as `other_names`, `memberships`, `history`, `claims` or `sources`. A file without
   * an entry of that id gets one that has the id, the house spelling and the item.
   */
  | {
      readonly kind: 'addItem';
      readonly entityId: string;
      readonly list: RegistryList;
      /** House spelling of the entity. */
      readonly house: string;
      readonly key: string;
      readonly item: RecordValue;
    };

export const LIST_OF_KIND: Readonly<Record<EntityKind, RegistryList>> = {
  person: 'persons',
  organization: 'organizations',
  area: 'areas',
  post: 'posts',
  law: 'laws',
  meeting: 'meetings',
  sector: 'sectors',
  figure: 'figures',
  statement: 'statements',
};

export function isRecordList(value: RecordValue): value is readonly RecordValue[] {
  return Array.isArray(value);
}

export function isRecordMap(value: RecordValue): value is RecordMap {
  return typeof value === 'object' && value !== null && !isRecordList(value);
}
