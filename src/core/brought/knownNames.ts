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

/**
 * Whom a name means. One that stays open because of the title beside it means its only candidate where that title is told
 * as news of his.
 */
function idOf(
  { entity, candidates: [only, ...others] }: Mention,
  titled: ReadonlySet<string>,
): string | undefined {
  return entity ?? (only !== undefined && others.length === 0 && titled.has(only.id) ? only.id : undefined);
}

/**
 * By kind, people first, and then in the order of the text.
 *
 * @param titled ids of people to whom the source gives another title
 */
export function findKnownNames(
  document: SourceDocument,
  { occurrences, registry }: Desk,
  titled: ReadonlySet<string>,
): readonly KnownName[] {
  const byEntity = groupBy(occurrences.mentionsIn(document), (mention) => idOf(mention, titled));
  const known = [...byEntity].flatMap(([id, mentions]): readonly KnownName[] => {
    const entity = id === undefined ? undefined : registry.get(id);
    return entity === undefined
      ? []
      : [{ entity, count: mentions.length, first: firstPlace(document, mentions) }];
  });
  return known.sort((a, b) => rankOf(a.entity) - rankOf(b.entity));
}

function rankOf({ kind }: Entity): number {
  return NAMED_KINDS.findIndex((one) => one === kind);
}

/** In the order of the text; `titled` as with {@link findKnownNames}. */
export function findOpenNames(
  document: SourceDocument,
  { occurrences }: Desk,
  titled: ReadonlySet<string>,
): readonly OpenName[] {
  const open = groupBy(
    occurrences.mentionsIn(document).filter((mention) => idOf(mention, titled) === undefined),
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
