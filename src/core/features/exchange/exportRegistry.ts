import { nameOf } from '../../cards/entityLines';
import type { CardContext } from '../../cards/cardContext';
import { toDateParts } from '../../citations/bibliography/cslJson';
import type { Entity, Law, Person } from '../../registry/entity';
import { lastReportedStatus } from '../../registry/lawStatus';
import { LISTS, MEETING_CLASSES } from '../../registry/registrySchema';
import { titlesOf } from '../../registry/titlesOf';
import { toCsv } from '../../text/csv';
import { compareDates } from '../../text/dates';
import { toVisibleText } from '../../text/presentText';
import type { Steps } from '../../util/steps';
import { LIST_OF_KIND, type RecordMap } from '../registryWriting/registryChange';
import { append } from '../../util/append';
import { toRecord } from './toRecord';

/** `people` and `laws`: CSV with one row for each title or status. `csl`: laws as CSL JSON. */
export type ExportFormat = 'people' | 'laws' | 'popolo' | 'csl';

export interface RegistryExport {
  readonly text: string;
  /** Entries that are in it. */
  readonly count: number;
}

/** Between the values of one cell; what is read back is parted there. */
export const SEPARATOR = '; ';

/** The registry, or a part of it, as other programs read it. */
export function* exportRegistry(context: CardContext, format: ExportFormat): Steps<RegistryExport> {
  switch (format) {
    case 'people':
      return yield* exportPeople(context);
    case 'laws':
      return yield* exportLaws(context);
    case 'popolo':
      return yield* exportPopolo(context);
    case 'csl':
      return yield* exportCsl(context);
  }
}

/** Heads are keys that the import knows. */
const PEOPLE_HEAD = [
  ...['id', 'name', 'other_names', 'title', 'organization_id', 'organization', 'start_date', 'end_date'],
  ...['reported', 'note'],
];

function* exportPeople(context: CardContext): Steps<RegistryExport> {
  const { desk } = context;
  const people = desk.registry.ofKind('person');
  const rows: (readonly string[])[] = [PEOPLE_HEAD];
  for (const person of people) {
    yield;
    append(rows, toPersonRows(context, person));
  }
  return { text: toCsv(rows), count: people.length };
}

function toPersonRows(context: CardContext, person: Person): readonly (readonly string[])[] {
  const titles = titlesOf(person, (source) => context.desk.dateOf(source));
  return (titles.length === 0 ? [undefined] : titles).map((title) => [
    person.id,
    person.name,
    otherNames(person),
    title?.role ?? '',
    title?.organizationId ?? '',
    title?.organizationId === undefined ? '' : nameOf(context, title.organizationId),
    title?.startDate ?? '',
    title?.endDate ?? '',
    title?.reported ?? '',
    person.note ?? '',
  ]);
}

const LAWS_HEAD = [
  ...['id', 'name', 'other_names', 'type', 'number', 'jurisdiction', 'issued_by', 'issuer', 'status', 'date'],
  'note',
];

function* exportLaws(context: CardContext): Steps<RegistryExport> {
  const laws = context.desk.registry.ofKind('law');
  const rows: (readonly string[])[] = [LAWS_HEAD];
  for (const law of laws) {
    yield;
    append(rows, toLawRows(context, law));
  }
  return { text: toCsv(rows), count: laws.length };
}

/** Sources that differ have a row each. */
function toLawRows(context: CardContext, law: Law): readonly (readonly string[])[] {
  const reports = lastReportedStatus(law, (source) => context.desk.dateOf(source));
  return (reports.length === 0 ? [undefined] : reports).map((report) => [
    law.id,
    law.name,
    otherNames(law),
    law.type ?? '',
    law.number ?? '',
    law.jurisdiction ?? '',
    law.issuedBy ?? '',
    law.issuedBy === undefined ? '' : nameOf(context, law.issuedBy),
    report?.status ?? '',
    report?.date ?? '',
    law.note ?? '',
  ]);
}

function otherNames({ names, name }: Entity): string {
  return names.flatMap(({ text }) => (text === name ? [] : [text])).join(SEPARATOR);
}

/**
 * Everything as Popolo JSON: persons with their memberships, organizations, areas, posts, and meetings as events. What
 * Popolo has no word for stands beside it under the keys of the registry, so that read again it says the same.
 */
function* exportPopolo({ desk }: CardContext): Steps<RegistryExport> {
  const lists = new Map<string, RecordMap[]>(
    [...LISTS].flatMap(([list, kind]) => (kind === 'ignored' || kind === 'membership' ? [] : [[list, []]])),
  );
  for (const entity of desk.registry.entities) {
    yield;
    lists.get(listOf(entity))?.push(toRecord(entity, (source) => desk.documentOf(source)));
  }
  const filled = [...lists].filter(([, records]) => records.length > 0);
  return {
    text: `${JSON.stringify(Object.fromEntries(filled), null, 2)}\n`,
    count: desk.registry.entities.length,
  };
}

/** A meeting of a class that is no meeting to readers of Popolo events would not come back as one. */
function listOf(entity: Entity): string {
  const isEvent =
    entity.kind === 'meeting' &&
    (entity.classification === undefined || MEETING_CLASSES.has(entity.classification.toLowerCase()));
  return isEvent ? 'events' : LIST_OF_KIND[entity.kind];
}

/** Words of CSL for kinds of instruments; all others are legislation. */
const CSL_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  ['bill', 'bill'],
  ['treaty', 'treaty'],
  ['decree', 'regulation'],
  ['circular', 'regulation'],
  ['order', 'regulation'],
  ['strategy', 'document'],
  ['plan', 'document'],
  ['programme', 'document'],
]);
/** With which a law is there. */
const ISSUED = ['promulgated', 'approved', 'passed', 'announced'];

function* exportCsl(context: CardContext): Steps<RegistryExport> {
  const laws = context.desk.registry.ofKind('law');
  const items: object[] = [];
  for (const law of laws) {
    yield;
    items.push(toCslItem(context, law));
  }
  return { text: `${JSON.stringify(items, null, 2)}\n`, count: laws.length };
}

/** What is not known is left out; the status is that of the last report, with its date. */
function toCslItem(context: CardContext, law: Law): object {
  const { desk } = context;
  const [report] = lastReportedStatus(law, (source) => desk.dateOf(source));
  const [issued] = law.history
    .flatMap(({ status, date }) => (ISSUED.includes(status) && date !== undefined ? [date] : []))
    .sort(compareDates);
  return {
    id: law.id,
    type: CSL_TYPES.get(law.type) ?? 'legislation',
    title: toVisibleText(law.name),
    ...(law.number === undefined ? {} : { number: toVisibleText(law.number) }),
    ...(law.jurisdiction === undefined ? {} : { jurisdiction: toVisibleText(law.jurisdiction) }),
    ...(law.issuedBy === undefined
      ? {}
      : { authority: [{ literal: toVisibleText(nameOf(context, law.issuedBy)) }] }),
    ...(issued === undefined ? {} : { issued: toDateParts(issued) }),
    ...(report === undefined
      ? {}
      : {
          status: [report.status.replaceAll('_', ' '), report.date]
            .filter((part) => part !== undefined)
            .join(', last reported '),
        }),
  };
}
