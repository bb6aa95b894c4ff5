import { toNfc } from '../../text/normalForms';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import type { ListAddition } from './addToList';
import { entryBefore } from './addToList';
import { isRecordList, isRecordMap, type RecordValue } from './registryChange';
import { isNothing, itemsOf } from './registryEntries';

/** What a file says as trees, without regard to where and how it is written. */

const NOWHERE = { start: 0, end: 0 };

export function toNode(value: RecordValue): YamlNode {
  if (isRecordList(value)) {
    return { type: 'list', items: value.map(toNode), span: NOWHERE };
  }
  if (isRecordMap(value)) {
    return { type: 'map', entries: Object.entries(value).map(toEntry), span: NOWHERE };
  }
  return { type: 'scalar', text: String(value), span: NOWHERE, isNull: value === null };
}

function toEntry([key, value]: readonly [string, RecordValue]): YamlEntry {
  return { key, keySpan: NOWHERE, value: toNode(value) };
}

/** The tree in which additions have been made: what a file must say when it has been edited. */
export function withAdditions(root: YamlNode | undefined, additions: readonly ListAddition[]): YamlNode {
  let map: YamlMap = root?.type === 'map' ? root : { type: 'map', entries: [], span: NOWHERE };
  // The maps of entities first: they are found by what they are.
  const inside = additions.filter(({ isTop }) => !isTop);
  if (inside.length > 0) {
    const replaced = new Map<YamlNode, YamlMap>();
    for (const addition of inside) {
      if (addition.map !== undefined) {
        replaced.set(addition.map, withList(replaced.get(addition.map) ?? addition.map, addition));
      }
    }
    const exchange = (node: YamlNode): YamlNode => replaced.get(node) ?? node;
    map = {
      ...map,
      entries: map.entries.map((entry) => ({
        ...entry,
        value:
          entry.value.type === 'list'
            ? { ...entry.value, items: entry.value.items.map(exchange) }
            : exchange(entry.value),
      })),
    };
  }
  return additions.filter(({ isTop }) => isTop).reduce(withList, map);
}

function withList(map: YamlMap, { key, values, isTop, after }: ListAddition): YamlMap {
  const known = map.entries.find((entry) => entry.key === key);
  const list: YamlList = {
    type: 'list',
    items: [...itemsOf(known?.value), ...values.map(toNode)],
    span: NOWHERE,
  };
  if (known !== undefined) {
    return {
      ...map,
      entries: map.entries.map((entry) => (entry === known ? { ...entry, value: list } : entry)),
    };
  }
  const before = isTop ? map.entries.at(-1) : entryBefore(map, after);
  const at = before === undefined ? 0 : map.entries.indexOf(before) + 1;
  const added: YamlEntry = { key, keySpan: NOWHERE, value: list };
  return { ...map, entries: [...map.entries.slice(0, at), added, ...map.entries.slice(at)] };
}

/** Whether a value that is written says at least another one; a name or document alone says a map of nothing else. */
export function saysAtLeast(node: YamlNode, value: RecordValue): boolean {
  if (isRecordList(value)) {
    return value.every((item) => itemsOf(node).some((one) => saysAtLeast(one, item)));
  }
  if (isRecordMap(value)) {
    const parts = Object.entries(value).filter(([, part]) => part !== null);
    const [only] = parts;
    if (node.type !== 'map') {
      return parts.length === 1 && only !== undefined && !isRecordMap(only[1]) && saysAtLeast(node, only[1]);
    }
    return parts.every(([key, part]) => {
      const own = valueAt(node, key);
      return own !== undefined && saysAtLeast(own, part);
    });
  }
  if (value === null) {
    return isNothing(node);
  }
  return toNfc(scalarText(node) ?? '') === toNfc(String(value).trim()) && !isNothing(node);
}
