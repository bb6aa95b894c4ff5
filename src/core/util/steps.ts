import type { CancellationToken, Clock } from '../contracts';
import { SLICE } from './turns';

/**
 * Long work that may rest at each `yield`: written once, it runs at once where nobody waits, and in slices where
 * somebody does. What it reads must not change while it rests.
 */
export type Steps<T> = Generator<void, T, void>;

export interface Pausing {
  readonly clock: Clock;
  readonly pause: () => Promise<void>;
  /** See `isDue` of the host. */
  readonly isDue?: () => boolean;
}

export function runAtOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) {
    step = steps.next();
  }
  return step.value;
}

/** Pauses whenever a slice is used up; `undefined` where the work was cancelled meanwhile. */
export async function runInSlices<T>(
  steps: Steps<T>,
  { clock, pause, isDue }: Pausing,
  token?: CancellationToken,
): Promise<T | undefined> {
  let start = clock.now();
  const isUsedUp = isDue ?? ((): boolean => clock.now() - start >= SLICE);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      return step.value;
    }
    if (isUsedUp()) {
      await pause();
      if (token?.isCancellationRequested === true) {
        return undefined;
      }
      start = clock.now();
    }
  }
}

/** For what cannot be cut into steps: pauses before it where the slice is used up already. */
export async function pauseIfDue({ pause, isDue }: Pick<Pausing, 'pause' | 'isDue'>): Promise<void> {
  if (isDue?.() === true) {
    await pause();
  }
}
