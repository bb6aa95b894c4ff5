import assert from 'node:assert/strict';
import { journey } from './harness';

const memo = '2026-03-semiconductors-and-ai.md';

journey(
  'search shows passages as one types, in our order, and Escape puts everything back',
  async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources/);
    await workbench.runCommand('Aide-Mémoire: Search Corpus');
    const input = workbench.quickInput.locator('input').first();
    await input.pressSequentially('semiconductor engineers', { delay: 30 });
    const rows = workbench.quickInput.locator('.monaco-list-row');
    await rows.nth(2).waitFor();
    await page.waitForTimeout(500);
    await workbench.screenshot('search');
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(800);
    await workbench.screenshot('search-preview');
    await page.keyboard.press('Escape');
    await page.locator(`.tab.active[data-resource-name="${memo}"]`).waitFor();
    assert.equal(await workbench.quickInput.isVisible(), false);
  },
);

journey('typing aide memoire in the palette finds the commands', async (workbench) => {
  const { page } = workbench;
  await page.keyboard.press('F1');
  await workbench.quickInput.locator('input').first().pressSequentially('aide memoire');
  await page.waitForTimeout(500);
  await workbench.screenshot('palette');
  const rows = workbench.quickInput
    .locator('.monaco-list-row')
    .filter({ hasText: 'Aide-Mémoire: Search Corpus' });
  await rows.first().waitFor({ timeout: 5000 });
});
