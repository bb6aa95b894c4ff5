import * as vscode from 'vscode';
import { SeededRandom } from '../support/seededRandom';
import { wait, type Action } from './actions/action';
import { editing } from './actions/editing';
import { files } from './actions/files';
import { ours } from './actions/commands';
import { reading } from './actions/reading';
import { observed, readControl, tell, writeControl, type Order, type Progress } from './control';
import { compare, settledPicture, settle } from './picture';
import { fillFolder, listFiles, World } from './world';

const ACTIONS: readonly Action[] = [...editing, ...files, ...reading, ...ours];
const WEIGHT = ACTIONS.reduce((sum, { weight }) => sum + weight, 0);
/** Longer than anything takes that goes on. */
const PATIENCE = 90_000;
/** The longest rest of somebody who does one thing after the other, in milliseconds; most are much shorter. */
const LONGEST_REST = 3_000;
/** The first window ends before this action, whatever the machine; later ones at random. */
const [FIRST_RELOAD, RELOADS] = [40, 0.003];

/** Does one thing after the other until it is time, over all windows that this takes. */
export async function drive(order: Order): Promise<void> {
  const seen = await observed();
  const progress = await readControl<Progress>('progress');
  if (progress === undefined) {
    await fillFolder(order.seed, seen);
    await vscode.workspace
      .getConfiguration()
      .update('aideMemoire.corpora', ['sources'], vscode.ConfigurationTarget.Workspace);
  } else if (progress.picture !== undefined) {
    await compare('after a reload', progress.picture);
  }
  const inBackground = new Set<Promise<unknown>>();
  let index = progress?.next ?? 0;
  const goesOn = (): boolean =>
    order.actions === undefined ? index <= FIRST_RELOAD || Date.now() < order.until : index < order.actions;
  while (goesOn()) {
    // Derived from both, so that an action is the same whichever came before.
    const seed = Math.imul(order.seed * 100_003 + index + 1, 0x9e3779b1);
    index += 1;
    const random = new SeededRandom(seed ^ 0x5f356495);
    if (index === FIRST_RELOAD || random.chance(RELOADS)) {
      await Promise.all(inBackground);
      await reload(random, index);
    }
    const action = choose(random);
    const done = perform(action, seed, index);
    if (random.chance(0.25)) {
      // While it goes on, the next is done.
      inBackground.add(done);
      void done.finally(() => inBackground.delete(done));
    } else {
      await done;
    }
    // What waits for somebody to rest gets its turn, as it does with people.
    await wait(LONGEST_REST * random.next() ** 3);
  }
  await Promise.all(inBackground);
  tell(`${index} actions done`);
}

function choose(random: SeededRandom): Action {
  let at = random.next() * WEIGHT;
  return ACTIONS.find(({ weight }) => (at -= weight) < 0) ?? ACTIONS[0]!;
}

/** The files of the folder, which are asked for again only where they may be others. */
let listed: ReturnType<typeof listFiles> | undefined;

/** What goes wrong is told, and the next is done. */
async function perform(action: Action, seed: number, index: number): Promise<void> {
  const { name } = action;
  try {
    const world = await World.look(seed, await observed(), (listed ??= listFiles()));
    const work = action.run(world);
    const on = await Promise.race([work, wait(PATIENCE).then(() => undefined)]);
    if (on === undefined) {
      tell(`FAILED ${index} ${name}: it does not end`);
    } else {
      tell(`${index} ${name} ${on}`);
    }
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell(`${isOfOther(error) ? '' : 'FAILED '}${index} ${name}: ${text}`);
    listed = undefined;
  }
  if (files.includes(action) || ours.includes(action)) {
    listed = undefined;
  }
}

/**
 * What is done at the same time may have taken the file away, be writing it, or show another one, for which VS Code ends
 * what was asked of the text before: the driver meets with that, and the extension has to know what to do.
 */
function isOfOther(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error);
  return (
    !text.includes('dist/extension.js') &&
    /ENOENT|ENOTEMPTY|EEXIST|FileNotFound|FileExists|FileNotADirectory|FileIsADirectory|cannot open|Could NOT open|Unable to (?:read|resolve|write|move|delete)|nonexist|has been closed|^Canceled/i.test(
      `${error instanceof vscode.FileSystemError ? `${error.code} ` : ''}${text}`,
    )
  );
}

/** Loads the window again: as told by its command, or without telling anybody, as when a tab is closed. */
async function reload(random: SeededRandom, index: number): Promise<void> {
  const kept = random.chance(0.6);
  if (kept) {
    tell('settles before a reload');
    await settle(random.chance(0.5));
    tell('looks before a reload');
  }
  const picture = kept ? await settledPicture() : undefined;
  await writeControl('progress', { next: index, picture } satisfies Progress);
  const isTold = random.chance(0.5);
  tell(isTold ? 'reload' : 'reload without telling');
  if (isTold) {
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
  }
  await new Promise(() => undefined);
}
