import { toAnchorId } from './corpus/anchorIds';
import type { DocumentTable } from './corpus/documentTable';
import type { EvidenceFinder } from './corpus/evidence';
import type { SourceDocument } from './corpus/sourceDocument';
import type { Desk } from './desk';
import type { MentionIndex } from './mentions/occurrence';
import type { SourceState } from './registry/findSourceProblems';
import type { Source } from './registry/entity';
import { toSourceDates } from './sourceDates';
import type { Steps } from './util/steps';

/** A desk that can also say how well a source is found, for the checks of the registry. */
export interface KnownDesk extends Desk {
  findSource(source: Source): Steps<SourceState>;
}

/** Most parts of a desk are handed on as they are. */
export interface DeskParts extends Pick<
  Desk,
  'generation' | 'complete' | 'corpusNames' | 'documents' | 'notIndexed' | 'registry'
> {
  /** `undefined` until the corpus has been read for names. */
  readonly occurrences: MentionIndex | undefined;
  /** Of {@link Desk.documents}. */
  readonly table: DocumentTable;
  /** Outlives the desk: what it found in a document stays true as long as the document object does. */
  readonly finder: EvidenceFinder;
}

/** Puts the parts of one moment together. */
export function toDesk(parts: DeskParts): KnownDesk {
  const { documents, table, registry, finder, generation, complete, corpusNames, notIndexed } = parts;
  const documentOf = (source: Source): SourceDocument | undefined =>
    table.find(source.corpus, source.document);
  return {
    generation,
    complete,
    corpusNames,
    documents,
    notIndexed,
    registry,
    occurrences: parts.occurrences ?? { occurrencesOf: () => [], mentionsIn: () => [] },
    document: (corpus, id) => table.get(corpus, id),
    documentOf,
    evidenceOf: (source) => finder.evidenceOf(source, table),
    dateOf: toSourceDates(table),
    anchorIdOf: toAnchorId,
    namesOf: (entityId) => registry.get(entityId)?.names ?? [],
    findSource: (source) => finder.stateOf(source, table),
  };
}
