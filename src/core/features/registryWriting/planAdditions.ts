import { toNfc } from '../../text/normalForms';
import type { YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import { groupBy } from '../../util/groupBy';
import type { ListAddition } from './addToList';
import {
  isRecordList,
  isRecordMap,
  type NewEntry,
  type RecordValue,
  type RegistryChange,
  type RegistryList,
} from './registryChange';
import { findEntity, itemsOf, listsOf } from './registryEntries';
import { saysAtLeast } from './sayNodes';

/** What lists of a file are to gain, the lists of entities first: they end before the list that holds these. */
export type AdditionPlan =
  | { readonly state: 'planned'; readonly additions: readonly ListAddition[] }
  /** A new entry has the id of one that says something else. */
  | { readonly state: 'taken'; readonly id: string };

const NAMES = 'other_names';

/** Without what the file says already, and with one addition for each list. */
export function planAdditions(root: YamlNode | undefined, changes: readonly RegistryChange[]): AdditionPlan {
  const top = root?.type === 'map' ? root : undefined;
  const entries = new Map<string, { readonly list: RegistryList; readonly entry: NewEntry }>();
  const items = new Map<YamlMap, Map<string, RecordValue[]>>();
  for (const change of changes) {
    if (change.kind === 'newEntry') {
      const { id } = change.entry;
      const known = findEntity(root, change.list, id);
      if (known === undefined) {
        entries.set(id, change);
      } else if (!saysAtLeast(known, change.entry)) {
        return { state: 'taken', id };
      }
    }
  }
  for (const change of changes) {
    if (change.kind === 'addItem') {
      const { entityId, list, house, key, item } = change;
      const entity = findEntity(root, list, entityId);
      if (entity === undefined) {
        const entry = entries.get(entityId)?.entry ?? { id: entityId, name: house };
        entries.set(entityId, { list, entry: withItem(entry, key, item) });
      } else if (!itemsOf(valueAt(entity, key)).some((one) => saysItem(one, key, item))) {
        const known = items.get(entity) ?? new Map<string, RecordValue[]>();
        items.set(entity, known.set(key, addNew(known.get(key) ?? [], item)));
      }
    }
  }
  const inside = [...items].flatMap(([map, lists]) =>
    // What is to stand behind the name comes before what is to stand behind all, which may be the same place.
    [...lists]
      .sort(([a], [b]) => Number(b === NAMES) - Number(a === NAMES))
      .map(([key, values]): ListAddition => ({
        map,
        key,
        values,
        isTop: false,
        after: key === NAMES ? 'name' : undefined,
      })),
  );
  const added = Array.from(
    groupBy(entries.values(), ({ list }) => list),
    ([list, group]): ListAddition => ({
      map: top,
      key: listsOf(root, list)[0]?.key ?? list,
      values: group.map(({ entry }) => entry),
      isTop: true,
    }),
  );
  // A list that is there may end where new ones begin.
  const isNew = ({ key }: ListAddition): boolean => top?.entries.every((entry) => entry.key !== key) ?? true;
  added.sort((a, b) => Number(isNew(a)) - Number(isNew(b)));
  return { state: 'planned', additions: [...inside, ...added] };
}

function withItem(entry: NewEntry, key: string, item: RecordValue): NewEntry {
  const value = entry[key];
  const known = value === undefined || value === null ? [] : isRecordList(value) ? value : [value];
  return { ...entry, [key]: addNew(known, item) };
}

function addNew(items: readonly RecordValue[], item: RecordValue): RecordValue[] {
  const isKnown = items.some((one) => JSON.stringify(one) === JSON.stringify(item));
  return isKnown ? [...items] : [...items, item];
}

/** A name is there once, whatever else is said of it. */
function saysItem(node: YamlNode, key: string, item: RecordValue): boolean {
  if (key !== NAMES) {
    return saysAtLeast(node, item);
  }
  const name = isRecordMap(item) ? item['name'] : item;
  const text = node.type === 'map' ? scalarText(valueAt(node, 'name')) : scalarText(node);
  return text !== undefined && typeof name === 'string' && toNfc(text) === toNfc(name.trim());
}
