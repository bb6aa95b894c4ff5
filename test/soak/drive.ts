import { SeededRandom } from '../support/seededRandom';
import { wait } from './actions/action';
import { beat, readControl, tell, type Order, type Picture } from './control';
import { drive } from './driver';
import { compare, flushWatcher, settle } from './picture';

/** Another window takes this long to open on a busy machine. */
const PATIENCE = 240_000;

/** What VS Code calls, in each of the windows that the driver goes through. */
export async function run(): Promise<void> {
  beat();
  const order = await readControl<Order>('order');
  if (order === undefined) throw new Error('There is no order');
  await drive(order);
  tell('settles at the end');
  await settle(new SeededRandom(order.seed).chance(0.5));
  tell('waits for the watcher');
  await flushWatcher();
  tell('settled');
  await compare('in a window without anything stored', await fresh());
}

async function fresh(): Promise<Picture> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const picture = await readControl<Picture>('fresh');
    if (picture !== undefined) return picture;
    await wait(200);
  }
  throw new Error('No other window has told what it sees');
}
