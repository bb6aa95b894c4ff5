import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from './harness';
import { Sidebar } from './sidebar';

const memo = '2026-03-semiconductors-and-ai.md';
const REST = 800;

journey(
  'accounts of one meeting side by side, and who promised what',
  async (workbench) => {
    const { page } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);
    await sidebar.open();

    // The row of a meeting with two sources offers the comparison; that of others does not.
    await sidebar.expand('Meetings', /^\s*2026/);
    const forum = sidebar.row('Meetings', 'Leadership forum');
    await forum.hover();
    assert.equal(await forum.locator('.codicon-compare-changes').count(), 0);
    const session = sidebar.row('Meetings', 'Working session');
    await session.hover();
    await session.locator('.codicon-compare-changes').waitFor();
    await workbench.screenshot('accounts-row');
    await session.locator('.codicon-compare-changes').click();
    await page.locator('.tab.active', { hasText: 'Accounts of Working session' }).waitFor();
    await workbench.placeOf('Where they differ');
    await page.waitForTimeout(REST);
    await workbench.screenshot('accounts');

    // The words of an account lead to its passage.
    await workbench.followLink('hanoi-session-2026-vi');
    await page.locator('.tab.active', { hasText: '2026-01-17-hanoi-session.vi.md' }).waitFor();

    // The card of the meeting leads there too.
    await session.hover();
    await session.locator('.codicon-info').click();
    await page.locator('.tab.active', { hasText: /^Working session/ }).waitFor();
    await workbench.followLink('Compare the accounts of 2 sources');
    await page.locator('.tab.active', { hasText: 'Accounts of Working session' }).waitFor();

    // Who promised what: narrowed to a party, read, and taken along as a table.
    await workbench.runCommand('Aide-Mémoire: Who Promised What');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'All, by sector' }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('promises-pick');
    await page.keyboard.type('Government of Vietnam', { delay: 20 });
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Who promised what · Government of Vietnam' }).waitFor();
    await workbench.placeOf('Nothing later found here');
    await page.waitForTimeout(REST);
    await workbench.screenshot('promises');
    await page.locator('.editor-actions [aria-label^="Export Promises"]').click();
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('promises-save');
    await page.keyboard.press('Enter');
    await page.getByText('promises.csv was written.', { exact: true }).waitFor();
    const csv = readFileSync(join(workbench.folder, 'promises.csv'), 'utf8');
    assert.match(csv, /^\uFEFF"By","Capacity"/);
    assert.match(csv, /"Nothing later found here"/);

    // The same as a group of the sidebar.
    for (const view of ['Meetings', 'Sectors', 'In This Memo']) {
      await sidebar.view(view).locator('.pane-header').click();
    }
    await sidebar.expand('Names', 'Who promised what');
    await sidebar.expand('Names', /^\s*Government of Vietnam/);
    await sidebar.expand('Names', 'The most favorable investment environment');
    await page.waitForTimeout(REST);
    await workbench.screenshot('promises-view');
    assert.deepEqual(workbench.complaints, []);
  },
  { height: 1000, width: 1500 },
);
