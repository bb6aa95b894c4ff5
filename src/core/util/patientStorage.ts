import type { Host, Storage } from '../contracts';
import { inTime, NoAnswer } from './inTime';

/**
 * The storage, of which each call ends in time. Once it has not answered it is not asked again: all works as without
 * one, and nobody waits for each file of it.
 */
export function toPatientStorage(storage: Storage, host: Pick<Host, 'after'>): Storage {
  let isGone = false;
  const ask = async <T>(task: () => Promise<T>): Promise<T> => {
    if (isGone) {
      throw new NoAnswer();
    }
    try {
      return await inTime(task, host);
    } catch (error) {
      isGone ||= error instanceof NoAnswer;
      throw error;
    }
  };
  return {
    version: () => ask(() => storage.version()),
    read: (name) => ask(() => storage.read(name)),
    write: (name, bytes) => ask(() => storage.write(name, bytes)),
    list: () => ask(() => storage.list()),
    delete: (name) => ask(() => storage.delete(name)),
  };
}
