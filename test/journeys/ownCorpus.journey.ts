import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './harness';
import { registry, sources, writeFiles, writeLeftOut, writeSettings } from './ownCorpus';
import { Sidebar } from './sidebar';

const memo = 'island-note.md';
const text = `# Note

Tran Van Minh and Mai Lan Phuong met.

`;

const own = { 'aideMemoire.bundledCorpus.enabled': false, 'aideMemoire.corpora': ['sources'] };

function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

journey(
  'each step towards a corpus of one’s own says what the next one is',
  async (workbench) => {
    const { page, folder } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile(memo);
    await sidebar.open();
    await sidebar.view('Meetings').getByText('No sources yet.').waitFor();
    await workbench.waitForStatus(/0 sources, /);
    await workbench.screenshot('own-none');

    // Sources without a registry: search works, and the views say so.
    writeFiles(join(folder, 'sources'), sources);
    writeSettings(folder, own);
    await sidebar.view('Meetings').getByText('5 sources, no registry yet. Search works.').waitFor();
    await sidebar.view('Names').getByText('The corpus has no registry yet').waitFor();
    await workbench.screenshot('own-no-registry');
    await sidebar.view('Names').getByRole('button', { name: 'Search Corpus' }).click();
    await workbench.typeQuery('cranes');
    await workbench.rows.filter({ hasText: 'Harbour readout' }).first().waitFor();
    await page.keyboard.press('Escape');

    // The registry brings names, and so does every change of it.
    writeFiles(join(folder, 'sources'), { 'registry/people.yaml': registry });
    await sidebar.row('In This Memo', 'Mai Lan Phuong').waitFor();
    await sidebar.row('Meetings', '2025').waitFor();

    // Two people of one name: both are listed, and the command asks.
    const card = await workbench.hoverText('Tran Van Minh');
    assert.match(card, /Director of the Harbour Office/);
    assert.match(card, /Governor of the Coast Bank/);
    await workbench.screenshot('own-two-of-one-name');
    await workbench.clickText('Tran Van Minh');
    await page.keyboard.press('Escape');
    await workbench.runCommand('Aide-Mémoire: Show Card at Cursor');
    await workbench.rows.nth(1).waitFor();
    await page.waitForTimeout(300);
    await workbench.screenshot('own-which');
    const choices = (await workbench.rowTexts()).join('\n');
    assert.match(choices, /Director of the Harbour Office/);
    assert.match(choices, /Governor of the Coast Bank/);
    await workbench.rows.nth(1).click();
    await page.locator('.tab.active', { hasText: 'Tran Van Minh' }).waitFor();
    await workbench.openFile(memo);

    // A verbatim source can be quoted, in one step that undo takes back.
    await workbench.clickText('met.');
    await page.keyboard.press('Control+End');
    await workbench.typeInto('Search Corpus', 'cranes');
    await page.waitForTimeout(500);
    await workbench.rows.first().locator('.codicon-quote').click();
    await workbench.rows.filter({ hasText: 'As a block' }).click();
    await workbench.placeOf('> The cranes of the third quay are to be replaced within two years.');
    await workbench.placeOf('> — The Quay, Harbour readout, 2 May 2025 [@readout, para. 2]');
    await workbench.screenshot('own-quotation');
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: 'cranes' }).first().waitFor({ state: 'detached' });

    // What was left out, and why.
    writeSettings(folder, { ...own, 'aideMemoire.index.maximumFileSize': 0.02 });
    writeLeftOut(join(folder, 'sources'));
    const item = page.locator('.statusbar-item', { hasText: '3 left out' });
    await item.waitFor();
    await item.hover();
    await page.locator('.workbench-hover', { hasText: 'Left out' }).waitFor();
    await workbench.screenshot('own-left-out');
    const tooltip = await page.locator('.workbench-hover', { hasText: 'Left out' }).innerText();
    for (const name of ['picture.md', 'huge.txt', 'link.md']) assert.ok(tooltip.includes(name), tooltip);
    await item.click();
    await page.locator('.tab.active', { hasText: 'Aide-Mémoire' }).waitFor();
    await workbench.placeOf('picture.md');
    await workbench.screenshot('own-report');
    assert.deepEqual(workbench.complaints, []);
  },
  {
    height: 900,
    prepare: (folder) => {
      writeFiles(folder, { [memo]: text });
      writeSettings(folder, { 'aideMemoire.bundledCorpus.enabled': false });
    },
  },
);

journey(
  'sources in HTML, underlined names, and edits that reach the tree',
  async (workbench) => {
    const { page, folder } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile('page.html');
    await workbench.waitForStatus(/sources/);
    assert.match(await workbench.hoverText('Mai Lan Phuong'), /Envoy to the Islands/);
    await workbench.screenshot('own-html');
    await workbench.openFile(memo);
    await page.locator('.view-line [class*="ced-"]', { hasText: /\S/ }).first().waitFor();
    await workbench.screenshot('own-underline');
    const underlined = () => page.locator('.view-line [class*="ced-"]').allInnerTexts();
    await workbench.eventually(async () =>
      assert.deepEqual((await underlined()).map(plain), ['Tran Van Minh', 'Mai Lan Phuong']),
    );
    await workbench.clickText('met.');
    await page.keyboard.press('End');
    await page.keyboard.type(' So did Mai Lan Phuong.');
    await workbench.eventually(async () =>
      assert.deepEqual((await underlined()).map(plain), [
        'Tran Van Minh',
        'Mai Lan Phuong',
        'Mai Lan Phuong',
      ]),
    );
    await page.keyboard.press('Control+Z');

    // An edit of the registry reaches the tree, which keeps what is open in it.
    await sidebar.open();
    await sidebar.expand('Meetings', '2025');
    await sidebar.expand('Meetings', 'Harbour round');
    await sidebar.row('Meetings', 'Harbour round').click();
    await sidebar.expand('Meetings', 'Harbour round');
    const rows = (await sidebar.spoken('Meetings')).length;
    writeFiles(join(folder, 'sources'), {
      'registry/people.yaml': registry.replace('name: Harbour round', 'name: Harbour round of May'),
    });
    await sidebar.row('Meetings', 'Harbour round of May').waitFor();
    await workbench.eventually(async () =>
      assert.equal((await sidebar.spoken('Meetings')).length, rows, 'what was open stays open'),
    );
    assert.match(
      (await sidebar.view('Meetings').locator('.monaco-list-row.selected').getAttribute('aria-label')) ?? '',
      /^Harbour round of May/,
    );
    assert.deepEqual(workbench.complaints, []);
  },
  {
    prepare: (folder) => {
      writeFiles(folder, {
        [memo]: text,
        ...below('sources', { ...sources, 'registry/people.yaml': registry }),
      });
      writeSettings(folder, { ...own, 'aideMemoire.underline.enabled': true });
    },
  },
);

function plain(shown: string): string {
  return shown.replaceAll('\u00a0', ' ');
}
