import type { Entity, EntityKind } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText, nameAgrees } from '../../text/fold';
import { addTo } from '../../util/addTo';
import type { Steps } from '../../util/steps';

/** Who has a name, among entities of some kinds and what is about to be added. Weak names tell nobody. */
export class KnownNames {
  readonly #byName = new Map<string, { readonly name: string; readonly id: string }[]>();

  /** Ids of all who may be meant: case does not count, and a name without marks agrees with any. */
  find(name: string): readonly string[] {
    const known = this.#byName.get(foldText(name)) ?? [];
    return [...new Set(known.flatMap((one) => (nameAgrees(one.name, name) === 'differ' ? [] : [one.id])))];
  }

  add(name: string, id: string): void {
    addTo(this.#byName, foldText(name), { name, id });
  }
}

export function* collectNames(registry: Registry, kinds: readonly EntityKind[]): Steps<KnownNames> {
  const names = new KnownNames();
  for (const entity of kinds.flatMap((kind): readonly Entity[] => registry.ofKind(kind))) {
    yield;
    for (const { text, weak } of entity.names) {
      if (!weak) {
        names.add(text, entity.id);
      }
    }
  }
  return names;
}
