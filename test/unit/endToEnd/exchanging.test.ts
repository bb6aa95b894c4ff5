import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AideMemoire, ImportColumn, ImportKind, ImportPlan, ImportTable } from '../../../src/core';
import type { Entity } from '../../../src/core/registry/entity';
import { buildRegistry } from '../../../src/core/registry/buildRegistry';
import { readRegistryFile } from '../../../src/core/registry/readRegistryFile';
import { toCsv } from '../../../src/core/text/csv';
import { readBundledCorpus } from '../../support/bundledCorpus';
import { englishWording } from '../../support/inMemoryHost';
import { withService } from './serviceUnderTest';

const REGISTRY = `persons:
  - { id: mai-tran, name: Mai Tran, other_names: [Trần Thị Mai] }
organizations:
  - { id: ministry, name: Ministry of Ports, other_names: [MOP] }
  - { id: fleet-a, name: Fleet }
  - { id: fleet-b, name: Fleet }
laws:
  - { id: ports-law, name: Ports Law, number: 12/2026/QH16 }
`;
const desk = { corpora: { desk: { 'registry/all.yaml': REGISTRY } } };

async function table(service: AideMemoire, csv: string): Promise<ImportTable> {
  const reading = await service.readTable(csv);
  assert.ok(reading?.state === 'read');
  return reading.table;
}

async function plan(
  service: AideMemoire,
  csv: string,
  kind: ImportKind,
  columns?: readonly ImportColumn[],
): Promise<ImportPlan> {
  const read = await table(service, csv);
  const planned = await service.planImport(read, kind, columns ?? service.guessImportColumns(read, kind));
  assert.ok(planned);
  return planned;
}

test('rows become entries with ids of their own; who is known is left, with the reason', async () => {
  await withService(desk, async ({ service }) => {
    const csv = [
      'Full name;Aliases;Position;Organisation;From;To;Born',
      'Vũ Hải Quân;Quan Vu | V. H. Quan;Deputy Minister;MOP;2025-09;;1970',
      'Anna Berg;;Envoy;Harbour Office;soon;2026-01-02;',
      'MAI TRAN;;Captain;MOP;;;',
      'Vu Hai Quan;;Minister;;;;',
      'Jo Fleet;;Captain;Fleet;;;',
      ';;Captain;MOP;;;',
      'Bo Lind;;;n/a;;;',
    ].join('\n');
    const read = await table(service, csv);
    assert.deepEqual(
      service.guessImportColumns(read, 'people').map(({ field }) => field ?? '-'),
      ['name', 'other_names', 'title', 'organization', 'start_date', 'end_date', '-'],
    );
    const { added, left, remarks } = await plan(service, csv, 'people');
    assert.deepEqual(
      added.map(({ list, entry }) => [list, entry]),
      [
        [
          'persons',
          {
            id: 'vu-hai-quan',
            name: 'Vũ Hải Quân',
            other_names: ['Quan Vu', 'V. H. Quan'],
            memberships: [{ role: 'Deputy Minister', organization_id: 'ministry', start_date: '2025-09' }],
          },
        ],
        [
          'persons',
          {
            id: 'anna-berg',
            name: 'Anna Berg',
            memberships: [{ role: 'Envoy', organization_id: 'harbour-office', end_date: '2026-01-02' }],
          },
        ],
        ['persons', { id: 'jo-fleet', name: 'Jo Fleet', memberships: [{ role: 'Captain' }] }],
        ['persons', { id: 'bo-lind', name: 'Bo Lind' }],
        ['organizations', { id: 'harbour-office', name: 'Harbour Office' }],
      ],
    );
    assert.deepEqual(
      left.map(({ row, name, reason }) => `${String(row)} ${name}: ${reason}`),
      [
        '4 MAI TRAN: The registry has the name already: “mai-tran”.',
        '5 Vu Hai Quan: Row 2 has the same name; give both an id if they are two.',
        '7 : It has no name.',
      ],
    );
    assert.deepEqual(remarks, [
      'Row 3: “soon” is no date as YYYY-MM-DD; it was left out.',
      'Row 6: Several have the name “Fleet”; none was chosen.',
    ]);
    const text = await service.writeImport(added, 'Imported from people.csv');
    assert.ok(
      text?.startsWith('# Imported from people.csv\npersons:\n  - id: vu-hai-quan\n    name: Vũ Hải Quân\n'),
      text,
    );
  });
});

