import type { EntityKind } from './entity';

/** What the value of a key may look like; the vocabulary of registrySchema.ts. */
export type FieldShape =
  /** Kept as written, without white space at either end. */
  | { readonly is: 'text' }
  /** Kept to the letter. */
  | { readonly is: 'words' }
  /** The entity's own id. */
  | { readonly is: 'id' }
  /** Id of an entity of one of these kinds. */
  | { readonly is: 'reference'; readonly to: readonly EntityKind[] }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; of a point in time only the day is kept. */
  | { readonly is: 'date' }
  /** A date, `start/end`, or a map of `start` and `end`. */
  | { readonly is: 'period' }
  | { readonly is: 'flag' }
  /** One of some words. Others are kept with an information, or left out where the list is closed. */
  | { readonly is: 'word'; readonly words: readonly string[]; readonly closed: boolean }
  | { readonly is: 'list'; readonly of: FieldShape }
  | { readonly is: 'record'; readonly record: PartName }
  /** SKOS: a text, a list of texts, or a map from language to either. */
  | { readonly is: 'labels' }
  /** Known to Popolo, SKOS or JSON-LD, without use here. */
  | { readonly is: 'ignored' };

export interface SchemaField {
  readonly shape: FieldShape;
  /** One line for analysts. */
  readonly doc: string;
  /** `error`: without it the whole record is left out. */
  readonly required?: 'error' | 'warning';
  /** The key that this one is another word for; that one wins where both stand. */
  readonly readAs?: string;
}

/** Maps in a registry that are no entities. */
export type PartName =
  | 'source'
  | 'name'
  | 'role'
  | 'claim'
  | 'figureClaim'
  | 'membership'
  | 'topMembership'
  | 'lawEvent'
  | 'attendee';

export interface SchemaRecord {
  readonly fields: ReadonlyMap<string, SchemaField>;
  /** The key that a bare text stands for: `[MOST]` is `[{ name: MOST }]`. */
  readonly shorthand?: string;
}

export type FieldTable = Readonly<Record<string, SchemaField>>;

export function recordOf(fields: FieldTable, shorthand?: string): SchemaRecord {
  const map = new Map(Object.entries(fields));
  return shorthand === undefined ? { fields: map } : { fields: map, shorthand };
}

export const text = (doc: string): SchemaField => ({ shape: { is: 'text' }, doc });
export const words = (doc: string): SchemaField => ({ shape: { is: 'words' }, doc });
export const date = (doc: string): SchemaField => ({ shape: { is: 'date' }, doc });

export const reference = (doc: string, ...to: EntityKind[]): SchemaField => ({
  shape: { is: 'reference', to },
  doc,
});

export const references = (doc: string, ...to: EntityKind[]): SchemaField => ({
  shape: { is: 'list', of: { is: 'reference', to } },
  doc,
});

export const listOf = (record: PartName, doc: string): SchemaField => ({
  shape: { is: 'list', of: { is: 'record', record } },
  doc,
});

export const word = (doc: string, words: readonly string[], closed = false): SchemaField => ({
  shape: { is: 'word', words, closed },
  doc,
});

export const needed = (field: SchemaField, required: 'error' | 'warning' = 'error'): SchemaField => ({
  ...field,
  required,
});

/** Another word for a key. */
export const sameAs = (readAs: string, field: SchemaField): SchemaField => ({ ...field, readAs });

/** Keys that other programs write and that mean nothing here. */
export function ignored(...keys: string[]): FieldTable {
  const field: SchemaField = { shape: { is: 'ignored' }, doc: 'Known, without use here.' };
  return Object.fromEntries(keys.map((key) => [key, field]));
}
