import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './harness';
import { registry, sources, writeFiles, writeSettings } from './ownCorpus';

const memo = 'island-note.md';
const text = `# Note

Mai Lan Phuong travelled. Later Mai Lan Phuong spoke.

The cranes are old.

See [@readout, para. 2].

Quoted here:
`;

/** Time for what fades in or follows the keyboard. */
const REST = 700;

journey(
  'from a name to its card and mentions, and from a search to a citation that shows its source',
  async (workbench) => {
    const { page, quickInput } = workbench;
    const tick = (words: string) =>
      workbench.rows
        .filter({ hasText: words })
        .first()
        .locator('.monaco-checkbox, input[type=checkbox]')
        .first();
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);

    await workbench.clickText('Mai Lan Phuong travelled');
    await page.waitForTimeout(REST);
    await workbench.clickText('Mai Lan');
    await page.locator('.wordHighlightText, .wordHighlight').nth(1).waitFor();
    await workbench.screenshot('cite-highlights');
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: 'Mai Lan Phuong' }).waitFor();
    await workbench.placeOf('Envoy to the Islands');
    await workbench.screenshot('cite-card');
    await page.keyboard.press('ControlOrMeta+P');
    await page.keyboard.press('Escape');
    await workbench.openFile(memo);

    await workbench.clickText('Mai Lan');
    await page.keyboard.press('Shift+F12');
    const peek = page.locator('.peekview-widget');
    await peek.locator('.monaco-list-row', { hasText: 'page.html' }).first().waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('cite-references');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });

    // Two searches, one citation.
    await workbench.clickText('cranes are old');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await workbench.runCommand('Aide-Mémoire: Insert Citation…');
    const box = quickInput.locator('input[placeholder^="Search the sources, tick"]');
    await box.waitFor();
    await box.pressSequentially('cranes', { delay: 20 });
    await workbench.rows.filter({ hasText: 'replaced within two years' }).first().waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('cite-search');
    await tick('replaced within two years').click();
    await box.fill('');
    await box.pressSequentially('credit', { delay: 20 });
    await workbench.rows.filter({ hasText: 'spoke of credit' }).first().waitFor();
    await page.waitForTimeout(REST);
    await tick('spoke of credit').click();
    await page.waitForTimeout(REST);
    await workbench.screenshot('cite-several');
    await box.press('Enter');
    await workbench.placeOf('The cranes are old [@readout, para. 2; @bank, para. 1].');

    // One row, without a tick.
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('End');
    await workbench.runCommand('Aide-Mémoire: Insert Citation…');
    await box.waitFor();
    await box.pressSequentially('delegatio', { delay: 20 });
    const delegation = workbench.rows.filter({ hasText: 'received the delegation' }).first();
    await delegation.waitFor();
    await page.waitForTimeout(REST);
    // A letter that finds the same leaves the row as it was, to be taken by Enter.
    await box.pressSequentially('n');
    await page.waitForTimeout(REST);
    await workbench.eventually(async () =>
      assert.match((await delegation.getAttribute('class')) ?? '', /focused/),
    );
    await box.press('Enter');
    await workbench.placeOf('Quoted here: [@readout, para. 1]');

    await workbench.runCommand('Aide-Mémoire: Insert Quotation…');
    const quoteBox = quickInput.locator(
      'input[placeholder="Search the sources for the passage to be quoted"]',
    );
    await quoteBox.waitFor();
    await quoteBox.pressSequentially('third quay', { delay: 20 });
    await workbench.rows.filter({ hasText: 'third quay' }).first().waitFor();
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await workbench.rows.filter({ hasText: 'As a block' }).waitFor();
    await workbench.screenshot('cite-form');
    await workbench.rows.filter({ hasText: 'In the sentence' }).click();
    await workbench.placeOf('two years.” [@readout, para. 2]');
    await workbench.screenshot('cite-inserted');

    const hover = await workbench.hoverText('See [@readout');
    assert.match(hover, /Harbour readout/);
    assert.match(hover, /The Quay · 2 May 2025/);
    assert.match(hover, /Paragraph 2: The cranes of the third quay/);
    await page.waitForTimeout(REST);
    await workbench.screenshot('cite-hover');
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 400);

    await workbench.clickText('Mai Lan');
    await workbench.runCommand('Aide-Mémoire: Edit Entry');
    await page.locator('.tab.active', { hasText: 'people.yaml' }).waitFor();
    const { selection } = await workbench.look();
    assert.match(selection, /^Ln 12,/);
    await workbench.screenshot('cite-entry');
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
