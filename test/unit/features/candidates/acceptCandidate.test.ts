import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAliases, toNewEntry } from '../../../../src/core/features/candidates/acceptCandidate';
import type { NameCandidate } from '../../../../src/core/features/candidates/candidate';
import { CandidateFinder } from '../../../../src/core/features/candidates/candidateFinder';
import { changeRegistryInSteps } from '../../../../src/core/features/registryWriting/changeRegistry';
import { runAtOnce } from '../../../../src/core/util/steps';
import { aPerson } from '../../../support/entityBuilders';
import { englishWording } from '../../../support/inMemoryHost';
import { readText } from '../../../support/readText';

const documents = [
  readText(
    '---\nlang: en\n---\n\nDeputy Minister of Ports Tran Gia Phuc praised Resolution 88-NQ/TW. Phuc met the Coast Research ' +
      'Institute (CRI).\n',
    'documents/a.md',
  ),
  readText('---\nlang: vi\n---\n\nThứ trưởng Trần Gia Phúc dự họp.\n', 'documents/b.md'),
];
const occurrences = { occurrencesOf: () => [], mentionsIn: () => [] };
const candidates = runAtOnce(new CandidateFinder().find({ documents, occurrences }));

function candidateOf(kind: NameCandidate['kind']): NameCandidate {
  const found = candidates.find((one) => one.kind === kind);
  assert.ok(found, kind);
  return found;
}

test('an accepted candidate becomes an entry in which every claim has its passage', () => {
  assert.deepEqual(toNewEntry(candidateOf('person'), 'person', 'tran-gia-phuc'), {
    kind: 'newEntry',
    list: 'persons',
    entry: {
      id: 'tran-gia-phuc',
      name: 'Tran Gia Phuc',
      other_names: [
        { name: 'Tran Gia Phuc', lang: 'en' },
        {
          name: 'Trần Gia Phúc',
          lang: 'vi',
          sources: [{ document: 'documents/b.md', quote: 'Trần Gia Phúc' }],
        },
      ],
      memberships: [
        {
          role: 'Deputy Minister of Ports',
          other_roles: [{ name: 'Thứ trưởng', lang: 'vi' }],
          sources: [{ document: 'documents/a.md', quote: 'Deputy Minister of Ports' }],
        },
      ],
      sources: [
        { document: 'documents/a.md', quote: 'Tran Gia Phuc' },
        { document: 'documents/b.md', quote: 'Trần Gia Phúc' },
      ],
    },
  });
  const { entry } = toNewEntry(candidateOf('law'), 'law', 'r88') as Extract<
    ReturnType<typeof toNewEntry>,
    { kind: 'newEntry' }
  >;
  assert.equal(entry['type'], 'resolution');
  assert.equal(entry['number'], '88-NQ/TW');
});

test('a registry file that is not there yet is written so that it is read without a fault', () => {
  const changes = candidates.map((candidate, i) =>
    toNewEntry(candidate, candidate.kind === 'unknown' ? 'area' : candidate.kind, `entry-${String(i)}`),
  );
  const outcome = runAtOnce(
    changeRegistryInSteps(undefined, 'mem:/desk/registry/analyst.yaml', changes, englishWording),
  );
  assert.equal(outcome.state, 'edit');
  assert.match(outcome.edit.newText, /- id: entry-0\n/);
});

test('what is another name of somebody brings all names that the registry does not have', () => {
  const aliases = toAliases(candidateOf('person'), aPerson('phuc', 'Tran Gia Phuc'));
  assert.deepEqual(
    aliases.map((change) => change.kind === 'addItem' && [change.entityId, change.key, change.item]),
    [
      [
        'phuc',
        'other_names',
        {
          name: 'Trần Gia Phúc',
          lang: 'vi',
          sources: [{ document: 'documents/b.md', quote: 'Trần Gia Phúc' }],
        },
      ],
    ],
  );
});
