import assert from 'node:assert/strict';
import { journey } from './harness';
import { writeFiles, writeSettings } from './ownCorpus';

/** "Nguyễn Cộng signed it." in windows-1258: tones stand behind their letters there. */
const bytes = Uint8Array.of(
  ...Buffer.from('The harbour, one day in May\r\n\r\nNguy'),
  0xea,
  0xde,
  ...Buffer.from('n C'),
  0xf4,
  0xf2,
  ...Buffer.from('ng signed it.\r\n'),
);

journey(
  'a card leads into a file of windows-1258, whose letters stand there as they were written',
  async (workbench) => {
    const { page } = workbench;
    await workbench.openFile('note.md');
    await workbench.waitForStatus(/1 sources, /);
    await workbench.hoverText('Nguyễn Cộng');
    await workbench.screenshot('encodings-card');
    await page
      .locator('.monaco-hover a', { hasText: /harbour|old/i })
      .first()
      .click();
    await page.locator('.tab.active', { hasText: 'old.txt' }).waitFor();
    await page.locator('.editor-instance .selected-text').first().waitFor();
    await page.locator('.statusbar-item', { hasText: 'Windows 1258' }).waitFor();
    await workbench.screenshot('encodings-source');
    const shown = await page.locator('.editor-instance .view-lines').innerText();
    assert.ok(shown.normalize('NFC').replaceAll('\u00a0', ' ').includes('Nguyễn Cộng signed it.'), shown);
    await workbench.runCommand('Aide-Mémoire: Convert Copy to Unicode');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await workbench.screenshot('encodings-copy');
    assert.deepEqual(workbench.complaints, []);
  },
  {
    prepare: (folder) => {
      writeFiles(folder, {
        'note.md': '# Note\n\nNguyễn Cộng came.\n',
        'sources/old.txt': bytes,
        'sources/registry/people.json': JSON.stringify({ persons: [{ id: 'cong', name: 'Nguyễn Cộng' }] }),
      });
      writeSettings(folder, {
        'aideMemoire.bundledCorpus.enabled': false,
        'aideMemoire.corpora': ['sources'],
      });
    },
  },
);
