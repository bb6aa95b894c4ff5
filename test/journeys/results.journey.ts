import assert from 'node:assert/strict';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { journey, type Workbench } from './harness';
import { writeFiles, writeSettings } from './ownCorpus';
import { Sidebar } from './sidebar';

const view = 'Search Results';

const wire =
  'The keeper of the lighthouse on the northern cape asked the harbour office for new lamps before the winter, since ' +
  'two of the four had failed in the storm of last week and no ship could be sure of its way.';

const quay = `---
title: The cape at night
publisher: The Quay
date: 2025-05-02
lang: en
text: verbatim
---

# The cape at night

## Lamps

${wire}

## Money

A second lighthouse waits for its money.
`;

const sources = {
  'quay.md': quay,
  'wire.md': `---\ntitle: From the wires\npublisher: Coast Press\ndate: 2025-05-03\nlang: en\ntext: verbatim\n---\n\n${wire}\n`,
  'gazette.md':
    '---\ntitle: The gazette\ndate: 2025-06-01\nlang: en\ntext: retold\n---\n\nThe lighthouse fund is to be doubled, the gazette had it.\n',
};

function prepare(folder: string): void {
  writeFiles(join(folder, 'archive'), sources);
  writeSettings(folder, { 'aideMemoire.corpora': ['archive'] });
}

/** The clipboard after a key or command that fills it. */
async function readClipboard({ page }: Workbench): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The selected words of the editor, which has the keyboard. */
async function readSelection(workbench: Workbench): Promise<string> {
  await workbench.page.keyboard.press('ControlOrMeta+C');
  await workbench.page.waitForTimeout(200);
  return readClipboard(workbench);
}

async function showResults(workbench: Workbench, sidebar: Sidebar, query: string): Promise<void> {
  await workbench.typeInto('Search Corpus', query);
  await workbench.rows.filter({ hasText: 'and 1 more like it' }).first().waitFor();
  await workbench.page.waitForTimeout(600);
  await workbench.screenshot('results-picker');
  await workbench.quickInput.locator('[aria-label="Show in results view"]').click();
  await sidebar.row(view, 'lighthouse').locator('.highlight').first().waitFor();
  await workbench.page.waitForTimeout(600);
}

