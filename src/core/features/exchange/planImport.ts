import type { Wording } from '../../contracts';
import type { Registry } from '../../registry/registry';
import { ENTITIES, PARTS } from '../../registry/registrySchema';
import type { SchemaField } from '../../registry/schemaShapes';
import { isImpreciseDate, toDay } from '../../text/dates';
import { toNfc } from '../../text/normalForms';
import type { Steps } from '../../util/steps';
import { toNewEntityId } from '../registryWriting/newEntityId';
import type { NewEntry, RecordMap, RecordValue, RegistryList } from '../registryWriting/registryChange';
import { append } from '../../util/append';
import type { ImportColumn, ImportField, ImportKind } from './importColumns';
import { collectNames, type KnownNames } from './knownNames';
import type { ImportRow, ImportTable } from './readTable';

/** What an import would bring, before anything is written. */
export interface ImportPlan {
  readonly added: readonly AddedEntry[];
  readonly left: readonly LeftRow[];
  /** Sentences on what was not taken over of rows that were. */
  readonly remarks: readonly string[];
}

export interface AddedEntry {
  readonly list: RegistryList;
  readonly entry: NewEntry;
}

export interface LeftRow {
  readonly row: number;
  readonly name: string;
  readonly reason: string;
}

interface Draft {
  readonly id: string;
  /** As the file has it, not made. */
  readonly isOwnId: boolean;
  readonly row: number;
  readonly name: string;
  readonly keys: Record<string, RecordValue>;
  /** Titles, or what became of a law: one from each row. */
  readonly items: RecordMap[];
}

/** Stands for nothing in a cell. */
const NOTHING = /^(?:n\/a|-+|–|—|null)$/iu;

/**
 * Each row becomes an entry, or part of the one of an earlier row with its id. Rows whose id or name the registry has
 * are left as they are, with the reason; organizations it has not are made too.
 */
export function* planImport(
  table: ImportTable,
  kind: ImportKind,
  columns: readonly ImportColumn[],
  context: { readonly registry: Registry; readonly wording: Wording },
): Steps<ImportPlan> {
  const planner = new Planner(kind, columns, context, {
    own: yield* collectNames(context.registry, [kind === 'people' ? 'person' : 'law']),
    parties: yield* collectNames(
      context.registry,
      kind === 'people' ? ['organization'] : ['organization', 'person'],
    ),
  });
  for (const row of table.rows) {
    yield;
    planner.take(row);
  }
  return planner.finish(table.faults);
}

class Planner {
  readonly #kind: ImportKind;
  readonly #columns: readonly ImportColumn[];
  readonly #registry: Registry;
  readonly #wording: Wording;
  readonly #names: { readonly own: KnownNames; readonly parties: KnownNames };
  readonly #drafts = new Map<string, Draft>();
  readonly #byId = new Map<string, Draft>();
  readonly #parties = new Map<string, NewEntry>();
  readonly #left: LeftRow[] = [];
  readonly #remarks: string[] = [];

  constructor(
    kind: ImportKind,
    columns: readonly ImportColumn[],
    { registry, wording }: { readonly registry: Registry; readonly wording: Wording },
    names: { readonly own: KnownNames; readonly parties: KnownNames },
  ) {
    this.#kind = kind;
    this.#columns = columns;
    this.#registry = registry;
    this.#wording = wording;
    this.#names = names;
  }