test('rows with one id are one entry; ids that are taken or none are told', async () => {
  await withService(desk, async ({ service }) => {
    const csv =
      'id,name,type,number,issuing body,status,date\n' +
      'a-1,Lamp Act,Act,1/2026,Ministry of Ports,In force,2026-02-01\n' +
      'a-1,Lamp Act,Act,1/2026,Ministry of Ports,passed,2026-01-01\n' +
      'a-1,Other Act,,,,,\n' +
      'ports-law,Ports Law 2,,,,,\n' +
      'my id,Lock Act,covenant,,Mai Tran,,\n' +
      'b-1,Ports law,,,,,\n' +
      'c-1,Lamp Act,,,,,\n';
    assert.equal(service.guessImportKind(await table(service, csv)), 'laws');
    const { added, left, remarks } = await plan(service, csv, 'laws');
    assert.deepEqual(
      added.map(({ entry }) => entry),
      [
        {
          id: 'a-1',
          name: 'Lamp Act',
          type: 'act',
          number: '1/2026',
          issued_by: 'ministry',
          history: [
            { status: 'in_force', date: '2026-02-01' },
            { status: 'passed', date: '2026-01-01' },
          ],
        },
        { id: 'lock-act', name: 'Lock Act', type: 'covenant', issued_by: 'mai-tran' },
        // Both have ids: two laws of one name.
        { id: 'c-1', name: 'Lamp Act' },
      ],
    );
    assert.deepEqual(
      left.map(({ row }) => row),
      [4, 5, 7],
    );
    assert.deepEqual(remarks, ['Row 6: “my id” is no id, as it has white space; one was made.']);
    assert.ok((await service.writeImport(added, 'x')) !== undefined);
  });
});

test('what is no table is refused, and faults of one are told', async () => {
  await withService(desk, async ({ service }) => {
    for (const text of ['', '\n\n', 'name\n', 'x'.repeat(5_000_001), `a${',b'.repeat(300)}\n1`]) {
      assert.equal((await service.readTable(text))?.state, 'refused');
    }
    assert.deepEqual(
      (await table(service, '\uFEFF"name"\r\n"A ""B"""\r\n"\'=1"\r\n')).rows.map(({ cells }) => cells),
      [['A "B"'], ['=1']],
    );
    assert.equal((await table(service, 'name,x\n"open,1\n')).faults.length > 0, true);
    assert.equal(service.guessImportKind(await table(service, 'name,date\na,b\n')), undefined);
  });
});

