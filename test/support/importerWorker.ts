import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HostileFile } from './hostileFiles';
import type { ImportOutcome } from '../../src/importer/sourceDraft';
import type { ImportAnswer, ImportRequest } from '../../src/importer/worker';

/** What became of a file in the worker that users run; `milliseconds` from when it was handed over. */
export interface WorkerRun {
  readonly outcome: ImportOutcome | 'killed' | 'crashed';
  readonly milliseconds: number;
}

/** Builds the worker as it is packed. @returns the path of its script */
export function buildWorker(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-importer-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const outfile = join(folder, 'importer.js');
  const options = JSON.stringify({ production: true, outfile });
  const program = `const { buildImporter } = await import('./esbuild.mjs'); await buildImporter(${options});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program]);
  return outfile;
}

/** Runs the worker as the extension does: one for all files, and a new one behind one that had to be killed. */
export class WorkerRunner {
  readonly #script: string;
  #worker: Worker | undefined;
  #count = 0;

  constructor(script: string) {
    this.#script = script;
  }

  /** @param most milliseconds that the file may take */
  async read(name: string, bytes: Uint8Array, most = 20_000): Promise<WorkerRun> {
    const worker = (this.#worker ??= await start(this.#script));
    const began = performance.now();
    const outcome = await new Promise<WorkerRun['outcome']>((resolve) => {
      const timer = setTimeout(end, most, 'killed');
      const answered = (answer: ImportAnswer): void => {
        end(answer.outcome);
      };
      const crashed = (): void => {
        end('crashed');
      };
      function end(outcome: WorkerRun['outcome']): void {
        clearTimeout(timer);
        worker.off('message', answered);
        worker.off('error', crashed);
        resolve(outcome);
      }
      worker.on('message', answered);
      worker.on('error', crashed);
      const request: ImportRequest = { id: this.#count++, input: { name, bytes } };
      worker.postMessage(request);
    });
    if (typeof outcome === 'string') {
      await this.stop();
    }
    return { outcome, milliseconds: Math.round(performance.now() - began) };
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

async function start(script: string): Promise<Worker> {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 400 } });
  await new Promise((resolve) => worker.once('online', resolve));
  return worker;
}

const GOOD = new TextEncoder().encode('Ships\n\nThe harbour office counted the ships of the morning.');

/**
 * Every file is answered: nothing ends the worker, runs on in it, or keeps it from reading the next one.
 *
 * @returns what was told of each fault
 */
export async function checkHarmless(
  worker: WorkerRunner,
  files: readonly HostileFile[],
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const { fault, name, bytes } of files) {
    const { outcome } = await worker.read(name, bytes);
    assert.ok(typeof outcome !== 'string', fault);
    told.set(fault, outcome.state === 'read' ? 'read' : outcome.reason);
  }
  const { outcome } = await worker.read('ships.txt', GOOD);
  assert.ok(typeof outcome !== 'string' && outcome.state === 'read');
  assert.equal(outcome.draft.title, 'Ships');
  return told;
}
