import type { Host } from '../contracts';
import { inTime, NoAnswer } from './inTime';

const RETRIES = 2;

/**
 * What `task` gives, tried again twice where it rejects: file systems behind a network fail now and then.
 * `undefined` where it rejects every time, and where it does not answer.
 */
export async function retried<T>(
  task: () => Promise<T>,
  host: Pick<Host, 'pause' | 'after'>,
): Promise<{ readonly value: T } | undefined> {
  for (let attempt = 0; attempt <= RETRIES; attempt++) {
    try {
      return { value: await inTime(task, host) };
    } catch (error) {
      if (error instanceof NoAnswer) {
        break;
      }
      if (attempt < RETRIES) {
        await host.pause();
      }
    }
  }
  return undefined;
}
