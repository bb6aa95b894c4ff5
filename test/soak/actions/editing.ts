import * as vscode from 'vscode';
import { BREAKAGES, entry, typing } from '../words';
import { LONGEST, type World } from '../world';
import { command, type Action } from './action';

async function apply(uri: vscode.Uri, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, text);
  await vscode.workspace.applyEdit(edit);
}

function stretch(world: World, document: vscode.TextDocument): vscode.Range {
  const from = world.place(document);
  const end = document.offsetAt(from) + world.random.integer(world.random.chance(0.1) ? 2_000 : 80);
  return new vscode.Range(from, document.positionAt(end));
}

async function shorten(document: vscode.TextDocument): Promise<void> {
  const all = new vscode.Range(
    document.positionAt(LONGEST / 2),
    document.positionAt(Number.MAX_SAFE_INTEGER),
  );
  await apply(document.uri, all, '\n');
}

async function edit(world: World): Promise<string> {
  const path = await world.some(world.someKind());
  const document = await world.open(path);
  const { random } = world;
  if (document.getText().length > LONGEST) {
    await shorten(document);
  } else if (random.chance(0.3)) {
    await apply(document.uri, stretch(world, document), random.chance(0.5) ? '' : typing(random));
  } else {
    const at = world.place(document);
    await apply(document.uri, new vscode.Range(at, at), typing(random));
  }
  return path;
}

/** Letter by letter, so fast that what is found of one text is outdated by the next. */
async function type(world: World): Promise<string> {
  const path = await world.some(world.someKind());
  const editor = await world.show(path);
  const at = world.place(editor.document);
  editor.selection = new vscode.Selection(at, at);
  for (const letter of typing(world.random).slice(0, 25)) {
    await command('type', { text: letter });
  }
  return path;
}

async function editRegistry(world: World): Promise<string> {
  const path = await world.some('registry');
  const document = await world.open(path);
  const text = document.getText();
  const { random } = world;
  if (text.length > LONGEST) {
    await shorten(document);
    return path;
  }
  if (random.chance(0.4)) {
    const line = random.integer(document.lineCount + 1);
    const at = new vscode.Position(line, 0);
    await apply(document.uri, new vscode.Range(at, at), `${random.pick(BREAKAGES)}\n`);
    return `${path} broken`;
  }
  const { list, text: added } = entry(random);
  const known = text.indexOf(`${list}:\n`);
  const at = document.positionAt(known < 0 ? text.length : known + list.length + 2);
  await apply(document.uri, new vscode.Range(at, at), known < 0 ? `\n${list}:\n${added}` : added);
  return path;
}

async function change(id: string, world: World): Promise<string> {
  const document = await show(world);
  await command(id);
  return vscode.workspace.asRelativePath(document.uri);
}

/** Shows a text that is not saved, if there is one. */
async function show(world: World): Promise<vscode.TextDocument> {
  const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  const kind = world.someKind();
  const document = dirty.length > 0 ? world.random.pick(dirty) : await world.open(await world.some(kind));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The command would ask for a name where what goes on beside it has meanwhile shown a report, which is no file. */
async function save(world: World): Promise<string> {
  const document = await show(world);
  const isSaved = await document.save();
  return `${isSaved ? '' : 'not '}${vscode.workspace.asRelativePath(document.uri)}`;
}

/** From outside, as a program that fetches sources or a colleague on the same drive. */
async function overwrite(world: World): Promise<string> {
  const kind = world.someKind();
  const path = await world.some(kind);
  await vscode.workspace.fs.writeFile(world.uri(path), new TextEncoder().encode(world.text(kind)));
  return path;
}

export const editing: readonly Action[] = [
  { name: 'edit', weight: 14, run: edit },
  { name: 'type', weight: 6, run: type },
  { name: 'edit a registry', weight: 8, run: editRegistry },
  { name: 'save', weight: 8, run: save },
  { name: 'revert', weight: 4, run: (world) => change('workbench.action.files.revert', world) },
  { name: 'undo', weight: 5, run: (world) => change('undo', world) },
  { name: 'redo', weight: 2, run: (world) => change('redo', world) },
  { name: 'overwrite', weight: 3, run: overwrite },
  {
    name: 'save all',
    weight: 2,
    run: async () => {
      await vscode.workspace.saveAll(false);
      return '';
    },
  },
];
