import * as vscode from 'vscode';
import { commands, settings } from '../../../src/vscode/ids';
import { LAWS, PEOPLE } from '../words';
import { kindOf, type World } from '../world';
import { answer, command, type Action } from './action';

/** What is asked of the place in the active text; each may ask back. */
const AT_CURSOR = [
  commands.showCard,
  commands.editEntry,
  commands.thisIs,
  commands.notANameHere,
  commands.neverMatchAlone,
  commands.explainName,
  commands.showInSidebar,
  commands.searchSelection,
  commands.moreLikeThis,
  commands.copyWithCitation,
  commands.copyWithFootnote,
  commands.insertCitation,
  commands.insertQuotation,
  commands.convertCopy,
  commands.fixFinding,
  commands.fixSpellings,
  commands.checkMemo,
] as const;
const OF_SOURCES = [
  commands.addToRegistry,
  commands.newMeeting,
  commands.recordStatement,
  commands.whatItBrought,
] as const;
const OF_ALL = [
  commands.showStatus,
  commands.compareAccounts,
  commands.whoPromisedWhat,
  commands.brief,
  commands.briefPeriod,
  commands.recordNews,
  commands.leaveNews,
  commands.showLeftNews,
  commands.reviewCandidates,
  commands.reviewLostPassages,
  commands.showResults,
  commands.nextResult,
  commands.previousResult,
  commands.sortResults,
  commands.clearResults,
  commands.copyResults,
  commands.nextPassage,
  commands.previousPassage,
] as const;

async function atCursor(
  world: World,
  ids: readonly string[],
  kinds: ReturnType<World['someKind']>,
): Promise<string> {
  const path = await world.some(kinds);
  const editor = await world.show(path);
  const at = world.place(editor.document);
  const end = editor.document.offsetAt(at) + (world.random.chance(0.5) ? 0 : world.random.integer(25));
  editor.selection = new vscode.Selection(at, editor.document.positionAt(end));
  const id = world.random.pick(ids);
  await answer(world, command(id));
  return `${id} ${path}`;
}

async function ofAll(world: World): Promise<string> {
  const id = world.random.pick(OF_ALL);
  await answer(world, command(id));
  return id;
}

async function addCandidate(world: World): Promise<string> {
  const [name, kind] = world.random.chance(0.7)
    ? [world.random.pick(PEOPLE), 'person']
    : [world.random.pick(LAWS), 'law'];
  await answer(world, command(commands.addToRegistry, { name, kind }));
  return name;
}

/** Takes one of the quick fixes at a place. */
async function fix(world: World): Promise<string> {
  const path = await world.some(world.someKind());
  const { document } = await world.show(path);
  const at = world.place(document);
  const actions = await command<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    undefined,
    10,
  );
  const ours = actions.filter(
    ({ command: behind, edit }) => edit !== undefined || behind?.command.startsWith('aideMemoire.') === true,
  );
  if (ours.length === 0) {
    return `${path}: none`;
  }
  const { title, edit, command: behind } = world.random.pick(ours);
  if (edit !== undefined) {
    await vscode.workspace.applyEdit(edit);
  }
  if (behind !== undefined) {
    await answer(world, command(behind.command, ...((behind.arguments ?? []) as unknown[])));
  }
  return `${path}: ${title}`;
}

const CHOICES: readonly (readonly [string, readonly unknown[]])[] = [
  [
    settings.corpora,
    [['sources'], ['sources', 'archive'], ['archive', 'sources'], ['archive'], ['nowhere', 'sources']],
  ],
  [settings.corpora, [['sources'], ['sources', 'archive']]],
  [settings.bundledCorpus, [true, false]],
  [settings.checksEnabled, [true, true, false]],
  [settings.checkSeverities, [{}, { 'citation-unknown': 'off' }]],
  [settings.underline, [true, false]],
  [
    settings.languages,
    [
      ['markdown', 'plaintext'],
      ['markdown', 'plaintext', 'html'],
    ],
  ],
  [settings.maximumFileSize, [8, 0.001]],
  [settings.problemsLimit, [500, 5]],
];

async function set(world: World): Promise<string> {
  const [key, values] = world.random.pick(CHOICES);
  const value = world.random.pick(values);
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace);
  return `${key} ${JSON.stringify(value)}`;
}

async function readAgain(world: World): Promise<string> {
  const id = world.random.pick([commands.refresh, commands.refresh, commands.stopReading]);
  await command(id);
  if (id === commands.stopReading) {
    await command(commands.resumeReading);
  }
  return id;
}

async function closeEditors(): Promise<string> {
  // Those with changes would ask.
  const clean = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ isDirty }) => !isDirty);
  await vscode.window.tabGroups.close(clean);
  await command('notifications.clearAll');
  return String(clean.length);
}

async function importText(world: World): Promise<string> {
  const path = await world.some('memo');
  if (kindOf(path) !== 'memo') {
    return 'none';
  }
  await answer(world, command(commands.importFiles, world.uri(path), [world.uri(path)]));
  return path;
}

export const ours: readonly Action[] = [
  { name: 'at the cursor', weight: 8, run: (world) => atCursor(world, AT_CURSOR, world.someKind()) },
  { name: 'of a source', weight: 6, run: (world) => atCursor(world, OF_SOURCES, 'source') },
  { name: 'of all', weight: 5, run: ofAll },
  { name: 'add a candidate', weight: 2, run: addCandidate },
  { name: 'fix', weight: 5, run: fix },
  { name: 'set', weight: 3, run: set },
  { name: 'read again', weight: 1, run: readAgain },
  { name: 'import', weight: 0.7, run: importText },
  { name: 'close editors', weight: 2, run: closeEditors },
  {
    name: 'delete stored data',
    weight: 0.2,
    run: async () => {
      await command(commands.deleteStoredData);
      return '';
    },
  },
];
