import assert from 'node:assert/strict';
import { journey } from './harness';

const memo = '2026-03-semiconductors-and-ai.md';

journey('a misspelt name and a wrong title are marked, explained and put right', async (workbench) => {
  const { page } = workbench;
  await workbench.openFile(memo);
  await workbench.waitForStatus(/5 sources, /);
  await page.locator('.squiggly-info').first().waitFor();

  const told = await workbench.hoverText('Russel Headley');
  assert.match(told, /is nearly “Russell Headlee”, which is how the sources spell it/);
  assert.match(told, /name-misspelt/);
  await workbench.screenshot('name-misspelt');
  await page.keyboard.press('Escape');

  await workbench.clickText('Russel Headley');
  await workbench.runCommand('Quick Fix...');
  await page.locator('.action-widget').getByText('Write “Russell Headlee”').click();
  await page.locator('.view-line', { hasText: 'Russell Headlee, Assistant' }).first().waitFor();

  const title = await workbench.hoverText('Quan, Minister of Scie');
  assert.match(title, /No source gives Vu Hai Quan the title “Minister”/);
  await workbench.screenshot('title-differs');
  await page.keyboard.press('Escape');
  assert.deepEqual(workbench.complaints, []);
});
