import assert from 'node:assert/strict';
import { journey } from './harness';
import { registry, sources, writeFiles, writeSettings } from './ownCorpus';

const memo = 'island-note.md';

journey(
  'in Restricted Mode the bundled corpus works, and folders of the workspace’s settings are not read',
  async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(memo);
    await workbench.waitForStatus('Restricted Mode');
    await workbench.waitForStatus(/5 sources, /);
    assert.match(await workbench.hoverText('Vu Hai Quan'), /Deputy Minister/);
    await page.keyboard.press('Escape');
    await workbench.runCommand('Aide-Mémoire: Show What Is Indexed');
    await workbench.placeOf('Corpora: bundled');
    await workbench.screenshot('restricted');
    assert.equal(await page.locator('.view-line', { hasText: 'bundled, sources' }).count(), 0);

    // Once the folder is trusted its settings count, without a restart.
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust' }).first().click();
    await workbench.waitForStatus(/10 sources, /);
    await workbench.openFile(memo);
    assert.match(await workbench.hoverText('Mai Lan Phuong'), /Envoy to the Islands/);
    assert.deepEqual(workbench.complaints, []);
  },
  {
    prepare: (folder) => {
      writeFiles(folder, { [memo]: '# Note\n\nVu Hai Quan met Mai Lan Phuong.\n' });
      writeFiles(`${folder}/sources`, { ...sources, 'registry/people.yaml': registry });
      writeSettings(folder, { 'aideMemoire.corpora': ['sources'] });
    },
  },
);
