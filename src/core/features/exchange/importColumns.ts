import { foldText } from '../../text/fold';
import type { ImportTable } from './readTable';

export type ImportKind = 'people' | 'laws';

/** What a column may say of an entry. */
export type ImportField =
  | 'id'
  | 'name'
  | 'other_names'
  | 'note'
  // Of people.
  | 'family_name'
  | 'given_name'
  | 'title'
  | 'organization_id'
  | 'organization'
  | 'start_date'
  | 'end_date'
  // Of laws.
  | 'type'
  | 'number'
  | 'jurisdiction'
  | 'issued_by'
  | 'status'
  | 'date';

export interface ImportColumn {
  readonly index: number;
  readonly head: string;
  /** `undefined`: left out. */
  readonly field: ImportField | undefined;
  /** The first value in it. */
  readonly sample: string;
}

const COMMON: readonly ImportField[] = ['id', 'name', 'other_names', 'note'];

/** Fields in the order in which they are offered. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  people: [
    ...COMMON,
    ...(['title', 'organization_id', 'organization', 'start_date', 'end_date'] as const),
    ...(['family_name', 'given_name'] as const),
  ],
  laws: [...COMMON, 'type', 'number', 'jurisdiction', 'issued_by', 'status', 'date'],
};

/** Folded heads that mean one thing; a head that may mean two is asked about. */
const HEADS: Readonly<Record<ImportField, readonly string[]>> = {
  id: ['id', 'identifier', 'key', 'ma'],
  name: [
    'name',
    'full name',
    'fullname',
    'title of the law',
    'short title',
    'ho va ten',
    'ho ten',
    'ten',
    'ten van ban',
  ],
  other_names: ['other names', 'aliases', 'alias', 'also known as', 'aka', 'name en', 'name vi', 'ten khac'],
  note: ['note', 'notes', 'remark', 'remarks', 'ghi chu'],
  family_name: ['family name', 'surname', 'last name'],
  given_name: ['given name', 'first name', 'forename'],
  title: ['title', 'role', 'position', 'post', 'office', 'chuc vu', 'chuc danh'],
  organization_id: ['organization id', 'organisation id', 'org id'],
  organization: ['organization', 'organisation', 'org', 'agency', 'ministry', 'body', 'co quan', 'don vi'],
  start_date: ['start', 'start date', 'from', 'since', 'tu ngay'],
  end_date: ['end', 'end date', 'until', 'to', 'den ngay'],
  type: ['type', 'kind', 'loai', 'loai van ban'],
  number: ['number', 'no', 'official number', 'so', 'so hieu', 'so ky hieu'],
  jurisdiction: ['jurisdiction', 'country'],
  issued_by: ['issued by', 'issuer', 'issuing body', 'co quan ban hanh'],
  status: ['status', 'tinh trang', 'hieu luc'],
  date: ['date', 'status date'],
};

/** Only what is of one kind alone tells it; `undefined` where the head leaves it open. */
export function guessKind({ head }: ImportTable): ImportKind | undefined {
  const fits = (fields: readonly ImportField[]): number =>
    fields.filter((field) => head.some((one) => HEADS[field].includes(toKey(one)))).length;
  const people = fits(['organization_id', 'organization', 'family_name', 'given_name', 'end_date']);
  const laws = fits(['type', 'number', 'jurisdiction', 'issued_by', 'status']);
  return people > laws && laws === 0 ? 'people' : laws > people && people === 0 ? 'laws' : undefined;
}

/** What each column says, as far as its head tells; of two columns for one field the first, but for other names. */
export function guessColumns({ head, rows }: ImportTable, kind: ImportKind): readonly ImportColumn[] {
  const taken = new Set<ImportField>();
  return head.map((one, index) => {
    const key = toKey(one);
    const field = IMPORT_FIELDS[kind].find(
      (candidate) => HEADS[candidate].includes(key) && (candidate === 'other_names' || !taken.has(candidate)),
    );
    if (field !== undefined) {
      taken.add(field);
    }
    return { index, head: one, field, sample: rows.find(({ cells }) => cells[index])?.cells[index] ?? '' };
  });
}

function toKey(head: string): string {
  return foldText(head)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
