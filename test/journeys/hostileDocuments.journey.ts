import assert from 'node:assert/strict';
import { searchDrawn, SeenTexts } from './drawn';
import { journey, type Workbench } from './harness';
import { hostileDesk, hostileEntries, markers, memo, openMemo } from './hostileDesk';

const REST = 600;

const [first, second, third] = hostileEntries;
const { person, organization, law, meeting, sector } = first!.names;

const text = `# Note

${person} came.

${second!.names.person} came.

${organization} again.

${law} again.

${meeting} again.

${sector} again, as [@${third!.citationKey}] says.
`;

/** Looks at a read-only document that is open. */
async function look({ page }: Workbench, seen: SeenTexts, name: string): Promise<void> {
  await page.locator('.editor-group-container.active .view-line', { hasText: /\S/ }).first().waitFor();
  // Links come behind the text.
  await page.waitForTimeout(2 * REST);
  seen.take(name, await searchDrawn(page, '.editor-group-container.active .view-lines', 'document'));
  const label = '.tab.active .monaco-icon-label-container';
  seen.take('tabs', await searchDrawn(page, label, 'label', 160));
}

journey(
  'hostile texts are texts in our documents, in a memo that we write, and in its preview',
  async (workbench) => {
    const { page } = workbench;
    const seen = new SeenTexts(markers);
    await openMemo(workbench);

    for (const [words, command, tab] of [
      [person, 'Show Card at Cursor', first!.marker],
      [person, 'Explain Name at Cursor', 'Why'],
      [person, 'Brief…', 'Brief'],
      [organization, 'Show Card at Cursor', 'qz'],
      [law, 'Show Card at Cursor', 'qz'],
      [meeting, 'Compare Accounts', 'Accounts of'],
      [sector, 'Show Card at Cursor', 'qz'],
      [sector, 'Check Memo', 'Check of'],
      [sector, 'Show What Is Indexed', 'Aide-Mémoire'],
    ] as const) {
      await workbench.openFile(memo);
      await workbench.clickText(words);
      await page.waitForTimeout(REST);
      await workbench.runCommand(`Aide-Mémoire: ${command}`);
      await page.locator('.tab.active', { hasText: tab }).waitFor();
      await look(workbench, seen, command);
    }
    await workbench.screenshot('hostile-status');

    await workbench.runCommand('Aide-Mémoire: Who Promised What');
    await workbench.rows.filter({ hasText: 'All, by sector' }).first().click();
    await page.locator('.tab.active', { hasText: 'Who promised what' }).waitFor();
    await look(workbench, seen, 'Who Promised What');
    await workbench.screenshot('hostile-promises');

    // A source as it is, and what it brought.
    await workbench.openFile(first!.document.slice('docs/'.length));
    await workbench.runCommand('Aide-Mémoire: What This Source Brought');
    await page.locator('.tab.active', { hasText: 'brought' }).waitFor();
    await look(workbench, seen, 'What This Source Brought');
    await workbench.screenshot('hostile-brought');

    // A brief as a memo, and how VS Code's preview draws it.
    await workbench.openFile(memo);
    await workbench.clickText(person);
    await page.waitForTimeout(REST);
    await workbench.runCommand('Aide-Mémoire: Brief…');
    await page.locator('.tab.active', { hasText: 'Brief' }).waitFor();
    await page.locator('.editor-actions [aria-label^="Save Brief"]').click();
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.waitForTimeout(2 * REST);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'brief-' }).waitFor();
    await workbench.runCommand('Markdown: Open Preview');
    const drawn = page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('.markdown-body');
    await drawn.getByText(first!.marker).first().waitFor();
    await page.waitForTimeout(2 * REST);
    await workbench.screenshot('hostile-preview');
    for (const frame of page.frames()) {
      if ((await frame.locator('.markdown-body').count()) > 0) {
        seen.take('preview', await searchDrawn(frame, '.markdown-body', 'preview'));
      }
    }

    for (const [surface, least] of [
      ['Show Card at Cursor', 30],
      ['Explain Name at Cursor', 1],
      ['Brief…', 8],
      ['Compare Accounts', 3],
      ['Who Promised What', 20],
      ['What This Source Brought', 1],
      ['Show What Is Indexed', 0],
      ['preview', 8],
    ] as const) {
      assert.ok(seen.count(surface) >= least, `${surface}: ${JSON.stringify(seen.counts())}`);
    }
    assert.deepEqual(workbench.complaints, []);

    // The search is awake: what is planted is found, and a request that leaves is heard.
    await page.evaluate(() => {
      const planted = document.createElement('div');
      planted.className = 'planted';
      planted.innerHTML =
        '<a href="https://page.example">x</a><img src="https://page.example/p.png"><span class="label-name"><i class="codicon"></i>\u202e</span><b style="color:red">x</b>';
      document.body.append(planted);
      new WebSocket('wss://page.example/s');
      void fetch('https://page.example/f').catch(() => undefined);
    });
    const { faults } = await searchDrawn(page, '.planted', 'label');
    const told = faults.join('\n');
    for (const fault of ['does something', 'a link that is not ours', 'a picture in a label', 'deceive']) {
      assert.ok(told.includes(fault), `${fault}: ${told}`);
    }
    const markdown = await searchDrawn(page, '.planted', 'markdown');
    assert.match(markdown.faults.join('\n'), /a style/);
    const ends = ['https://page.example/f', 'https://page.example/p.png', 'wss://page.example/s'];
    for (let tries = 0; tries < 50 && workbench.sentElsewhere.length < 3; tries++) {
      await page.waitForTimeout(100);
    }
    assert.deepEqual([...workbench.sentElsewhere].sort(), ends);
    workbench.sentElsewhere.length = 0;
  },
  hostileDesk(text),
);
