import assert from 'node:assert/strict';
import { journey } from './harness';
import { Sidebar } from './sidebar';

const memo = '2026-03-semiconductors-and-ai.md';

journey(
  'the sidebar leads down to passages by mouse and by key, and keeps its grouping',
  async (workbench) => {
    const { page } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);
    await sidebar.open();
    await sidebar.row('In This Memo', 'Findings').waitFor();

    // Down to a passage: a click previews it in italics and leaves the keyboard to the tree.
    await sidebar.expand('Meetings', /^\s*2026/);
    await workbench.screenshot('sidebar');
    await sidebar.expand('Meetings', 'Working session');
    await sidebar.expand('Meetings', 'Attendees');
    await sidebar.expand('Meetings', /^\s*Russell Headlee/);
    const title = sidebar.row('Meetings', /Assistant Secretary of State.*as reported/);
    await title.click();
    await page.locator('.editor-instance .selected-text').first().waitFor();
    await workbench.eventually(async () =>
      assert.deepEqual((await workbench.look()).tabs, [memo, '*~2026-01-17-hanoi-session.vi.md']),
    );
    await workbench.eventually(async () => assert.equal(await sidebar.viewWithKeyboard(), 'Meetings'));
    await workbench.screenshot('sidebar-passage');

    // In This Memo speaks of the text that is now active, which is the source.
    await sidebar.row('In This Memo', 'Findings').waitFor({ state: 'detached' });
    const spoken = await sidebar.spoken('In This Memo');
    assert.ok(
      spoken.some((label) => /^Vu Hai Quan, .*person, \d+ mentions$/.test(label)),
      spoken.join('\n'),
    );

    // Space does the same for another row, Enter goes to the editor.
    const before = await workbench.look();
    await sidebar.press('ArrowRight');
    await sidebar.press('ArrowDown');
    await sidebar.press('ArrowDown');
    await sidebar.press('Space');
    await workbench.eventually(async () => {
      assert.equal(await sidebar.viewWithKeyboard(), 'Meetings');
      assert.notEqual((await workbench.look()).selection, before.selection);
    });
    await sidebar.press('Enter');
    await workbench.eventually(async () => assert.equal(await sidebar.viewWithKeyboard(), ''));

    // The walk begins at the row with the focus, not at the one selected last.
    await sidebar.goToTop('Meetings');
    await sidebar.goTo('Meetings', /^Leadership forum/);
    await sidebar.press('F4');
    await page.locator('.tab.active', { hasText: 'technology-forum' }).waitFor();
    const isPassage = /technology-forum-2026, retold$/;
    await workbench.eventually(async () => assert.match(await sidebar.focused('Meetings'), isPassage));
    const first = await sidebar.focused('Meetings');
    await sidebar.press('F4');
    // The focus has gone on to another passage, which is drawn.
    await workbench.eventually(async () => {
      const second = await sidebar.focused('Meetings');
      assert.notEqual(second, '');
      assert.notEqual(second, first);
    });
    await sidebar.press('Shift+F4');
    await workbench.eventually(async () => assert.equal(await sidebar.focused('Meetings'), first));
    await workbench.eventually(async () => assert.equal(await sidebar.viewWithKeyboard(), 'Meetings'));
    await sidebar.row('In This Memo', 'Nguyen Quoc Dung').waitFor();

    // What a screen reader says begins with what the row is about.
    for (const label of await sidebar.spoken('Meetings')) {
      assert.doesNotMatch(label, /^(?:passage|meeting|title|assessment|person|organization)\b/i);
    }

    // Key and inline action open the card of the row.
    await sidebar.expand('Names', /Officials/);
    await sidebar.row('Names', 'Nguyen Duy Ngoc').click();
    await sidebar.goTo('Names', /^Joel Kaplan/);
    await page.keyboard.press('Control+Enter');
    await page.locator('.tab.active', { hasText: 'Joel Kaplan' }).waitFor();
    await sidebar.goToTop('Names');
    await sidebar.row('Names', 'Nguyen Duy Ngoc').hover();
    await sidebar.row('Names', 'Nguyen Duy Ngoc').locator('.codicon-info').click();
    await page.locator('.tab.active', { hasText: 'Nguyen Duy Ngoc' }).waitFor();
    await sidebar.row('Names', 'Nguyen Duy Ngoc').click({ button: 'right' });
    await workbench.menuItem('Show Card').waitFor();
    await workbench.screenshot('sidebar-menu');
    await page.keyboard.press('Escape');
    // A card is no text of its own, and took the place of the source: the text before it is spoken of again.
    await sidebar.row('In This Memo', 'Nguyen Quoc Dung').waitFor({ state: 'detached' });
    await sidebar.row('In This Memo', 'Russell Headlee').waitFor();

    // VS Code's own find looks through the tree.
    await sidebar.goToTop('Names');
    await page.keyboard.press('Control+Alt+F');
    await page.waitForTimeout(400);
    await page.keyboard.type('Neuffer', { delay: 30 });
    await sidebar.view('Names').locator('.monaco-list-row .highlight').first().waitFor();
    await workbench.screenshot('sidebar-find');
    await page.keyboard.press('Escape');

    // Grouping is kept over a restart.
    await sidebar.view('Meetings').hover();
    await sidebar.view('Meetings').locator('[aria-label^="Change Grouping"]').click();
    await sidebar.view('Meetings').locator('.pane-header', { hasText: 'by kind' }).waitFor();
    await workbench.reloadWindow();
    await sidebar.view('Meetings').locator('.pane-header', { hasText: 'by kind' }).waitFor();
    await workbench.screenshot('sidebar-reloaded');
    await sidebar.expand('Meetings', /\S/);
    await sidebar.view('Meetings').hover();
    await sidebar.view('Meetings').locator('[aria-label="Collapse All"]').click();
    await sidebar
      .view('Meetings')
      .locator('.monaco-list-row[aria-expanded="true"]')
      .waitFor({ state: 'detached' });
    assert.deepEqual(workbench.complaints, []);
  },
  { height: 1000 },
);
