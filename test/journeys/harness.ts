/**
 * Journeys do what a person does, in the workbench as it is drawn: the mouse rests on a word, keys are pressed, and
 * what is looked at is what can be seen. The script that runs them has started the server and the browser.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

export interface JourneyOptions {
  /** The folder to open, from the project's root, if not the sample desk; the journey gets a copy of its own. */
  readonly folder?: string;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the picture for each of the page's; 2 for pictures that are shown small. */
  readonly scale?: number;
  /** Changes the copy before it is opened. */
  readonly prepare?: (folder: string) => void;
  /** A workspace file within the copy, to open instead of the copy itself. */
  readonly workspaceFile?: string;
}

/** What the active editor shows, as far as leaving a picker must put it back. */
export interface Sight {
  /** Names of the tabs, the active one with `*`, one in italics with `~`. */
  readonly tabs: readonly string[];
  /** "Ln 3, Col 7 (12 selected)" as the status bar says; empty without an editor. */
  readonly selection: string;
  /** Pixels by which the text is scrolled. */
  readonly scroll: number;
}

/** A test with a workbench; its last sight is kept in out/journeys when it fails. */
export function journey(
  name: string,
  body: (workbench: Workbench) => Promise<void>,
  options: JourneyOptions = {},
): void {
  test(name, { timeout: 300_000 }, async () => {
    const workbench = await openWorkbench(options);
    try {
      await body(workbench);
      assert.deepEqual(workbench.sentElsewhere, [], 'no request leaves for anywhere but the served VS Code');
    } catch (error) {
      await workbench.screenshot(`failed ${name}`);
      throw error;
    } finally {
      await workbench.close();
    }
  });
}

let browser: Promise<Browser> | undefined;

