import type { CancellationToken } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { runInSlices, type Pausing, type Steps } from '../util/steps';
import {
  collectOccurrences,
  updateOccurrences,
  type MentionsByDocument,
  type OccurrencesByEntity,
} from './collectOccurrences';
import type { Mention } from './mention';
import type { MentionIndex } from './occurrence';

/** Finds the mentions of a document; made anew whenever what is known of names changes. */
export type Detect = (document: SourceDocument) => Steps<readonly Mention[]>;

/** An index that the next one can be built on. */
export interface BuiltMentionIndex extends MentionIndex {
  readonly detect: Detect;
  readonly mentionsByDocument: MentionsByDocument;
  readonly occurrences: OccurrencesByEntity;
}

export interface IndexingOptions extends Pausing {
  readonly token?: CancellationToken;
  /** With the same {@link Detect}, documents that it holds already are not read again. */
  readonly previous?: BuiltMentionIndex;
  /** Hears of each document before it is read, and how many of all are behind it. */
  readonly onDocument?: (document: SourceDocument, done: number) => void;
}

/** `undefined` where the work was cancelled. */
export async function buildMentionIndex(
  documents: readonly SourceDocument[],
  detect: Detect,
  { previous, token, onDocument, ...pausing }: IndexingOptions,
): Promise<BuiltMentionIndex | undefined> {
  return runInSlices(buildInSteps(documents, detect, previous, onDocument), pausing, token);
}

/** Documents between two rests, where all are known. */
const STRIDE = 512;

function* buildInSteps(
  documents: readonly SourceDocument[],
  detect: Detect,
  previous: BuiltMentionIndex | undefined,
  onDocument: IndexingOptions['onDocument'],
): Steps<BuiltMentionIndex> {
  const known = previous?.detect === detect ? previous : undefined;
  const mentionsByDocument = new Map<SourceDocument, readonly Mention[]>();
  let done = documents.reduce((sum, one) => sum + Number(known?.mentionsByDocument.has(one) === true), 0);
  for (const document of documents) {
    let mentions = known?.mentionsByDocument.get(document);
    if (mentions === undefined) {
      onDocument?.(document, done++);
      mentions = yield* detect(document);
    }
    mentionsByDocument.set(document, mentions);
    if (mentionsByDocument.size % STRIDE === 0) {
      yield;
    }
  }
  yield;
  const updated =
    known && (yield* updateOccurrences(known.occurrences, known.mentionsByDocument, mentionsByDocument));
  const occurrences = updated ?? (yield* collectOccurrences(mentionsByDocument));
  return {
    detect,
    mentionsByDocument,
    occurrences,
    occurrencesOf: (entityId) => occurrences.get(entityId) ?? [],
    mentionsIn: (document) => mentionsByDocument.get(document) ?? [],
  };
}
