import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { journey, type Workbench } from './harness';

async function openSidebar(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.activitybar [aria-label^="Aide-Mémoire"]').first().click();
  await workbench.page.locator('.pane-header', { hasText: 'Meetings' }).waitFor();
}

function row(workbench: Workbench, text: string | RegExp): Locator {
  return workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
}

journey(
  'meetings lead down to a passage that opens selected, with the focus kept in the tree',
  async (workbench) => {
    const { page } = workbench;
    await openSidebar(workbench);
    await row(workbench, /^\s*2026/).click();
    await page.keyboard.press('ArrowRight');
    await workbench.screenshot('sidebar-year');
    const meeting = row(workbench, /Hanoi|session/i);
    await meeting.click();
    await page.keyboard.press('ArrowRight');
    await workbench.screenshot('sidebar-meeting');
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('F4');
      await page.waitForTimeout(800);
    }
    await page.locator('.editor-instance .selected-text').first().waitFor();
    const focused = await page.evaluate(() => document.activeElement?.closest('.pane-body') !== null);
    assert.ok(focused, 'the tree keeps the focus');
    await workbench.screenshot('sidebar-passage');
  },
);