async function openWorkbench({
  folder = environment('AIDE_MEMOIRE_WORKSPACE'),
  width = 1280,
  height = 800,
  scale = 1,
  prepare,
  workspaceFile,
}: JourneyOptions): Promise<Workbench> {
  const copy = join(mkdtempSync(join(tmpdir(), 'aide-memoire-journey-')), 'desk');
  cpSync(folder, copy, { recursive: true });
  prepare?.(copy);
  browser ??= chromium.connect(environment('AIDE_MEMOIRE_BROWSER_ENDPOINT'));
  const page = await (
    await browser
  ).newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    // A click waits for what moves to come to rest; as those see VS Code who asked their system for less motion.
    reducedMotion: 'reduce',
  });
  const url = new URL(environment('AIDE_MEMOIRE_ORIGIN'));
  page.setDefaultTimeout(20_000);
  if (workspaceFile === undefined) url.searchParams.set('folder', copy);
  else url.searchParams.set('workspace', join(copy, workspaceFile));
  const workbench = new Workbench(page, copy);
  await page.goto(url.href);
  try {
    await workbench.waitUntilDrawn();
  } catch (error) {
    await workbench.screenshot('failed to open');
    throw error;
  }
  return workbench;
}

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the journeys with npm run test:journeys`);
  return value;
}

export class Workbench {
  readonly page: Page;
  /** The copy that is open; what it holds may be changed. */
  readonly folder: string;
  /** What the page or the extension host complained of that names the extension. */
  readonly complaints: string[] = [];
  /** Requests of the page, its frames and its workers to anywhere but the served VS Code, which end here. */
  readonly sentElsewhere: string[] = [];

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    const { host } = new URL(environment('AIDE_MEMOIRE_ORIGIN'));
    const note = (address: string): void => {
      const url = new URL(address);
      // By the second name a web view asks for files of this machine; its own service worker answers.
      const isInside =
        /^(?:blob|data):$/.test(url.protocol) || url.host.endsWith('.vscode-resource.vscode-cdn.net');
      if (!isInside && url.host !== host) this.sentElsewhere.push(address);
    };
    page.context().on('request', (request) => {
      note(request.url());
    });
    page.on('websocket', (socket) => {
      note(socket.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && /aide-?memoire/i.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
  }

  async waitUntilDrawn(): Promise<void> {
    const row = this.page.locator('.part.sidebar .monaco-list-row').first();
    // The served VS Code now and then opens a workspace file before it can read it, and shows it without its folders.
    if (!(await isSeen(row, 45_000))) {
      await this.page.reload();
    }
    await row.waitFor({ timeout: 60_000 });
    // The icon comes with the rest of what the manifest contributes: from here on its commands are in the lists.
    await this.page.locator('.activitybar [aria-label^="Aide-Mémoire"]').first().waitFor();
  }

  /** As VS Code restarts: what is to be kept is stored first, and extensions are told. */
  async reloadWindow(): Promise<void> {
    await this.runCommand('Developer: Reload Window');
    await this.page.waitForEvent('domcontentloaded');
    await this.waitUntilDrawn();
  }

  /** Opens a file by what one would type to find it. */
  async openFile(name: string): Promise<void> {
    const base = name.slice(name.lastIndexOf('/') + 1);
    const tab = this.page.locator(`.tab.active[data-resource-name=${JSON.stringify(base)}]`);
    // What went on before may take the focus, and the list away with it.
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await this.page.keyboard.press('ControlOrMeta+P');
      await this.quickInput.locator('input').first().pressSequentially(name);
      await this.#rowOf(base)
        .click({ timeout: 5_000 })
        .catch(() => undefined);
      if (await isSeen(tab, 10_000)) break;
      await this.page.keyboard.press('Escape');
    }
    await tab.waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command by its title, category included: `Aide-Mémoire: Search`. */
  async runCommand(title: string): Promise<void> {
    const row = this.#rowOf(title);
    // The list has the commands known when it opened, and an extension's come late; what went on before may close it.
    for (let attempt = 0; attempt < 15; attempt += 1) {
      await this.page.keyboard.press('F1');
      await this.quickInput.locator('input').first().pressSequentially(title);
      if (await isSeen(row, 2_000)) {
        const wasClicked = await row.click({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
        if (wasClicked) return this.moveAside();
      }
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`${title} could not be run`);
  }

  /** A mouse that is left on a box or a row puts a hint over what is beside it, which then cannot be clicked. */
  async moveAside(): Promise<void> {
    await this.page.mouse.move(1, 400);
  }

  /** Opens Search Corpus or Go to Name and types; resolves when the list has rows. */
  async typeInto(command: string, text: string): Promise<Locator> {
    await this.runCommand(`Aide-Mémoire: ${command}`);
    return this.typeQuery(text);
  }

  /** Types into the box of Search Corpus or Go to Name, once it is there. */
  async typeQuery(text: string): Promise<Locator> {
    // The box is the palette's until ours takes it over; the hint in it tells which one it is.
    const box = this.quickInput.locator(
      'input[placeholder^="Search the sources"], input[placeholder^="A name in any"]',
    );
    await box.waitFor();
    await this.moveAside();
    await box.pressSequentially(text, { delay: 20 });
    await this.rows.first().waitFor();
    return this.rows;
  }

  /**
   * Leaves a search: what was previewed goes, and the text before it comes back, with the focus. A list that is opened
   * before it has it is gone again.
   */
  async leavePicker(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.waitForTimeout(700);
  }

  /** Rows of the list below the box at the top. */
  get rows(): Locator {
    return this.quickInput.locator('.monaco-list-row');
  }

  /** Texts of the rows in the order in which they are drawn, one text for label and description each. */
  async rowTexts(): Promise<string[]> {
    const rows = await this.rows.evaluateAll((elements) =>
      elements
        .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map((element) => (element as HTMLElement).innerText),
    );
    return rows.map((row) => row.replaceAll('\u00a0', ' ').trim());
  }

  /** An entry of the open context menu. */
  menuItem(text: string): Locator {
    return this.page.locator('.monaco-menu .action-label', { hasText: text }).first();
  }

  async look(): Promise<Sight> {
    return this.page.evaluate(() => {
      const tabs = [...document.querySelectorAll('.part.editor .tab')].map(
        (tab) =>
          `${tab.classList.contains('active') ? '*' : ''}${tab.querySelector('.italic') ? '~' : ''}${tab.getAttribute('data-resource-name') ?? ''}`,
      );
      const selection = document.getElementById('status.editor.selection')?.textContent ?? '';
      const lines = document.querySelector<HTMLElement>('.editor-group-container.active .lines-content');
      return { tabs, selection, scroll: -Number.parseFloat(lines?.style.top ?? '0') };
    });
  }

  /** Waits until the editor shows what it did. @param tolerance of the scroll, in pixels */
  async waitForSight(expected: Sight, what: string, tolerance = 0): Promise<void> {
    let sight = await this.look();
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (Math.abs(sight.scroll - expected.scroll) <= tolerance)
        sight = { ...sight, scroll: expected.scroll };
      if (isDeepStrictEqual(sight, expected)) return;
      await this.page.waitForTimeout(200);
      sight = await this.look();
    }
    assert.deepEqual(sight, expected, what);
  }

  /** Asks again until it is so, and fails as it failed last: what VS Code does in its own time has no other sign. */
  async eventually(check: () => void | Promise<void>): Promise<void> {
    const end = Date.now() + 10_000;
    for (;;) {
      try {
        await check();
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.page.waitForTimeout(100);
      }
    }
  }

  /** Waits until notifications with this text are there. */
  async waitForNotification(text: string | RegExp): Promise<void> {
    await this.page
      .locator('.notification-toast, .notifications-list-container')
      .filter({ hasText: text })
      .first()
      .waitFor();
  }

  #rowOf(shown: string): Locator {
    return this.quickInput.locator('.monaco-list-row').filter({ hasText: shown }).first();
  }

  /** The box at the top in which one types, with its list. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /**
   * Rests the mouse on a text in the editor.
   *
   * @param says what the hover has to say: others than ours may be there first
   * @returns what the hover says
   */
  async hoverText(text: string, says = /\S/): Promise<string> {
    const hover = this.page.locator('.monaco-resizable-hover .monaco-hover:visible').first();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { x, y } = await this.placeOf(text);
      // Coming from the side, since a mouse that does not move over the word does not rest on it.
      await this.page.mouse.move(x - 30, y + 60);
      await this.page.mouse.move(x, y, { steps: 5 });
      if (
        await isSeen(
          hover
            .locator('.hover-contents')
            .filter({ hasText: says, hasNotText: /^Loading\.\.\.$/ })
            .first(),
          3_000,
        )
      )
        break;
    }
    return (await hover.innerText({ timeout: 5_000 })).replaceAll('\u00a0', ' ');
  }

  /** The middle of a text that can be seen in the editor, in the page's pixels. */
  async placeOf(text: string): Promise<{ x: number; y: number }> {
    const handle = await this.page.waitForFunction(findInEditor, text);
    return (await handle.jsonValue())!;
  }

  /** Puts the cursor into a text that can be seen in the editor. */
  async clickText(text: string): Promise<void> {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.click(x, y);
  }

  /** Follows a link in a read-only document, as the mouse does it. */
  async followLink(text: string): Promise<void> {
    const { mouse, keyboard } = this.page;
    const { x, y } = await this.placeOf(text);
    // Links are found behind the text.
    await this.page.waitForTimeout(800);
    await mouse.move(x, y);
    await keyboard.down('ControlOrMeta');
    await mouse.move(x + 1, y);
    await mouse.click(x + 1, y);
    await keyboard.up('ControlOrMeta');
  }

  /** Waits for an entry of the status bar and returns its whole text. */
  async waitForStatus(text: string | RegExp, timeout?: number): Promise<string> {
    const entry = this.page.locator('.part.statusbar .statusbar-item').filter({ hasText: text }).first();
    await entry.waitFor(timeout === undefined ? {} : { timeout });
    return entry.innerText();
  }

  /** Keeps what can be seen as out/journeys/NAME.png. */
  async screenshot(name: string, folder = join('out', 'journeys')): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: resolve(folder, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.close();
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
  }
}

async function isSeen(what: Locator, milliseconds: number): Promise<boolean> {
  return what.waitFor({ timeout: milliseconds }).then(
    () => true,
    () => false,
  );
}

/** Runs in the page: the editor draws a line as many pieces, so the text is sought in the line as a whole. */
function findInEditor(text: string): { x: number; y: number } | undefined {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    let begun = false;
    while (pieces.nextNode()) {
      const piece = pieces.currentNode;
      const end = offset + (piece.textContent?.length ?? 0);
      if (!begun && start < end) {
        range.setStart(piece, start - offset);
        begun = true;
      }
      if (begun && start + text.length <= end) {
        range.setEnd(piece, start + text.length - offset);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      offset = end;
    }
  }
  return undefined;
}

test.after(async () => {
  await (await browser)?.close();
});
