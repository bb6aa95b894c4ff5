import * as vscode from 'vscode';
import { views } from '../../../src/vscode/ids';
import { BODIES, PEOPLE, QUERIES } from '../words';
import type { World } from '../world';
import { command, wait, type Action } from './action';

const PROVIDERS = [
  'vscode.executeHoverProvider',
  'vscode.executeHoverProvider',
  'vscode.executeHoverProvider',
  'vscode.executeDefinitionProvider',
  'vscode.executeReferenceProvider',
  'vscode.executeDocumentHighlights',
  'vscode.executeCompletionItemProvider',
  'vscode.executeCompletionItemProvider',
] as const;
const OF_DOCUMENTS = [
  'vscode.executeLinkProvider',
  'vscode.executeDocumentSymbolProvider',
  'vscode.executeCodeLensProvider',
  'vscode.executeFoldingRangeProvider',
] as const;

async function ask(world: World): Promise<string> {
  const path = await world.some(world.someKind());
  const document = await world.open(path);
  const provider = world.random.pick(PROVIDERS);
  await command(provider, document.uri, world.place(document));
  return `${provider} ${path}`;
}

async function askOfDocument(world: World): Promise<string> {
  const path = await world.some(world.someKind());
  const document = await world.open(path);
  const provider = world.random.pick(OF_DOCUMENTS);
  await command(provider, document.uri);
  return `${provider} ${path}`;
}

async function findSymbols(world: World): Promise<string> {
  const query = world.random.pick([...PEOPLE, ...BODIES, 'har', 'v']);
  await command('vscode.executeWorkspaceSymbolProvider', query);
  return query;
}

/** Letter by letter, each search overtaken by the next, and left in one way or the other. */
async function search(world: World): Promise<string> {
  const query = world.random.pick(QUERIES);
  const { random } = world;
  await command('aideMemoire.searchCorpus', random.chance(0.3) ? query : undefined);
  const picker = world.observed.picker();
  if (picker === undefined) {
    return 'no picker';
  }
  for (let end = 1; end <= query.length && picker.isOpen; end += 1 + random.integer(3)) {
    picker.type(query.slice(0, end));
    await wait(random.integer(3) * 40);
  }
  picker.type(query);
  for (let turn = 0; turn < 50 && picker.busy && picker.isOpen; turn += 1) {
    await wait(20);
  }
  if (random.chance(0.4)) {
    await command('workbench.action.acceptSelectedQuickOpenItem');
    await wait(20);
  }
  picker.hide();
  return `${query}: ${picker.items.length}`;
}

async function goToName(world: World): Promise<string> {
  const query = world.random.pick([...PEOPLE, ...BODIES]);
  await command('aideMemoire.goToName');
  const picker = world.observed.picker();
  picker?.type(query.slice(0, 1 + world.random.integer(query.length)));
  await wait(20);
  await command(
    world.random.chance(0.7)
      ? 'workbench.action.acceptSelectedQuickOpenItem'
      : 'workbench.action.closeQuickOpen',
  );
  picker?.hide();
  return query;
}

async function readTree(world: World): Promise<string> {
  const id = world.random.pick(Object.values(views));
  const tree = world.observed.trees.get(id);
  if (tree === undefined) {
    return `${id} is not there`;
  }
  if (world.random.chance(0.3) && id !== views.results) {
    await command(`${id}.focus`);
  }
  let count = 0;
  const walk = async (node: unknown, depth: number): Promise<void> => {
    for (const child of (await tree.getChildren(node)) ?? []) {
      count += 1;
      await tree.getTreeItem(child);
      // Below all of them would be read what is read at the end.
      if (depth < 4 && world.random.chance(0.3)) {
        await walk(child, depth + 1);
      }
    }
  };
  await walk(undefined, 0);
  return `${id}: ${count}`;
}

async function moveCursor(world: World): Promise<string> {
  const path = await world.some(world.someKind());
  const editor = await world.show(path);
  const [from, to] = [world.place(editor.document), world.place(editor.document)];
  editor.selection = new vscode.Selection(from, world.random.chance(0.5) ? to : from);
  return path;
}

export const reading: readonly Action[] = [
  { name: 'ask', weight: 20, run: ask },
  { name: 'ask of a document', weight: 5, run: askOfDocument },
  { name: 'find symbols', weight: 3, run: findSymbols },
  { name: 'search', weight: 6, run: search },
  { name: 'go to a name', weight: 2, run: goToName },
  { name: 'read a tree', weight: 6, run: readTree },
  { name: 'move the cursor', weight: 6, run: moveCursor },
];
