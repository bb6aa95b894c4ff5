import type { Wording } from '../contracts';
import type { Problem } from '../problem';
import { toNfc } from '../text/normalForms';
import type { Steps } from '../util/steps';
import { append } from '../util/append';
import { NAMED_KINDS, type Entity } from './entity';
import type { Registry } from './registry';

/**
 * Two entities of one kind with one name, equal but for case: no fault, but worth knowing. Weak names do not count.
 * Told once for each entity, at its id, with the first entity of that name as the other place.
 */
export function* findSharedNames(registry: Registry, { translate }: Wording): Steps<Problem[]> {
  const problems: Problem[] = [];
  for (const kind of NAMED_KINDS) {
    const firsts = new Map<string, Entity>();
    for (const entity of registry.ofKind(kind)) {
      yield;
      let told = false;
      for (const name of entity.names) {
        const key = toNfc(name.text).toLowerCase();
        const first = firsts.get(key);
        if (name.weak || first === entity) {
          continue;
        }
        if (first === undefined) {
          firsts.set(key, entity);
        } else if (!told) {
          told = true;
          const message = translate(
            '“{0}” is also a name of “{1}”; both are offered where it is mentioned.',
            name.text,
            first.id,
          );
          append(problems, problemAt(entity, first, message));
        }
      }
    }
  }
  return problems;
}

function problemAt(entity: Entity, first: Entity, message: string): Problem[] {
  const [place] = entity.places;
  const [other] = first.places;
  if (place === undefined || other === undefined) {
    return [];
  }
  const { uri, range } = place;
  const related = { uri: other.uri, range: other.range };
  return [{ code: 'shared-name', severity: 'information', uri, range, message, related }];
}
