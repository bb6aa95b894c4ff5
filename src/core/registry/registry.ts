import type { Entity, EntityKind, EntityOf } from './entity';

/** The authority list of all corpora together: immutable, rebuilt when a registry file changes. */
export interface Registry {
  /** In the order of corpora and files; equal ids united. */
  readonly entities: readonly Entity[];
  /** `undefined` where no corpus has the id: a dangling id is a problem of its file, not of its reader. */
  get(id: string): Entity | undefined;
  getOf<K extends EntityKind>(kind: K, id: string): EntityOf<K> | undefined;
  ofKind<K extends EntityKind>(kind: K): readonly EntityOf<K>[];

  // Ways from an entity to what speaks of it. Each is empty where there is nothing.
  /** Meetings a person attended or an organization hosted or took part in: these themselves, not their parents. */
  meetingsOf(id: string): readonly EntityOf<'meeting'>[];
  /** Meetings whose `parent_id` it is. */
  meetingsWithin(id: string): readonly EntityOf<'meeting'>[];
  /** Statements made by a person or organization. */
  statementsBy(id: string): readonly EntityOf<'statement'>[];
  /** Statements addressed to a person or organization. */
  statementsTo(id: string): readonly EntityOf<'statement'>[];
  /** Statements that name a meeting, sector or law among their own keys. */
  statementsAbout(id: string): readonly EntityOf<'statement'>[];
  /** Meetings that name a sector or law. */
  meetingsAbout(id: string): readonly EntityOf<'meeting'>[];
  /** Figures that name a meeting or sector. */
  figuresAbout(id: string): readonly EntityOf<'figure'>[];
  /** Sectors whose `broader` it is. */
  narrowerSectors(id: string): readonly EntityOf<'sector'>[];
  /** Persons with a membership in the organization. */
  membersOf(id: string): readonly EntityOf<'person'>[];
}
