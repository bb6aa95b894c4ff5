import type { Problem } from '../problem';
import type { Range } from '../text/span';
import type { Entity, EntityKind, Membership, Source } from './entity';

/** One registry file, as text. */
export interface RegistryFile {
  readonly corpus: string;
  readonly uri: string;
  /** Path inside the corpus folder, with `/`; decides which of two equal ids comes first. */
  readonly path: string;
  readonly text: string;
  /** True where the text came from an editor that had not saved it: nothing made of it is stored. */
  readonly unsaved?: boolean;
}

/** Use of an id, at its place. */
export interface EntityReference {
  readonly key: string;
  readonly id: string;
  /** What the id must be one of. */
  readonly kinds: readonly EntityKind[];
  /** Id of the entity that the reference is written in; none in a membership of its own. */
  readonly from?: string;
  readonly range: Range;
}

/** A source with the place of its document, where its own place is that of the quote. */
export interface SourceUse {
  readonly source: Source;
  readonly documentRange: Range;
}

/** A membership at the top level of a file: the person may be in another one. */
export interface LooseMembership {
  readonly personId: string;
  readonly membership: Membership;
}

/** What one registry file says. Its entities are not yet united with those of other files. */
export interface RegistryReading {
  readonly corpus: string;
  readonly uri: string;
  readonly path: string;
  /** In the order of the file; equal ids are still all there. Each has one place, that of its id. */
  readonly entities: readonly Entity[];
  readonly memberships: readonly LooseMembership[];
  readonly references: readonly EntityReference[];
  readonly sources: readonly SourceUse[];
  /** Ids of what is in the file but is no entity, such as elections. */
  readonly otherIds: readonly string[];
  readonly problems: readonly Problem[];
}
