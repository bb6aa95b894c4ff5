import assert from 'node:assert/strict';
import { SeenTexts, searchDrawn, whenDrawn, type Surface } from './drawn';
import { journey, type Workbench } from './harness';
import { hostileDesk, hostileEntries, markers, memo, openMemo } from './hostileDesk';
import { Sidebar } from './sidebar';

/** Time for what follows a key or the keyboard. */
const REST = 500;
const LABEL = 120;
const DETAIL = 420;
/** A problem quotes several texts, each cut short. */
const PROBLEM = 1_000;

const [first, second, third] = hostileEntries;
const { person, party, organization, law, meeting } = first!.names;

const text = `# Note

${person} and ${second!.names.person} met. ${person} left the ${meeting}.

The ${law} of the ${organization} cites [@${third!.citationKey}].

${party} said.

@
`;

/** Searches and remembers what is drawn in one place after the other. */
class Search {
  readonly seen = new SeenTexts(markers);
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  async look(name: string, selector: string, surface: Surface = 'label', longest = DETAIL): Promise<void> {
    this.seen.take(name, await searchDrawn(this.#workbench.page, selector, surface, longest));
  }

  /** A list draws what can be seen of it: it is gone through from its top, a page at a time. */
  async pages(name: string, list: string, count: number, longest = DETAIL): Promise<void> {
    const { page } = this.#workbench;
    for (let index = 0; index < count; index++) {
      await this.look(name, `${list} .monaco-list-row`, 'label', longest);
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(REST / 2);
    }
    await this.look(name, `${list} .monaco-list-row`, 'label', longest);
  }
}

async function inMemo(workbench: Workbench, words: string): Promise<void> {
  await workbench.openFile(memo);
  await workbench.clickText(words);
  await workbench.page.waitForTimeout(REST);
}

journey(
  'hostile texts are texts in trees, lists, the status bar, problems and notifications',
  async (workbench) => {
    const { page } = workbench;
    const search = new Search(workbench);
    const sidebar = new Sidebar(workbench);
    await openMemo(workbench);

    // Completion, and the cards beside it.
    await workbench.clickText('Note');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type('zorbin', { delay: 40 });
    const details = '.suggest-details-container .markdown-docs';
    for (let tries = 0; tries < 6 && !(await page.locator(details).first().isVisible()); tries++) {
      await page.keyboard.press('ControlOrMeta+Space');
      await page.waitForTimeout(3 * REST);
    }
    for (let index = 0; index < 12; index++) {
      await search.look('suggestions', '.suggest-widget.visible .monaco-list-row');
      // They come behind the row.
      const card = await whenDrawn(page, `${details} .rendered-markdown`, 'markdown', { timeout: 2_000 });
      if (card !== undefined) search.seen.take('details', card);
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(REST / 2);
    }
    await workbench.screenshot('hostile-completion');
    await page.keyboard.press('Escape');
    for (let index = 0; index < 6; index++) await page.keyboard.press('Backspace');

    // The trees, and what they say of a row.
    await sidebar.open();
    await sidebar.expand('Meetings', '2026');
    await sidebar.expand('Names', 'Officials');
    for (const view of ['Meetings', 'Names', 'Sectors', 'In This Memo']) {
      await sidebar.goToTop(view);
      await search.pages('trees', '.part.sidebar .pane', 5, LABEL);
    }
    await workbench.screenshot('hostile-trees');
    for (const view of ['Names', 'Meetings']) {
      await sidebar.goToTop(view);
      // Some come late, over the row behind.
      const enough = search.seen.count('tooltips') + 8;
      for (let index = 0; index < 40 && search.seen.count('tooltips') < enough; index++) {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ControlOrMeta+K');
        await page.keyboard.press('ControlOrMeta+I');
        const tooltip = await whenDrawn(page, '.workbench-hover', 'label', { timeout: 1_500 });
        if (tooltip === undefined) continue;
        search.seen.take('tooltips', tooltip);
        // It has the keyboard until it is left.
        await page.keyboard.press('Escape');
        await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
      }
    }
    await workbench.screenshot('hostile-tooltip');
    await page.keyboard.press('Escape');

    // Lists in which one searches.
    for (const [name, command, words] of [
      ['search', 'Search Corpus', 'lamps'],
      ['names', 'Go to Name', 'zorbin'],
    ] as const) {
      await workbench.typeInto(command, words);
      await page.waitForTimeout(2 * REST);
      await search.pages(name, '.quick-input-widget', 3);
      await workbench.screenshot(`hostile-${name}`);
      await workbench.leavePicker();
    }
    await page.keyboard.press('ControlOrMeta+T');
    await page.keyboard.type('zorbin', { delay: 20 });
    await workbench.rows.filter({ hasText: 'Zorbin' }).first().waitFor();
    await search.look('symbols', '.quick-input-widget .monaco-list-row');
    await workbench.leavePicker();
    await workbench.runCommand('Aide-Mémoire: Who Promised What');
    await workbench.rows.filter({ hasText: 'All, by sector' }).first().waitFor();
    await search.pages('choices', '.quick-input-widget', 3);
    await workbench.leavePicker();

    // Problems.
    await workbench.runCommand('View: Focus Problems');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await search.pages('problems', '.markers-panel', 6, PROBLEM);
    await workbench.screenshot('hostile-problems');
    await workbench.runCommand('View: Toggle Panel');

    // The status, and what it says of files that were left out.
    const status = page.locator('.statusbar-item', { hasText: '1 left out' });
    await search.look('status', '.statusbar-item[id*="aide"]');
    await status.hover();
    await page.locator('.workbench-hover', { hasText: 'Left out' }).waitFor();
    assert.match(await page.locator('.workbench-hover').innerText(), /\$\(trash\) !\[x\]/);
    await search.look('status tooltip', '.workbench-hover .rendered-markdown', 'markdown');

    // A row that is walked is told in the status bar; what was not found, in a notification.
    await inMemo(workbench, 'met.');
    // The finding tells of the same person.
    await sidebar.view('In This Memo').locator('.label-name', { hasText: first!.marker }).first().click();
    await page.locator('.statusbar-item', { hasText: '1 of 2' }).waitFor();
    await search.look('status', '.statusbar-item', 'label', LABEL + 40);
    await workbench.runCommand('Aide-Mémoire: Search Corpus');
    const nothing = `[${first!.marker}](command:workbench.action.quit) $(trash) "nowhere to be found"`;
    await page.locator('input[placeholder^="Search the sources"]').fill(nothing);
    await workbench.rows.filter({ hasText: 'Nothing found' }).first().waitFor();
    await search.look('nothing found', '.quick-input-widget .monaco-list-row');
    await workbench.quickInput.locator('[aria-label="Show in results view"]').click();
    await page.locator('.notification-list-item', { hasText: 'Nothing found for' }).waitFor();
    await search.look('notification', '.notification-list-item-message');
    assert.equal(search.seen.count('notification'), 1);
    await workbench.screenshot('hostile-notification');
    await workbench.leavePicker();

    const { seen } = search;
    for (const [surface, least] of [
      ['trees', 200],
      ['tooltips', 16],
      ['suggestions', 12],
      ['details', 30],
      ['search', 50],
      ['names', 15],
      ['symbols', 8],
      ['choices', 40],
      ['problems', 30],
    ] as const) {
      assert.ok(seen.count(surface) >= least, `${surface}: ${JSON.stringify(seen.counts())}`);
    }
    assert.deepEqual(workbench.complaints, []);
  },
  hostileDesk(text, { 'aideMemoire.search.limit': 50 }),
);
