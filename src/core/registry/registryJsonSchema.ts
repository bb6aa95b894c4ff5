import { ENTITIES, LISTS, PARTS } from './registrySchema';
import type { FieldShape, PartName, SchemaField, SchemaRecord } from './schemaShapes';

/** A JSON schema, draft-07, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const SCALAR = ['string', 'number', 'boolean', 'null'];
const DATE = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?';

/**
 * The JSON schema of a registry file, made from the tables that its reader follows: what fails by it is told as a
 * problem by the reader too. Of files without any of our lists it says nothing, since other programs have folders of
 * that name as well.
 */
export function toRegistryJsonSchema(): JsonSchema {
  const lists = [...LISTS].filter(([, kind]) => kind !== 'ignored');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Registry of Aide-Mémoire',
    description:
      'People, organizations, laws, meetings and what else a corpus speaks of; all lists are optional.',
    type: ['object', 'null'],
    if: { type: 'object', anyOf: lists.map(([list]) => ({ required: [list] })) },
    then: { propertyNames: { enum: [...LISTS.keys()] } },
    properties: Object.fromEntries(
      [...LISTS].map(([list, kind]) => [
        list,
        kind === 'ignored'
          ? { description: IGNORED }
          : {
              description: tellList(list, kind),
              ...listOf({ $ref: `#/definitions/${definitionOf(list, kind)}` }),
            },
      ]),
    ),
    definitions: {
      ...Object.fromEntries(Object.entries(ENTITIES).map(([kind, record]) => [kind, toObject(record)])),
      ...Object.fromEntries(Object.entries(PARTS).map(([part, record]) => [`${part}Part`, toObject(record)])),
      event: { type: 'object', properties: toProperties(ENTITIES.meeting) },
      text: orListOfOne({ type: SCALAR }),
      texts: listOf({ $ref: '#/definitions/text' }),
      ...Object.fromEntries(
        Object.keys(PARTS).map((part) => [
          `${part}List`,
          listOf(toItem({ is: 'record', record: part as PartName })),
        ]),
      ),
      labels: {
        anyOf: [
          { type: SCALAR },
          { type: 'array', items: { type: SCALAR } },
          {
            type: 'object',
            additionalProperties: { anyOf: [{ type: SCALAR }, { type: 'array', items: { type: SCALAR } }] },
          },
        ],
      },
      date: orListOfOne({
        anyOf: [
          { type: 'string', pattern: `^\\s*${DATE}(?:[T ].*)?\\s*$` },
          { type: 'string', maxLength: 0 },
          { type: 'integer', minimum: 1000, maximum: 9999 },
          { type: 'null' },
        ],
      }),
      period: {
        anyOf: [
          { $ref: '#/definitions/date' },
          { type: 'string', pattern: `^\\s*${DATE}\\s*/\\s*${DATE}\\s*$` },
          {
            type: 'object',
            properties: Object.fromEntries(
              ['start', 'end', 'start_date', 'end_date'].map((key) => [key, { $ref: '#/definitions/date' }]),
            ),
            additionalProperties: false,
          },
        ],
      },
    },
  };
}

const IGNORED = 'Known to Popolo, SKOS or JSON-LD; means nothing here.';

function tellList(list: string, kind: string): string {
  return list === 'events'
    ? 'Popolo: read as meetings where they have no classification or that of a meeting.'
    : `Entries of the kind ${kind}.`;
}

/** An event that is no meeting may say anything. */
function definitionOf(list: string, kind: string): string {
  return list === 'events' ? 'event' : kind === 'membership' ? 'topMembershipPart' : kind;
}

function toObject(record: SchemaRecord): JsonSchema {
  const needed = [...record.fields].filter(([, { required }]) => required !== undefined);
  return {
    type: 'object',
    properties: toProperties(record),
    additionalProperties: false,
    ...(needed.length > 0 && {
      allOf: needed.map(([key]) => {
        const others = [...record.fields].flatMap(([other, { readAs }]) => (readAs === key ? [other] : []));
        return { anyOf: [key, ...others].map((one) => ({ required: [one] })) };
      }),
    }),
  };
}

function toProperties({ fields }: SchemaRecord): JsonSchema {
  return Object.fromEntries([...fields].map(([key, field]) => [key, toProperty(field)]));
}

function toProperty({ shape, doc }: SchemaField): JsonSchema {
  return { description: shape.is === 'ignored' ? IGNORED : doc, ...toValue(shape) };
}

function toValue(shape: FieldShape): JsonSchema {
  switch (shape.is) {
    case 'ignored':
      return {};
    case 'text':
    case 'words':
    case 'reference':
      return refer('text');
    case 'id':
      return { type: ['string', 'number'], pattern: '^\\S+$' };
    case 'date':
    case 'period':
      return refer(shape.is);
    case 'flag':
      return { enum: [true, false, null, ...['true', 'false', 'yes', 'no', 'on', 'off'], 0, 1] };
    case 'word':
      return orListOfOne(
        shape.closed
          ? { enum: [...shape.words, null] }
          : { anyOf: [{ enum: shape.words }, { type: SCALAR }] },
      );
    case 'labels':
      return refer('labels');
    case 'list':
      return shape.of.is === 'record'
        ? refer(`${shape.of.record}List`)
        : shape.of.is === 'reference'
          ? refer('texts')
          : listOf(toValue(shape.of));
    case 'record':
      return toItem(shape);
  }
}

/** A bare text where a map is expected is its main key. */
function toItem(shape: FieldShape): JsonSchema {
  if (shape.is !== 'record') {
    return toValue(shape);
  }
  const map = { $ref: `#/definitions/${shape.record}Part` };
  return PARTS[shape.record].shorthand === undefined ? map : { anyOf: [map, { type: SCALAR }] };
}

/** Beside a reference no description would count, but for one inside `allOf`. */
function refer(definition: string): JsonSchema {
  return { allOf: [{ $ref: `#/definitions/${definition}` }] };
}

/** One item without brackets is a list of one. */
function listOf(item: JsonSchema): JsonSchema {
  return { anyOf: [{ type: 'array', items: { anyOf: [item, { type: 'null' }] } }, item, { type: 'null' }] };
}

function orListOfOne(value: JsonSchema): JsonSchema {
  return { anyOf: [value, { type: 'array', items: value, maxItems: 1 }] };
}
