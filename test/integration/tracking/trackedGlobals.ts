import { theLedger } from './ledger';

/** What stands in for the globals of the same names in the extension under test. The first thing in its bundle. */

theLedger().evaluating();
trackNodeWorkers();

type Timer = ReturnType<typeof globalThis.setTimeout>;

const closings = new Map<Timer, () => void>();

function trackedSetTimeout(run: () => void, milliseconds?: number): Timer {
  const timer = globalThis.setTimeout(() => {
    close(timer);
    run();
  }, milliseconds);
  closings.set(timer, theLedger().opened('timer'));
  return timer;
}

function trackedSetInterval(run: () => void, milliseconds?: number): Timer {
  const timer = globalThis.setInterval(run, milliseconds);
  closings.set(timer, theLedger().opened('interval'));
  return timer;
}

function trackedClear(timer: Timer | undefined): void {
  if (timer !== undefined) close(timer);
  globalThis.clearTimeout(timer);
}

function close(timer: Timer): void {
  closings.get(timer)?.();
  closings.delete(timer);
}

/** Of a browser; with one of Node see {@link trackNodeWorkers}. */
function trackedWorker(script: string | URL): Worker {
  const worker = new globalThis.Worker(script);
  const closeWorker = theLedger().opened('worker');
  const terminate = worker.terminate.bind(worker);
  worker.terminate = () => {
    closeWorker();
    terminate();
  };
  return worker;
}

interface NodeThreads {
  Worker: new (...args: never[]) => { on(event: 'exit', listener: () => void): void };
}

/** The bundle gets at Node's workers in its own way, so they are tracked at their source, told by their file. */
function trackNodeWorkers(): void {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  const threads = process?.getBuiltinModule?.('node:worker_threads') as NodeThreads | undefined;
  if (threads === undefined) return;
  threads.Worker = new Proxy(threads.Worker, {
    construct: (target, args: never[]) => {
      const worker = new target(...args);
      if (String(args[0]).endsWith('importer.js')) worker.on('exit', theLedger().opened('worker'));
      return worker;
    },
  });
}

export {
  trackedSetTimeout as setTimeout,
  trackedSetInterval as setInterval,
  trackedClear as clearTimeout,
  trackedClear as clearInterval,
  trackedWorker as Worker,
};
