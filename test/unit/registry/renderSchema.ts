import { ENTITIES, PARTS } from '../../../src/core/registry/registrySchema';
import type { FieldShape, SchemaRecord } from '../../../src/core/registry/schemaShapes';

/** Records of the schema by the name that docs/registry.md gives them. */
export const documentedRecords: ReadonlyMap<string, SchemaRecord> = new Map([
  ...Object.entries(ENTITIES),
  ...Object.entries(PARTS),
]);

/** The keys of a record as a table of Markdown; keys of Popolo that mean nothing here are left out. */
export function renderKeys(name: string): string {
  const record = documentedRecords.get(name);
  const common = name in ENTITIES && name !== 'person' ? commonKeys() : new Set<string>();
  const rows = [...(record?.fields ?? [])]
    .filter(([key, { shape }]) => shape.is !== 'ignored' && !common.has(key))
    .map(([key, field]) => {
      const required = field.required === undefined ? '' : '**needed** ';
      return `| \`${key}\` | ${tellShape(field.shape)} | ${required}${field.doc} |`;
    });
  return ['| key | value | what it says |', '|---|---|---|', ...rows].join('\n');
}

/** Told once, with persons. */
function commonKeys(): ReadonlySet<string> {
  const [person, sector] = [ENTITIES.person.fields, ENTITIES.sector.fields];
  return new Set([...person.keys()].filter((key) => sector.get(key) === person.get(key) && person.has(key)));
}

function tellShape(shape: FieldShape): string {
  switch (shape.is) {
    case 'text':
    case 'words':
      return 'text';
    case 'labels':
      return 'text, list, or map by language';
    case 'id':
      return 'id';
    case 'reference':
      return `id of ${shape.to.join(' or ')}`;
    case 'date':
      return 'date';
    case 'period':
      return 'date, `start/end`, or map';
    case 'flag':
      return '`true` or `false`';
    case 'word':
      return shape.words.map((word) => `\`${word}\``).join(', ');
    case 'list':
      return `list of ${tellShape(shape.of)}`;
    case 'record':
      return `[${shape.record}](#${shape.record.toLowerCase()})`;
    case 'ignored':
      return '';
  }
}
