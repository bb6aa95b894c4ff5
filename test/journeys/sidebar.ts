import type { Locator } from 'playwright-core';
import type { Workbench } from './harness';

/** Rests between two steps of a person whose hand was quicker than the tree draws. */
const MOMENT = 400;

/** The container with Meetings, Sectors, Names and In This Memo. */
export class Sidebar {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  async open(): Promise<void> {
    await this.#workbench.page.locator('.activitybar [aria-label^="Aide-Mémoire"]').first().click();
    await this.view('Meetings').waitFor();
  }

  view(name: string): Locator {
    return this.#workbench.page
      .locator('.pane')
      .filter({ has: this.#workbench.page.locator('.pane-header', { hasText: name }) });
  }

  row(view: string, text: string | RegExp): Locator {
    return this.view(view).locator('.monaco-list-row').filter({ hasText: text }).first();
  }

  /** Opens a node by its twistie, so that nothing else happens. */
  async expand(view: string, text: string | RegExp): Promise<void> {
    const row = this.row(view, text);
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.locator('.monaco-tl-twistie').click();
      await row.and(this.#workbench.page.locator('[aria-expanded="true"]')).waitFor();
      await this.#workbench.page.waitForTimeout(MOMENT);
    }
  }

  /** What a screen reader says of the rows that are drawn. */
  async spoken(view: string): Promise<string[]> {
    return this.view(view)
      .locator('.monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** What a screen reader says of the row with the focus. */
  async focused(view: string): Promise<string> {
    const labels = await this.view(view)
      .locator('.monaco-list-row.focused')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    return labels[0] ?? '';
  }

  /** Name of the view that has the keyboard; empty where another part of the window has it. */
  async viewWithKeyboard(): Promise<string> {
    return this.#workbench.page.evaluate(() => {
      const header = document.activeElement?.closest('.pane')?.querySelector('.pane-header .title');
      return header?.textContent ?? '';
    });
  }

  /** Presses a key and lets the tree draw. */
  async press(key: string): Promise<void> {
    await this.#workbench.page.keyboard.press(key);
    await this.#workbench.page.waitForTimeout(MOMENT);
  }

  /** Gives the keyboard to a view and goes to its top. */
  async goToTop(view: string): Promise<void> {
    await this.view(view).locator('.monaco-list').focus();
    await this.press('Home');
  }

  /** Presses an arrow until a row with this text has the focus; from the bottom the walk goes on at the top. */
  async goTo(view: string, text: RegExp, key = 'ArrowDown'): Promise<void> {
    let focused = await this.focused(view);
    for (let step = 0; step < 60 && !text.test(focused); step += 1) {
      await this.#workbench.page.keyboard.press(key);
      let next = await this.#focusAfter(view, focused);
      if (next === undefined) {
        await this.#workbench.page.keyboard.press('Home');
        next = await this.#focusAfter(view, focused);
      }
      focused = next ?? focused;
    }
    if (!text.test(focused)) throw new Error(`${view} has no row ${text.source}`);
  }

  /** The row that has the focus once it has moved; for a moment, while the list scrolls, none is drawn. */
  async #focusAfter(view: string, before: string): Promise<string | undefined> {
    for (let wait = 0; wait < 30; wait += 1) {
      const now = await this.focused(view);
      if (now !== '' && now !== before) return now;
      await this.#workbench.page.waitForTimeout(50);
    }
    return undefined;
  }
}
