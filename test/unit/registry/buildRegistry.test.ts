import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildRegistry } from '../../../src/core/registry/buildRegistry';
import type { Problem } from '../../../src/core/problem';
import type { Registry } from '../../../src/core/registry/registry';
import type { RegistryReading } from '../../../src/core/registry/registryReading';
import { englishWording } from '../../support/inMemoryHost';
import { SeededRandom } from '../../support/seededRandom';
import { readText } from './registryFixture';

function build(readings: readonly RegistryReading[], corpora?: readonly string[]) {
  for (const { problems } of readings) {
    assert.deepEqual(problems, []);
  }
  return buildRegistry(readings, englishWording, corpora);
}

/** `code uri:line -> uri:line`, lines from 1. */
function tell({ code, uri, range, related }: Problem): string {
  const other = related === undefined ? '' : ` -> ${related.uri}:${String(related.range.start.line + 1)}`;
  return `${code} ${uri}:${String(range.start.line + 1)}${other}`;
}

const ours = readText(
  `
persons:
  - id: quan
    name: Vu Hai Quan
    other_names: [{ name: Vũ Hải Quân, lang: vi, sources: [documents/a.md] }]
    memberships: [{ role: Deputy Minister, organization_id: most, sources: [documents/a.md] }]
organizations:
  - { id: most, name: Ministry of Science and Technology, classification: ministry }
meetings:
  - { id: visit, name: Visit, hosts: [most], sectors: [chips], laws: [law], status: expected }
  - { id: talk, name: Talk, parent_id: visit, attendees: [quan, quan], organizations: [most] }
sectors:
  - { id: tech, name: Technology }
  - { id: chips, name: Chips, broader: tech }
laws:
  - { id: law, name: Some Law, history: [drafting] }
figures:
  - { id: jobs, name: jobs, sectors: [chips], meetings: [talk], value: 3 }
statements:
  - { id: asks, act: request, by: [quan], to: [most], meeting: talk, sectors: [chips], laws: [law], summary: Courses }
`,
  'registry/all.yaml',
  'ours',
);

const theirs = readText(
  `
persons:
  - id: quan
    name: Vũ Hải Quân
    other_names: [Quân]
    note: from the other desk
    sources: [documents/b.md]
    memberships: [{ role: Minister, organization_id: most }]
organizations:
  - { id: most, name: MOST, classification: agency, jurisdiction: vn, sources: [documents/b.md] }
meetings:
  - { id: talk, name: Talk, attendees: [headlee, quan], sectors: [chips] }
laws:
  - { id: chips, name: Chips Act }
memberships:
  - { person_id: quan, role: Professor }
`,
  'registry/all.yaml',
  'theirs',
);

const ids = (entities: readonly { readonly id: string }[]): string[] => entities.map(({ id }) => id);

test('ways lead from each entity to what names it', () => {
  const { registry, problems } = build([ours]);
  assert.deepEqual(problems, []);
  const ways: Record<string, [readonly { readonly id: string }[], string[]]> = {
    'meetings of a person, not their parents': [registry.meetingsOf('quan'), ['talk']],
    'meetings hosted or joined': [registry.meetingsOf('most'), ['visit', 'talk']],
    'meetings within': [registry.meetingsWithin('visit'), ['talk']],
    'meetings about a sector': [registry.meetingsAbout('chips'), ['visit']],
    'meetings about a law': [registry.meetingsAbout('law'), ['visit']],
    'statements by': [registry.statementsBy('quan'), ['asks']],
    'statements to': [registry.statementsTo('most'), ['asks']],
    'statements about a meeting': [registry.statementsAbout('talk'), ['asks']],
    'statements about a law': [registry.statementsAbout('law'), ['asks']],
    'figures about a sector': [registry.figuresAbout('chips'), ['jobs']],
    'figures about a meeting': [registry.figuresAbout('talk'), ['jobs']],
    'narrower sectors': [registry.narrowerSectors('tech'), ['chips']],
    members: [registry.membersOf('most'), ['quan']],
    'nothing, for an id that nobody has': [registry.meetingsOf('nobody'), []],
    'nothing, for a name of the prototype': [registry.meetingsOf('constructor'), []],
    'all of a kind': [registry.ofKind('sector'), ['tech', 'chips']],
  };
  for (const [name, [found, expected]] of Object.entries(ways)) {
    assert.deepEqual(ids(found), expected, name);
  }
  assert.equal(registry.getOf('person', 'quan')?.name, 'Vu Hai Quan');
  assert.equal(registry.getOf('law', 'quan'), undefined);
  assert.equal(registry.get('__proto__'), undefined);
});

