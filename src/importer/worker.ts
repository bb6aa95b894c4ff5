import { importFile } from './importFile';
import type { ImportInput, ImportOutcome } from './sourceDraft';
import { takeAway } from './takenAway';

/**
 * The importer as a program of its own: a worker of Node or of the browser, which takes one file at a time. Whoever
 * started it may end it at any moment, so that no file can hold up anything else.
 */

export interface ImportRequest {
  readonly id: number;
  readonly input: ImportInput;
}

export interface ImportAnswer {
  readonly id: number;
  readonly outcome: ImportOutcome;
}

interface Port {
  postMessage(message: ImportAnswer): void;
  on?(event: 'message', listener: (message: ImportRequest) => void): void;
  onmessage?: ((event: { readonly data: ImportRequest }) => void) | null;
}

declare const require: (module: string) => { readonly parentPort: Port };

takeAway();

const port: Port =
  typeof self === 'object' && typeof self.postMessage === 'function'
    ? (self as unknown as Port)
    : require('node:worker_threads').parentPort;

const answer = async ({ id, input }: ImportRequest): Promise<void> => {
  port.postMessage({ id, outcome: await importFile(input) });
};

if (port.on === undefined) {
  port.onmessage = ({ data }) => void answer(data);
} else {
  port.on('message', (message) => void answer(message));
}
