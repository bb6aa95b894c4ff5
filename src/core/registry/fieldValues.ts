import type { Span } from '../text/span';

/** What a record of a registry file says, checked against the schema and without what was wrong. */
export type FieldValue =
  | { readonly is: 'text'; readonly text: string; readonly span: Span }
  | { readonly is: 'list'; readonly items: readonly FieldValue[] }
  | { readonly is: 'record'; readonly record: FieldValues };

export interface FieldValues {
  /** By the schema's key, whatever other word for it was written. */
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly span: Span;
}

export function textOf(record: FieldValues, key: string): string | undefined {
  const value = record.values.get(key);
  return value?.is === 'text' ? value.text : undefined;
}

export function spanOf(record: FieldValues, key: string): Span | undefined {
  const value = record.values.get(key);
  return value?.is === 'text' ? value.span : undefined;
}

export function textsOf(record: FieldValues, key: string): string[] {
  return itemsOf(record, key).flatMap((item) => (item.is === 'text' ? [item.text] : []));
}

export function recordsOf(record: FieldValues, key: string): FieldValues[] {
  return itemsOf(record, key).flatMap((item) => (item.is === 'record' ? [item.record] : []));
}

function itemsOf(record: FieldValues, key: string): readonly FieldValue[] {
  const value = record.values.get(key);
  return value?.is === 'list' ? value.items : [];
}

/** The named keys that hold a text, under other names: an optional property is absent, never `undefined`. */
export function pickTexts<P extends string>(
  record: FieldValues,
  keys: Readonly<Record<P, string>>,
): Partial<Record<P, string>> {
  const picked: Partial<Record<P, string>> = {};
  for (const property in keys) {
    const text = textOf(record, keys[property]);
    if (text !== undefined) {
      picked[property] = text;
    }
  }
  return picked;
}
