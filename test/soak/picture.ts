import * as vscode from 'vscode';
import { checkScheme, commands, settings, statusScheme, views } from '../../src/vscode/ids';
import { eventually } from '../integration/harness';
import { readable } from '../integration/support';
import { command, wait } from './actions/action';
import { folder, observed, tell, type Picture } from './control';
import type { Observed } from './observedExtension';
import { BODIES, LAWS, PEOPLE, QUERIES } from './words';
import { World } from './world';

/** How long what was told of the last change may take to be everywhere, on a busy machine. */
const PATIENCE = 120_000;
/** Rows of a tree, cards, places of a text: enough of them to see a difference. */
const [ROWS, CARDS, PLACES] = [3_000, 40, 5];
/** Texts that are open at once. VS Code keeps 50 that no tab shows, and closes the first while it still tells that the last was opened. */
const TOGETHER = 20;

/** Ends all that goes on, so that two windows can be compared: texts are what the disk has. */
export async function settle(saves: boolean): Promise<void> {
  await command('workbench.action.closeQuickOpen');
  await command('notifications.clearAll');
  if (saves) {
    await vscode.workspace.saveAll(false);
  }
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await command('workbench.action.files.revert');
  }
  await command('workbench.action.closeAllEditors');
  await command(commands.clearResults);
  const configuration = vscode.workspace.getConfiguration();
  await configuration.update(settings.hoverEnabled, undefined, vscode.ConfigurationTarget.Workspace);
}

/** What is seen once all is read: the same twice in a row. */
export async function settledPicture(): Promise<Picture> {
  const deadline = Date.now() + PATIENCE;
  let before: Picture = {};
  for (;;) {
    await flushWatcher();
    const picture = await takePicture();
    if (differencesOf(picture, before).length === 0 || Date.now() > deadline) {
      return picture;
    }
    before = picture;
  }
}

/** Fails where this window does not come to see the same. */
export async function compare(when: string, expected: Picture): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  let differences: readonly string[];
  do {
    differences = differencesOf(await takePicture(), expected);
    if (differences.length === 0) {
      tell(`the same ${when}: ${Object.keys(expected).length} parts`);
      return;
    }
    await wait(1_000);
  } while (Date.now() < deadline);
  for (const difference of differences.slice(0, 40)) {
    tell(`FAILED it is not the same ${when}: ${difference}`);
  }
  throw new Error(`not the same ${when}: ${differences.length} differences`);
}

function differencesOf(actual: Picture, expected: Picture): readonly string[] {
  return [...new Set([...Object.keys(actual), ...Object.keys(expected)])].flatMap((part) => {
    const [here, there] = [actual[part] ?? [], expected[part] ?? []];
    const missing = there.filter((line) => !here.includes(line)).map((line) => `${part}: lacks ${line}`);
    const extra = here.filter((line) => !there.includes(line)).map((line) => `${part}: has ${line}`);
    const order = here.join('\n') === there.join('\n') ? [] : [`${part}: in another order`];
    return missing.length + extra.length > 0 ? [...missing, ...extra] : order;
  });
}

let flushed = 0;

