import type { SourceDocument } from '../corpus/sourceDocument';
import type { Mention } from './mention';

/** An occurrence of an entity in the corpus. */
export interface Occurrence {
  readonly document: SourceDocument;
  readonly mention: Mention;
  /** Index of the passage; occurrences in headings have none. */
  readonly passage?: number;
}

/** Where the corpus mentions what. Only certain mentions (with an `entity`) count. */
export interface MentionIndex {
  /** Documents newest first (undated last), then in order of the text; boilerplate passages behind all others. */
  occurrencesOf(entityId: string): readonly Occurrence[];
  mentionsIn(document: SourceDocument): readonly Mention[];
}