journey(
  'results are walked through by key, dismissed, copied, and follow their sources',
  async (workbench) => {
    const { page } = workbench;
    const sidebar = new Sidebar(workbench);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile('2026-03-semiconductors-and-ai.md');
    await workbench.waitForStatus(/8 sources, /);
    await showResults(workbench, sidebar, 'lighthouse');
    const tree = sidebar.view(view);
    const marked = await tree.locator('.monaco-list-row .highlight').allTextContents();
    assert.ok(marked.length >= 3, marked.join());
    assert.deepEqual([...new Set(marked.map((word) => word.toLowerCase()))], ['lighthouse']);
    await tree
      .locator('.message', { hasText: 'lighthouse – 4 passages, in 3 sources, best first' })
      .waitFor();
    await workbench.screenshot('results-view');

    // By key from row to row: the editor follows, the keyboard stays; from the editor it stays there.
    await sidebar.goToTop(view);
    await sidebar.press('F4');
    assert.equal(await sidebar.viewWithKeyboard(), view);
    const first = await sidebar.focused(view);
    await page.keyboard.press('Enter');
    await workbench.eventually(async () => {
      assert.equal(await sidebar.viewWithKeyboard(), '');
      assert.equal((await readSelection(workbench)).toLowerCase(), 'lighthouse');
    });
    const before = await workbench.look();
    await page.keyboard.press('F4');
    await workbench.eventually(async () => {
      assert.notDeepEqual(await workbench.look(), before);
      assert.equal(await sidebar.viewWithKeyboard(), '');
      assert.equal((await readSelection(workbench)).toLowerCase(), 'lighthouse');
    });
    await workbench.screenshot('results-walk');
    await page.keyboard.press('Shift+F4');
    await workbench.eventually(async () => {
      const after = await workbench.look();
      assert.equal(after.selection, before.selection);
      assert.ok(after.tabs.includes('*quay.md'), after.tabs.join());
    });

    // Copied with its source; what is retold is refused with the reason.
    await sidebar.row(view, 'lighthouse fund').click();
    await sidebar.press('ControlOrMeta+C');
    await workbench.waitForNotification('Cannot be quoted: retold in other words');
    await sidebar.row(view, 'A second').click();
    await sidebar.press('ControlOrMeta+C');
    await workbench.waitForStatus('1 passage copied as Markdown');
    const copied = await readClipboard(workbench);
    assert.match(
      copied,
      /^> A second lighthouse waits for its money\.\n>\n> — The Quay, The cape at night, 2 May 2025/,
    );
    await workbench.runCommand('Copy All Search Results as Markdown');
    await workbench.waitForStatus('2 passages copied as Markdown; 1 cannot be quoted');
    await workbench.eventually(async () =>
      assert.match(await readClipboard(workbench), /Cannot be quoted[^]*> The keeper of the lighthouse/),
    );

    // Dismissed rows stay away when the sources change, and new ones come.
    await sidebar.row(view, 'A second').click();
    await sidebar.press('Delete');
    await sidebar.row(view, 'A second').waitFor({ state: 'detached' });
    await tree.locator('.message', { hasText: '1 dismissed' }).waitFor();
    writeFileSync(join(workbench.folder, 'archive/quay.md'), `${quay}\nA third lighthouse is dark.\n`);
    await sidebar.row(view, 'A third').waitFor();
    assert.equal(await sidebar.row(view, 'A second').count(), 0);
    // The tooltip of a row goes first, which may cover the view.
    await page.mouse.move(0, 0);
    await page.locator('.hover-contents:visible').first().waitFor({ state: 'hidden' });
    await tree.hover();
    await tree.locator('[aria-label^="Change Grouping"]').click();
    await tree.locator('[aria-label^="Change Order"]').click();
    await tree.locator('.message', { hasText: 'newest first' }).waitFor();
    await workbench.eventually(async () => {
      const [top = ''] = await sidebar.spoken(view);
      assert.match(top, /^…?The lighthouse fund/);
      assert.notEqual(first, top);
    });
    await workbench.screenshot('results-list');

    // What was searched is offered again; the words of an editor are searched as a phrase.
    await tree.locator('[aria-label="Refine Search"]').click();
    await workbench.eventually(async () =>
      assert.equal(await workbench.quickInput.locator('input').first().inputValue(), 'lighthouse'),
    );
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await workbench.rows.filter({ hasText: 'Clear recent searches' }).waitFor();
    await workbench.screenshot('results-history');
    await workbench.eventually(async () =>
      assert.deepEqual((await workbench.rowTexts()).filter((row) => row.startsWith('lighthouse')).length, 1),
    );
    await workbench.leavePicker();
    await workbench.openFile('archive/quay.md');
    await workbench.clickText('A second');
    await page.keyboard.press('Home');
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    await workbench.runCommand('Aide-Mémoire: Search the Selected Text');
    await workbench.rows.filter({ hasText: 'waits for its money' }).first().waitFor();
    await workbench.eventually(async () =>
      assert.equal(await workbench.quickInput.locator('input').first().inputValue(), '"A second lighthouse"'),
    );
    await workbench.leavePicker();

    await tree.hover();
    await tree.locator('[aria-label="Clear Search Results"]').click();
    await tree.waitFor({ state: 'detached' });
    assert.deepEqual(workbench.complaints, []);
  },
  { height: 1000, prepare },
);

journey('Go to Symbol in Workspace finds officials and laws by any name', async (workbench) => {
  const { page } = workbench;
  await workbench.openFile('2026-03-semiconductors-and-ai.md');
  await workbench.waitForStatus(/5 sources, /);
  const rows: readonly (readonly [typed: string, row: string, tab: string])[] = [
    ['vũ hải quân', 'Vu Hai Quan', 'Vu Hai Quan'],
    ['57-NQ', 'Resolution 57-NQ', 'Resolution 57-NQ'],
  ];
  for (const [typed, row, tab] of rows) {
    await page.keyboard.press('Control+T');
    const box = workbench.quickInput.locator('input').first();
    await box.waitFor();
    await page.keyboard.type(typed, { delay: 30 });
    await workbench.rows.filter({ hasText: row }).first().waitFor();
    await page.waitForTimeout(400);
    await workbench.screenshot(`symbols ${typed}`);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: tab }).waitFor();
    await workbench.screenshot(`symbol ${typed}`);
  }
  assert.deepEqual(workbench.complaints, []);
});
