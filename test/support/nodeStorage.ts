import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../../src/core/contracts';

/** A folder of the disk as a storage, which several processes may share; as that of the extension writes it. */
export function createNodeStorage(folder: string, build = '0.1.0'): Storage {
  return {
    version: () => Promise.resolve(build),
    read: (name) => unlessMissing(readFile(join(folder, name))),
    write: async (name, bytes) => {
      await mkdir(folder, { recursive: true });
      const temporary = join(folder, `${name}.${Math.random().toString(36).slice(2)}`);
      try {
        await writeFile(temporary, bytes);
        await rename(temporary, join(folder, name));
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw error;
      }
    },
    list: async () => {
      const names = (await unlessMissing(readdir(folder))) ?? [];
      const files = await Promise.all(
        names.map(async (name) => {
          const found = await unlessMissing(stat(join(folder, name)));
          return found === undefined ? [] : [{ name, size: found.size, mtime: found.mtimeMs }];
        }),
      );
      return files.flat();
    },
    delete: (name) => rm(join(folder, name), { force: true }),
  };
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
