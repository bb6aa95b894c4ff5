import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { journey, type Workbench } from './harness';

const memo = '2026-03-semiconductors-and-ai.md';

/** Previews wait for the choice to rest, and the tabs follow. */
const REST = 700;

/** In pixels. */
const LINE_HEIGHT = 20;

/** Searches, previews a few passages and leaves by Escape: everything is as it was. */
async function checkEscape(workbench: Workbench, what: string): Promise<void> {
  const before = await workbench.look();
  await workbench.typeInto('Search Corpus', 'Hanoi');
  await workbench.page.waitForTimeout(REST);
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.waitForTimeout(REST);
  const during = await workbench.look();
  assert.notDeepEqual(during, before, `${what}: a passage is previewed`);
  await workbench.leavePicker();
  await workbench.waitForSight(before, what);
}

/** A row shows a part of the passage without its marks. */
function toLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The passages that the command line finds, in order. */
async function findPassages(query: string): Promise<readonly string[]> {
  let printed = '';
  await run(
    ['search', query, '--json', '--limit', '50'],
    {
      print: (text) => (printed += text),
      tell: (line) => assert.fail(line),
      readInput: () => Promise.resolve(undefined),
      workingDirectory: process.cwd(),
    },
    join(process.cwd(), 'corpus'),
  );
  const { hits } = JSON.parse(printed) as { readonly hits: readonly { readonly text: string }[] };
  return hits.map(({ text }) => text);
}

journey('results come as one types, in our order, even where labels match', async (workbench) => {
  const { page, quickInput } = workbench;
  await page.keyboard.press('F1');
  await quickInput.locator('input').first().pressSequentially('aide memoire');
  // They are in the order of the alphabet, more than are drawn.
  await workbench.rows.filter({ hasText: 'Aide-Mémoire: Add Corpus Folder' }).first().waitFor();
  await quickInput.locator('input').first().pressSequentially(' search');
  await workbench.rows.filter({ hasText: 'Aide-Mémoire: Search Corpus' }).first().waitFor();
  await workbench.screenshot('palette');
  await page.keyboard.press('Escape');
  await workbench.openFile(memo);
  await workbench.waitForStatus(/5 sources, /);

  for (const query of ['Vietnam', 'technology Hanoi', 'Vietnam US']) {
    const expected = await findPassages(query);
    await workbench.typeInto('Search Corpus', query);
    await workbench.eventually(async () => {
      const rows = await workbench.rowTexts();
      const details = rows.map((row) => row.split('\n').at(-1) ?? '');
      assert.ok(rows.length >= 5, rows.join('\n'));
      for (const [index, detail] of details.entries()) {
        assert.ok(toLetters(expected[index] ?? '').includes(toLetters(detail)), `${index}: ${detail}`);
      }
      const labels = rows.map((row) => row.split('\n')[0] ?? '');
      assert.notDeepEqual(labels, [...labels].sort(), `our order for "${query}" is not that of the labels`);
    });
    await workbench.leavePicker();
  }

  // The list follows each letter, and says what a row is: title, date, retold, words around the hit.
  await workbench.typeInto('Search Corpus', 'fra');
  await workbench.rows.filter({ hasText: 'fraud' }).first().waitFor();
  await page.keyboard.type('ud');
  await workbench.eventually(async () => {
    const [row = ''] = await workbench.rowTexts();
    assert.match(row, /^Hanoi's Party chief.*THE HANOI TIMES · 2026-02-20 · English · retold.*\n.*fraud/s);
  });
  await workbench.screenshot('search');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('zzzxy unobtainium');
  await workbench.rows.filter({ hasText: 'Nothing found for "zzzxy unobtainium"' }).waitFor();
  await workbench.eventually(async () =>
    assert.match((await workbench.rowTexts()).join(), /Tried: as typed, .*some of the words/),
  );
  await workbench.screenshot('search-nothing');
  await workbench.leavePicker();

  // A retold source cannot be quoted: the reason is said, and the search goes on.
  await workbench.typeInto('Search Corpus', 'fraud');
  await page.waitForTimeout(REST);
  await workbench.rows.first().locator('.codicon-quote').click();
  await workbench.waitForNotification('Cannot be quoted: retold in other words');
  assert.ok(await quickInput.isVisible());
  await workbench.screenshot('search-refused');
  await workbench.rows.first().locator('.codicon-split-horizontal').click();
  await workbench.eventually(async () => {
    const { tabs } = await workbench.look();
    assert.deepEqual(tabs, [`*${memo}`, '*~2026-02-20-hanoi-delegation-washington.md']);
  });
  await workbench.eventually(async () =>
    assert.equal(await page.locator('.editor-group-container').count(), 2),
  );
  assert.deepEqual(workbench.complaints, []);
});

journey(
  'Escape puts editor, tabs, selection and scroll back; Go to Name finds any spelling',
  async (workbench) => {
    const { page } = workbench;
    await workbench.waitForStatus(/5 sources, /);
    await checkEscape(workbench, 'no editor');

    await workbench.openFile(memo);
    await workbench.clickText('Headley');
    await page.keyboard.press('Shift+End');
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, 443);
    await page.waitForTimeout(REST);
    const { scroll } = await workbench.look();
    assert.ok(scroll > 100, `scrolled by ${scroll}`);
    await checkEscape(workbench, 'a tab that stays');

    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'legal' }).click();
    await page.locator('.tab.active', { hasText: 'legal' }).waitFor();
    await workbench.clickText('Why this note');
    for (let turn = 0; turn < 3; turn += 1) await page.mouse.wheel(0, 443);
    await page.waitForTimeout(REST);
    await checkEscape(workbench, 'a tab in italics');
    await page.locator('.tab', { hasText: 'semiconductors' }).click();
    await page.waitForTimeout(REST);
    await checkEscape(workbench, 'a tab that stays beside one in italics');

    await workbench.runCommand('File: New Untitled Text File');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await page.waitForTimeout(REST);
    await page.keyboard.type('Vu Hai Quan and others');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForTimeout(REST);
    await checkEscape(workbench, 'an untitled text');

    await checkGoToName(workbench);

    // The previews move about in the very text that was open.
    await workbench.typeInto('Search Corpus', 'Hanoi');
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'delegation' }).waitFor();
    await page.waitForTimeout(REST);
    const before = await workbench.look();
    await workbench.typeInto('Search Corpus', 'Hanoi');
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(300);
    }
    await workbench.leavePicker();
    await workbench.waitForSight(before, 'the text that was searched', LINE_HEIGHT);
    assert.deepEqual(workbench.complaints, []);
  },
);

