import type { Entity, EntityKind } from '../../registry/entity';
import { distanceWithin } from '../../registry/nearestWord';
import type { Spelling } from '../../search/spelling';
import type { QueryContext } from './queryContext';

export type FoundEntities =
  /** All that fit, never empty. */
  | { readonly state: 'found'; readonly entities: readonly Entity[] }
  | { readonly state: 'unknown'; readonly nearest: string | undefined }
  | { readonly state: 'too-many' };

/** More than these are no answer to who is meant. */
export const MOST_ENTITIES = 100;
const LONGEST_NEAREST = 60;

/** Who is meant by an id, else by a whole name, else by the beginnings of the words of one. */
export function findEntities(
  value: string,
  kinds: ReadonlySet<EntityKind>,
  { desk, names, reader }: QueryContext,
): FoundEntities {
  const byId = desk.registry.get(value);
  if (byId !== undefined && kinds.has(byId.kind)) {
    return { state: 'found', entities: [byId] };
  }
  const words = reader.readWords(value).map(({ spelling }) => spelling);
  const whole = names.findWhole(words).filter(({ entity }) => kinds.has(entity.kind));
  const hits =
    whole.length > 0
      ? whole
      : names.find(value, MOST_ENTITIES + 1, kinds).filter(({ name }) => {
          const spellings = reader.readWords(name).map(({ spelling }) => spelling.folded);
          return words.every(({ folded }) => spellings.some((spelling) => spelling.startsWith(folded)));
        });
  if (hits.length > MOST_ENTITIES) {
    return { state: 'too-many' };
  }
  return hits.length > 0
    ? { state: 'found', entities: hits.map(({ entity }) => entity) }
    : { state: 'unknown', nearest: findNearestName(words, kinds, desk.registry.entities, reader) };
}

/** The house spelling of the entity with the most similar name, or word of a name where only one was typed. */
function findNearestName(
  words: readonly Spelling[],
  kinds: ReadonlySet<EntityKind>,
  entities: readonly Entity[],
  reader: QueryContext['reader'],
): string | undefined {
  const wanted = words.map(({ folded }) => folded).join(' ');
  let limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let nearest: string | undefined;
  if (wanted === '' || wanted.length > LONGEST_NEAREST) {
    return undefined;
  }
  for (const { kind, name, names } of entities) {
    if (!kinds.has(kind) || limit < 0) {
      continue;
    }
    for (const { text } of names) {
      const spellings = reader.readWords(text).map(({ spelling }) => spelling.folded);
      for (const spelling of words.length === 1 ? spellings : [spellings.join(' ')]) {
        const distance = distanceWithin(wanted, spelling, limit);
        if (distance !== undefined) {
          nearest = name;
          // Only a nearer one replaces it.
          limit = distance - 1;
        }
      }
    }
  }
  return nearest;
}
