import assert from 'node:assert/strict';
import { join } from 'node:path';
import { journey } from './harness';
import { registry, sources, writeFiles, writeSettings } from './ownCorpus';

/** So many files take a moment to read, in which the status item counts. */
const MANY = 1_500;

const memo = 'island-note.md';
const other = registry.replaceAll('Mai Lan Phuong', 'Ho Thi Sao').replaceAll('mai-lan', 'ho-sao');

journey(
  'two folders that each name a corpus of the same name have both, and many files are counted',
  async (workbench) => {
    const { page } = workbench;
    await workbench.waitForStatus(/[\d,]+ of 1,510 sources/);
    await workbench.screenshot('reading');
    await workbench.openFile(memo);
    await workbench.waitForStatus(/1,510 sources, /);
    assert.match(await workbench.hoverText('Mai Lan Phuong'), /Envoy to the Islands/);
    await page.keyboard.press('Escape');
    assert.match(await workbench.hoverText('Ho Thi Sao'), /Envoy to the Islands/);
    await page.keyboard.press('Escape');
    await workbench.runCommand('Aide-Mémoire: Show What Is Indexed');
    await workbench.placeOf('Corpora: sources, sources-2');
    await workbench.screenshot('two-folders');

    // A restart leaves nothing behind that throws, and all works again.
    await workbench.reloadWindow();
    await workbench.waitForStatus(/1,510 sources, /);
    assert.match(await workbench.hoverText('Ho Thi Sao'), /Envoy to the Islands/);
    assert.deepEqual(workbench.complaints, []);
  },
  {
    workspaceFile: 'both.code-workspace',
    prepare: (folder) => {
      const off = { 'aideMemoire.bundledCorpus.enabled': false };
      writeFiles(folder, {
        'both.code-workspace': JSON.stringify({
          folders: [{ path: 'harbour' }, { path: 'islands' }],
          settings: off,
        }),
        [`harbour/${memo}`]: '# Note\n\nMai Lan Phuong met Ho Thi Sao.\n',
      });
      for (const [part, people] of [
        ['harbour', registry],
        ['islands', other],
      ] as const) {
        writeFiles(join(folder, part, 'sources'), { ...sources, 'registry/people.yaml': people });
        writeSettings(join(folder, part), { 'aideMemoire.corpora': ['sources'] });
      }
      const many = Array.from({ length: MANY }, (_, index) => [
        `notes/n${index}.md`,
        `Note ${index} on quays.\n`,
      ]);
      writeFiles(join(folder, 'islands', 'sources'), Object.fromEntries(many) as Record<string, string>);
    },
  },
);
