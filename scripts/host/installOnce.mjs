import { existsSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onExit } from '../lib/exit.mjs';
import { cacheRoot } from '../lib/paths.mjs';

/**
 * A folder in the cache that `fill` fills on first use. It appears under its name only when it is whole, so that its
 * presence is all there is to check, and two runs at once do not both fill it.
 *
 * @param {string} name names its content with the version; another version is another folder
 * @param {string} what the reader's word for it
 * @param {(folder: string, what: string) => Promise<void>} fill
 */
export async function installOnce(name, what, fill) {
  const folder = join(cacheRoot, name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheRoot, { recursive: true });
  const release = await lock(`${folder}.lock`);
  try {
    if (existsSync(folder)) return folder;
    const unfinished = `${folder}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    console.log(`Downloading ${what} from npm; this is needed once.`);
    await fill(unfinished, what);
    await rename(unfinished, folder);
    return folder;
  } finally {
    release();
  }
}

/** Waits until this process owns the file. @param {string} file */
async function lock(file) {
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      const release = () => rmSync(file, { force: true });
      onExit(release);
      return release;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(file)) await rm(file, { force: true });
    else await wait(500);
  }
}

/** Whether the process that wrote the lock has ended without taking it away. @param {string} file */
async function isAbandoned(file) {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  if (owner === 0) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
