import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from './harness';
import { writeFiles, writeSettings } from './ownCorpus';
import { Sidebar } from './sidebar';

const memo = 'note.md';
/** Texts of the journey: invented people, in both languages. */
const texts: Readonly<Record<string, string>> = {
  'sources/harbour.md': `---
title: Harbour talks
date: 2025-05-02
lang: en
---

Deputy Minister of Inland Waters Tran Gia Phuc received Ambassador Helen Marwood in Hanoi on Friday. Phuc said that the
Harbour Reform Law would be ready by the autumn, as Resolution 88-NQ/TW asks.

Marwood visited the Coast Research Institute (CRI) and met its people. Companies such as Lanternworks and Tidebridge
took part.
`,
  'sources/cang.md': `---
title: Làm việc về cảng biển
date: 2025-05-03
lang: vi
---

Thứ trưởng Bộ Đường thủy Trần Gia Phúc cho biết Nghị quyết số 88-NQ/TW mở đường cho Luật Cải cách cảng biển. Ông Phúc
đề nghị Cục Hàng hải sớm trình phương án.
`,
};
const registry = join('sources', 'registry', 'analyst.yaml');

journey(
  'a corpus without a registry gets one from the names in it',
  async (workbench) => {
    const { page, folder } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile(memo);
    await sidebar.open();
    await workbench.waitForStatus(/2 sources, /);
    const names = sidebar.view('Names');
    await names.getByText('are candidates for one').waitFor();
    await workbench.screenshot('candidates-welcome');
    await names.getByRole('button', { name: 'Review Candidates' }).click();

    // Words of a name are marked in the context of others too.
    const row = (label: string) =>
      page.locator(`.quick-input-widget .monaco-list-row[aria-label^="${label},"]`);
    const clear = async (typed: string): Promise<void> => {
      for (const letter of typed) await page.keyboard.press('Backspace', { delay: letter === '' ? 0 : 10 });
    };
    await row('Trần Gia Phúc').waitFor();
    await page.waitForTimeout(800);
    await workbench.screenshot('candidates-list');
    const listed = (await workbench.rowTexts()).join('\n');
    assert.match(listed, /Helen Marwood/);
    assert.match(listed, /Ambassador/);

    // What is never wanted goes at once.
    await page.keyboard.type('Tidebridge');
    await row('Trần Gia Phúc').waitFor({ state: 'detached' });
    await page.waitForTimeout(800);
    await row('Tidebridge').hover();
    await row('Tidebridge').locator('.codicon-circle-slash').click();
    await row('Tidebridge').waitFor({ state: 'detached' });
    await clear('Tidebridge');

    // A name is ticked, its passage shows behind the list, and all that is ticked is written in one step.
    for (const label of [
      'Trần Gia Phúc',
      'Helen Marwood',
      'Nghị quyết số 88-NQ/TW',
      'Coast Research Institute',
    ]) {
      await row(label).locator('.label-name').first().click();
      await row(label).and(page.locator('[aria-checked="true"]')).waitFor();
    }
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(900);
    await workbench.screenshot('candidates-ticked');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }).click();
    await workbench.rows.filter({ hasText: 'Write it' }).waitFor();
    await page.waitForTimeout(800);
    await workbench.screenshot('candidates-preview');
    await page.keyboard.press('Enter');
    const isWritten = (): boolean =>
      existsSync(join(folder, registry)) && readFileSync(join(folder, registry), 'utf8') !== '';
    for (let tries = 0; tries < 50 && !isWritten(); tries++) {
      await page.waitForTimeout(200);
    }
    await sidebar.row('Names', 'Officials').waitFor();
    await sidebar.expand('Names', 'Officials');
    await sidebar.row('Names', 'Helen Marwood').waitFor();
    await sidebar.row('Names', 'Candidates (').waitFor();
    await workbench.screenshot('candidates-registry');
    const written = readFileSync(join(folder, registry), 'utf8');
    assert.match(written, /role: Deputy Minister of Inland Waters|role: Thứ trưởng Bộ Đường thủy/);
    assert.match(written, /number: '?88-NQ\/TW/);
    assert.match(written, /name: CRI/);
    assert.match(written, /document: harbour\.md/);
    assert.doesNotMatch(written, /Tidebridge/);
    assert.deepEqual(workbench.complaints, []);
  },
  {
    height: 900,
    prepare: (folder) => {
      writeFiles(folder, { [memo]: '# Note\n\nHelen Marwood called.\n', ...texts });
      writeSettings(folder, {
        'aideMemoire.bundledCorpus.enabled': false,
        'aideMemoire.corpora': ['sources'],
        'files.autoSave': 'afterDelay',
      });
    },
  },
);