  take(row: ImportRow): void {
    const { translate } = this.#wording;
    const [name = ''] = this.#cells(row, 'name');
    const leave = (reason: string): void => {
      this.#left.push({ row: row.number, name, reason });
    };
    if (name === '' || !/[\p{L}\p{N}]/u.test(name)) {
      leave(translate('It has no name.'));
      return;
    }
    const [written] = this.#cells(row, 'id');
    const known = written === undefined ? undefined : this.#drafts.get(written);
    if (known !== undefined) {
      if (toNfc(known.name) === toNfc(name)) {
        append(known.items, this.#itemsOf(row));
      } else {
        leave(translate('Its id “{0}” is that of row {1}, which has another name.', known.id, known.row));
      }
      return;
    }
    if (written !== undefined && this.#registry.get(written) !== undefined) {
      leave(translate('The registry has an entry with the id “{0}” already.', written));
      return;
    }
    // Two ids of a file say that two have one name.
    const [same] = this.#names.own
      .find(name)
      .filter((id) => written === undefined || this.#byId.get(id)?.isOwnId !== true);
    if (same !== undefined) {
      const other = this.#byId.get(same);
      leave(
        other === undefined
          ? translate('The registry has the name already: “{0}”.', same)
          : translate('Row {0} has the same name; give both an id if they are two.', other.row),
      );
      return;
    }
    this.#add(row, name, written);
  }

  finish(faults: readonly string[]): ImportPlan {
    const list: RegistryList = this.#kind === 'people' ? 'persons' : 'laws';
    const key = this.#kind === 'people' ? 'memberships' : 'history';
    const drafts = Array.from(this.#drafts.values(), ({ id, name, keys, items }): AddedEntry => ({
      list,
      entry: { id, name, ...keys, ...(items.length > 0 && { [key]: withoutRepetition(items) }) },
    }));
    const parties = Array.from(this.#parties.values(), (entry): AddedEntry => ({
      list: 'organizations',
      entry,
    }));
    return { added: [...drafts, ...parties], left: this.#left, remarks: [...faults, ...this.#remarks] };
  }

  #add(row: ImportRow, name: string, written: string | undefined): void {
    const { translate } = this.#wording;
    const isWritable = written !== undefined && !/\s/.test(written);
    if (written !== undefined && !isWritable) {
      this.#remark(row, translate('“{0}” is no id, as it has white space; one was made.', written));
    }
    const id = isWritable ? written : this.#newId(name);
    const keys: Record<string, RecordValue> = {};
    const others = this.#cells(row, 'other_names')
      .flatMap((cell) => cell.split(/[;|]/))
      .map((other) => other.trim())
      .filter((other) => other !== '' && toNfc(other) !== toNfc(name));
    if (others.length > 0) {
      keys['other_names'] = [...new Set(others)];
    }
    for (const field of this.#kind === 'people'
      ? (['family_name', 'given_name', 'note'] as const)
      : (['type', 'number', 'jurisdiction', 'note'] as const)) {
      const [value] = this.#cells(row, field);
      if (value !== undefined) {
        keys[field] = field === 'type' ? toWord(value, ENTITIES.law.fields.get('type')) : value;
      }
    }
    const [issuer] = this.#kind === 'laws' ? this.#cells(row, 'issued_by') : [];
    const issuedBy = issuer === undefined ? undefined : this.#partyOf(row, issuer);
    if (issuedBy !== undefined) {
      keys['issued_by'] = issuedBy;
    }
    const draft: Draft = {
      id,
      isOwnId: written === id,
      row: row.number,
      name,
      keys,
      items: [...this.#itemsOf(row)],
    };
    this.#drafts.set(written ?? id, draft);
    this.#byId.set(id, draft);
    this.#names.own.add(name, id);
  }

  /** At most one title or status. */
  #itemsOf(row: ImportRow): readonly RecordMap[] {
    if (this.#kind === 'laws') {
      const [status] = this.#cells(row, 'status');
      const date = this.#dateOf(row, 'date');
      return status === undefined
        ? []
        : [
            {
              status: toWord(status, PARTS.lawEvent.fields.get('status')),
              ...(date !== undefined && { date }),
            },
          ];
    }
    const [role] = this.#cells(row, 'title');
    const [id] = this.#cells(row, 'organization_id');
    const [name] = this.#cells(row, 'organization');
    const isKnown = id !== undefined && this.#registry.getOf('organization', id) !== undefined;
    const organization = isKnown
      ? id
      : (name ?? id) === undefined
        ? undefined
        : this.#partyOf(row, name ?? id ?? '');
    if (role === undefined && organization === undefined) {
      return [];
    }
    const [start, end] = [this.#dateOf(row, 'start_date'), this.#dateOf(row, 'end_date')];
    return [
      {
        ...(role !== undefined && { role }),
        ...(organization !== undefined && { organization_id: organization }),
        ...(start !== undefined && { start_date: start }),
        ...(end !== undefined && { end_date: end }),
      },
    ];
  }

  /** Known by id or name, else made; `undefined` where several have the name. */
  #partyOf(row: ImportRow, written: string): string | undefined {
    const entity = this.#registry.get(written);
    if (entity?.kind === 'organization' || (entity?.kind === 'person' && this.#kind === 'laws')) {
      return entity.id;
    }
    const [first, ...others] = this.#names.parties.find(written);
    if (others.length > 0) {
      this.#remark(row, this.#wording.translate('Several have the name “{0}”; none was chosen.', written));
      return undefined;
    }
    if (first !== undefined) {
      return first;
    }
    const id = this.#newId(written);
    this.#parties.set(id, { id, name: written });
    this.#names.parties.add(written, id);
    return id;
  }

  #dateOf(row: ImportRow, field: ImportField): string | undefined {
    const [written] = this.#cells(row, field);
    const date = written === undefined ? undefined : toDay(written);
    if (date === undefined || isImpreciseDate(date)) {
      return date;
    }
    this.#remark(row, this.#wording.translate('“{0}” is no date as YYYY-MM-DD; it was left out.', date));
    return undefined;
  }

  /** What the columns of a field say that say something. */
  #cells({ cells }: ImportRow, field: ImportField): readonly string[] {
    return this.#columns.flatMap((column) => {
      const value = column.field === field ? (cells[column.index] ?? '') : '';
      return value === '' || (field !== 'name' && NOTHING.test(value)) ? [] : [value];
    });
  }

  #newId(name: string): string {
    return toNewEntityId(
      name,
      (id) =>
        this.#registry.get(id) !== undefined ||
        this.#drafts.has(id) ||
        this.#byId.has(id) ||
        this.#parties.has(id),
    );
  }

  #remark({ number }: ImportRow, message: string): void {
    this.#remarks.push(this.#wording.translate('Row {0}: {1}', number, message));
  }
}

/** A word of the schema in whatever case and with whatever between its parts; any other as it is. */
function toWord(value: string, field: SchemaField | undefined): string {
  const word = value.toLowerCase().replace(/[\s-]+/g, '_');
  return field?.shape.is === 'word' && field.shape.words.includes(word) ? word : value;
}

function withoutRepetition(items: readonly RecordMap[]): readonly RecordMap[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