journey('after Escape one goes on writing where one was', async (workbench) => {
  const { page } = workbench;
  await workbench.openFile(memo);
  await workbench.waitForStatus(/5 sources, /);
  await workbench.clickText('What has been said');
  await workbench.typeInto('Search Corpus', 'Hanoi');
  await page.locator('.tab.active', { hasText: 'hanoi-delegation' }).waitFor();
  await workbench.leavePicker();
  await page.keyboard.type('quayside');
  const path = join(workbench.folder, 'memos', memo);
  await workbench.eventually(() => assert.match(readFileSync(path, 'utf8'), /^## .*quayside.*whom$/m));
  assert.deepEqual(workbench.complaints, []);
});

async function checkGoToName(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const rows: readonly (readonly [typed: string, first: string])[] = [
    ['QUOC dung', 'Nguyen Quoc Dung'],
    ['vũ hải quân', 'Vu Hai Quan'],
    ['luat cong nghe cao', 'High Technology Law (revised)'],
    ['57', 'Resolution 57-NQ/TW'],
  ];
  for (const [typed, first] of rows) {
    await workbench.typeInto('Go to Name…', typed);
    await workbench.rows.filter({ hasText: first }).first().waitFor();
    await workbench.eventually(async () => {
      const [top = ''] = await workbench.rowTexts();
      assert.ok(top.startsWith(first), `${typed}: ${top}`);
    });
    if (typed === '57') await workbench.screenshot('go-to-name');
    await page.keyboard.press('Escape');
  }
  await workbench.typeInto('Go to Name…', 'joel kaplan');
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: 'Joel Kaplan' }).waitFor();
}
