import type { Wording } from '../../contracts';
import { NAMED_KINDS, type Entity } from '../../registry/entity';
import { readRegistryInSteps } from '../../registry/readRegistryFile';
import type { Registry } from '../../registry/registry';
import { LISTS } from '../../registry/registrySchema';
import type { Steps } from '../../util/steps';
import { collectNames } from './knownNames';
import type { LeftRow } from './planImport';

/** What a Popolo file would bring, put into the registry of a corpus. */
export interface PopoloPlan {
  /** To be written: the file as it is, or without the entries that are left. */
  readonly text: string;
  readonly count: number;
  /** Entries whose ids the corpus has: they stay as they are there. */
  readonly left: readonly LeftRow[];
  /** Sentences on names and ids that others have as well. */
  readonly remarks: readonly string[];
}

export type PopoloReading =
  | { readonly state: 'read'; readonly plan: PopoloPlan }
  | { readonly state: 'refused'; readonly reason: string };

const MOST_REMARKS = 500;

/**
 * A registry reads Popolo JSON as it is, so that the file is only to be put there. Of two equal ids in one corpus the
 * first counts, which may be the new one: such entries are taken out before.
 *
 * @param corpus where it is to be put
 */
export function* planPopolo(
  text: string,
  corpus: string,
  { registry, wording }: { readonly registry: Registry; readonly wording: Wording },
): Steps<PopoloReading> {
  const { translate } = wording;
  const file = { corpus, uri: '', path: 'registry/imported.json', text };
  const { entities, memberships } = yield* readRegistryInSteps(file, wording);
  if (entities.length + memberships.length === 0) {
    return { state: 'refused', reason: translate('There is no person, organization or other entry in it.') };
  }
  const isTaken = (id: string): boolean =>
    registry.get(id)?.places.some((place) => place.corpus === corpus) === true;
  const taken = entities.filter(({ id }) => isTaken(id));
  const kept = taken.length === 0 ? text : withoutEntries(text, new Set(taken.map(({ id }) => id)));
  if (kept === undefined) {
    return {
      state: 'refused',
      reason: translate(
        'Some of its ids are those of entries of the corpus, and it could not be written without them.',
      ),
    };
  }
  const left = taken.map(({ id, name }): LeftRow => ({
    row: 0,
    name,
    reason: translate('The registry has an entry with the id “{0}” already.', id),
  }));
  const remarks = yield* tellNamesakes(
    entities.filter(({ id }) => !isTaken(id)),
    registry,
    wording,
  );
  return { state: 'read', plan: { text: kept, count: entities.length - taken.length, left, remarks } };
}

function* tellNamesakes(
  entities: readonly Entity[],
  registry: Registry,
  { translate }: Wording,
): Steps<readonly string[]> {
  const names = yield* collectNames(registry, NAMED_KINDS);
  const remarks: string[] = [];
  for (const { id, name, kind } of entities) {
    yield;
    const known = registry.get(id);
    if (remarks.length >= MOST_REMARKS) {
      break;
    }
    if (known !== undefined) {
      remarks.push(translate('{0}: joins the entry “{1}” of another corpus.', name, id));
      continue;
    }
    const others = names.find(name).filter((other) => registry.get(other)?.kind === kind);
    if (others.length > 0) {
      remarks.push(
        translate('{0} ({1}): the registry has this name as “{2}” too.', name, id, others.join('”, “')),
      );
    }
  }
  return remarks;
}

/** JSON without the entries of some ids; `undefined` where it is no such JSON. */
function withoutEntries(text: string, ids: ReadonlySet<string>): string | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    return undefined;
  }
  const kept = Object.entries(read).map(([list, entries]: [string, unknown]) => [
    list,
    LISTS.has(list) && Array.isArray(entries) ? entries.filter((entry) => !isOf(entry, ids)) : entries,
  ]);
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}

function isOf(entry: unknown, ids: ReadonlySet<string>): boolean {
  const id: unknown = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return (typeof id === 'string' || typeof id === 'number') && ids.has(String(id).trim());
}