/** What a watcher tells last has come when a file that was written last is known. */
export async function flushWatcher(): Promise<void> {
  const corpora = vscode.workspace.getConfiguration().get<string[]>(settings.corpora, []);
  const corpus = corpora.find((one) => one !== 'nowhere') ?? 'sources';
  const word = `flush${(flushed += 1)}${Math.random().toString(36).slice(2)}`;
  const uri = vscode.Uri.joinPath(folder(), corpus, `${word}.txt`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${word}\n`));
  const isFound = async (): Promise<boolean> =>
    (await search(word)).some(({ detail }) => detail?.includes(word) === true);
  await eventually('a new file', async () => ((await isFound()) ? true : undefined), PATIENCE);
  await vscode.workspace.fs.delete(uri);
  await eventually('a file to be gone', async () => ((await isFound()) ? undefined : true), PATIENCE);
}

async function search(query: string): Promise<readonly vscode.QuickPickItem[]> {
  const seen = await observed();
  await command(commands.searchCorpus, query);
  const picker = seen.picker();
  if (picker === undefined) {
    return [];
  }
  await eventually('a search', () => (picker.busy ? undefined : true));
  const { items } = picker;
  picker.hide();
  return items;
}

async function takePicture(): Promise<Picture> {
  const begun = Date.now();
  const seen = await observed();
  const world = await World.look(0, seen);
  const picture: Record<string, readonly string[]> = { files: world.paths };
  const status = vscode.Uri.from({ scheme: statusScheme, path: '/Aide-Mémoire' });
  picture['status'] = linesOf(await vscode.workspace.openTextDocument(status));
  for (const query of [...QUERIES, ...PEOPLE]) {
    const items = await search(query);
    picture[`search ${query}`] = items.map(({ label, description, detail }) =>
      [label, description, detail].filter(Boolean).join(' | '),
    );
  }
  for (const id of [views.meetings, views.sectors, views.names]) {
    picture[`tree ${id}`] = await readTree(seen, id);
  }
  picture['symbols'] = await symbols();
  picture['problems'] = problems();
  // Together, as most of the time goes into asking and not into finding.
  const paths = world.files();
  for (let start = 0; start < paths.length; start += TOGETHER) {
    await Promise.all(
      paths.slice(start, start + TOGETHER).map(async (path) => {
        picture[`mentions ${path}`] = await mentions(world, path);
      }),
    );
  }
  await Promise.all(
    PEOPLE.map(async (name) => {
      picture[`references ${name}`] = await references(world, name);
    }),
  );
  for (const path of world.files('memo')) {
    picture[`check ${path}`] = await check(world, path);
  }
  await command('workbench.action.closeAllEditors');
  tell(`looked at ${Object.keys(picture).length} parts for ${Date.now() - begun} ms`);
  return picture;
}

async function readTree({ trees }: Observed, id: string): Promise<readonly string[]> {
  const tree = trees.get(id);
  const lines: string[] = [];
  const walk = async (node: unknown, indent: string): Promise<void> => {
    for (const child of (await tree?.getChildren(node)) ?? []) {
      if (lines.length >= ROWS) {
        return;
      }
      const { label, description } = await tree!.getTreeItem(child);
      const text = typeof label === 'string' ? label : (label?.label ?? '');
      lines.push(`${indent}${text} ${String(description ?? '')}`);
      await walk(child, `${indent}  `);
    }
  };
  await walk(undefined, '');
  return lines;
}

/** Names and sources that are found, with the cards of the former. */
async function symbols(): Promise<readonly string[]> {
  const queries = [...PEOPLE, ...BODIES, ...LAWS, 'round', 'harbour', 'on', 'vi'];
  const found = await Promise.all(
    queries.map((query) =>
      command<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query),
    ),
  );
  const own = found.map((all) =>
    // VS Code's own names for the headings of a source that is open begin with the marks of one.
    all.filter(
      ({ name, location: { uri } }) => uri.scheme.startsWith('aide-memoire') && !name.startsWith('#'),
    ),
  );
  const cards = new Map(own.flat().map(({ location: { uri } }) => [uri.toString(), uri]));
  const texts = await Promise.all(
    [...cards.values()].slice(0, CARDS).map((uri) => vscode.workspace.openTextDocument(uri)),
  );
  return [
    ...own.flatMap((all, index) =>
      all.map(({ name, containerName }) => `${queries[index] ?? ''}: ${name} in ${containerName}`),
    ),
    ...texts.flatMap((text) => linesOf(text).map((line) => `${text.uri.path}: ${line}`)),
  ];
}

function problems(): readonly string[] {
  return (
    vscode.languages
      .getDiagnostics()
      .flatMap(([uri, found]) =>
        found
          .filter(({ source }) => source === 'Aide-Mémoire')
          .map(
            ({ range, message }) => `${vscode.workspace.asRelativePath(uri)}:${range.start.line}: ${message}`,
          ),
      )
      // Of memos those are told that are open.
      .filter((line) => !line.startsWith('memos/'))
      .sort()
  );
}

/** The cards of names in a text. */
async function mentions(world: World, path: string): Promise<readonly string[]> {
  const document = await world.open(path);
  const names = [...document.getText().matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)];
  const step = Math.max(1, Math.floor(names.length / PLACES));
  const chosen = names.filter((_, place) => place % step === 0).slice(0, PLACES);
  return Promise.all(
    chosen.map(async ({ index }) => {
      const at = document.positionAt(index + 1);
      const hovers = await command<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
      const texts = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
        // Ids of anchors are those of a session.
        .map((content) => readable(content).replaceAll(/\(command:[^)]*\)/g, '()'));
      return `${index}: ${texts.join(' ')}`;
    }),
  );
}

/** Where the sources and memos mention the first of a name in them. */
async function references(world: World, name: string): Promise<readonly string[]> {
  for (const path of world.files()) {
    const document = await world.open(path);
    const index = document.getText().indexOf(name);
    if (index >= 0) {
      const at = document.positionAt(index + 1);
      const uses = await command<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
      return uses.map(({ uri, range }) => `${vscode.workspace.asRelativePath(uri)}:${range.start.line}`);
    }
  }
  return [];
}

async function check(world: World, path: string): Promise<readonly string[]> {
  // VS Code tells which editor is active in its own time, and where none shows a memo the command asks for one.
  await eventually(`${path} to be active`, async () => {
    const { document } = await world.show(path);
    return vscode.window.activeTextEditor?.document === document ? true : undefined;
  });
  await Promise.race([command(commands.checkMemo), tooLong(`Checking ${path}`)]);
  const report = await eventually(`the report of ${path}`, () => {
    const shown = vscode.window.activeTextEditor?.document;
    return shown?.uri.scheme === checkScheme ? shown : undefined;
  });
  return linesOf(report);
}

async function tooLong(what: string): Promise<never> {
  await wait(PATIENCE);
  throw new Error(`${what} does not end`);
}

function linesOf(document: vscode.TextDocument): readonly string[] {
  return document.getText().split('\n');
}
