import type { CancellationToken } from '../contracts';
import type { Passage, SourceDocument } from '../corpus/sourceDocument';
import { compareDates } from '../text/dates';
import type { ReadableText } from '../text/readableText';
import type { Mention } from './mention';
import type { MentionIndex, Occurrence } from './occurrence';
import { cutIntoWindows } from './readableWindows';

/** Finds the mentions of a text; made anew whenever the gazetteer is. */
export type Detect = (readable: ReadableText) => readonly Mention[];

/** An index that the next one can be built on. */
export interface BuiltMentionIndex extends MentionIndex {
  readonly detect: Detect;
  readonly mentionsByDocument: ReadonlyMap<SourceDocument, readonly Mention[]>;
}

export interface IndexingOptions {
  /** Awaited after every few milliseconds of work. */
  readonly pause: () => Promise<void>;
  readonly token?: CancellationToken;
  /** With the same {@link Detect}, documents that it holds already are not read again. */
  readonly previous?: BuiltMentionIndex;
}

/** Characters scanned between two pauses: some 5 ms. */
const MOST_AT_ONCE = 256 * 1024;

/** `undefined` where the work was cancelled. */
export async function buildMentionIndex(
  documents: readonly SourceDocument[],
  detect: Detect,
  { pause, token, previous }: IndexingOptions,
): Promise<BuiltMentionIndex | undefined> {
  const known = previous?.detect === detect ? previous.mentionsByDocument : undefined;
  const mentionsByDocument = new Map<SourceDocument, readonly Mention[]>();
  let scanned = 0;
  for (const document of documents) {
    let mentions = known?.get(document);
    if (mentions === undefined) {
      const found: Mention[] = [];
      for (const window of cutIntoWindows(document.readable, MOST_AT_ONCE)) {
        for (const mention of detect(window)) {
          found.push(mention);
        }
        scanned += window.text.length;
        if (scanned >= MOST_AT_ONCE) {
          scanned = 0;
          await pause();
          if (token?.isCancellationRequested === true) {
            return undefined;
          }
        }
      }
      mentions = found;
    }
    mentionsByDocument.set(document, mentions);
  }
  const occurrences = collectOccurrences(mentionsByDocument);
  return {
    detect,
    mentionsByDocument,
    occurrencesOf: (entityId) => occurrences.get(entityId) ?? [],
    mentionsIn: (document) => mentionsByDocument.get(document) ?? [],
  };
}

/** Newest document first, undated last; what stands in boilerplate comes behind all else. */
function collectOccurrences(
  mentionsByDocument: ReadonlyMap<SourceDocument, readonly Mention[]>,
): ReadonlyMap<string, readonly Occurrence[]> {
  const prose = new Map<string, Occurrence[]>();
  const boilerplate = new Map<string, Occurrence[]>();
  const newestFirst = [...mentionsByDocument].sort(([a], [b]) => compareDates(b.date, a.date));
  for (const [document, mentions] of newestFirst) {
    for (const mention of mentions) {
      if (mention.entity !== null) {
        const passage = findPassage(document.passages, mention.span.start);
        const occurrences = passage?.boilerplate === true ? boilerplate : prose;
        const others = occurrences.get(mention.entity);
        const occurrence = {
          document,
          mention,
          ...(passage === undefined ? {} : { passage: passage.index }),
        };
        if (others === undefined) {
          occurrences.set(mention.entity, [occurrence]);
        } else {
          others.push(occurrence);
        }
      }
    }
  }
  for (const [entityId, occurrences] of boilerplate) {
    prose.set(entityId, [...(prose.get(entityId) ?? []), ...occurrences]);
  }
  return prose;
}

/** Passages come in order and do not overlap. */
function findPassage(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.span.end ?? 0) > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  const passage = passages[low];
  return passage !== undefined && passage.span.start <= offset ? passage : undefined;
}
