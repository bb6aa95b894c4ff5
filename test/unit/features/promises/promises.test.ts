import assert from 'node:assert/strict';
import test from 'node:test';
import { toCardDocument } from '../../../../src/core/cards/cardDocument';
import type { CardContext } from '../../../../src/core/cards/cardContext';
import { buildNamesOutline } from '../../../../src/core/features/namesOutline';
import { buildPromisesCard } from '../../../../src/core/features/promises/promisesCard';
import { toPromisesCsv } from '../../../../src/core/features/promises/promisesCsv';
import { listScopes, type PromiseScope } from '../../../../src/core/features/promises/selectStatements';
import { runAtOnce } from '../../../../src/core/util/steps';
import { readBundledCorpus } from '../../../support/bundledCorpus';
import { aDocument, buildDesk } from '../../../support/deskBuilder';
import { anOrganization, aPerson, aSector, aSource, aStatement } from '../../../support/entityBuilders';
import { englishWording } from '../../../support/inMemoryHost';
import { renderOutline } from '../../../support/renderOutline';
import { withService } from '../../endToEnd/serviceUnderTest';

const desk = buildDesk({
  documents: [
    aDocument('first.md', 'Anna pledged a port.\n\nBo asked for rice.', { date: '2026-01-10' }),
    aDocument('later.md', 'Anna opened Ports.', { date: '2026-02-10' }),
  ],
  entities: [
    aPerson('anna', 'Anna'),
    aPerson('bo', 'Bo'),
    anOrganization('fleet', 'Fleet'),
    aSector('sea', 'Sea'),
    aSector('ports', 'Ports', { broader: 'sea' }),
    aStatement('port', 'A port', {
      act: 'pledge',
      by: ['anna'],
      to: ['fleet'],
      sectors: ['ports'],
      deadline: '2026-03',
      sources: [aSource('first.md', 'pledged a port')],
    }),
    aStatement('rice', '=Rice', {
      act: 'request',
      by: ['bo'],
      sources: [aSource('first.md', 'asked for rice')],
    }),
    aStatement('view', 'It is fine', { act: 'assessment', by: ['bo'] }),
    aStatement('plan', 'A plan', { act: 'announcement', inCapacity: 'the forum', deadline: '2030' }),
    aStatement('own', 'Own act', { act: 'vow', by: ['bo'] }),
  ],
});
const context: CardContext = { desk, wording: englishWording, asOf: undefined, today: '2026-04-01' };
const document = (scope: PromiseScope): string =>
  toCardDocument(runAtOnce(buildPromisesCard(context, scope)), englishWording)
    .text.split(/\n## How to read this\n(?:- .*\n)+/)
    .join('')
    .trimEnd();

test('by party: what was promised and asked, its deadline, and what is later; views are left out', () => {
  assert.equal(
    document({ groupBy: 'party' }),
    `# Who promised what

4 statements

## Anna
- pledge, to Fleet: A port — as reported on 10 January 2026, deadline March 2026, the deadline is over, on Ports [first]
  - Later: Anna opened Ports. — 10 February 2026, in common: Anna, Ports [later]

## Bo
- request: =Rice — as reported on 10 January 2026 [first]
  - No party with a sector or law is named, so nothing later can be looked for
- vow: Own act — entered by the desk
  - No party with a sector or law is named, so nothing later can be looked for

## the forum
- announcement: A plan — deadline 2030, entered by the desk
  - No party with a sector or law is named, so nothing later can be looked for`,
  );
});

test('by sector, and narrowed to a party or a sector with those below it', () => {
  assert.deepEqual(
    [...document({ groupBy: 'sector' }).matchAll(/^## .*/gm)].map(([heading]) => heading),
    ['## Ports', '## No sector named'],
  );
  assert.match(
    document({ groupBy: 'party', party: 'fleet' }),
    /^# Who promised what · Fleet\n\n1 statement\n\n## Anna\n/,
  );
  assert.match(document({ groupBy: 'party', sector: 'sea' }), /\n1 statement\n\n## Anna\n/);
});

test('nothing found is said', () => {
  assert.match(
    document({ groupBy: 'party', party: 'gone' }),
    /^# Who promised what · gone\n\nNothing found: the registry has no such statement\.$/,
  );
});

test('the parties and sectors to choose from say how many statements they leave', () => {
  assert.deepEqual(listScopes(desk), {
    parties: [
      { id: 'bo', name: 'Bo', count: 2 },
      { id: 'anna', name: 'Anna', count: 1 },
      { id: 'fleet', name: 'Fleet', count: 1 },
    ],
    sectors: [
      { id: 'ports', name: 'Ports', count: 1 },
      { id: 'sea', name: 'Sea', count: 1 },
    ],
  });
});

test('as CSV each statement is a row, and no cell a formula', () => {
  const [head, port, rice, ...rest] = runAtOnce(toPromisesCsv(context, { groupBy: 'party' })).split('\r\n');
  assert.match(head ?? '', /^\uFEFF"By","Capacity","Kind","To","Summary",/);
  assert.equal(
    port,
    '"Anna","","pledge","Fleet","A port","Ports","","","2026-01-10","2026-03","2026-02-10: Anna opened Ports.","first","Anna pledged a port.","port"',
  );
  assert.match(rice ?? '', /^"Bo","","request","","'=Rice",/);
  assert.equal(rest.length, 3);
});

test('the view of names has them as a group behind the kinds', () => {
  const { roots } = buildNamesOutline(desk, englishWording, { groupBy: 'kind' });
  assert.equal(
    renderOutline(roots.slice(-1), 20),
    `Who promised what | 4
  Anna | 1
    Pledge: A port | to Fleet · deadline March 2026 · first -> test/first.md#5-19
      Later | 1
        Anna opened Ports. | later · 10 February 2026 · in common: Anna, Ports -> test/later.md#0-4
  Bo | 2
    Request: =Rice | first -> test/first.md#25-39
      No party with a sector or law is named, so nothing later can be looked for
    Vow: Own act | entered by the desk
      No party with a sector or law is named, so nothing later can be looked for
  the forum | 1
    Announcement: A plan | deadline 2030 · entered by the desk
      No party with a sector or law is named, so nothing later can be looked for`,
  );
});

test('of the bundled corpus, every promise is told once with its source, and what is later is later', () =>
  withService({ corpora: { bundled: readBundledCorpus() } }, async ({ service }) => {
    const told = await service.promises({ groupBy: 'party' });
    assert.ok(told);
    assert.match(
      told.text,
      /## John Neuffer\n- proposal, to Nguyen Duy Ngoc: .*\n {2}- Nothing later found here\n/,
    );
    assert.match(
      told.text,
      /- pledge: The most favorable investment environment.*as reported on 25 June 2024.*\n {2}- Later: .*2026/,
    );
    const lines = told.text.split('\n').filter((line) => /^- \w+(?:, to .*)?: /.test(line));
    const csv = await service.promisesCsv({ groupBy: 'party' });
    assert.equal(lines.length, (csv ?? '').split('\r\n').length - 2);
    for (const line of lines) {
      assert.match(line, / \[[a-z0-9-]+, retold\]$/);
    }
    assert.equal(
      (await service.promises({ groupBy: 'party' }, { isCancellationRequested: false }))?.text,
      told.text,
    );
  }));
