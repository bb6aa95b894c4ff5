import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

/*
 * Holds the bundled corpus against the fact list (test/corpus/facts.yaml, which describes its form) and against
 * itself. It reads the files as they are and uses nothing of the product, so that it judges data, not code.
 */

/** A mapping of YAML, with the keys that the tests ask for by name. */
interface Item extends Record<string, unknown> {
  readonly id?: unknown;
  readonly document?: unknown;
  readonly quote?: unknown;
  readonly prefix?: unknown;
  readonly suffix?: unknown;
  readonly speech?: unknown;
  readonly text?: unknown;
  readonly memberships?: unknown;
  readonly claims?: unknown;
  readonly parent_id?: unknown;
  readonly broader?: unknown;
  readonly part_of?: unknown;
  readonly entity?: unknown;
  readonly statement?: unknown;
  readonly figure?: unknown;
  readonly path?: unknown;
  readonly equals?: unknown;
  readonly includes?: unknown;
}

interface Fact {
  readonly id: string;
  readonly document: string;
  readonly quotes: readonly string[];
  readonly registry?: readonly Item[];
}

const CORPUS = join(process.cwd(), 'corpus');
const KINDS = [
  'persons',
  'organizations',
  'areas',
  'laws',
  'meetings',
  'sectors',
  'figures',
  'statements',
] as const;
type Kind = (typeof KINDS)[number];

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const normalized = (value: string): string => value.normalize('NFC').replace(/\s+/gu, ' ');
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

const documents = new Map(
  readdirSync(join(CORPUS, 'documents')).map((file) => [
    `documents/${file}`,
    read(CORPUS, 'documents', file),
  ]),
);
const facts = (parse(read(process.cwd(), 'test', 'corpus', 'facts.yaml')) as { facts: Fact[] }).facts;

const entities: { readonly kind: Kind; readonly id: string; readonly item: Item }[] = [];
for (const file of readdirSync(join(CORPUS, 'registry'))) {
  const content: unknown = parse(read(CORPUS, 'registry', file));
  assert.ok(isItem(content), file);
  for (const [key, list] of Object.entries(content)) {
    const kind = KINDS.find((known) => known === key);
    assert.ok(kind, `${file}: ${key}`);
    for (const item of items(list)) {
      assert.ok(isItem(item), `${file}: ${key}`);
      entities.push({ kind, id: text(item.id), item });
    }
  }
}
const byId = new Map(entities.map((entity) => [entity.id, entity]));

function occurrences(haystack: string, needle: string): number {
  return needle === '' ? 0 : normalized(haystack).split(needle).length - 1;
}

/** Every object under `sources` anywhere below `value`. */
function sourcesIn(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (!isItem(value)) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    key === 'sources' ? items(below).filter(isItem) : sourcesIn(below),
  );
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  if (step === '*') return items(value).flatMap((each) => valuesAt(each, rest));
  if (Array.isArray(value)) return valuesAt(value[Number(step)], rest);
  return isItem(value) && step in value ? valuesAt(value[step], rest) : [];
}

const sorted = (value: unknown): string[] => items(value).map(String).sort();

/** What differs, or nothing. */
function mismatch(assertion: Item): string | undefined {
  const { entity, statement, figure, ...expected } = assertion;
  const id = text(entity ?? statement ?? figure);
  const found = byId.get(id);
  if (!found) return `no entity ${id}`;
  if (entity !== undefined) return pathMismatch(id, found.item, expected);
  const kind: Kind = statement !== undefined ? 'statements' : 'figures';
  if (found.kind !== kind) return `${id} is in ${found.kind}`;
  for (const [key, value] of Object.entries(expected)) {
    const problem =
      key === 'claim' ? claimMismatch(found.item, value) : valueMismatch(key, found.item[key], value);
    if (problem) return `${id}: ${problem}`;
  }
  return undefined;
}

function pathMismatch(id: string, item: Item, expected: Item): string | undefined {
  if (expected.path === undefined) return undefined;
  const values = valuesAt(item, text(expected.path).split('.'));
  const wanted = expected.equals ?? expected.includes;
  const holds =
    'includes' in expected
      ? values
          .flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]))
          .includes(wanted)
      : values.length === 1 && values[0] === wanted;
  return holds
    ? undefined
    : `${id}.${text(expected.path)} is ${JSON.stringify(values)}, not ${JSON.stringify(wanted)}`;
}

function claimMismatch(item: Item, expected: unknown): string | undefined {
  assert.ok(isItem(expected));
  const claims = items(item.claims ?? [item]).filter(isItem);
  const holds = claims.some((claim) =>
    Object.entries(expected).every(([key, value]) => (claim[key] ?? null) === value),
  );
  return holds ? undefined : `no claim ${JSON.stringify(expected)}`;
}

function valueMismatch(key: string, actual: unknown, wanted: unknown): string | undefined {
  let holds: boolean;
  if (key === 'by' || key === 'to') holds = sorted(actual).join() === sorted(wanted).join();
  else if (Array.isArray(wanted)) holds = wanted.every((each) => items(actual).includes(each));
  else holds = JSON.stringify(actual) === JSON.stringify(wanted);
  return holds ? undefined : `${key} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`;
}

