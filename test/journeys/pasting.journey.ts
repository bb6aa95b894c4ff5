import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { journey, type Workbench } from './harness';
import { registry, sources, writeFiles, writeSettings } from './ownCorpus';
import { Sidebar } from './sidebar';

const memo = 'quay-note.md';
const text = `# Note

The readout says:

Dropped here:

End.
`;
const words = 'The cranes of the third quay are to be replaced within two years.';
const REST = 800;

journey(
  'words copied from a source are pasted with their citation, and a passage is dragged into the memo',
  async (workbench) => {
    const { page } = workbench;
    const sidebar = new Sidebar(workbench);

    // Copied in the source, pasted as one chooses.
    await workbench.openFile('readout.md');
    await workbench.waitForStatus(/6 sources, /);
    await workbench.clickText('third quay are');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('ControlOrMeta+C');
    await workbench.openFile(memo);
    await workbench.clickText('The readout says');
    await page.keyboard.press('End');
    await page.keyboard.press('ControlOrMeta+V');
    // What is merely pasted is the words; the widget beside them has the other ways.
    await workbench.placeOf(`says:${words}`);
    const widget = page.locator('.post-edit-widget, .postEditWidget, .paste-edit-widget').first();
    await widget.waitFor();
    await workbench.screenshot('paste-widget');
    await page.keyboard.press('ControlOrMeta+.');
    await choice(workbench, 'Insert as quotation with citation').waitFor();
    await workbench.screenshot('paste-choice');
    await choice(workbench, 'Insert as quotation with citation').click();
    await workbench.placeOf('[@readout, para. 2]');
    await page.waitForTimeout(REST);
    await workbench.screenshot('pasted');

    // Dragged from the view, it is a quotation at once.
    await sidebar.open();
    await sidebar.expand('Meetings', '2025');
    await sidebar.expand('Meetings', 'Harbour round');
    await sidebar.expand('Meetings', 'Sources');
    await sidebar.expand('Meetings', 'Harbour readout');
    await page.waitForTimeout(REST);
    await workbench.screenshot('drag-from');
    const row = sidebar.row('Meetings', 'Director of the Harbour Office');
    const from = await row.boundingBox();
    const to = await workbench.placeOf('Dropped here:');
    assert.ok(from !== null, 'the row is drawn');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2 + 20, from.y + 10, { steps: 4 });
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 40, to.y, { steps: 12 });
    await page.waitForTimeout(REST);
    await workbench.screenshot('dragging');
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.waitForTimeout(2 * REST);
    await workbench.screenshot('dropped');
    await workbench.placeOf('[@readout, para. 1]');
    await page.keyboard.press('ControlOrMeta+.');
    await choice(workbench, 'Insert the words alone').waitFor();
    await workbench.screenshot('drop-choice');
    assert.deepEqual(workbench.complaints, []);
  },
  { prepare: prepareFolder },
);

journey(
  'words from elsewhere are known again where they stand once, and of a retold source there is the citation alone',
  async (workbench) => {
    const { page } = workbench;
    const copyLine = async (file: string, line: string): Promise<void> => {
      await workbench.openFile(file);
      await workbench.clickText(line);
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.press('ControlOrMeta+C');
    };
    const pasteBehind = async (line: string): Promise<void> => {
      await workbench.openFile(memo);
      await workbench.clickText(line);
      await page.keyboard.press('End');
      await page.keyboard.press('ControlOrMeta+V');
    };

    // A mail is no source, so the words come without a word of where.
    await workbench.openFile('mail.md');
    await workbench.waitForStatus(/6 sources, /);
    await copyLine('mail.md', 'third quay are');
    await pasteBehind('The readout says');
    await workbench.placeOf(`says:${words}`);
    await page.keyboard.press('ControlOrMeta+.');
    await choice(workbench, 'Insert as block quotation with citation').click();
    await workbench.placeOf('> — The Quay, Harbour readout, 2 May 2025 [@readout, para. 2]');
    await workbench.screenshot('pasted-block');

    await copyLine('retold.md', 'strong enough');
    await pasteBehind('Dropped here');
    await workbench.placeOf('Dropped here:The crane');
    await page.keyboard.press('ControlOrMeta+.');
    await choice(workbench, 'Insert citation alone').waitFor();
    await workbench.screenshot('paste-retold');
    assert.equal(await choice(workbench, 'quotation').count(), 0);
    await choice(workbench, 'Insert citation alone').click();
    await workbench.placeOf('Dropped here: [@retold, para. 1]');

    // What is pasted into a source stays words.
    await workbench.openFile('one.md');
    await workbench.clickText('The first note');
    await page.keyboard.press('End');
    await page.keyboard.press('ControlOrMeta+V');
    await workbench.placeOf('The first note.The crane');
    await page.waitForTimeout(2 * REST);
    await page.keyboard.press('ControlOrMeta+.');
    await page.waitForTimeout(REST);
    await workbench.screenshot('paste-into-source');
    assert.equal(await choice(workbench, 'citation').count(), 0);
    assert.deepEqual(workbench.complaints, []);
  },
  { prepare: prepareFolder },
);

/** A row of the list that the widget beside pasted or dropped words opens. */
function choice({ page }: Workbench, title: string): Locator {
  return page.locator('.action-widget').getByText(title).first();
}

function prepareFolder(folder: string): void {
  writeFiles(folder, { [memo]: text, 'mail.md': `Dear all,\n\n${words}\n` });
  writeFiles(join(folder, 'sources'), {
    ...sources,
    'retold.md': '---\ntext: retold\n---\n\nThe crane was said to be strong enough for all.\n',
    'registry/people.yaml': registry,
  });
  writeSettings(folder, {
    'aideMemoire.bundledCorpus.enabled': false,
    'aideMemoire.corpora': ['sources'],
  });
}
