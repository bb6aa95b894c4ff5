const RETRIES = 2;

/**
 * What `task` gives, tried again twice where it rejects: file systems behind a network fail now and then.
 * `undefined` where it rejects every time.
 */
export async function retried<T>(
  task: () => Promise<T>,
  pause: () => Promise<void>,
): Promise<{ readonly value: T } | undefined> {
  for (let attempt = 0; attempt <= RETRIES; attempt++) {
    try {
      return { value: await task() };
    } catch {
      if (attempt < RETRIES) {
        await pause();
      }
    }
  }
  return undefined;
}
