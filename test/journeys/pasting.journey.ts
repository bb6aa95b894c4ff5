import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './harness';
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
    await workbench.waitForStatus(/5 sources, /);
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
    await page.locator('.action-widget').getByText('Insert as quotation with citation').first().waitFor();
    await workbench.screenshot('paste-choice');
    await page.locator('.action-widget').getByText('Insert as quotation with citation').first().click();
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
    assert.deepEqual(workbench.complaints, []);
  },
  {
    prepare: (folder) => {
      writeFiles(folder, { [memo]: text });
      writeFiles(join(folder, 'sources'), { ...sources, 'registry/people.yaml': registry });
      writeSettings(folder, {
        'aideMemoire.bundledCorpus.enabled': false,
        'aideMemoire.corpora': ['sources'],
      });
    },
  },
);
