import { beat, writeControl } from './control';
import { settledPicture } from './picture';

/** What VS Code calls in a window that only looks. */
export async function run(): Promise<void> {
  beat();
  await writeControl('fresh', await settledPicture());
}
