import assert from 'node:assert/strict';
import { journey } from './harness';

journey('the extension is in the side bar and in the list of commands', async (workbench) => {
  const { page } = workbench;
  await page.locator('.activitybar [aria-label^="Aide-Mémoire"]').first().waitFor();
  await page.keyboard.press('F1');
  await workbench.quickInput.locator('input').first().pressSequentially('Aide-Mémoire');
  const commands = workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'Aide-Mémoire' });
  await commands.first().waitFor();
  assert.ok((await commands.count()) > 3);
  await workbench.screenshot('commands');
});