test('every fact stands in its document and in the registry', () => {
  const problems: string[] = [];
  for (const fact of facts) {
    const document = documents.get(fact.document);
    if (document === undefined) problems.push(`${fact.id}: no document ${fact.document}`);
    for (const quote of fact.quotes) {
      if (!occurrences(document ?? '', normalized(quote))) problems.push(`${fact.id}: not found: ${quote}`);
    }
    for (const assertion of fact.registry ?? []) {
      const problem = mismatch(assertion);
      if (problem) problems.push(`${fact.id}: ${problem}`);
    }
  }
  assert.deepEqual(problems, []);
});

test('fact ids are unique and every document has facts', () => {
  const ids = facts.map((fact) => fact.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual([...new Set(facts.map((fact) => fact.document))].sort(), [...documents.keys()].sort());
  assert.deepEqual(
    facts.filter((fact) => fact.quotes.length === 0).map((fact) => fact.id),
    [],
  );
});

test('every person, law, meeting, figure and statement rests on a fact', () => {
  const named = new Set(
    facts.flatMap((fact) => (fact.registry ?? []).map((a) => a.entity ?? a.statement ?? a.figure)),
  );
  const kinds: readonly Kind[] = ['persons', 'laws', 'meetings', 'figures', 'statements'];
  assert.deepEqual(
    entities.filter((entity) => kinds.includes(entity.kind) && !named.has(entity.id)).map(({ id }) => id),
    [],
  );
});

test('every quotation of the registry is found in its document, and only there', () => {
  const problems: string[] = [];
  for (const { id, item } of entities) {
    for (const source of sourcesIn(item)) {
      const document = documents.get(text(source.document));
      const quote = [source.prefix, source.quote, source.suffix]
        .map((part) => normalized(text(part)))
        .join('');
      const count = occurrences(document ?? '', quote);
      if (count !== 1) problems.push(`${id}: ${String(count)} times in ${text(source.document)}: ${quote}`);
      if (source.speech === 'direct')
        problems.push(`${id}: a retold document has no direct speech: ${quote}`);
    }
  }
  assert.deepEqual(problems, []);
});

test('persons, laws, meetings, figures and statements have sources', () => {
  const kinds: readonly Kind[] = ['persons', 'laws', 'meetings', 'figures', 'statements'];
  assert.deepEqual(
    entities
      .filter(({ kind, item }) => kinds.includes(kind) && sourcesIn(item).length === 0)
      .map(({ id }) => id),
    [],
  );
  const roles = entities.flatMap(({ id, item }) =>
    items(item.memberships)
      .filter(isItem)
      .map((role) => [id, role] as const),
  );
  assert.deepEqual(
    roles.filter(([, role]) => sourcesIn(role).length === 0).map(([id]) => id),
    [],
  );
});

test('ids are unique, without white space, and every id referred to exists', () => {
  assert.equal(byId.size, entities.length);
  assert.deepEqual(
    entities.filter(({ id }) => !/^\S+$/u.test(id)).map(({ id }) => id),
    [],
  );
  const targets: Readonly<Record<string, readonly Kind[]>> = {
    organization_id: ['organizations'],
    jurisdiction: ['areas'],
    issued_by: ['organizations', 'persons'],
    broader: ['sectors'],
    part_of: ['figures'],
    meeting: ['meetings'],
    meetings: ['meetings'],
    hosts: ['organizations', 'persons'],
    organizations: ['organizations'],
    person_id: ['persons'],
    attendees: ['persons'],
    sectors: ['sectors'],
    laws: ['laws'],
    amends: ['laws'],
    replaces: ['laws'],
    by: ['persons', 'organizations'],
    to: ['persons', 'organizations'],
  };
  const problems: string[] = [];
  const visit = (owner: { id: string; kind: Kind }, item: Item): void => {
    for (const [key, value] of Object.entries(item)) {
      const kinds = key === 'parent_id' ? [owner.kind] : targets[key];
      for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isItem(each)) visit(owner, each);
        else if (kinds && !kinds.some((kind) => byId.get(text(each))?.kind === kind)) {
          problems.push(`${owner.id}.${key}: ${String(each)}`);
        }
      }
    }
  };
  for (const entity of entities) visit(entity, entity.item);
  assert.deepEqual(problems, []);
});

test('no entity lies within itself', () => {
  for (const { id } of entities) {
    const seen = new Set<string>();
    for (let next = id; next !== '';) {
      assert.ok(!seen.has(next), id);
      seen.add(next);
      const item = byId.get(next)?.item;
      next = text(item?.parent_id ?? item?.broader ?? item?.part_of);
    }
  }
});

test('every document is retold, says how it is dated, and is in NFC', () => {
  for (const [id, content] of documents) {
    assert.equal(content, content.normalize('NFC'), id);
    const [, head = ''] = /^---\n(.*?)\n---\n/su.exec(content) ?? [];
    const matter = parse(head) as Item;
    assert.equal(matter.text, 'retold', id);
    for (const key of ['title', 'date', 'date_basis', 'date_note', 'lang', 'citation_key']) {
      assert.ok(text(matter[key]), `${id}: ${key}`);
    }
    assert.equal('url' in matter || 'author' in matter, false, id);
  }
});

test('documents contain no direct speech: at most a term of three words stands in quotation marks', () => {
  for (const [id, content] of documents) {
    const body = content.replace(/^---\n.*?\n---\n/su, '');
    const quoted = body.match(/["“„«][^"“”„«»]*["”“»]/gu) ?? [];
    const marks = body.match(/["“”„«»]/gu) ?? [];
    assert.equal(marks.length, quoted.length * 2, id);
    for (const each of quoted) {
      assert.ok((each.match(/\p{L}+/gu) ?? []).length <= 3, `${id}: ${each}`);
    }
  }
});
