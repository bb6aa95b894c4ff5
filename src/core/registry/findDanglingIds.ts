import type { Wording } from '../contracts';
import type { Problem } from '../problem';
import { ProblemList } from '../problemList';
import type { Steps } from '../util/steps';
import type { EntityKind } from './entity';
import { NearestWords } from './nearestWord';
import type { Registry } from './registry';
import type { EntityReference, RegistryReading } from './registryReading';

/** Ids that no corpus has, or that name an entity of another kind. */
export function* findDanglingIds(
  registry: Registry,
  readings: readonly RegistryReading[],
  wording: Wording,
): Steps<Problem[]> {
  const others = new Set(readings.flatMap(({ otherIds }) => otherIds));
  const nearest = new Map<string, NearestWords>();
  const all: (readonly Problem[])[] = [];
  for (const { uri, references } of readings) {
    const problems = new ProblemList();
    for (const reference of references) {
      yield;
      const entity = registry.get(reference.id);
      if (entity === undefined && !others.has(reference.id)) {
        const message = tellUnknown(reference, nearestAmong(reference.kinds, registry, nearest), wording);
        problems.add({ code: 'dangling-id', severity: 'warning', uri, range: reference.range, message });
      } else if (entity !== undefined && !reference.kinds.includes(entity.kind)) {
        const message = wording.translate(
          '“{0}” is in the registry, but not of a kind that “{1}” can name ({2}).',
          reference.id,
          reference.key,
          reference.kinds.join(', '),
        );
        problems.add({ code: 'dangling-id', severity: 'warning', uri, range: reference.range, message });
      }
    }
    all.push(problems.toArray(wording));
  }
  return all.flat();
}

function tellUnknown({ id, key }: EntityReference, nearest: NearestWords, { translate }: Wording): string {
  const other = nearest.find(id);
  return other === undefined
    ? translate('“{0}” of “{1}” is in no registry.', id, key)
    : translate('“{0}” of “{1}” is in no registry; did you mean “{2}”?', id, key, other);
}

function nearestAmong(
  kinds: readonly EntityKind[],
  registry: Registry,
  known: Map<string, NearestWords>,
): NearestWords {
  const key = kinds.join(' ');
  let nearest = known.get(key);
  if (nearest === undefined) {
    nearest = new NearestWords(kinds.flatMap((kind) => registry.ofKind(kind).map(({ id }) => id)));
    known.set(key, nearest);
  }
  return nearest;
}
