import type { EntityKind } from './registry/entity';
import type { AddedKind } from './features/recording/guessKind';
import type { LikelyEntity } from './features/recording/likelyEntities';
import type { FoundName } from './features/recording/nameChange';
import type { RegistryChange } from './features/registryWriting/registryChange';
import type { Range } from './text/span';

/** What an analyst records of a source, proposed from what stands in it; nothing counts before it is agreed to. */
export interface Recording {
  /** Entities of these kinds that a name may be another name of, best first. Answers in slices. */
  likelyEntities(
    name: string,
    kinds: ReadonlySet<EntityKind>,
    limit: number,
  ): Promise<readonly LikelyEntity[]>;
  /** A stretch of a text as a name: with language and quote where it stands in a source. */
  foundName(uri: string, range: Range, name: string): FoundName;
  /** `undefined` where the entity is gone. */
  asOtherName(found: FoundName, entityId: string): RegistryChange | undefined;
  /** @param house how the desk writes the name */
  asNewEntry(found: FoundName, kind: AddedKind, house: string): RegistryChange;
}
