import type { Evidence } from './corpus/anchor';
import type { NotIndexed, SourceDocument } from './corpus/sourceDocument';
import type { MentionIndex } from './mentions/occurrence';
import type { Registry } from './registry/registry';
import type { EntityName, Source } from './registry/entity';
import type { Span } from './text/span';

/**
 * Everything the features look at, as it stood at one moment: immutable, replaced as a whole when a source or a
 * registry file changes.
 */
export interface Desk {
  /** Grows with each replacement. */
  readonly generation: number;
  /** False while documents are being read for the first time: what is missing may yet come. */
  readonly complete: boolean;
  readonly corpusNames: readonly string[];
  /** All corpora, in the order of corpora and ids. */
  readonly documents: readonly SourceDocument[];
  readonly notIndexed: readonly NotIndexed[];
  readonly registry: Registry;
  readonly occurrences: MentionIndex;
  document(corpus: string, id: string): SourceDocument | undefined;
  /** The document a source names: in the corpus that makes the claim first, then in the others. */
  documentOf(source: Source): SourceDocument | undefined;
  /** Finds the words of a source again; the corpus that makes the claim comes first. */
  evidenceOf(source: Source): Evidence;
  /** Date of what a source says: its own, else its document's; `undefined` is undated. */
  dateOf(source: Source): string | undefined;
  /** Opaque id of a stretch of a document, for links; see `anchorIds.ts`. */
  anchorIdOf(document: SourceDocument, span: Span): string;
  /** Names of an entity in the order they are shown. */
  namesOf(entityId: string): readonly EntityName[];
}
