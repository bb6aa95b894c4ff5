import type { SourceDocument } from '../corpus/sourceDocument';
import type { RegistryList, RecordMap } from '../features/registryWriting/registryChange';
import type { Entity, Source } from '../registry/entity';
import type { Span } from '../text/span';

/** A stretch of a source document. */
export interface SourcePlace {
  readonly document: SourceDocument;
  /** Into `document.text`. */
  readonly span: Span;
}

/** What the registry has where a new source says something else; with where that is said. */
export interface HadValue {
  readonly text: string;
  /** Empty: entered by the desk. */
  readonly sources: readonly Source[];
  /** Where it is said, as far as that is more exactly known than from {@link sources}. */
  readonly place?: SourcePlace;
}

/** What a new source would add to an entity, but for the source itself. */
export interface NewClaim {
  readonly list: RegistryList;
  /** Key of the list that gains it. */
  readonly key: 'memberships' | 'history' | 'claims';
  readonly items: readonly RecordMap[];
}

export type NewsKind = 'title' | 'figure' | 'date' | 'status';

/** Something a source says of an entity that the registry does not have. */
export interface News {
  readonly kind: NewsKind;
  readonly entity: Entity;
  /** The registry has nothing that speaks against it; else what both say cannot both be so. */
  readonly isNew: boolean;
  /** As the source words it, or in our words for a status. */
  readonly told: string;
  /** The words that tell it, as few as do. */
  readonly place: SourcePlace;
  /** The likeliest first; empty where the registry has nothing. */
  readonly had: readonly HadValue[];
  /** `undefined` where it cannot be recorded without a guess. */
  readonly claim: NewClaim | undefined;
}
