import * as vscode from 'vscode';
import type { Behaviour, Served } from '../extensions/unsteadyDisk/unsteadiness';
import { assert, assertEqual, eventually, suite, test } from './harness';
import {
  cardAt,
  cardOf,
  readable,
  setCorpora,
  statusReport,
  untitled,
  workspaceFolder,
  write,
} from './support';

/** Notes of the corpus; all that lies under `NOTES` is slow or fails when it is told to. */
const COUNT = 80;
const NOTES = '/desk/shaky/n';
const pathOf = (i: number): string => `shaky/n${String(i).padStart(2, '0')}.md`;

/** Tells the disk how to serve from now on; steady if not given. */
async function behave(behaviour?: Behaviour): Promise<Served> {
  return vscode.commands.executeCommand<Served>('unsteadyDisk.behave', behaviour);
}

async function prepareDesk(): Promise<void> {
  await write(
    'shaky/registry/people.yaml',
    'persons:\n  - id: quake\n    name: Mac Thi Quake\n    memberships: [{ role: Surveyor, sources: [{ document: n07.md, quote: Surveyor }] }]\n',
  );
  for (let i = 0; i < COUNT; i++) {
    await write(pathOf(i), `---\ntitle: Note ${i}\n---\n\nMac Thi Quake, Surveyor, wrote note ${i}.\n`);
  }
}

/** What is known of the desk, in words: the whole report, and where the name is mentioned. */
async function tellAll(): Promise<string> {
  const memo = await untitled('Mac Thi Quake came.\n');
  const card = readable((await cardOf(memo, 'Mac Thi Quake')).markdown);
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    memo.uri,
    memo.positionAt(2),
  );
  const files = places.map(({ uri }) => uri).filter(({ scheme }) => scheme !== 'untitled');
  return [await statusReport(), card, ...files.map(String).sort()].join('\n');
}

async function reportThat(what: string, holds: (report: string) => boolean): Promise<string> {
  let report = '';
  const ask = async (): Promise<true | undefined> => {
    report = await statusReport();
    return holds(report) ? true : undefined;
  };
  await eventually(what, ask, 45_000).catch((error: unknown) => {
    throw new Error(`${String(error)}; the report is:\n${report}`);
  });
  return report;
}

const isOver = (report: string): boolean => !/^(?:Read: |All |Finding )/m.test(report);

/** Without the bundled corpus: sources that are in, and notes listed as left out. */
function countNotes(report: string, others: number): { readonly known: number; readonly leftOut: number } {
  const known = Number(/^([\d,]+) sources, /m.exec(report)?.[1]?.replaceAll(',', '') ?? NaN) - others;
  return { known, leftOut: [...report.matchAll(/^- shaky: n\d\d\.md: The file cannot be read\.$/gm)].length };
}

/** Sources of the bundled corpus. */
let others = NaN;
/** Of the steady disk, read at once. */
let truth = '';

