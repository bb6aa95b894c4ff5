import * as vscode from 'vscode';

import type { FailureCode, ImportInput, SourceDraft } from '../importer/sourceDraft';
import type { ImportAnswer, ImportRequest } from '../importer/worker';
import { readOwnFile } from './workspaceFiles';

/** Milliseconds that one file may take. */
const PATIENCE = 60_000;
/** Megabytes of objects that the worker may hold; Node ends it beyond. A browser has bounds of its own. */
const MOST_MEMORY = 512;

export type ReadingOutcome =
  | { readonly state: 'read'; readonly draft: SourceDraft }
  | { readonly state: 'failed'; readonly reason: FailureCode | 'crashed' | 'no-worker' };

/** A running worker, of whichever kind. */
interface ImporterWorker {
  post(request: ImportRequest): void;
  end(): void;
}

interface WorkerListeners {
  answered(answer: ImportAnswer): void;
  /** Out of memory, or a fault that nobody caught. */
  crashed(): void;
}

/**
 * Reads files by `dist/importer.js` in a worker: one of Node where the extension host is Node, else one of the browser.
 * Nothing of it is loaded before the first file; a worker that takes too long or too much is ended, and the next file
 * gets another one.
 */
export class ImporterHost implements vscode.Disposable {
  readonly #script: vscode.Uri;
  #worker: ImporterWorker | undefined;
  #pending: { readonly id: number; readonly settle: (outcome: ReadingOutcome) => void } | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #lastId = 0;

  constructor(extensionUri: vscode.Uri) {
    this.#script = vscode.Uri.joinPath(extensionUri, 'dist', 'importer.js');
  }

  /** One file at a time, others wait. Never rejects. */
  read(input: ImportInput, token?: vscode.CancellationToken): Promise<ReadingOutcome> {
    const reading = this.#queue.then(() => this.#read(input, token));
    this.#queue = reading;
    return reading;
  }

  /** Ends the worker; a further file starts another one. */
  dispose(): void {
    this.#worker?.end();
    this.#worker = undefined;
    this.#settle({ state: 'failed', reason: 'stopped' });
  }

  async #read(input: ImportInput, token: vscode.CancellationToken | undefined): Promise<ReadingOutcome> {
    if (token?.isCancellationRequested === true) {
      return { state: 'failed', reason: 'stopped' };
    }
    try {
      this.#worker ??= await this.#start();
    } catch {
      return { state: 'failed', reason: 'no-worker' };
    }
    const worker = this.#worker;
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      const giveUp = (reason: FailureCode): void => {
        this.dispose();
        settle({ state: 'failed', reason });
      };
      const timer = setTimeout(() => {
        giveUp('out-of-time');
      }, PATIENCE);
      const cancelling = token?.onCancellationRequested(() => {
        giveUp('stopped');
      });
      const settle = (outcome: ReadingOutcome): void => {
        clearTimeout(timer);
        cancelling?.dispose();
        this.#pending = undefined;
        resolve(outcome);
      };
      this.#pending = { id, settle };
      worker.post({ id, input });
    });
  }

  async #start(): Promise<ImporterWorker> {
    const listeners: WorkerListeners = {
      answered: ({ id, outcome }) => {
        if (id === this.#pending?.id) {
          this.#settle(outcome);
        }
      },
      crashed: () => {
        this.#worker = undefined;
        this.#settle({ state: 'failed', reason: 'crashed' });
      },
    };
    const threads = findNodeThreads();
    return threads === undefined
      ? startInBrowser(await readOwnFile(this.#script), listeners)
      : startInNode(threads, this.#script.fsPath, listeners);
  }

  #settle(outcome: ReadingOutcome): void {
    this.#pending?.settle(outcome);
  }
}

/** As much of `node:worker_threads` as is used; the bundle itself names no module of Node. */
interface NodeThreads {
  readonly Worker: new (path: string, options: object) => NodeWorker;
}

interface NodeWorker {
  on(event: 'message', listener: (answer: ImportAnswer) => void): void;
  on(event: 'error' | 'exit', listener: () => void): void;
  postMessage(request: ImportRequest): void;
  terminate(): Promise<unknown>;
}

/** `undefined` where the extension host is no Node. */
function findNodeThreads(): NodeThreads | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => unknown };
  };
  return process?.getBuiltinModule?.('node:worker_threads') as NodeThreads | undefined;
}

function startInNode(threads: NodeThreads, path: string, listeners: WorkerListeners): ImporterWorker {
  const worker = new threads.Worker(path, {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    env: {},
    argv: [],
    execArgv: [],
    // What parsers say of a file is nobody's log.
    stdout: true,
    stderr: true,
  });
  let isEnded = false;
  const end = (): void => {
    if (!isEnded) {
      isEnded = true;
      listeners.crashed();
    }
  };
  worker.on('message', (answer) => {
    listeners.answered(answer);
  });
  worker.on('error', end);
  worker.on('exit', end);
  return {
    post: (request) => {
      worker.postMessage(request);
    },
    end: () => {
      isEnded = true;
      void worker.terminate();
    },
  };
}

function startInBrowser(script: Uint8Array, listeners: WorkerListeners): ImporterWorker {
  const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
    listeners.answered(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    listeners.crashed();
  };
  return {
    post: (request) => {
      worker.postMessage(request);
    },
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
