import type { YamlEntry, YamlList, YamlMap, YamlNode } from '../../text/yamlNode';
import type { TextEdit } from '../decisions/decision';
import { isRecordMap, type RecordValue } from './registryChange';
import { isNothing } from './registryEntries';
import { writeScalar } from './writeScalar';
import { indent, writeEntry, writeFlow, writeItem } from './writeValue';
import {
  addEntry,
  addEntryLines,
  addItem,
  addItemLines,
  appendLines,
  columnOf,
  fillValue,
  fillWithLines,
  isFlow,
} from './yamlEdits';

/** Items that the list at a key of a map is to gain. */
export interface ListAddition {
  /** The map at the top, or the entry of an entity; `undefined` where a file says nothing yet. */
  readonly map: YamlMap | undefined;
  readonly key: string;
  readonly values: readonly RecordValue[];
  /** Whether the map is that at the top: its lists are written as blocks, and a new one behind all that is there. */
  readonly isTop: boolean;
  /** A new list stands behind this key; else as the last one. */
  readonly after?: string | undefined;
}

/** How far the dashes of a list stand to the right of its key in the first list that has some; else 2. */
export function dashOf(text: string, root: YamlNode | undefined): number {
  const entries = root?.type === 'map' ? root.entries : [];
  const list = entries.find(({ value }) => value.type === 'list' && !isFlow(text, value));
  return list === undefined
    ? 2
    : Math.max(0, columnOf(text, list.value.span.start) - columnOf(text, list.keySpan.start));
}

/** The edit that adds to a list in the style of what is there; `undefined` where that cannot be done. */
export function addToList(text: string, addition: ListAddition, dash: number): TextEdit | undefined {
  const { map, key } = addition;
  const entry = map?.entries.find((one) => one.key === key);
  if (entry === undefined) {
    return addList(text, addition, dash);
  }
  const { value } = entry;
  const flow = addition.values.map((item) => writeFlow(item)).join(', ');
  if (isNothing(value) || (value.type === 'list' && value.items.length === 0)) {
    const lines = linesBelow(text, addition, dash);
    return (
      (lines && fillWithLines(text, entry, lines)) ??
      (value.type === 'list' ? addItem(text, value, flow) : fillValue(text, entry, `[${flow}]`))
    );
  }
  switch (value.type) {
    case 'list':
      return isFlow(text, value) ? addItem(text, value, flow) : addToBlock(text, value, addition, dash);
    case 'scalar':
      return { ...value.span, newText: `[${writeScalar(value.text.trim())}, ${flow}]` };
    case 'map':
      return isFlow(text, value)
        ? { ...value.span, newText: `[${text.slice(value.span.start, value.span.end)}, ${flow}]` }
        : undefined;
  }
}

/** Where a list that is not there yet goes among the entries of its map. */
export function entryBefore(map: YamlMap, after: string | undefined): YamlEntry | undefined {
  return map.entries.find(({ key }) => key === after) ?? map.entries.at(-1);
}

function addList(text: string, addition: ListAddition, dash: number): TextEdit | undefined {
  const { map, key, values, isTop, after } = addition;
  if (map !== undefined && isFlow(text, map)) {
    return addEntry(text, map, { key, value: writeFlow(values) }, entryBefore(map, after));
  }
  if (isTop) {
    return appendLines(text, map, [`${key}:`, ...itemLines(addition, 0, dash)]);
  }
  return (
    map &&
    addEntryLines(text, map, writeEntry(key, values, columnIn(text, map), dash), entryBefore(map, after))
  );
}

/** `undefined` inside brackets, and where all has room on the line of the key. */
function linesBelow(text: string, addition: ListAddition, dash: number): readonly string[] | undefined {
  const { map, key, values, isTop } = addition;
  if (map === undefined || isFlow(text, map)) {
    return undefined;
  }
  const column = columnIn(text, map);
  return isTop
    ? indent(itemLines(addition, column, dash), column)
    : writeEntry(key, values, column, dash).length === 1
      ? undefined
      : indent(writeEntry(key, values, column, dash).slice(1), column);
}

/** Items of a list without any, below a key at a column; with the indentation of the dash. */
function itemLines({ values, isTop }: ListAddition, column: number, dash: number): readonly string[] {
  return indent(
    values.flatMap((item) => writeItem(item, column + dash, dash, isTop || undefined)),
    dash,
  );
}

/** A list of maps in braces gets such a map, one of blocks a block. */
function addToBlock(
  text: string,
  list: YamlList,
  { values }: ListAddition,
  dash: number,
): TextEdit | undefined {
  const maps = list.items.filter((item) => item.type === 'map');
  const braces = maps.filter((item) => isFlow(text, item)).length;
  const isBlock =
    maps.length === 0 ? undefined : braces === 0 ? true : braces === maps.length ? false : undefined;
  const column = columnOf(text, list.span.start);
  return addItemLines(
    text,
    list,
    values.flatMap((item) => writeItem(item, column, dash, isRecordMap(item) ? isBlock : undefined)),
  );
}

function columnIn(text: string, map: YamlMap): number {
  const [first] = map.entries;
  return first === undefined ? 0 : columnOf(text, first.keySpan.start);
}
