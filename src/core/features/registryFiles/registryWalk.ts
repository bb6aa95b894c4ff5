import { ENTITIES, LISTS, PARTS } from '../../registry/registrySchema';
import type { FieldShape, PartName, SchemaField, SchemaRecord } from '../../registry/schemaShapes';
import type { Span } from '../../text/span';
import type { YamlMap, YamlNode, YamlScalar } from '../../text/yamlNode';

/** What the schema says of the entries of a list at the top; `undefined` for lists that mean nothing here. */
export function recordOfList(list: string): SchemaRecord | undefined {
  const kind = LISTS.get(list);
  return kind === undefined || kind === 'ignored'
    ? undefined
    : kind === 'membership'
      ? PARTS.topMembership
      : ENTITIES[kind];
}

/** A key or a plain value of an entry, with what the schema says of it. */
export type WalkedPlace =
  | { readonly is: 'key'; readonly span: Span; readonly key: string; readonly field: SchemaField }
  | WalkedValue;

export interface WalkedValue {
  readonly is: 'value';
  readonly node: YamlScalar;
  /** Keys from the entry down to the value. */
  readonly keys: readonly string[];
  readonly shape: FieldShape;
  /** The map that the value stands in, and which part of an entity that is, if any. */
  readonly map: YamlMap;
  readonly part: PartName | undefined;
}

interface Place {
  readonly keys: readonly string[];
  readonly map: YamlMap;
  readonly part: PartName | undefined;
}

/** All keys and plain values of an entry that the schema knows, in the order of the file. */
export function* walkEntry(entry: YamlMap, record: SchemaRecord): Iterable<WalkedPlace> {
  yield* walkMap({ map: entry, keys: [], part: undefined }, record);
}

function* walkMap({ map, keys, part }: Place, record: SchemaRecord): Iterable<WalkedPlace> {
  for (const { key, keySpan, value } of map.entries) {
    const field = record.fields.get(key);
    if (field !== undefined) {
      yield { is: 'key', span: keySpan, key, field };
      yield* walkValue(value, field.shape, { map, part, keys: [...keys, key] });
    }
  }
}

function* walkValue(node: YamlNode, shape: FieldShape, place: Place): Iterable<WalkedPlace> {
  if (node.type === 'list') {
    for (const item of node.items) {
      yield* walkValue(item, shape.is === 'list' ? shape.of : shape, place);
    }
  } else if (shape.is === 'list') {
    yield* walkValue(node, shape.of, place);
  } else if (shape.is === 'record') {
    const record = PARTS[shape.record];
    const main = record.shorthand === undefined ? undefined : record.fields.get(record.shorthand);
    if (node.type === 'map') {
      yield* walkMap({ map: node, keys: place.keys, part: shape.record }, record);
    } else if (main !== undefined && record.shorthand !== undefined) {
      yield {
        is: 'value',
        node,
        keys: [...place.keys, record.shorthand],
        shape: main.shape,
        map: {
          type: 'map',
          entries: [{ key: record.shorthand, keySpan: node.span, value: node }],
          span: node.span,
        },
        part: shape.record,
      };
    }
  } else if (node.type === 'scalar') {
    yield { is: 'value', node, shape, ...place };
  }
}
