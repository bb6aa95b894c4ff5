import * as vscode from 'vscode';
import type { World } from '../world';

/** Something a person does. */
export interface Action {
  readonly name: string;
  /** How often it is done, beside the others. */
  readonly weight: number;
  /** @returns on what it was done, for the log */
  run(world: World): Promise<string>;
}

/** How long a command that asks may go on asking. */
const PATIENCE = 45_000;

export function command<T>(id: string, ...args: readonly unknown[]): Promise<T> {
  return Promise.resolve(vscode.commands.executeCommand<T>(id, ...args));
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs a command and answers what it asks: mostly by what it proposes, and at last by leaving. */
export async function answer(world: World, asking: Promise<unknown>): Promise<void> {
  const state = { isOver: false };
  const over = asking.finally(() => {
    state.isOver = true;
  });
  // Whether it fails is told when it is awaited.
  over.catch(() => undefined);
  const willing = world.random.chance(0.7) ? 12 : world.random.integer(4);
  const deadline = Date.now() + PATIENCE;
  for (let step = 0; !state.isOver; step += 1) {
    if (Date.now() > deadline) {
      throw new Error('The command goes on asking');
    }
    if (step > willing) {
      await command('workbench.action.closeQuickOpen');
      await command('notifications.clearAll');
    } else {
      if (world.random.chance(0.2)) {
        await command('workbench.action.quickOpenSelectNext');
      }
      await command('workbench.action.acceptSelectedQuickOpenItem');
    }
    await wait(20);
  }
  await over;
}
