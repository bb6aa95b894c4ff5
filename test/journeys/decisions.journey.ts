import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey, type Workbench } from './harness';
import { registry, sources, writeFiles, writeSettings } from './ownCorpus';

const memo = 'island-note.md';
const text = '# Note\n\nTran Van Minh and Mai Lan Phuong met.\n';

/** Opens the quick fixes of a name by keyboard, as Ctrl+. does. */
async function openFixes(workbench: Workbench, name: string): Promise<void> {
  const { page } = workbench;
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'is not a name here' });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await page.keyboard.press('Escape');
    await workbench.clickText(name);
    await page.keyboard.press('ControlOrMeta+.');
    // A list that opened before all fixes had come does not gain them.
    const isThere = fix.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (await isThere) return;
  }
  await fix.waitFor();
}

async function pickFix(workbench: Workbench, title: string): Promise<void> {
  await workbench.page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click();
}

async function hasHover(workbench: Workbench, name: string): Promise<boolean> {
  return workbench.hoverText(name, /Full card/).then(
    (hover) => hover.includes('Full card'),
    () => false,
  );
}

journey(
  'the analyst says who is meant and what is no name, by quick fix and command',
  async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);
    const why = /Why: Written as the name “Mai Lan Phuong”\./;
    assert.match(await workbench.hoverText('Mai Lan Phuong', why), why);
    await workbench.screenshot('decide-why');

    await openFixes(workbench, 'Mai Lan Phuong');
    await page.waitForTimeout(300);
    await workbench.screenshot('decide-fixes');
    await pickFix(workbench, 'is not a name here');
    await workbench.placeOf('  not: [Mai Lan Phuong]');
    await workbench.waitForStatus(/island-note\.md: “Mai Lan Phuong” is no name/);
    await workbench.screenshot('decide-refused');
    assert.equal(await hasHover(workbench, 'Mai Lan Phuong met'), false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.locator('.view-line', { hasText: 'aide-memoire' }).waitFor({ state: 'detached' });
    assert.equal(await hasHover(workbench, 'Mai Lan Phuong'), true);

    // Two people of one name: the quick fixes tell them apart by their titles.
    await openFixes(workbench, 'Tran Van Minh');
    await page.waitForTimeout(300);
    await workbench.screenshot('decide-open');
    await pickFix(workbench, 'This is Tran Van Minh (Governor of the Coast Bank)');
    await workbench.placeOf('  is: { Tran Van Minh: minh-bank }');
    const card = await workbench.hoverText('Tran Van Minh and', /Could also be/);
    assert.match(card, /Governor of the Coast Bank/);
    assert.match(card, /Could also be: Tran Van Minh \(Director of the Harbour Office\)/);
    await workbench.screenshot('decide-resolved');

    // By command: any name of the registry, for words that are none, and the choice where to keep it.
    await page.keyboard.press('Escape');
    const { x, y } = await workbench.placeOf('Note');
    await page.mouse.dblclick(x, y);
    await workbench.runCommand('Aide-Mémoire: This Is…');
    await workbench.quickInput.locator('input[placeholder^="A name in any"]').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await workbench.typeQuery('harbour round');
    // The rows of what was typed before may still be there.
    await workbench.rows.filter({ hasText: 'Tran Van Minh' }).first().waitFor({ state: 'detached' });
    await workbench.rows.filter({ hasText: 'Harbour round' }).first().waitFor();
    await workbench.screenshot('decide-who');
    await page.keyboard.press('Enter');
    await workbench.rows.filter({ hasText: 'In the registry (sources/registry/people.yaml)' }).waitFor();
    await workbench.screenshot('decide-where');
    await workbench.rows.filter({ hasText: 'In this memo' }).click();
    await workbench.placeOf('Note: harbour-round');

    await workbench.clickText('Mai Lan Phuong');
    await workbench.runCommand('Aide-Mémoire: Explain Name at Cursor');
    await page.locator('.tab.active', { hasText: 'Why “Mai Lan Phuong”' }).waitFor();
    await workbench.placeOf('stands for Mai Lan Phuong');
    await workbench.screenshot('decide-explained');
    assert.deepEqual(workbench.complaints, []);
  },
  {
    height: 900,
    prepare: (folder) => {
      writeFiles(folder, { [memo]: text });
      writeFiles(join(folder, 'sources'), { ...sources, 'registry/people.yaml': registry });
      writeSettings(folder, {
        'aideMemoire.bundledCorpus.enabled': false,
        'aideMemoire.corpora': ['sources'],
      });
    },
  },
);
