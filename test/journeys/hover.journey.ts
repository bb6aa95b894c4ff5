import assert from 'node:assert/strict';
import { journey } from './harness';

const memo = '2026-03-semiconductors-and-ai.md';

journey(
  'resting on a name shows who that is, and its link opens the source at the words',
  async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources/);
    const card = await workbench.hoverText('Vu Hai Quan');
    assert.match(card, /Vũ Hải Quân/);
    assert.match(card, /Deputy Minister of Science and Technology/);
    assert.match(card, /as reported on/);
    assert.match(card, /retold/);
    await workbench.screenshot('hover');
    await page.locator('.monaco-hover a', { hasText: 'retold' }).first().click();
    await page.locator('.tab.active', { hasText: 'hanoi-session' }).waitFor();
    await page.locator('.editor-instance .selected-text').first().waitFor();
    await workbench.screenshot('hover-source');
  },
);

journey('the full card is a document of its own, from the keyboard alone', async (workbench) => {
  await workbench.openFile(memo);
  await workbench.waitForStatus(/5 sources/);
  await workbench.clickText('Vu Hai Quan');
  await workbench.runCommand('Aide-Mémoire: Show Card at Cursor');
  await workbench.page.locator('.tab.active', { hasText: 'vu-hai-quan' }).waitFor();
  await workbench.placeOf('Vu Hai Quan');
  await workbench.screenshot('full-card');
});
