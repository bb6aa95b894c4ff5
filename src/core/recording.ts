import type { EntityKind } from './registry/entity';
import type { AddedKind } from './features/recording/guessKind';
import type { LikelyEntity } from './features/recording/likelyEntities';
import type { FoundName } from './features/recording/nameChange';
import type { MeetingProposal } from './features/recording/proposeMeeting';
import type { ReadStatement } from './features/recording/readStatement';
import type { MeetingRecord, StatementRecord } from './features/recording/recordEntries';
import type { RegistryChange } from './features/registryWriting/registryChange';
import type { QuoteSource } from './features/registryWriting/toSource';
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
  /** `undefined` in no source. */
  proposeMeeting(uri: string): MeetingProposal | undefined;
  asMeeting(meeting: MeetingRecord): RegistryChange;
  /** Of the sentences that a selection touches; `undefined` in no source, or outside its passages. */
  proposeStatement(uri: string, range: Range): StatementProposal | undefined;
  asStatement(statement: StatementRecord): RegistryChange;
}

/** A statement that seems to be made in a source. */
export interface StatementProposal extends Omit<ReadStatement, 'span'> {
  /** The sentence as one reads it. */
  readonly summary: string;
  /** Ids of the meetings that the source tells of, the likeliest first. */
  readonly meetings: readonly string[];
  /** Ids of all persons and organizations that the source names, those near the sentence first. */
  readonly parties: readonly string[];
  readonly source: QuoteSource;
}
