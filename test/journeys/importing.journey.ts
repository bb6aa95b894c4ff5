import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { journey, type Workbench } from './harness';
import { registry, sources, writeFiles, writeSettings } from './ownCorpus';
import { Sidebar } from './sidebar';

const paragraphs = [
  'The deputy minister for ports received a delegation of shipowners on Tuesday and spoke with them about the new quay.',
  'Both sides said that the dredging of the northern channel, which has been put off twice, is to begin before the rains.',
  'The shipowners asked for a single window for papers; the ministry promised an answer by the end of the quarter.',
];
const page = (date: string): string => `<!doctype html>
<html lang="en"><head><title>Quay talks held</title>
<meta property="article:published_time" content="${date}T08:00:00+07:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Quay talks held</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>
`;
const note = `Crane inspection

The inspectors looked at the four cranes of the third quay and found two of them fit for use.
`;
const REST = 600;
/** So many files that nobody waits for all of them, and the one that goes away. */
const MANY = 400;
const GONE = 'talk-0001.txt';

journey(
  'a page, a pasted text and dropped files become sources, step by step or with a report',
  async (workbench) => {
    const { page: window, folder } = workbench;
    const sidebar = new Sidebar(workbench);
    await workbench.openFile('talks.html');
    await workbench.waitForStatus(/5 sources, /);

    // From the explorer: each step proposes what the page says.
    await window
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'talks.html' })
      .first()
      .click({ button: 'right' });
    await window.waitForTimeout(REST);
    await workbench.screenshot('import-menu');
    await workbench.menuItem('Import Files…').click();
    await step(workbench, '(1/5)', 'Quay talks held');
    await workbench.screenshot('import-step');
    await window.keyboard.press('Enter');
    await step(workbench, '(2/5)', '');
    await window.keyboard.type('The Quay');
    await window.keyboard.press('Enter');
    await step(workbench, '(3/5)', '2026-03-10');
    await window.keyboard.press('Enter');
    await step(workbench, '(4/5)', 'en');
    await window.keyboard.press('Enter');
    await step(workbench, '(5/5)', '');
    await window.keyboard.press('Enter');
    await window.locator('.tab.active', { hasText: '2026-03-10-quay-talks-held.md' }).waitFor();
    await workbench.waitForNotification('is a source now');
    await workbench.waitForStatus(/6 sources, /);
    await workbench.screenshot('import-done');
    const stored = readFileSync(join(folder, 'sources', '2026-03-10-quay-talks-held.md'), 'utf8');
    assert.match(stored, /^publisher: The Quay$/m);
    assert.ok(existsSync(join(folder, 'sources', '.originals', '2026-03-10-quay-talks-held.html')));
    await workbench.typeInto('Search Corpus', 'dredging');
    await workbench.rows.filter({ hasText: 'Quay talks held' }).first().waitFor();
    await workbench.leavePicker();

    // From the clipboard; an address alone is told to be none.
    await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy(workbench, 'https://quay.example/talks');
    await workbench.runCommand('Aide-Mémoire: New Source from Clipboard');
    await workbench.waitForNotification('nothing is fetched');
    await copy(workbench, note);
    await workbench.runCommand('Aide-Mémoire: New Source from Clipboard');
    for (let i = 1; i <= 5; i += 1) {
      await step(workbench, `(${i}/5)`, i === 1 ? 'Crane inspection' : undefined);
      await window.keyboard.press('Enter');
    }
    await window.locator('.tab.active[data-resource-name="crane-inspection.md"]').waitFor();
    await workbench.waitForStatus(/7 sources, /);
    await workbench.screenshot('import-pasted');

    // Dropped on Meetings, several at once: the report says what became of each.
    await sidebar.open();
    await drop(workbench, [
      { name: 'again.html', text: page('2026-03-11') },
      {
        name: 'tugboats.txt',
        text: 'Tugboats\n\nThe harbour office has bought three tugboats for the summer.\n',
      },
      { name: 'broken.pdf', text: '%PDF-1.7 and nothing else' },
    ]);
    await workbench.rows.filter({ hasText: 'Take what the files say' }).first().waitFor();
    await workbench.screenshot('import-several');
    await window.keyboard.press('Enter');
    await window.locator('.tab.active', { hasText: 'Import 1' }).waitFor();
    await workbench.placeOf('broken.pdf: ');
    await workbench.waitForStatus(/8 sources, /);
    await workbench.screenshot('import-report');
    await workbench.placeOf('again.html says the same, so it was not stored');
    await workbench.placeOf('not known: publisher, date');
    assert.deepEqual(workbench.complaints, []);
  },
  {
    prepare: (folder) => {
      writeFiles(folder, { 'incoming/talks.html': page('2026-03-10') });
      for (const [path, content] of Object.entries({ ...sources, 'registry/people.yaml': registry })) {
        writeFiles(folder, { [`sources/${path}`]: content });
      }
      writeSettings(folder, {
        'aideMemoire.bundledCorpus.enabled': false,
        'aideMemoire.corpora': ['sources'],
      });
    },
  },
);