test('one id in two corpora is one entity, with the spelling of the first and the names and claims of both', () => {
  const { registry } = build([ours, theirs]);
  const person = registry.getOf('person', 'quan')!;
  assert.equal(person.name, 'Vu Hai Quan');
  assert.deepEqual(
    person.names.map(({ text, sources }) => [text, sources.length]),
    [
      ['Vu Hai Quan', 0],
      ['Vũ Hải Quân', 1],
      ['Quân', 0],
    ],
  );
  assert.deepEqual(
    person.memberships.map(({ role }) => role),
    ['Deputy Minister', 'Minister', 'Professor'],
  );
  assert.equal(person.note, 'from the other desk');
  assert.deepEqual(
    person.places.map(({ corpus }) => corpus),
    ['ours', 'theirs'],
  );
});

test('where corpora differ on a property the first stands and the other is a claim beside it', () => {
  const organization = build([ours, theirs]).registry.getOf('organization', 'most')!;
  assert.equal(organization.classification, 'ministry');
  assert.equal(organization.jurisdiction, 'vn');
  assert.deepEqual(
    organization.claims.map(({ property, value, sources }) => [property, value, sources.length]),
    [['classification', 'agency', 1]],
  );
});

test('lists of ids and attendees are united without repetition', () => {
  const meeting = build([ours, theirs]).registry.getOf('meeting', 'talk')!;
  assert.deepEqual(
    meeting.attendees.map(({ personId }) => personId),
    ['quan', 'headlee'],
  );
  assert.deepEqual(meeting.sectors, ['chips']);
});

test('an id of two kinds in two corpora: the first wins, and the other is told of', () => {
  const { registry, problems } = build([ours, theirs]);
  assert.equal(registry.get('chips')?.kind, 'sector');
  assert.deepEqual(problems.map(tell), [
    'duplicate-id mem:/theirs/registry/all.yaml:14 -> mem:/ours/registry/all.yaml:14',
  ]);
});

test('the order of corpora can be given', () => {
  const { registry } = build([ours, theirs], ['theirs', 'ours']);
  assert.equal(registry.get('quan')?.name, 'Vũ Hải Quân');
});

test('an id twice in one corpus: the first in the order of paths wins, and both places are told of', () => {
  const b = readText('persons:\n  - { id: x, name: From b }\n', 'registry/b.yaml');
  const a = readText(
    'organizations:\n  - { id: y, name: Y }\n  - { id: x, name: From a }\n',
    'registry/a.yaml',
  );
  const { registry, problems } = build([b, a]);
  assert.equal(registry.get('x')?.name, 'From a');
  assert.deepEqual(problems.map(tell), [
    'duplicate-id mem:/test/registry/a.yaml:3 -> mem:/test/registry/b.yaml:2',
    'duplicate-id mem:/test/registry/b.yaml:2 -> mem:/test/registry/a.yaml:3',
  ]);
});

test('the order in which files are loaded decides nothing', () => {
  const random = new SeededRandom(7);
  const files = Array.from({ length: 12 }, (_, file) => {
    const persons = Array.from({ length: 6 }, () => {
      const id = `p${String(random.integer(30))}`;
      return `  - { id: ${id}, name: Name ${String(file)}, other_names: [Other ${String(random.integer(4))}] }`;
    });
    const member = `  - { person_id: p${String(random.integer(30))}, role: Role ${String(file)} }`;
    return readText(
      `persons:\n${persons.join('\n')}\nmemberships:\n${member}\n`,
      `registry/${String(file % 6)}.yaml`,
      file < 6 ? 'one' : 'two',
    );
  });
  const expected = JSON.stringify(flatten(build(files, ['one', 'two'])));
  for (let round = 0; round < 50; round++) {
    const shuffled = files
      .map((file) => ({ file, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ file }) => file);
    assert.equal(JSON.stringify(flatten(build(shuffled, ['one', 'two']))), expected);
  }
});

function flatten({ registry, problems }: { registry: Registry; problems: readonly Problem[] }): unknown {
  return [registry.entities, problems];
}

test('what is its own parent hangs nothing', () => {
  const { registry } = build([
    readText(
      'sectors: [{ id: a, name: A, broader: b }, { id: b, name: B, broader: a }]\nmeetings: [{ id: m, name: M, parent_id: m }]',
    ),
  ]);
  assert.deepEqual(ids(registry.narrowerSectors('a')), ['b']);
  assert.deepEqual(ids(registry.meetingsWithin('m')), ['m']);
});
