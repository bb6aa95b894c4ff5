import type { Guard } from './harness';
import { findLedger } from './tracking/ledger';

/**
 * Fails the test after which a promise was rejected that nobody handles: of the extension, of the suite, or one that
 * VS Code gave to the extension. VS Code has some of its own, which stay out of this.
 */
export function rejectionGuard(): Guard {
  const unhandled = new Map<Promise<unknown>, unknown>();
  listen(
    (promise, reason) => unhandled.set(promise, reason),
    (promise) => unhandled.delete(promise),
  );
  return {
    afterEach: () => {
      const ours = [...unhandled.values()].filter(isOurs);
      unhandled.clear();
      if (ours.length > 0) throw new Error(`Nobody handled: ${ours.map(tell).join('\n')}`);
      return Promise.resolve();
    },
  };
}

type Hear = (promise: Promise<unknown>, reason: unknown) => void;

interface NodeProcess {
  on(event: 'unhandledRejection', hear: (reason: unknown, promise: Promise<unknown>) => void): void;
  on(event: 'rejectionHandled', hear: (promise: Promise<unknown>) => void): void;
}

function listen(onUnhandled: Hear, onHandled: (promise: Promise<unknown>) => void): void {
  const { process } = globalThis as unknown as { readonly process?: Partial<NodeProcess> };
  if (typeof process?.on === 'function') {
    process.on('unhandledRejection', (reason, promise) => onUnhandled(promise, reason));
    process.on('rejectionHandled', onHandled);
    return;
  }
  // VS Code's worker puts a function that does nothing in the place of its own.
  const add = (type: string, hear: (event: Event) => void): void => {
    EventTarget.prototype.addEventListener.call(globalThis, type, hear);
  };
  add('unhandledrejection', (event) => {
    const rejection = event as PromiseRejectionEvent;
    onUnhandled(rejection.promise, rejection.reason);
  });
  add('rejectionhandled', (event) => onHandled((event as PromiseRejectionEvent).promise));
}

/** What has no stack could be anybody's. */
function isOurs(reason: unknown): boolean {
  const stack = reason instanceof Error ? reason.stack : undefined;
  return (
    stack === undefined ||
    /(?:dist\/extension|test\/index)\.js/.test(stack) ||
    findLedger()?.isBlamed(reason) === true
  );
}

function tell(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}
