import type { Wording } from '../contracts';
import type { Problem } from '../problem';
import { compareText } from '../util/compareText';
import { groupBy } from '../util/groupBy';
import { runAtOnce, type Steps } from '../util/steps';
import { append } from '../util/append';
import type { Entity } from './entity';
import { buildEntityIndex } from './entityIndex';
import type { Registry } from './registry';
import type { RegistryReading } from './registryReading';
import { uniteEntities, withMemberships } from './uniteEntities';

export interface BuiltRegistry {
  readonly registry: Registry;
  readonly problems: readonly Problem[];
}

/**
 * One registry of all corpora. The order of the corpora is that of `corpora`, or else in which they first come among
 * the readings; within a corpus files go by path, so that the order of loading decides nothing.
 */
export function buildRegistry(
  readings: readonly RegistryReading[],
  wording: Wording,
  corpora: readonly string[] = [],
): BuiltRegistry {
  return runAtOnce(buildRegistryInSteps(readings, wording, corpora));
}

export function* buildRegistryInSteps(
  readings: readonly RegistryReading[],
  wording: Wording,
  corpora: readonly string[],
): Steps<BuiltRegistry> {
  const problems: Problem[] = [];
  const united = new Map<string, Entity>();
  const ordered = inOrder(readings, corpora);
  for (const files of ordered) {
    for (const entity of (yield* onlyFirsts(files, problems, wording)).values()) {
      yield;
      const known = united.get(entity.id);
      if (known === undefined) {
        united.set(entity.id, entity);
      } else if (known.kind === entity.kind) {
        united.set(entity.id, uniteEntities(known, entity));
      } else {
        const message = wording.translate(
          '“{0}” is of another kind in the corpus “{1}”; this entry is left out.',
          entity.id,
          known.places[0]?.corpus ?? '',
        );
        append(problems, duplicate(entity, known, message));
      }
    }
  }
  const loose = ordered.flat().flatMap(({ memberships }) => memberships);
  for (const [personId, memberships] of groupBy(loose, (one) => one.personId)) {
    const person = united.get(personId);
    if (person?.kind === 'person') {
      const added = memberships.map(({ membership }) => membership);
      united.set(personId, withMemberships(person, added));
    }
  }
  return { registry: yield* buildEntityIndex([...united.values()]), problems };
}

/** The files of each corpus by path. */
function inOrder(readings: readonly RegistryReading[], corpora: readonly string[]): RegistryReading[][] {
  const byCorpus = groupBy(readings, ({ corpus }) => corpus);
  return [...new Set([...corpora, ...byCorpus.keys()])].map((corpus) =>
    [...(byCorpus.get(corpus) ?? [])].sort((a, b) => compareText(a.path, b.path)),
  );
}

/** The first entity of each id in one corpus; the others are told of at both places. */
function* onlyFirsts(
  files: readonly RegistryReading[],
  problems: Problem[],
  wording: Wording,
): Steps<ReadonlyMap<string, Entity>> {
  const firsts = new Map<string, Entity>();
  const told = new Set<string>();
  for (const entity of files.flatMap(({ entities }) => entities)) {
    yield;
    const first = firsts.get(entity.id);
    if (first === undefined) {
      firsts.set(entity.id, entity);
      continue;
    }
    if (!told.has(entity.id)) {
      told.add(entity.id);
      const message = wording.translate(
        'The id “{0}” is given again in this corpus; this entry counts.',
        first.id,
      );
      append(problems, duplicate(first, entity, message));
    }
    const message = wording.translate(
      'The id “{0}” is taken in this corpus; this entry is left out.',
      entity.id,
    );
    append(problems, duplicate(entity, first, message));
  }
  return firsts;
}

function duplicate(entity: Entity, other: Entity, message: string): Problem[] {
  const [place] = entity.places;
  const [elsewhere] = other.places;
  if (place === undefined || elsewhere === undefined) {
    return [];
  }
  const { uri, range } = place;
  const related = { uri: elsewhere.uri, range: elsewhere.range };
  return [{ code: 'duplicate-id', severity: 'error', uri, range, message, related }];
}
