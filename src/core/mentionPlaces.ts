import type { EditedText } from './aideMemoire';
import type { CancellationToken } from './contracts';
import type { SourceDocument } from './corpus/sourceDocument';
import type { Desk } from './desk';
import type { Mention } from './mentions/mention';
import type { RegistryPlace } from './registry/entity';
import type { LineIndex } from './text/lineIndex';
import type { Range } from './text/span';
import { runInSlices, type Pausing, type Steps } from './util/steps';

/** Where a source names an entity. */
export interface SourceMention {
  readonly uri: string;
  readonly range: Range;
}

export interface SourceMentions {
  /** Of the newest documents first, in order of their texts. */
  readonly mentions: readonly SourceMention[];
  /** Before the limit. */
  readonly total: number;
}

/** Where else something is named, and where the registry tells of it. */
export interface MentionPlaces {
  /**
   * Mentions in a text that mean what this one means: of the same entity, or, where it stays open, those that stay
   * open between the same candidates.
   */
  mentionsLike(text: EditedText, mention: Mention): readonly Mention[];
  /**
   * Answers in slices. Only mentions that are certain count.
   *
   * @returns `undefined` where the token was cancelled
   */
  sourceMentions(
    entityId: string,
    options: { readonly limit: number; readonly token?: CancellationToken },
  ): Promise<SourceMentions | undefined>;
  /** The entries of an entity, one for each corpus that has one, in the order of the corpora. */
  entriesOf(entityId: string): readonly RegistryPlace[];
}

export interface MentionPlacesParts {
  readonly pausing: Pausing;
  readonly desk: () => Desk;
  readonly mentionsIn: (text: EditedText) => readonly Mention[];
  readonly linesOf: (document: SourceDocument) => LineIndex;
}

export function createMentionPlaces({
  pausing,
  desk,
  mentionsIn,
  linesOf,
}: MentionPlacesParts): MentionPlaces {
  return {
    mentionsLike: (text, mention) => mentionsIn(text).filter((other) => isLike(other, mention)),
    sourceMentions: (entityId, { limit, token }) =>
      runInSlices(findInSources(desk(), entityId, limit, linesOf), pausing, token),
    entriesOf: (entityId) => desk().registry.get(entityId)?.places ?? [],
  };
}

function isLike(other: Mention, mention: Mention): boolean {
  if (mention.entity !== null) {
    return other.entity === mention.entity;
  }
  const ids = new Set(mention.candidates.map(({ id }) => id));
  return (
    other.entity === null &&
    other.candidates.length === ids.size &&
    other.candidates.every(({ id }) => ids.has(id))
  );
}

function* findInSources(
  { occurrences }: Desk,
  entityId: string,
  limit: number,
  linesOf: (document: SourceDocument) => LineIndex,
): Steps<SourceMentions> {
  const found = occurrences.occurrencesOf(entityId);
  const mentions: SourceMention[] = [];
  for (const { document, mention } of found.slice(0, limit)) {
    mentions.push({ uri: document.uri, range: linesOf(document).rangeOf(mention.span) });
    yield;
  }
  return { mentions, total: found.length };
}
