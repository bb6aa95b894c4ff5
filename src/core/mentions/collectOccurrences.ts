import { passageAt } from '../corpus/passageAt';
import type { SourceDocument } from '../corpus/sourceDocument';
import { compareDates } from '../text/dates';
import { sortInSteps } from '../util/sortInSteps';
import type { Steps } from '../util/steps';
import type { Mention } from './mention';
import type { Occurrence } from './occurrence';

export type MentionsByDocument = ReadonlyMap<SourceDocument, readonly Mention[]>;
/** By entity: newest document first, undated last; what stands in boilerplate comes behind all else. */
export type OccurrencesByEntity = ReadonlyMap<string, readonly Occurrence[]>;

/** Documents between two rests, where next to nothing is done with each. */
const STRIDE = 512;

/** Occurrences of all documents, in the order of the documents where dates are equal. */
export function* collectOccurrences(mentionsByDocument: MentionsByDocument): Steps<OccurrencesByEntity> {
  const prose = new Map<string, Occurrence[]>();
  const boilerplate = new Map<string, Occurrence[]>();
  const newestFirst = yield* sortInSteps([...mentionsByDocument], ([a], [b]) => compareDates(b.date, a.date));
  for (const [document, mentions] of newestFirst) {
    yield;
    for (const [entityId, occurrence] of toOccurrences(document, mentions)) {
      add(isInBoilerplate(occurrence) ? boilerplate : prose, entityId, occurrence);
    }
  }
  for (const [entityId, occurrences] of boilerplate) {
    prose.set(entityId, [...(prose.get(entityId) ?? []), ...occurrences]);
  }
  return prose;
}

/**
 * {@link collectOccurrences} where only a few documents came or went: looks at the entities that those mention.
 * `undefined` where documents that stayed have changed places.
 *
 * @param known of all documents in `before`
 */
export function* updateOccurrences(
  known: OccurrencesByEntity,
  before: MentionsByDocument,
  now: MentionsByDocument,
): Steps<OccurrencesByEntity | undefined> {
  if (!(yield* keepsOrder(before, now))) {
    return undefined;
  }
  const added = new Map<string, Occurrence[]>();
  const affected = new Set<string>();
  for (const [document, mentions] of now) {
    if (before.get(document) !== mentions) {
      for (const [entityId, occurrence] of toOccurrences(document, mentions)) {
        add(added, entityId, occurrence);
        affected.add(entityId);
      }
      yield;
    }
  }
  for (const [document, mentions] of before) {
    if (now.get(document) !== mentions) {
      mentions.forEach(({ entity }) => entity !== null && affected.add(entity));
      yield;
    }
  }
  const ranks = new Map<SourceDocument, number>();
  for (const document of now.keys()) {
    ranks.set(document, ranks.size);
    if (ranks.size % STRIDE === 0) {
      yield;
    }
  }
  const rankOf = ({ document }: Occurrence): number => ranks.get(document) ?? 0;
  const updated = new Map(known);
  for (const entityId of affected) {
    yield;
    const stayed = (known.get(entityId) ?? []).filter(
      ({ document }) => now.has(document) && now.get(document) === before.get(document),
    );
    const all = yield* sortInSteps(
      [...stayed, ...(added.get(entityId) ?? [])],
      (a, b) =>
        Number(isInBoilerplate(a)) - Number(isInBoilerplate(b)) ||
        compareDates(b.document.date, a.document.date) ||
        rankOf(a) - rankOf(b),
    );
    if (all.length > 0) {
      updated.set(entityId, all);
    } else {
      updated.delete(entityId);
    }
  }
  return updated;
}

/** Whether the documents in both come in the same order. */
function* keepsOrder(before: MentionsByDocument, now: MentionsByDocument): Steps<boolean> {
  const old = before.keys();
  let looked = 0;
  for (const document of now.keys()) {
    if (before.has(document)) {
      let stayed = old.next();
      while (stayed.done !== true && !now.has(stayed.value)) {
        stayed = old.next();
      }
      if (stayed.value !== document) {
        return false;
      }
    }
    looked += 1;
    if (looked % STRIDE === 0) {
      yield;
    }
  }
  return true;
}

function toOccurrences(document: SourceDocument, mentions: readonly Mention[]): [string, Occurrence][] {
  const occurrences: [string, Occurrence][] = [];
  for (const mention of mentions) {
    if (mention.entity !== null) {
      const passage = passageAt(document, mention.span.start);
      const place = passage === undefined ? {} : { passage };
      occurrences.push([mention.entity, { document, mention, ...place }]);
    }
  }
  return occurrences;
}

function isInBoilerplate({ document, passage }: Occurrence): boolean {
  return passage !== undefined && document.passages[passage]?.boilerplate === true;
}

function add(occurrences: Map<string, Occurrence[]>, entityId: string, occurrence: Occurrence): void {
  const others = occurrences.get(entityId);
  if (others === undefined) {
    occurrences.set(entityId, [occurrence]);
  } else {
    others.push(occurrence);
  }
}