test('whatever the cells say, the file that is written has just these entries', async () => {
  await withService(desk, async ({ service }) => {
    const cell = fc.oneof(
      fc.constantFrom(
        'no',
        'null',
        '~',
        '012',
        '- a',
        '{a}',
        'a: b',
        '# x',
        "'",
        '"',
        '\t',
        '2026',
        '2026-01',
        '@',
        'Ann #1: [x]',
        '\u0007bell',
        'a\nb',
        'Ꜣ\u2C80',
        'Ann\u202E',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const reading = await service.readTable(toCsv([['name', 'title', 'note'], ...rows]));
        if (reading?.state !== 'read') {
          return;
        }
        const columns = service.guessImportColumns(reading.table, 'people');
        const planned = await service.planImport(reading.table, 'people', columns);
        assert.ok(planned && planned.added.length + planned.left.length === reading.table.rows.length);
        assert.ok(
          (await service.writeImport(planned.added, '# a\nb')) !== undefined,
          JSON.stringify(planned.added),
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('Popolo JSON comes as it is, but for entries whose ids the corpus has', async () => {
  await withService(desk, async ({ service }) => {
    const popolo = {
      persons: [
        { id: 'p1', name: 'Mai Tran' },
        { id: 'p2', name: 'New One' },
      ],
      memberships: [{ person_id: 'p2', role: 'Member' }],
    };
    const text = JSON.stringify(popolo);
    const plain = await service.planPopolo(text, 'desk');
    assert.ok(plain?.state === 'read');
    assert.deepEqual([plain.plan.text, plain.plan.count, plain.plan.left], [text, 2, []]);
    assert.deepEqual(plain.plan.remarks, ['Mai Tran (p1): the registry has this name as “mai-tran” too.']);
    const clashing = JSON.stringify({ persons: [{ id: 'mai-tran', name: 'Other' }, ...popolo.persons] });
    const partly = await service.planPopolo(clashing, 'desk');
    assert.ok(partly?.state === 'read');
    assert.deepEqual([JSON.parse(partly.plan.text), partly.plan.count], [{ persons: popolo.persons }, 2]);
    assert.deepEqual(
      partly.plan.left.map(({ name }) => name),
      ['Other'],
    );
    // In another corpus the two are one.
    const other = await service.planPopolo(clashing, 'other');
    assert.ok(other?.state === 'read' && other.plan.text === clashing && other.plan.remarks.length === 2);
    assert.equal((await service.planPopolo('{"a": 1}', 'desk'))?.state, 'refused');
    assert.equal((await service.planPopolo('[', 'desk'))?.state, 'refused');
  });
});

/** What an entity says, wherever it is written. */
function said(entity: Entity): unknown {
  return JSON.parse(
    JSON.stringify(entity, (key, value: unknown) =>
      ['place', 'places', 'corpus'].includes(key) ? undefined : value,
    ),
  );
}

test('the whole bundled registry goes out as Popolo JSON and comes back the same', async () => {
  const bundled = readBundledCorpus();
  await withService({ corpora: { desk: bundled } }, async ({ service }) => {
    const exported = await service.exportRegistry('popolo');
    assert.ok(exported);
    const file = (path: string, text: string) =>
      readRegistryFile({ corpus: 'desk', uri: path, path, text }, englishWording);
    const reading = file('registry/all.json', exported.text);
    assert.deepEqual(
      reading.problems.filter(({ severity }) => severity !== 'information'),
      [],
    );
    const { registry: again } = buildRegistry([reading], englishWording);
    const files = Object.entries(bundled).filter(([path]) => /^registry\/.*yaml$/.test(path));
    const { registry: before } = buildRegistry(
      files.map(([path, text]) => file(path, text)),
      englishWording,
    );
    assert.equal(again.entities.length, exported.count);
    for (const entity of before.entities) {
      const other = again.get(entity.id);
      assert.deepEqual(other && said(other), said(entity), entity.id);
    }
    const popolo = JSON.parse(exported.text) as Record<string, readonly Record<string, unknown>[]>;
    assert.ok(Object.keys(popolo).slice(0, 2).join() === 'persons,organizations');
    assert.ok((popolo['events']?.length ?? 0) > 3);
  });
});

test('people and laws go out as tables that come in again, and no cell is a formula', async () => {
  const bundled = readBundledCorpus();
  const laid = {
    ...bundled,
    'registry/odd.yaml': "persons: [{ id: odd, name: '=HYPERLINK(1)', note: '@x' }]",
  };
  await withService({ corpora: { desk: laid } }, async ({ service }) => {
    for (const kind of ['people', 'laws'] as const) {
      const exported = await service.exportRegistry(kind);
      assert.ok(exported && exported.count > 10);
      for (const { cells } of (await table(service, exported.text)).rows) {
        assert.ok(cells.length > 5);
      }
      assert.ok(!/(?:^|,)"[=+\-@\t\r]/m.test(exported.text));
      const read = await table(service, exported.text);
      const columns = service.guessImportColumns(read, kind);
      const known = await service.planImport(read, kind, columns);
      assert.deepEqual(known?.added, [], 'all are known');
      await withService({ corpora: { empty: {} } }, async ({ service: empty }) => {
        const fresh = await empty.planImport(read, kind, columns);
        const own = fresh?.added.filter(({ list }) => list !== 'organizations') ?? [];
        assert.ok(own.length + (fresh?.left.length ?? 0) >= exported.count);
        assert.ok(own.length > exported.count * 0.9, JSON.stringify(fresh?.left));
        for (const { entry } of own) {
          const before = service.card(entry.id);
          assert.equal(before?.title, entry['name']);
        }
        assert.ok((await empty.writeImport(fresh?.added ?? [], 'x')) !== undefined);
      });
    }
  });
});

test('laws go out as CSL JSON, what is not known left out', async () => {
  await withService({ corpora: { desk: readBundledCorpus() } }, async ({ service }) => {
    const exported = await service.exportRegistry('csl');
    const items = JSON.parse(exported?.text ?? '') as readonly Record<string, unknown>[];
    assert.equal(items.length, exported?.count);
    assert.ok(items.length > 10);
    for (const item of items) {
      assert.ok(typeof item['title'] === 'string' && item['title'] !== '');
      assert.ok(['legislation', 'bill', 'treaty', 'regulation', 'document'].includes(String(item['type'])));
    }
    assert.ok(items.some(({ status }) => /, last reported \d{4}/.test(String(status))));
  });
});

test('a report says what came, what was left and why, on a line each', async () => {
  await withService(desk, async ({ service }) => {
    const { added, left, remarks } = await plan(
      service,
      'name,title,start\nNew,Envoy,soon\nMai Tran,,\n',
      'people',
    );
    assert.equal(
      await service.importReport({
        source: 'a.csv',
        target: 'registry/imported-a.yaml',
        added,
        count: 1,
        left,
        remarks,
      }),
      `# Import of a.csv

New entries in registry/imported-a.yaml: 1.

## New (1)

- New · new · persons

## Left as it is (1)

- Row 3, Mai Tran: The registry has the name already: “mai-tran”.

## Worth a look (1)

- Row 2: “soon” is no date as YYYY-MM-DD; it was left out.`,
    );
  });
});
