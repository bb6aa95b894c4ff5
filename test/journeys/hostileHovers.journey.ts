import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { toVisibleText } from '../../src/core/text/presentText';
import { SeenTexts, whenDrawn, type Drawn } from './drawn';
import { journey } from './harness';
import { hostileDesk, hostileEntries, markers, openMemo } from './hostileDesk';

const HOVER = '.monaco-resizable-hover .monaco-hover .rendered-markdown';

/** The head of a card has three of the texts, so that every third person shows them all. */
const people = everyOf(3, 0);
const lines = [
  ...people.map((index) => `${hostileEntries[index]?.names.person ?? ''} came.`),
  ...everyOf(32, 4).map((index) => `${hostileEntries[index]?.names.party ?? ''} came.`),
  ...everyOf(40, 7).flatMap((index) => {
    const { organization, law, meeting, sector, area } = hostileEntries[index]?.names ?? {};
    return [organization, law, meeting, sector, area].map((name) => `${name ?? ''} again.`);
  }),
  ...everyOf(40, 3).map((index) => `@${hostileEntries[index]?.citationKey ?? ''} says so.`),
];

function everyOf(step: number, from: number): readonly number[] {
  return hostileEntries.flatMap((_, index) => (index % step === from ? [index] : []));
}

/** What is drawn is what was written, made visible, letter by letter. */
function headOf(index: number): string {
  return [0, 1, 2]
    .map((next) => toVisibleText(hostileEntries[(index + next) % hostileEntries.length]?.text ?? '', 80))
    .join(' · ');
}

/** Asks by its key for the card of the name at the cursor, and waits until another text is drawn than before. */
async function showHover(page: Page, before: string): Promise<Drawn> {
  // What has just moved the cursor may come late, and takes a hover away again.
  for (let tries = 0; tries < 8; tries++) {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    const drawn = await whenDrawn(page, HOVER, 'markdown', { before, timeout: 3_000 });
    if (drawn !== undefined) return drawn;
    await page.keyboard.press('Escape');
  }
  throw new Error('no card is drawn');
}

journey(
  'cards of hostile names hold their texts as written, our links and nothing else',
  async (workbench) => {
    const { page } = workbench;
    const seen = new SeenTexts(markers);
    await openMemo(workbench);
    await page.keyboard.press('ControlOrMeta+Home');
    let shown = '';
    for (const [line, words] of lines.entries()) {
      const drawn = await showHover(page, shown);
      shown = drawn.text;
      seen.take('hovers', drawn);
      const person = people[line];
      if (person !== undefined) {
        assert.ok(
          shown.startsWith(headOf(person)),
          `${JSON.stringify(shown)}: ${JSON.stringify(headOf(person))}`,
        );
      }
      if (line % 40 === 0 || words.startsWith('@key-3 ')) await workbench.screenshot(`hostile-hover-${line}`);
      await page.keyboard.press('ArrowDown');
    }
    assert.ok(seen.count('hovers') >= 200, `${seen.count('hovers')} payloads were drawn in hovers`);
    assert.equal(seen.count('hovers'), hostileEntries.length);
    assert.deepEqual(workbench.complaints, []);
  },
  hostileDesk(`${lines.join('\n')}\n`),
);
