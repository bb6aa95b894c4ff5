import assert from 'node:assert/strict';
import { journey } from './harness';

const memo = '2026-03-semiconductors-and-ai.md';

journey('a query is completed, built, mended and widened without knowing its grammar', async (workbench) => {
  const { page, rows, quickInput } = workbench;
  const box = quickInput.locator('input').first();
  await workbench.openFile(memo);
  await workbench.waitForStatus(/5 sources, /);

  const boxSays = (text: RegExp): Promise<void> =>
    workbench.eventually(async () => assert.match(await box.inputValue(), text));

  // A field and then its value, each chosen among rows that say what they are.
  await workbench.typeInto('Search Corpus', 'pers');
  await rows.filter({ hasText: 'person:' }).first().waitFor();
  await page.waitForTimeout(500);
  await workbench.screenshot('query-field');
  await rows.filter({ hasText: 'person:' }).first().click();
  await boxSays(/^person:$/);
  await page.keyboard.type('quan', { delay: 30 });
  await rows.filter({ hasText: 'Vu Hai Quan' }).first().waitFor();
  await page.waitForTimeout(500);
  await workbench.screenshot('query-value');
  await page.keyboard.press('Enter');
  await boxSays(/^person:"Vu Hai Quan" $/);
  await workbench.screenshot('query-person');

  // A faulty part is named, and the rest is searched.
  await page.keyboard.press('Control+A');
  await page.keyboard.type('persom:quan chips', { delay: 20 });
  await rows.locator('.codicon-warning').first().waitFor();
  await page.waitForTimeout(600);
  await workbench.screenshot('query-fault');

  // The builder.
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await quickInput.locator('[aria-label="Build a query"]').click();
  await page.waitForTimeout(600);
  await workbench.screenshot('query-builder');
  await page.keyboard.type('who said', { delay: 30 });
  await rows.filter({ hasText: 'by:' }).first().click();
  await page.waitForTimeout(300);
  await page.keyboard.type('hai quan', { delay: 30 });
  await rows.filter({ hasText: 'Vu Hai Quan' }).first().waitFor();
  await page.waitForTimeout(300);
  await workbench.screenshot('query-builder-value');
  await page.keyboard.press('Enter');
  await rows
    .filter({ hasText: /^Search/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await boxSays(/^by:"Vu Hai Quan"$/);
  await page.waitForTimeout(900);
  await workbench.screenshot('query-said');
  await workbench.leavePicker();

  // More of the same, from a row.
  await workbench.typeInto('Search Corpus', 'workforce');
  await page.waitForTimeout(600);
  await rows.first().locator('.codicon-search-fuzzy').click();
  await boxSays(/^like:/);
  await workbench.eventually(async () => assert.ok((await workbench.rowTexts()).length > 3));
  await workbench.screenshot('query-like');
  await workbench.leavePicker();

  await page.keyboard.press('Control+T');
  await box.waitFor();
  await page.keyboard.type('economic dialogue', { delay: 30 });
  await page.waitForTimeout(900);
  await workbench.screenshot('query-symbols');
  await rows.filter({ hasText: 'hold their first' }).first().click();
  await page.locator('.tab.active', { hasText: /\.md/ }).waitFor();
  assert.deepEqual(workbench.complaints, []);
});
