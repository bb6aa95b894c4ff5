import assert from 'node:assert/strict';
import { journey } from './harness';
import { Sidebar } from './sidebar';

const memo = '2026-02-ket-qua-lam-viec-voi-hoa-ky.md';
const REST = 800;

journey(
  'before a memo goes out: findings, the memo’s cast, and one report on all of it',
  async (workbench) => {
    const { page } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);
    await page.locator('.squiggly-warning').first().waitFor();

    // What differs is told with the source, and its code leads to a page on the check.
    await workbench.runCommand('View: Focus Problems');
    const problems = page.locator('.markers-panel');
    await problems.getByText('gives 8.16 percent').first().waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('check-problems');
    await problems.getByText('figure-differs').first().click();
    await page.locator('.tab.active', { hasText: 'figure-differs.md' }).waitFor();
    await workbench.screenshot('check-page');
    await workbench.runCommand('View: Toggle Panel');

    // Findings first, then who and what, with titles as of the memo's date; a row is walked by clicking.
    await workbench.openFile(memo);
    await sidebar.open();
    for (const view of ['Meetings', 'Sectors', 'Names']) {
      await sidebar.view(view).locator('.pane-header').click();
    }
    await sidebar.row('In This Memo', 'Findings').waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('cast');
    const quan = sidebar.row('In This Memo', 'Vu Hai Quan').first();
    await quan.click();
    await page.locator('.statusbar-item', { hasText: /Vu Hai Quan: 1 of \d/ }).waitFor();
    await quan.click();
    await page.locator('.statusbar-item', { hasText: /Vu Hai Quan: 2 of \d/ }).waitFor();
    await workbench.screenshot('cast-walked');

    // One report, whose lines lead to the memo and to the passages; saved beside it.
    await workbench.runCommand('Aide-Mémoire: Check Memo');
    await page.locator('.tab.active', { hasText: 'Check of' }).waitFor();
    await workbench.placeOf('Findings');
    await page.waitForTimeout(REST);
    await workbench.screenshot('check-report');
    await workbench.runCommand('Aide-Mémoire: Save Report Beside Memo');
    await page.locator('.tab.active', { hasText: '.check.md' }).waitFor();
    await workbench.screenshot('check-saved');

    assert.deepEqual(workbench.complaints, []);
  },
);
