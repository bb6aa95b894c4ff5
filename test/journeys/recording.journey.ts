import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey, type Workbench } from './harness';
import { writeFiles, writeSettings } from './ownCorpus';

const readout = `---
title: Harbour talks
date: 2025-05-02
lang: en
---

Tran Van Minh urged the Coast Bank on 1 May to lend more by June 2026. Mai Lan Phuong listened.
`;

const registry = `# the desk's people
persons:
  - id: minh
    name: Tran Van Minh # the harbour
organizations:
  - { id: bank, name: Coast Bank }
`;

function prepare(folder: string): void {
  writeFiles(join(folder, 'harbour'), { 'readout.md': readout, 'registry/people.yaml': registry });
  writeSettings(folder, { 'aideMemoire.corpora': ['harbour'] });
}

/** Waits for a pick with this title. */
async function waitForPick({ quickInput }: Workbench, title: string): Promise<void> {
  await quickInput.filter({ hasText: title }).waitFor();
}

/** Takes what is proposed in each of a series of picks. */
async function acceptPicks(workbench: Workbench, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await waitForPick(workbench, title);
    await workbench.page.waitForTimeout(200);
    await workbench.page.keyboard.press('Enter');
  }
}

/** The change as it is shown before it is made, and the word that makes it. */
async function writePreview(workbench: Workbench, picture: string): Promise<void> {
  const { page } = workbench;
  await waitForPick(workbench, 'Write it');
  await page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
  await page.waitForTimeout(800);
  await workbench.screenshot(picture);
  await page.keyboard.press('Enter');
}

function readRegistry(workbench: Workbench): string {
  return readFileSync(join(workbench.folder, 'harbour/registry/analyst.yaml'), 'utf8');
}

journey(
  'a name, a meeting and a statement of a source go into the registry after a look at the change',
  async (workbench) => {
    const { page } = workbench;
    await workbench.openFile('harbour/readout.md');
    await workbench.waitForStatus(/6 sources, /);
    const { x, y } = await workbench.placeOf('Mai Lan Phuong');
    await page.mouse.dblclick(x, y);
    await page.keyboard.press('ControlOrMeta+ArrowLeft');
    await page.keyboard.press('ControlOrMeta+ArrowLeft');
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await workbench.runCommand('Aide-Mémoire: Add to Registry…');
    await waitForPick(workbench, 'what is “Mai Lan Phuong”?');
    await workbench.screenshot('record-name');
    await acceptPicks(workbench, [
      'what is “Mai Lan Phuong”?',
      'whom or what does “Mai Lan Phuong” name?',
      'New: person',
    ]);
    await writePreview(workbench, 'record-name-preview');
    await workbench.waitForStatus(/analyst\.yaml: New: Mai Lan Phuong/);

    await workbench.openFile('harbour/readout.md');
    await workbench.clickText('urged');
    await workbench.runCommand('Aide-Mémoire: Record Statement…');
    await waitForPick(workbench, 'Record Statement (1/9)');
    await workbench.screenshot('record-statement');
    await acceptPicks(workbench, ['(1/9)']);
    await waitForPick(workbench, '(2/9)');
    await workbench.screenshot('record-statement-by');
    await acceptPicks(
      workbench,
      [2, 3, 4, 5, 6, 7, 8, 9].map((step) => `Record Statement (${String(step)}/9)`),
    );
    await writePreview(workbench, 'record-statement-preview');
    await workbench.waitForStatus(/analyst\.yaml: New statement \(request\)/);

    await workbench.openFile('harbour/readout.md');
    await workbench.runCommand('Aide-Mémoire: New Meeting from This Source');
    await acceptPicks(workbench, ['(1/9)', '(2/9)']);
    await waitForPick(workbench, '(3/9)');
    await workbench.screenshot('record-meeting-date');
    await acceptPicks(
      workbench,
      [3, 4, 5, 6, 7, 8, 9].map((step) => `New Meeting (${String(step)}/9)`),
    );
    await writePreview(workbench, 'record-meeting-preview');
    await workbench.waitForStatus(/analyst\.yaml: New meeting: Harbour talks/);
    await workbench.runCommand('File: Save All');
    await page.waitForTimeout(500);
    const text = readRegistry(workbench);
    for (const line of [
      '- id: mai-lan-phuong',
      'act: request',
      'by: [minh]',
      'to: [bank]',
      'start_date: 2025-05-01',
    ]) {
      assert.ok(text.includes(line), text);
    }
    assert.deepEqual(workbench.complaints, []);
  },
  { prepare },
);
