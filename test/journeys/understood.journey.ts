import assert from 'node:assert/strict';
import { journey } from './harness';
import { writeFiles } from './ownCorpus';

const memo = 'as-people-write.md';
const text = `---
date: 2026-03-20
lang: en
---
# As people write

Minister Dung met them at the June 2024 dialogue.

Ambassador Dung arrived later.

Later, Dung was quoted twice. Ông Ngọc was not.

Article 5(2)(a) of the Law on High Technology is a draft. Deputy Minister Quan
dùng bữa with Mr. Headlee.
`;

journey(
  'names are understood as people write them, and what stays open says so',
  async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(memo);
    await workbench.waitForStatus(/5 sources, /);

    // The middle of what is looked for lies on the name.
    const minister = await workbench.hoverText('r Dung m');
    assert.match(minister, /Nguyen Chi Dung/);
    assert.match(minister, /last reported 25 June 2024/);
    assert.match(minister, /Why: Short for “Nguyen Chi Dung”/);
    await workbench.screenshot('understood-title');
    assert.match(await workbench.hoverText('r Dung a'), /Nguyen Quoc Dung/);
    await page.keyboard.press('Escape');

    const open = await workbench.hoverText(', Dung w');
    assert.match(open, /may be any of these/);
    assert.match(open, /Nguyen Chi Dung/);
    assert.match(open, /Nguyen Quoc Dung/);
    await workbench.screenshot('understood-open');
    await page.keyboard.press('Escape');

    assert.match(await workbench.hoverText('June 2024 dialogue'), /dialogue[^]*2024/i);
    await page.keyboard.press('Escape');
    const law = await workbench.hoverText('Law on High Technology');
    assert.match(law, /High Technology Law \(revised\)/);
    assert.match(law, /Article 5\(2\)\(a\): text not in the corpus/);
    await workbench.screenshot('understood-law');
    await page.keyboard.press('Escape');

    // What is typed counts at once: without the minister, only the ambassador is left for the bare name.
    await workbench.clickText('Minister Dung met');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('Ambassador Dung came alone.');
    const alone = await workbench.hoverText(', Dung w');
    assert.match(alone, /Nguyen Quoc Dung/);
    assert.doesNotMatch(alone, /may be any of these/);
    await workbench.screenshot('understood-edited');
    assert.deepEqual(workbench.complaints, []);
  },
  { prepare: (folder) => writeFiles(folder, { [memo]: text }) },
);