journey(
  'an import of many files is ended on the way, and what is deleted meanwhile is told',
  async (workbench) => {
    const { page: window, folder } = workbench;
    await workbench.openFile('readout.md');
    await workbench.waitForStatus(/5 sources, /);
    await window
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'incoming' })
      .first()
      .click({ button: 'right' });
    await window.waitForTimeout(REST);
    await workbench.menuItem('Import Files…').click();
    await workbench.rows.filter({ hasText: 'Take what the files say' }).first().waitFor();
    // Gone between the choice and its turn.
    rmSync(join(folder, 'incoming', GONE));
    await window.keyboard.press('Enter');
    const progress = window.locator('.notification-list-item', { hasText: `/${MANY}: ` }).first();
    await progress.filter({ hasText: /Importing: (?:[3-9]|\d\d+)\// }).waitFor();
    await workbench.screenshot('import-running');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await window.locator('.tab.active', { hasText: 'Import 1' }).waitFor();
    await workbench.placeOf(`${GONE}: It is not there any more.`);
    await workbench.placeOf('files were left, from talk-');
    await workbench.screenshot('import-cancelled');
    const stored = readdirSync(join(folder, 'sources')).filter((name) => /^talk-\d+\.md$/.test(name));
    assert.ok(stored.length > 0 && stored.length < MANY, `${stored.length}`);
    await workbench.waitForStatus(new RegExp(`${5 + stored.length} sources, `));
    assert.deepEqual(workbench.complaints, []);
  },
  {
    prepare: (folder) => {
      for (let i = 0; i < MANY; i += 1) {
        const words = Array.from({ length: 60 }, (_, k) => `word${(i * 61 + k).toString(36)}`).join(' ');
        writeFiles(folder, {
          [`incoming/talk-${String(i).padStart(4, '0')}.txt`]: `Talk ${i}\n\n${words}\n`,
        });
      }
      for (const [path, content] of Object.entries({ ...sources, 'registry/people.yaml': registry })) {
        writeFiles(folder, { [`sources/${path}`]: content });
      }
      writeFiles(folder, { 'readout.md': '# Note\n' });
      writeSettings(folder, {
        'aideMemoire.bundledCorpus.enabled': false,
        'aideMemoire.corpora': ['sources'],
      });
    },
  },
);

/** Waits for a step of the picker and for what it proposes. */
async function step(workbench: Workbench, number: string, proposed: string | undefined): Promise<void> {
  await workbench.quickInput.filter({ hasText: number }).waitFor();
  if (proposed !== undefined) {
    await workbench.eventually(async () =>
      assert.equal(await workbench.quickInput.locator('input').first().inputValue(), proposed),
    );
  }
}

async function copy({ page }: Workbench, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** As the browser tells a page of files that are dropped on it. */
async function drop(
  { page }: Workbench,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await page.evaluate((given) => {
    const pane = [...document.querySelectorAll('.pane')].find((one) =>
      one.querySelector('.pane-header')?.textContent.includes('Meetings'),
    );
    const target = pane?.querySelector('.monaco-list-row') ?? pane?.querySelector('.monaco-list');
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
    const { x, y, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
    const where = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true };
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target?.dispatchEvent(new DragEvent(type, { ...where, dataTransfer }));
    }
  }, files);
}
