import assert from 'node:assert/strict';
import { journey, type Workbench } from './harness';
import { writeFiles } from './ownCorpus';

const memo = 'writing.md';
const text =
  '---\ndate: 2026-03-20\nlang: en\n---\n\n# Note\n\nMet here.\n\nSaid elsewhere.\n\nNobody else.\n';

/** Labels of the suggestions, in the order in which they are drawn. */
async function suggested({ page }: Workbench, first: string): Promise<readonly string[]> {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  const wanted = rows.filter({ hasText: first }).first();
  await wanted.waitFor();
  const texts = await rows.evaluateAll((elements) =>
    elements
      .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
      .map((element) => element.querySelector('.label-name')?.textContent ?? ''),
  );
  return texts.map((label) => label.replaceAll('\u00a0', ' ').trim());
}

/** Puts the cursor at the end of the line that has these words. */
async function endOf(workbench: Workbench, words: string): Promise<void> {
  await workbench.clickText(words);
  await workbench.page.keyboard.press('End');
}

journey(
  'names, the holder of a title and a source are completed while one types',
  async (workbench) => {
    const { page } = workbench;
    const list = page.locator('.suggest-widget.visible');
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);

    // A name by its initials, with its card beside the list.
    await endOf(workbench, 'Met here');
    await page.keyboard.type(' Then @vhq');
    await workbench.eventually(async () =>
      assert.equal((await suggested(workbench, 'Vu Hai Quan'))[0], 'Vu Hai Quan'),
    );
    const card = page
      .locator('.suggest-details-container .markdown-docs')
      .filter({ hasText: 'Quan' })
      .first();
    // The key shows the details or hides them, as they were before; a list that is being asked for again drops it.
    for (let tries = 0; tries < 5 && !(await card.isVisible()); tries++) {
      await page.keyboard.press('ControlOrMeta+Space');
      await page.waitForTimeout(1_500);
    }
    await card.waitFor();
    await workbench.eventually(async () =>
      assert.match(await card.innerText(), /Deputy Minister of Science and Technology/),
    );
    await workbench.screenshot('complete-name');
    await page.keyboard.press('Enter');
    await workbench.placeOf('Met here. Then Vu Hai Quan');

    // By several words, across the blanks between them; what ends a word accepts nothing.
    await page.keyboard.type(' and @russell head', { delay: 60 });
    await workbench.eventually(async () =>
      assert.equal((await suggested(workbench, 'Russell Headlee'))[0], 'Russell Headlee'),
    );
    await page.keyboard.type('.', { delay: 60 });
    await workbench.placeOf('and @russell head.');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ControlOrMeta+Space');
    await suggested(workbench, 'Russell Headlee');
    await page.keyboard.press('Enter');
    await workbench.placeOf('Quan and Russell Headlee');

    // A source within a citation, the closing bracket written by the editor.
    await endOf(workbench, 'Said elsewhere');
    await page.keyboard.type(' So [@forum', { delay: 60 });
    await workbench.eventually(async () =>
      assert.deepEqual(await suggested(workbench, 'technology-forum'), ['technology-forum-2026']),
    );
    await page.waitForTimeout(1_000);
    await workbench.screenshot('complete-source');
    await page.keyboard.press('Enter');
    await workbench.placeOf('So [@technology-forum-2026]');

    // Whoever holds a title comes first.
    await endOf(workbench, 'Nobody else');
    await page.keyboard.type(' The Deputy Minister of Science and Technology ', { delay: 20 });
    await page.waitForTimeout(500);
    assert.equal(await list.count(), 0, 'a blank in prose brings up nothing');
    await page.keyboard.press('ControlOrMeta+Space');
    await workbench.eventually(async () =>
      assert.equal((await suggested(workbench, 'Vu Hai Quan'))[0], 'Vu Hai Quan'),
    );
    await list.getByText('last reported 17 January 2026').first().waitFor();
    await page.waitForTimeout(1_000);
    await workbench.screenshot('complete-holder');
    await page.keyboard.press('Enter');
    await workbench.placeOf('Technology Vu Hai Quan');

    assert.deepEqual(workbench.complaints, []);
  },
  { prepare: (folder) => writeFiles(folder, { [memo]: text }) },
);

journey(
  'an input method composes Vietnamese undisturbed',
  async (workbench) => {
    const { page } = workbench;
    const list = page.locator('.suggest-widget.visible');
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);
    const input = await page.context().newCDPSession(page);
    const compose = async (word: string): Promise<void> => {
      await input.send('Input.imeSetComposition', {
        text: word,
        selectionStart: word.length,
        selectionEnd: word.length,
      });
      await page.waitForTimeout(150);
    };
    const commit = (word: string): Promise<unknown> => input.send('Input.insertText', { text: word });

    // In prose nothing comes up, neither while it composes nor behind the word and its blank.
    await endOf(workbench, 'Met here');
    await page.keyboard.type(' ');
    for (const step of ['V', 'Vu', 'Vũ']) {
      await compose(step);
      assert.equal(await list.count(), 0, step);
    }
    await commit('Vũ');
    await page.keyboard.type(' ');
    await page.waitForTimeout(500);
    assert.equal(await list.count(), 0, 'behind the word');
    await workbench.placeOf('Met here. Vũ');

    // Behind @ the list stays away from what is being composed, and finds by what was composed.
    await endOf(workbench, 'Said elsewhere');
    await page.keyboard.type(' @', { delay: 60 });
    await list.waitFor();
    for (const step of ['v', 'vu', 'vũ']) {
      await compose(step);
      await workbench.placeOf(`Said elsewhere. @${step}`);
    }
    await commit('vũ');
    await workbench.placeOf('Said elsewhere. @vũ');
    await page.keyboard.type(' hai', { delay: 60 });
    await workbench.eventually(async () =>
      assert.equal((await suggested(workbench, 'Vu Hai Quan'))[0], 'Vu Hai Quan'),
    );
    await workbench.screenshot('complete-composed');
    await page.keyboard.press('Enter');
    await workbench.placeOf('Said elsewhere. Vu Hai Quan');
    assert.deepEqual(workbench.complaints, []);
  },
  { prepare: (folder) => writeFiles(folder, { [memo]: text }) },
);
