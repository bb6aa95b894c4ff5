import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey, type Workbench } from './harness';
import { writeFiles, writeSettings } from './ownCorpus';

const FILES = {
  'ministry.md': `---
title: Port session
publisher: Ministry of Ports
date: 2026-01-10
lang: en
---

Deputy Minister of Ports Tran Quang Phuc met Margit Solheim, Assistant Secretary of Coasts, in the morning.

The port of Hai Phong employs 1,340 workers in three shifts. The Harbour Pilots Act is being drafted, they heard.

The Busan Wind Forum was held in Busan on 18 September 2025.
`,
  'gazette.md': `---
title: Morning readout
publisher: Coast Gazette
date: 2026-01-09
lang: en
---

Minister of Ports Tran Quang Phuc received the delegation in the great hall.

The port of Hai Phong employs 1,430 workers, as its director said. The Harbour Pilots Act was passed, said one of them.

The Busan Wind Forum was held in Busan on 16 September 2025. Decree 13/2025/ND-CP was not spoken of.
`,
  'registry/all.yaml': `# The desk's people
persons:
  - id: phuc
    name: Tran Quang Phuc
    memberships:
      - role: Deputy Minister of Ports # as he signs
        organization_id: ports
        sources: [{ document: ministry.md, quote: Deputy Minister of Ports }]
  - { id: solheim, name: Margit Solheim }
organizations:
  - { id: ports, name: Ministry of Ports, classification: ministry }
areas:
  - { id: busan, name: Busan }
meetings:
  - id: forum
    name: Busan Wind Forum
    classification: forum
    start_date: 2025-09-18
    date_basis: stated
    location: Busan
    sources: [{ document: ministry.md, quote: The Busan Wind Forum was held in Busan on 18 September 2025 }]
laws:
  - id: pilots
    name: Harbour Pilots Act
    type: act
    history: [{ status: drafting, date: 2026-01-10, sources: [{ document: ministry.md, quote: is being drafted }] }]
figures:
  - id: workers
    name: workers of the port of Hai Phong
    unit: workers
    basis: actual
    claims: [{ value: 1340, sources: [{ document: ministry.md, quote: '1,340 workers' }] }]
`,
};
const REST = 800;

journey(
  'what a new source brought, recorded line by line or left',
  async (workbench) => {
    const { page, folder } = workbench;
    await workbench.openFile('gazette.md');
    await workbench.waitForStatus(/2 sources, /);
    await workbench.runCommand('Aide-Mémoire: What This Source Brought');
    await page.locator('.tab.active', { hasText: 'What gazette.md brought' }).waitFor();
    await workbench.placeOf('Differs from the registry');
    await lens(workbench, 'Record as a further claim').first().waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('brought');

    // Recorded: shown before it is made, and nothing of the file is lost.
    await lens(workbench, 'Record as a further claim').first().click();
    await page.getByText('Write it', { exact: true }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('brought-preview');
    await page.keyboard.press('Enter');
    await page
      .locator('.view-line', { hasText: 'This source: Minister of Ports' })
      .first()
      .waitFor({ state: 'detached' });
    await page.waitForTimeout(REST);
    await workbench.screenshot('brought-recorded');
    await workbench.runCommand('File: Save All Files');
    await workbench.eventually(() => {
      const registry = readFileSync(join(folder, 'sources', 'registry', 'all.yaml'), 'utf8');
      assert.match(registry, /role: Deputy Minister of Ports # as he signs/);
      assert.match(registry, /role: Minister of Ports\n/);
      assert.match(registry, /document: gazette\.md/);
    });

    // Left: out of sight until it is asked for again.
    await lens(workbench, 'Leave').first().click();
    await lens(workbench, 'Show what was left (1)').waitFor();
    await workbench.placeOf('1 was left and is not told here.');
    await workbench.screenshot('brought-left');
    await lens(workbench, 'Show what was left (1)').click();
    await lens(workbench, 'Show what was left (1)').waitFor({ state: 'detached' });

    // By keyboard, on the line itself.
    await workbench.clickText('Status: Harbour Pilots Act');
    await workbench.runCommand('Aide-Mémoire: Leave What Was Brought');
    await lens(workbench, 'Show what was left (1)').waitFor();
    await page
      .locator('.view-line', { hasText: 'Status: Harbour Pilots Act' })
      .first()
      .waitFor({ state: 'detached' });
    assert.deepEqual(workbench.complaints, []);
  },
  {
    height: 1000,
    width: 1500,
    prepare: (folder) => {
      writeFiles(join(folder, 'sources'), FILES);
      writeSettings(folder, {
        'aideMemoire.bundledCorpus.enabled': false,
        'aideMemoire.corpora': ['sources'],
      });
    },
  },
);

function lens({ page }: Workbench, title: string) {
  return page.locator('.codelens-decoration a', { hasText: title });
}
