import { assert, assertEqual, eventually, suite, test } from './harness';
import { countLive } from './neighbourGuard';
import { findLedger, type Duration } from './tracking/ledger';

/** Milliseconds of our own time until VS Code has control again. */
const MOST_OF_ACTIVATION = 50;
const ACTIVATIONS = 5;

/** Ends the extension for good, so it comes last. A packaged extension keeps no ledger. */
suite('A good neighbour', () => {
  test('nothing is left open when VS Code deactivates the extension', async () => {
    const extension = findLedger()?.extension;
    if (extension === undefined) return;
    await extension.deactivate();
    await nothingIsOpen();
  });

  test('activation takes little time of its own, and ends as whole each time', async () => {
    const ledger = findLedger();
    const extension = ledger?.extension;
    const { evaluation } = ledger ?? {};
    if (extension === undefined || evaluation === undefined) return;
    while (extension.activations.length <= ACTIVATIONS) {
      await extension.activateAgain();
      await extension.deactivate();
      await nothingIsOpen();
    }
    const [first, ...later] = extension.activations;
    const again = median(later.map(({ own }) => own));
    console.log(
      `Own time of activation: ${tell(first)} at first, ${again.toFixed(1)} ms again (median of ${later.length}); of evaluating the bundle: ${tell(evaluation)}`,
    );
    assert(again <= MOST_OF_ACTIVATION, `Activation takes ${again} ms (median of ${later.length})`);
  });
});

/** What runs when it is ended stops at its next pause. */
async function nothingIsOpen(): Promise<void> {
  const ledger = findLedger();
  await eventually('everything closed', () => (ledger?.live().length === 0 ? true : undefined), 5_000).catch(
    () => assertEqual([...countLive(ledger?.live() ?? [])], [], 'what is still open'),
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function tell(duration: Duration | undefined): string {
  return `${duration?.own.toFixed(1)} ms (${duration?.wall.toFixed(1)} ms on the wall)`;
}
