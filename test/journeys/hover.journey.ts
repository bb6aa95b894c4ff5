import assert from 'node:assert/strict';
import { journey } from './harness';
import { Sidebar } from './sidebar';

const memo = '2026-03-semiconductors-and-ai.md';
/** Where no title beside the name makes it doubtful; the middle of it lies on the name. */
const quan = 'Vu Hai Quan agr';

journey(
  'a name in a memo leads to its card, its source, its full card and the sidebar',
  async (workbench) => {
    const { page } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);

    const card = await workbench.hoverText(quan);
    assert.match(card, /Vũ Hải Quân/);
    assert.match(card, /Deputy Minister of Science and Technology/);
    assert.match(card, /last reported/);
    assert.match(card, /retold/);
    await workbench.screenshot('hover');
    const link = page.locator('.monaco-hover a', { hasText: 'retold' }).first();
    await link.click();
    await page.locator('.tab.active', { hasText: 'hanoi-session' }).waitFor();
    await page.locator('.editor-instance .selected-text').first().waitFor();
    await workbench.screenshot('hover-source');

    // A source has cards as well.
    assert.match(await workbench.hoverText('Russell Headlee'), /Assistant Secretary of State/);
    await page.keyboard.press('Escape');

    // The same by keyboard: the full card is a document, whose places lead on by Open Link.
    await workbench.openFile(memo);
    await workbench.clickText(quan);
    await workbench.runCommand('Aide-Mémoire: Show Card at Cursor');
    await page.locator('.tab.active', { hasText: 'Vu Hai Quan' }).waitFor();
    await workbench.clickText('retold]');
    await workbench.screenshot('full-card');
    await workbench.runCommand('Open Link');
    await page.locator('.tab.active', { hasText: 'hanoi-session' }).waitFor();

    // The editor's menu and the link of a card show the name where the sidebar lists it.
    await workbench.openFile(memo);
    const { x, y } = await workbench.placeOf(quan);
    await page.mouse.click(x, y, { button: 'right' });
    await workbench.screenshot('editor-menu');
    await workbench.menuItem('Show in Aide-Mémoire').click();
    await sidebar.row('Names', 'Vu Hai Quan').waitFor();
    await workbench.eventually(async () =>
      assert.match(await sidebar.focused('Names'), /^Vu Hai Quan, person/),
    );
    await workbench.clickText('artificial intelligence');
    await workbench.hoverText('cybersecurity');
    await page.locator('.monaco-hover a', { hasText: 'Show in sidebar' }).click();
    await workbench.eventually(async () => assert.match(await sidebar.focused('Sectors'), /^Cybersecurity/));
    await workbench.screenshot('shown-in-sidebar');
    await page.keyboard.press('Escape');

    assert.deepEqual(workbench.complaints, []);
  },
);
