import type { Wording } from '../contracts';
import type { Problem } from '../problem';
import type { Steps } from '../util/steps';
import type { Registry } from './registry';
import type { EntityReference, RegistryReading } from './registryReading';

const UPWARD_KEYS: ReadonlySet<string> = new Set(['parent_id', 'broader', 'part_of']);

/**
 * Entities that are their own parents, over however many steps: one problem for each cycle, at one of its edges and
 * with all of them. Of the listed codes `wrong-type` says it best: the value is none that the key may have. Visits
 * each edge once.
 */
export function* findCycles(
  registry: Registry,
  readings: readonly RegistryReading[],
  wording: Wording,
): Steps<Problem[]> {
  const parents = new Map<string, EntityReference & { readonly uri: string }>();
  for (const { uri, references } of readings) {
    yield;
    for (const reference of references) {
      const { from, key, id } = reference;
      if (
        from !== undefined &&
        UPWARD_KEYS.has(key) &&
        !parents.has(from) &&
        registry.get(id) !== undefined
      ) {
        parents.set(from, { ...reference, uri });
      }
    }
  }
  const problems: Problem[] = [];
  const done = new Set<string>();
  for (const start of parents.keys()) {
    yield;
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at);
      at = parents.get(at)?.id;
    }
    const edge = at !== undefined && way.has(at) ? parents.get(at) : undefined;
    if (edge !== undefined && at !== undefined) {
      const ring = [...way].slice([...way].indexOf(at));
      const message = wording.translate(
        '“{0}” must not lead back to its own entity: {1}.',
        edge.key,
        tellRing([...ring, at]),
      );
      problems.push({ code: 'wrong-type', severity: 'warning', uri: edge.uri, range: edge.range, message });
    }
    for (const id of way) {
      done.add(id);
    }
  }
  return problems;
}

const LONGEST_RING = 8;

function tellRing(ids: readonly string[]): string {
  const shown = ids.length <= LONGEST_RING ? ids : [...ids.slice(0, LONGEST_RING - 2), '…', ...ids.slice(-1)];
  return shown.join(' → ');
}
