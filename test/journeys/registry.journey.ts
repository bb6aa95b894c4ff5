import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey, type Workbench } from './harness';
import { writeFiles, writeSettings } from './ownCorpus';

const REST = 800;

const people = `persons:
  - id: mai-lan
    name: Mai Lan Phuong
    memberships:
      - role: Envoy to the Islands
        organization_id: harbour-office # since the spring
        sources: [{ document: readout.md, quote: the envoy for the islands }]
organizations:
  - { id: harbour-office, name: Harbour Office }
  - { id: coast-bank, name: Coast Bank }
statements:
  - id: cranes
    act: pledge
    by: [mai-lan]
    to: 
    summary: New cranes for the third quay
    sources: [{ document: readout.md, quote: will replace the cranes }]
`;
const readout = `---
title: Harbour readout
date: 2025-05-02
---

Mai Lan Phuong, the envoy to the islands, received the delegation.

She will replace the cranes of the third quay within two years.
`;
const crew =
  'Full name,Alias,Position,Organisation,Since,Born\nAnn Berg,A. Berg,Captain,Harbour Office,2024-03,1970\nMai Lan Phuong,,Envoy,,,\nBo Lind,,Pilot,Pilots’ Guild,soon,\n';

function prepare(folder: string): void {
  writeFiles(folder, {
    'sources/readout.md': readout,
    'sources/registry/people.yaml': people,
    'crew.csv': crew,
  });
  writeSettings(folder, {
    'aideMemoire.bundledCorpus.enabled': false,
    'aideMemoire.corpora': ['sources'],
    'files.simpleDialog.enable': true,
  });
}

journey(
  'a registry file is written with its ids at hand, and a lost quote is found again by choice',
  async (workbench) => {
    const { page, folder } = workbench;
    await workbench.openFile('people.yaml');
    await workbench.waitForStatus(/1 sources?, /);

    // Ids where one is expected, with the name beside.
    await workbench.clickText('to: ');
    await page.keyboard.press('End');
    await page.keyboard.press('ControlOrMeta+Space');
    const offers = page.locator('.suggest-widget.visible .monaco-list-row');
    await offers.filter({ hasText: 'coast-bank' }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('registry-completion');
    await page.keyboard.press('Escape');
    // By the name, not by the id, and without waiting for the list.
    await page.keyboard.press('ControlOrMeta+Space');
    await page.keyboard.type('harbour');
    const named = offers.filter({ hasText: 'harbour-office' }).first();
    await named.waitFor();
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await workbench.placeOf('to: harbour-office');

    // The card of an id, and whether a quote is there.
    assert.match(await workbench.hoverText('harbour-office # since'), /Harbour Office/);
    await workbench.screenshot('registry-hover-id');
    await page.mouse.move(1, 700);
    await page.locator('.monaco-resizable-hover .monaco-hover:visible').waitFor({ state: 'hidden' });
    assert.match(await workbench.hoverText('will replace the cranes'), /Found in Harbour readout/);
    await workbench.screenshot('registry-hover-quote');

    // The lost quote, with the nearest words beside it.
    await page.keyboard.press('ControlOrMeta+S');
    await workbench.runCommand('Aide-Mémoire: Review Lost Passages');
    const row = workbench.rows.filter({ hasText: 'Mai Lan Phuong' });
    await row.first().waitFor();
    await page.locator('.tab', { hasText: 'readout.md' }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('registry-lost');
    assert.match(
      await row.first().innerText(),
      /the envoy for the islands.*the envoy to the islands.*\d\d %/s,
    );
    await page.keyboard.press('Enter');
    await workbench.rows.filter({ hasText: 'Re-anchor' }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('registry-reanchor');
    await page.keyboard.press('Enter');
    await agreeToChanges(workbench, 'registry-preview');
    await page.getByText('Every quote of the registry is in its document.', { exact: true }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('registry-found-again');
    // The file is edited, not stored: that is the analyst's to do.
    await workbench.runCommand('File: Save All');
    const now = (): string => readFileSync(join(folder, 'sources/registry/people.yaml'), 'utf8');
    await saved(workbench, () => now().includes('the envoy to the islands'));
    assert.equal(
      now(),
      people
        .replace('the envoy for the islands', 'the envoy to the islands')
        .replace('to: \n', 'to: harbour-office\n'),
    );
    assert.deepEqual(workbench.complaints, []);
  },
  { prepare, height: 900 },
);

journey(
  'a table of people comes into the registry, and the registry goes out',
  async (workbench) => {
    const { page, folder } = workbench;
    await workbench.openFile('people.yaml');
    await workbench.waitForStatus(/1 sources?, /);
    await workbench.runCommand('Aide-Mémoire: Import into Registry');
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await page.waitForTimeout(REST);
    await input.fill(join(folder, 'crew.csv'));
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await workbench.rows.filter({ hasText: 'Go on with these columns' }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('import-columns');
    await page.keyboard.press('Enter');
    await workbench.rows.filter({ hasText: 'Add 3 entries' }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('import-agree');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Import of crew.csv' }).waitFor();
    await workbench.placeOf('Left as it is (1)');
    await page.waitForTimeout(REST);
    await workbench.screenshot('import-report');
    const imported = readFileSync(join(folder, 'sources/registry/imported-crew.yaml'), 'utf8');
    assert.match(imported, /- id: ann-berg\n {4}name: Ann Berg\n {4}other_names: \['?A\. Berg/);
    assert.match(imported, /organization_id: harbour-office/);

    await workbench.runCommand('Aide-Mémoire: Export Registry');
    await workbench.rows.filter({ hasText: 'Everything as Popolo JSON' }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('export-formats');
    await workbench.rows.filter({ hasText: 'People as CSV' }).click();
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await page.getByText('people.csv: 3 entries.', { exact: true }).waitFor();
    assert.match(
      readFileSync(join(folder, 'people.csv'), 'utf8'),
      /"ann-berg","Ann Berg","A\. Berg","Captain"/,
    );
    assert.deepEqual(workbench.complaints, []);
  },
  { prepare, height: 900 },
);

/** Looks at what is about to change, and lets it. */
async function agreeToChanges(workbench: Workbench, picture: string): Promise<void> {
  const { page } = workbench;
  await workbench.rows.filter({ hasText: 'Write it' }).waitFor();
  await page.waitForTimeout(2 * REST);
  await workbench.screenshot(picture);
  await page.keyboard.press('Enter');
}

async function saved(workbench: Workbench, isSaved: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 40 && !isSaved(); attempt++) {
    await workbench.page.waitForTimeout(250);
  }
}
