import { passageAt } from '../corpus/passageAt';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { Desk } from '../desk';
import type { Mention } from '../mentions/mention';
import { NAMED_KINDS, type Entity } from '../registry/entity';
import { groupBy } from '../util/groupBy';
import type { SourcePlace } from './news';

/** Somebody or something of the registry that a source names. */
export interface KnownName {
  readonly entity: Entity;
  readonly count: number;
  /** The first in a passage, else the first. */
  readonly first: SourcePlace;
}

/** A name of which it stays open whom or what it means. */
export interface OpenName {
  readonly text: string;
  /** Ids, the best first. */
  readonly candidates: readonly string[];
  readonly count: number;
  readonly first: SourcePlace;
}

/** By kind, people first, and then in the order of the text. */
export function findKnownNames(
  document: SourceDocument,
  { occurrences, registry }: Desk,
): readonly KnownName[] {
  const byEntity = groupBy(
    occurrences.mentionsIn(document).filter(({ entity }) => entity !== null),
    ({ entity }) => entity ?? '',
  );
  const known = [...byEntity].flatMap(([id, mentions]): readonly KnownName[] => {
    const entity = registry.get(id);
    return entity === undefined
      ? []
      : [{ entity, count: mentions.length, first: firstPlace(document, mentions) }];
  });
  return known.sort((a, b) => rankOf(a.entity) - rankOf(b.entity));
}

function rankOf({ kind }: Entity): number {
  return NAMED_KINDS.findIndex((one) => one === kind);
}

/** In the order of the text. */
export function findOpenNames(document: SourceDocument, { occurrences }: Desk): readonly OpenName[] {
  const open = groupBy(
    occurrences.mentionsIn(document).filter(({ entity }) => entity === null),
    ({ text, candidates }) => JSON.stringify([text, candidates.map(({ id }) => id)]),
  );
  return [...open.values()].map((mentions) => ({
    text: mentions[0].text,
    candidates: mentions[0].candidates.map(({ id }) => id),
    count: mentions.length,
    first: firstPlace(document, mentions),
  }));
}

function firstPlace(
  document: SourceDocument,
  mentions: readonly [Mention, ...(readonly Mention[])],
): SourcePlace {
  const inPassage = mentions.find(({ span }) => {
    const passage = passageAt(document, span.start);
    return passage !== undefined && document.passages[passage]?.boilerplate === false;
  });
  return { document, span: (inPassage ?? mentions[0]).span };
}
