import { LISTS } from '../../registry/registrySchema';
import type { YamlEntry, YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import type { RegistryList } from './registryChange';

/** The lists of a file that hold entities of the kind that a list holds: `events` hold meetings too. */
export function listsOf(root: YamlNode | undefined, list: RegistryList): readonly YamlEntry[] {
  return root?.type === 'map' ? root.entries.filter(({ key }) => LISTS.get(key) === LISTS.get(list)) : [];
}

/** One entry without the dash of a list counts as a list of one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node === undefined || isNothing(node) ? [] : node.type === 'list' ? node.items : [node];
}

/** The entry of an entity in a file; `undefined` where it has none. */
export function findEntity(
  root: YamlNode | undefined,
  list: RegistryList,
  entityId: string,
): YamlMap | undefined {
  return listsOf(root, list)
    .flatMap(({ value }) => itemsOf(value))
    .find((item): item is YamlMap => item.type === 'map' && scalarText(valueAt(item, 'id')) === entityId);
}

/** No value, or `null`. */
export function isNothing(node: YamlNode): boolean {
  return node.type === 'scalar' && node.isNull;
}
