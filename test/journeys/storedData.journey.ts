import assert from 'node:assert/strict';
import { journey } from './harness';

journey('all stored data is deleted by one command, and all goes on working', async (workbench) => {
  await workbench.openFile('2026-03-semiconductors-and-ai.md');
  await workbench.waitForStatus(/\d+ sources, /);
  await workbench.runCommand('Aide-Mémoire: Delete All Stored Data');
  await workbench.waitForNotification('All that was stored for this workspace is deleted');
  await workbench.screenshot('stored-data-deleted');
  assert.ok((await workbench.hoverText('Vu Hai Quan agr')).length > 50);
  await workbench.page.keyboard.press('Escape');

  // The next start has nothing to take from, and stores again.
  await workbench.reloadWindow();
  await workbench.waitForStatus(/\d+ sources, /);
  assert.ok((await workbench.hoverText('Vu Hai Quan agr')).length > 50);
  assert.deepEqual(workbench.complaints, []);
});
