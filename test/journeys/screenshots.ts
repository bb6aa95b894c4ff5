import { journey, type Workbench } from './harness';
import { writeFiles, writeSettings } from './ownCorpus';
import { Sidebar } from './sidebar';

/** A picture of the README: what to do before it is taken. */
interface Picture {
  /** Of the file in media/, without its extension. */
  readonly name: string;
  readonly steps: (workbench: Workbench) => Promise<void>;
}

const memo = '2026-03-semiconductors-and-ai.md';

const shortMemo = 'meetings-in-march.md';

/** Without what a picture this small need not show. */
function quieten(folder: string): void {
  writeFiles(folder, {
    [shortMemo]: `---
date: 2026-03-20
---

# Whom we met

Vu Hai Quan led the session of 16 January.
Minister Dung was at the June 2024 dialogue.
Ambassador Dung opened the forum in March.

Asked about chips, Dung pointed to Resolution 57 and
to Article 5(2)(a) of the Law on High Technology.
`,
  });
  writeSettings(folder, { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false });
}

/** The memo, with nothing beside it that the picture is not about. */
async function openMemo(workbench: Workbench): Promise<void> {
  await workbench.openFile(memo);
  await workbench.waitForStatus(/5 sources, /);
}

const pictures: readonly Picture[] = [
  {
    name: 'hover',
    steps: async (workbench) => {
      await workbench.openFile(shortMemo);
      await workbench.waitForStatus(/5 sources, /);
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.hoverText('Vu Hai Quan');
      // The card fades in.
      await workbench.page.waitForTimeout(1000);
    },
  },
  {
    name: 'open',
    steps: async (workbench) => {
      await workbench.openFile(shortMemo);
      await workbench.waitForStatus(/5 sources, /);
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      // The middle of it lies on the name.
      await workbench.hoverText(', Dung p');
      await workbench.page.waitForTimeout(1000);
    },
  },
  {
    name: 'sidebar',
    steps: async (workbench) => {
      const { page } = workbench;
      const sidebar = new Sidebar(workbench);
      await openMemo(workbench);
      await sidebar.open();
      for (const view of ['Sectors', 'Names', 'In This Memo']) {
        await sidebar.view(view).locator('.pane-header').click();
      }
      await sidebar.expand('Meetings', '2026');
      await sidebar.expand('Meetings', 'Working session');
      await sidebar.expand('Meetings', 'Attendees');
      await sidebar.expand('Meetings', 'Vu Hai Quan');
      await sidebar.row('Meetings', 'Attendees').click();
      await page.keyboard.press('F4');
      await page.locator('.editor-instance .selected-text').first().waitFor();
      await page.mouse.move(700, 600);
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'search',
    steps: async (workbench) => {
      const { page } = workbench;
      await openMemo(workbench);
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.typeInto('Search Corpus', 'semiconductor workforce');
      await page.keyboard.press('ArrowDown');
      await page.locator('.editor-instance .selected-text').first().waitFor();
      await page.mouse.move(20, 700);
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'results',
    steps: async (workbench) => {
      const { page } = workbench;
      const sidebar = new Sidebar(workbench);
      await openMemo(workbench);
      await sidebar.open();
      for (const view of ['Meetings', 'Sectors', 'Names', 'In This Memo']) {
        await sidebar.view(view).locator('.pane-header').click();
      }
      await workbench.typeInto('Search Corpus', 'semiconductor training');
      await workbench.rows.filter({ hasText: 'semiconductor' }).first().waitFor();
      await workbench.quickInput.locator('[aria-label="Show in results view"]').click();
      await sidebar.row('Search Results', 'semiconductor').locator('.highlight').first().waitFor();
      await page.keyboard.press('F4');
      await page.keyboard.press('F4');
      await page.locator('.editor-instance .selected-text').first().waitFor();
      await page.mouse.move(700, 600);
      await page.waitForTimeout(1500);
    },
  },
  {
    name: 'brief',
    steps: async (workbench) => {
      await workbench.openFile(shortMemo);
      await workbench.waitForStatus(/5 sources, /);
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.clickText('Vu Hai Quan');
      await workbench.runCommand('Aide-Mémoire: Brief…');
      await workbench.placeOf('Last contacts');
      await workbench.page.mouse.move(1000, 640);
      await workbench.page.waitForTimeout(1500);
    },
  },
  {
    name: 'checks',
    steps: async (workbench) => {
      const { page } = workbench;
      await openMemo(workbench);
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await page.locator('.squiggly-warning').first().waitFor();
      await workbench.runCommand('View: Focus Problems');
      await page.locator('.markers-panel').getByText('figure-differs').first().waitFor();
      await page.mouse.move(700, 20);
      await page.waitForTimeout(1500);
    },
  },
];

for (const { name, steps } of pictures) {
  journey(
    `picture: ${name}`,
    async (workbench) => {
      await steps(workbench);
      await workbench.screenshot(name, 'media');
    },
    { width: 1060, height: 660, scale: 1.25, prepare: quieten },
  );
}