suite('A virtual disk', () => {
  test('it is one, and a folder on it can be a corpus', async () => {
    assertEqual(workspaceFolder().scheme, 'unsteady-disk');
    await prepareDesk();
    await setCorpora(undefined);
    const bundled = await reportThat('the bundled corpus alone', (report) =>
      /^Corpora: bundled$/m.test(report),
    );
    others = countNotes(bundled, 0).known;
    await setCorpora(['shaky']);
    await reportThat('all notes', (report) => isOver(report) && countNotes(report, others).known === COUNT);
    truth = await tellAll();
    assert(truth.includes('No file of the corpora was left out.'), truth);
    assertEqual([...truth.matchAll(/\/desk\/shaky\/n\d\d\.md$/gm)].length, COUNT, 'references');
  });

  test('memos of the folder are found, though nobody searches it for VS Code', async () => {
    const other = await write('note-on-quake.md', 'A note on Mac Thi Quake.\n');
    assert((await tellAll()).includes(other.toString()), 'the other memo');
    await vscode.workspace.fs.delete(other);
  });

  test('while a slow one is read, it is said how far, and what is known already answers at once', async () => {
    await setCorpora(undefined);
    await reportThat('the bundled corpus alone', (report) => /^Corpora: bundled$/m.test(report));
    const memo = await untitled('Mac Thi Quake met Russell Headlee.\n');
    await cardOf(memo, 'Russell Headlee');
    await behave({ under: NOTES, latency: 1_000 });
    await setCorpora(['shaky']);
    const early = await reportThat('how far it is', (report) =>
      /^Read: \d+ of [\d,]+ sources\.$/m.test(report),
    );
    const asked = Date.now();
    const card = await cardAt(memo, memo.getText().indexOf('Russell') + 2);
    const took = Date.now() - asked;
    const late = await statusReport();
    assert(card !== undefined, 'a card meanwhile');
    assert(!isOver(early) && !isOver(late), `still reading before and after: ${early}${late}`);
    // The whole takes at least COUNT × 2 calls of a second, eight at a time.
    assert(took < 10_000, `the card took ${took} ms`);
    await behave();
    await reportThat('all notes', (report) => isOver(report) && countNotes(report, others).known === COUNT);
    assertEqual(await tellAll(), truth);
  });

  for (const seed of [1, 2]) {
    test(`on one that fails at times, each note is known or listed, and none is lost (seed ${seed})`, async () => {
      await behave({ under: NOTES, failing: 0.8, latency: 5, seed });
      await vscode.commands.executeCommand('aideMemoire.refresh');
      // Until it has begun, the report is still the last one.
      const report = await reportThat(
        'a part of the notes',
        (one) => isOver(one) && one.includes('left out:'),
      );
      const { known, leftOut } = countNotes(report, others);
      assertEqual(known + leftOut, COUNT, report);
      assert(known > 0 && leftOut > 0, report);
      const memo = await untitled('Mac Thi Quake met Russell Headlee.\n');
      await cardOf(memo, 'Mac Thi Quake');
      await cardOf(memo, 'Russell Headlee');
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        memo.uri,
        memo.positionAt(2),
      );
      const found = new Set(places.map(({ uri }) => uri.path).filter((path) => path.startsWith(NOTES)));
      assert(found.size === known, `${found.size} notes with mentions, ${known} known`);
      const { failed } = await behave();
      assert(failed >= leftOut * 3, `${failed} calls failed: each note left out was asked for three times`);
      await vscode.commands.executeCommand('aideMemoire.refresh');
      await reportThat('all notes', (one) => isOver(one) && countNotes(one, others).known === COUNT);
      assertEqual(await tellAll(), truth);
    });
  }

  test('one that is gone is said to be, names of other corpora stay, and all comes back with it', async () => {
    await behave({ under: '/desk/shaky', failing: 1 });
    await vscode.commands.executeCommand('aideMemoire.refresh');
    await reportThat('the folder', (report) =>
      /^- shaky: : The folder is empty or cannot be read\.$/m.test(report),
    );
    const memo = await untitled('Mac Thi Quake met Russell Headlee.\n');
    await cardOf(memo, 'Russell Headlee');
    assertEqual(await cardAt(memo, 2), undefined);
    await behave();
    await vscode.commands.executeCommand('aideMemoire.refresh');
    await reportThat('all notes', (one) => isOver(one) && countNotes(one, others).known === COUNT);
    assertEqual(await tellAll(), truth);
  });

  test('a new note is known at once; in a folder that cannot be listed it is not passed over', async () => {
    const early = await write('shaky/early.md', 'Mac Thi Quake was early.\n');
    await reportThat('the new one', (one) => countNotes(one, others).known === COUNT + 1);
    await vscode.workspace.fs.delete(early);
    await reportThat('all notes', (one) => countNotes(one, others).known === COUNT);
    await behave({ under: '/desk/shaky', calls: ['readDirectory'], failing: 1 });
    const late = await write('shaky/late.md', 'Mac Thi Quake was late.\n');
    await reportThat('the folder', (report) =>
      /^- shaky: : The folder is empty or cannot be read\.$/m.test(report),
    );
    await behave();
    await vscode.commands.executeCommand('aideMemoire.refresh');
    await reportThat('all notes and the new one', (one) => countNotes(one, others).known === COUNT + 1);
    await vscode.workspace.fs.delete(late);
    await reportThat('all notes', (one) => countNotes(one, others).known === COUNT);
  });

  test('what came through all this is what a cold reading finds', async () => {
    const warm = await tellAll();
    await setCorpora(undefined);
    await reportThat('the bundled corpus alone', (report) => /^Corpora: bundled$/m.test(report));
    await setCorpora(['shaky']);
    await reportThat('all notes', (one) => isOver(one) && countNotes(one, others).known === COUNT);
    assertEqual(await tellAll(), warm);
    await setCorpora(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
