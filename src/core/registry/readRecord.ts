import type { YamlEntry, YamlMap, YamlNode } from '../text/yamlNode';
import type { Span } from '../text/span';
import type { FieldValue, FieldValues } from './fieldValues';
import type { FileContext } from './fileContext';
import { findNearestWord } from './nearestWord';
import { tellTurnedPeriods } from './periodOrder';
import { readLabels } from './readLabels';
import { readScalar } from './readScalar';
import { PARTS } from './registrySchema';
import type { FieldShape, SchemaField, SchemaRecord } from './schemaShapes';

/**
 * Reads a map by the schema, leniently: what can only mean one thing is taken for it, and only what is lost is a
 * problem. `undefined` where a key is missing without which the record means nothing.
 */
export function readRecord(
  node: YamlMap,
  schema: SchemaRecord,
  context: FileContext,
): FieldValues | undefined {
  const values = new Map<string, FieldValue>();
  for (const entry of node.entries) {
    const field = schema.fields.get(entry.key);
    if (field === undefined) {
      reportUnknownKey(entry, schema.fields.keys(), context);
    } else if (field.readAs === undefined) {
      keep(values, entry.key, readField(entry, field, context));
    }
  }
  // Other words for a key count only where the key itself says nothing.
  for (const entry of node.entries) {
    const field = schema.fields.get(entry.key);
    if (field?.readAs !== undefined && (field.shape.is === 'labels' || !values.has(field.readAs))) {
      keepOtherWord(values, field, readField(entry, field, context));
    }
  }
  const span = headOf(node);
  if (!hasNeeded(values, schema, span, context)) {
    return undefined;
  }
  const record = { values, span };
  tellTurnedPeriods(record, context);
  return record;
}

export function reportUnknownKey(entry: YamlEntry, known: Iterable<string>, context: FileContext): void {
  if (!context.isNewUnknownKey(entry.key)) {
    return;
  }
  const { translate } = context.wording;
  const nearest = context.isFull ? undefined : findNearestWord(entry.key, known);
  const message =
    nearest === undefined
      ? translate('Unknown key “{0}”; it is ignored here and elsewhere in this file.', entry.key)
      : translate('Unknown key “{0}”; did you mean “{1}”?', entry.key, nearest);
  context.report('unknown-key', 'information', entry.keySpan, message);
}

function keep(values: Map<string, FieldValue>, key: string, value: FieldValue | undefined): void {
  if (value !== undefined) {
    values.set(key, value);
  }
}

function keepOtherWord(
  values: Map<string, FieldValue>,
  field: SchemaField,
  value: FieldValue | undefined,
): void {
  const key = field.readAs ?? '';
  if (value?.is !== 'list' || field.shape.is !== 'labels') {
    keep(values, key, value);
    return;
  }
  const [first] = value.items;
  const text = first?.is === 'record' ? first.record.values.get('name') : undefined;
  if (key === 'name' && text !== undefined && !values.has('name')) {
    values.set('name', text);
  }
  // The first one is there as well, with its language; equal names are united.
  const written = values.get('other_names');
  values.set('other_names', {
    is: 'list',
    items: [...(written?.is === 'list' ? written.items : []), ...value.items],
  });
}

function hasNeeded(
  values: ReadonlyMap<string, FieldValue>,
  schema: SchemaRecord,
  span: Span,
  context: FileContext,
): boolean {
  const { translate } = context.wording;
  let whole = true;
  for (const [key, field] of schema.fields) {
    if (field.required === 'error' && !values.has(key)) {
      whole = false;
      context.report(
        'missing-key',
        'error',
        span,
        translate('“{0}” is missing; this entry is left out.', key),
      );
    } else if (field.required === 'warning' && !values.has(key)) {
      context.report('missing-key', 'warning', span, translate('“{0}” is missing.', key));
    }
  }
  return whole;
}

function readField(entry: YamlEntry, field: SchemaField, context: FileContext): FieldValue | undefined {
  return isNothing(entry.value) ? undefined : readValue(entry.key, entry.value, field.shape, context);
}

function readValue(
  key: string,
  node: YamlNode,
  shape: FieldShape,
  context: FileContext,
): FieldValue | undefined {
  switch (shape.is) {
    case 'ignored':
      return undefined;
    case 'list': {
      const items = node.type === 'list' ? node.items : [node];
      return {
        is: 'list',
        items: items.flatMap((item) =>
          isNothing(item) ? [] : (readValue(key, item, shape.of, context) ?? []),
        ),
      };
    }
    case 'record':
      return readPart(key, node, PARTS[shape.record], context);
    case 'labels':
      return readLabels(node);
    default:
      return readScalar(key, node, shape, context);
  }
}

function readPart(
  key: string,
  node: YamlNode,
  schema: SchemaRecord,
  context: FileContext,
): FieldValue | undefined {
  let map = node;
  const isShort = node.type === 'scalar' && schema.shorthand !== undefined;
  if (isShort) {
    const entry = { key: schema.shorthand, keySpan: node.span, value: node };
    map = { type: 'map', entries: [entry], span: node.span };
  }
  if (map.type !== 'map') {
    const message = context.wording.translate(
      'Each entry of “{0}” must be a map; this one is left out.',
      key,
    );
    context.report('wrong-type', 'warning', headOf(node), message);
    return undefined;
  }
  context.writtenKey = isShort ? key : undefined;
  const record = readRecord(map, schema, context);
  context.writtenKey = undefined;
  return record && { is: 'record', record };
}

function isNothing(node: YamlNode): boolean {
  return node.type === 'scalar' && node.isNull;
}

/** Where to tell of a whole map: at its first key, since maps go over many lines. */
export function headOf(node: YamlNode): Span {
  const first = node.type === 'map' ? node.entries[0] : undefined;
  if (first !== undefined) {
    return first.keySpan;
  }
  return node.type === 'scalar' ? node.span : { start: node.span.start, end: node.span.start + 1 };
}
