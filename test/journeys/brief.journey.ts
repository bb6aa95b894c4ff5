import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from './harness';
import { Sidebar } from './sidebar';

const memo = '2026-03-semiconductors-and-ai.md';
const REST = 800;

journey(
  'the page before a call: on somebody, a sector, a period; and kept as a memo',
  async (workbench) => {
    const { page } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);

    // From the name at the cursor.
    await workbench.clickText('Hai Quan agreed');
    await workbench.runCommand('Aide-Mémoire: Brief…');
    await page.locator('.tab.active', { hasText: 'Brief: Vu Hai Quan' }).waitFor();
    await workbench.placeOf('Last contacts');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await page.waitForTimeout(REST);
    await workbench.screenshot('brief-person');

    // What there is more of stands in the card.
    await workbench.followLink('… and 4 more');
    await page.locator('.tab.active', { hasText: /^Vu Hai Quan/ }).waitFor();
    // And the card leads back.
    await page.locator('.editor-actions [aria-label^="Brief"]').click();
    await page.locator('.tab.active', { hasText: 'Brief: Vu Hai Quan' }).waitFor();

    // Saved, it is a memo with citations, whose timeline the preview draws.
    await page.locator('.editor-actions [aria-label^="Save Brief"]').click();
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'brief-vu-hai-quan.md' }).waitFor();
    const saved = readFileSync(join(workbench.folder, 'brief-vu-hai-quan.md'), 'utf8');
    assert.match(saved, /^---\ntype: memo\ndate: \d{4}-\d{2}-\d{2}\n---\n/);
    assert.match(saved, /\[@hanoi-session-2026-en, para\. \d+; @hanoi-session-2026-vi, para\. \d+\]/);
    await page.waitForTimeout(REST);
    await workbench.screenshot('brief-saved');
    await workbench.runCommand('Markdown: Open Preview');
    await page.locator('.tab.active', { hasText: 'Preview brief-vu-hai-quan.md' }).waitFor();
    await page.waitForTimeout(5 * REST);
    await page.mouse.move(700, 800);
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(2 * REST);
    await workbench.screenshot('brief-preview');

    // From the row of a sector.
    await sidebar.open();
    for (const view of ['Meetings', 'Names', 'In This Memo']) {
      await sidebar.view(view).locator('.pane-header').click();
    }
    await sidebar.expand('Sectors', 'Science');
    await sidebar.expand('Sectors', 'High technology');
    await sidebar.row('Sectors', 'Semiconductors').click({ button: 'right' });
    await workbench.menuItem('Brief…').waitFor();
    await workbench.screenshot('brief-menu');
    await workbench.menuItem('Brief…').click();
    await page.locator('.tab.active', { hasText: 'Brief: Semiconductors' }).waitFor();
    await workbench.placeOf('Last meetings on it');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await page.waitForTimeout(REST);
    await workbench.screenshot('brief-sector');

    // On a period, as it is typed.
    await workbench.runCommand('Aide-Mémoire: Brief on a Period');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Last quarter' }).waitFor();
    await page.waitForTimeout(REST);
    await workbench.screenshot('brief-periods');
    await page.keyboard.type('2026-01', { delay: 20 });
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'Brief: 1' }).waitFor();
    await workbench.placeOf('Statuses of laws, as reported then');
    await page.waitForTimeout(REST);
    await workbench.screenshot('brief-period');
    assert.deepEqual(workbench.complaints, []);
  },
  { height: 1300, width: 1400 },
);
