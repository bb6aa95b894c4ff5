import type * as ChildProcess from 'node:child_process';
import * as vscode from 'vscode';
import { assert, eventually, suite, test } from '../integration/harness';
import { setCorpora, workspaceFolder } from '../integration/support';
import { tellCollections } from '../support/collector';
import { summarise, TurnProbe } from '../support/turnProbe';
import { atRest, ledger, median, nodeModule } from './support';

/** Milliseconds of one turn of the host. Both are told; what fails is a turn that is beyond and grows with the desk. */
const GOAL_AT_P99 = 15;
const GOAL_EVER = 100;
/** Ten times as much would take ten times as long in a turn that goes through all of it. */
const MOST_GROWTH = 3;
/** Milliseconds until VS Code has control again. */
const MOST_OF_ACTIVATION = 50;
const ACTIVATIONS = 7;
const MINUTES = 25;
/**
 * What comes on top, such as a collection of garbage that was due, comes at random and makes a turn longer only; what our
 * code does in a turn it does each time. So it is the best of these that may not be beyond.
 */
const TRIES = 3;
const SIZES = ['tenth', 'large'] as const;
type Size = (typeof SIZES)[number];

interface Measured {
  readonly p99: number;
  readonly most: number;
}

const measured = new Map<string, Measured>();

/** What passes when one thing is done, in the extension's own code and not in VS Code's. */
async function measure(what: string, work: Work['work']): Promise<Measured> {
  const probe = await TurnProbe.start({ isOwn: (url) => url.endsWith('dist/extension.js') });
  const started = performance.now();
  await work();
  await atRest();
  const seconds = (performance.now() - started) / 1000;
  const { turns, collections } = await probe.stop();
  const { count, p99, longest } = summarise(turns);
  const most = longest[0]?.own ?? 0;
  console.log(
    `# measured: ${what}: ${seconds.toFixed(0)} s, ${count} turns of ours, 99 % up to ${p99.toFixed(1)} ms (goal ${GOAL_AT_P99}), the longest ${most.toFixed(1)} ms (goal ${GOAL_EVER})`,
  );
  for (const { own, wall, busy } of longest.slice(0, 8)) {
    console.log(`# measured:   ${own.toFixed(1)} ms of ${wall.toFixed(1)}: ${busy.slice(0, 12).join(' > ')}`);
  }
  console.log(`# measured:   garbage was collected ${tellCollections(collections)}`);
  assert(count > 20, `${what} has been measured`);
  return { p99, most };
}

interface Work {
  readonly what: string;
  readonly work: () => Thenable<unknown> | Promise<unknown>;
  /** Makes it as it was before, so that the work can be done again. */
  readonly undo: () => Thenable<unknown> | Promise<unknown>;
}

/** Does it with one of the sizes; with the larger a turn may take longer than is the goal only as far as it does not grow with it. */
async function compareSizes(size: Size, { what, work, undo }: Work): Promise<void> {
  const tenth = measured.get(what);
  if (tenth === undefined) {
    assert(size === 'tenth', `${what} has been measured with a tenth`);
    measured.set(what, await measure(`${what}, tenth`, work));
    return;
  }
  const bounds = {
    p99: Math.max(GOAL_AT_P99, MOST_GROWTH * tenth.p99),
    most: Math.max(GOAL_EVER, MOST_GROWTH * tenth.most),
  };
  for (let tried = 1; ; tried++) {
    const { p99, most } = await measure(`${what}, large`, work);
    if (p99 <= bounds.p99 && most <= bounds.most) return;
    assert(
      tried < TRIES,
      `${what}: ${TRIES} times, 99 % of our turns take up to ${p99} ms or the longest ${most} ms, with a tenth ${tenth.p99} and ${tenth.most} ms`,
    );
    console.log(`# measured: ${what} is beyond ${bounds.p99} ms or ${bounds.most} ms, and measured again`);
    await undo();
    await atRest();
  }
}

async function copyFiles(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const { execFile } = nodeModule('node:child_process') as typeof ChildProcess;
  await new Promise<void>((resolve, reject) => {
    execFile('cp', ['-r', `${from.fsPath}/.`, to.fsPath], (error) => {
      if (error === null) resolve();
      else reject(new Error(error.message));
    });
  });
  // VS Code tells of it in its own time.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
}

async function activations(): Promise<number> {
  const { extension } = ledger();
  const before = extension.activations.length;
  for (let i = 0; i < ACTIVATIONS; i++) {
    await extension.deactivate();
    await extension.activateAgain();
  }
  return median(extension.activations.slice(before).map(({ own }) => own));
}

suite('A good neighbour of others in the host', () => {
  test(
    'the bundled corpus is read',
    async () => {
      await vscode.extensions.getExtension('aide-memoire.aide-memoire')?.activate();
      await atRest();
    },
    MINUTES,
  );

  for (const size of SIZES) {
    test(
      `a first index, ${size}`,
      async () => {
        await compareSizes(size, {
          what: 'First index',
          work: () => setCorpora([size]),
          undo: async () => {
            await setCorpora(undefined);
            await atRest();
            await vscode.commands.executeCommand('aideMemoire.deleteStoredData');
          },
        });
      },
      MINUTES,
    );

    test(
      `a switch of branches that replaces half of the files, ${size}`,
      async () => {
        const corpus = vscode.Uri.joinPath(workspaceFolder(), size);
        const branches = vscode.Uri.joinPath(workspaceFolder(), '..', 'branches');
        await compareSizes(size, {
          what: 'Switch of branches',
          work: () => copyFiles(vscode.Uri.joinPath(branches, `other-${size}`), corpus),
          undo: () => copyFiles(vscode.Uri.joinPath(branches, `this-${size}`), corpus),
        });
      },
      MINUTES,
    );

    test(
      `an import of many people, ${size}`,
      async () => {
        const name = `${size}-people`;
        const table = vscode.Uri.joinPath(workspaceFolder(), `${name}.csv`);
        const target = vscode.Uri.joinPath(workspaceFolder(), size, 'registry', `imported-${name}.yaml`);
        await compareSizes(size, {
          what: 'Import',
          work: () => vscode.commands.executeCommand('aideMemoire.importRegistry', table),
          undo: () => vscode.workspace.fs.delete(target),
        });
        await eventually('what was imported', () => vscode.workspace.fs.stat(target));
      },
      MINUTES,
    );
  }

  test(
    'activation takes as long with a large corpus as with none',
    async () => {
      const large = await activations();
      await setCorpora(undefined);
      const bundled = await activations();
      console.log(
        `# measured: Activation: ${bundled.toFixed(1)} ms, with the large corpus ${large.toFixed(1)} ms`,
      );
      assert(Math.max(large, bundled) <= MOST_OF_ACTIVATION, `Activation takes ${bundled} and ${large} ms`);
      assert(large <= 2 * bundled + 2, `Activation grows from ${bundled} to ${large} ms`);
      await atRest();
    },
    MINUTES,
  );
});
