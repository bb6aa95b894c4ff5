import { assert } from '../integration/harness';
import { findLedger } from '../integration/tracking/ledger';

/** What the host's Node has; the suite's bundle names no module of it. */
export function nodeModule(name: string): unknown {
  const { process } = globalThis as unknown as {
    readonly process: { getBuiltinModule(name: string): unknown };
  };
  return process.getBuiltinModule(name);
}

export function ledger() {
  const found = findLedger();
  assert(found?.extension !== undefined, 'The extension keeps a ledger');
  return { ledger: found, extension: found.extension };
}

/** Resolves when the extension has had no timer for a while: whatever it waits for, it has a timer. */
export async function atRest(minutes = 20): Promise<void> {
  const started = performance.now();
  let since = started;
  let told = started;
  while (performance.now() - since < 2_000) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = performance.now();
    if (
      ledger()
        .ledger.live()
        .some(({ what }) => what === 'timer')
    )
      since = now;
    assert(now - started < minutes * 60_000, `The extension is not at rest after ${minutes} minutes`);
    // Whoever started the suite takes a long silence for its end.
    if (now - told > 20_000) {
      console.log(`still at work after ${Math.round((now - started) / 1000)} s`);
      told = now;
    }
  }
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
