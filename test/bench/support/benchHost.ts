import type { Host } from '../../../src/core/contracts';
import { createInMemoryHost, type InMemoryCorpora } from '../../support/inMemoryHost';
import type { CorpusFiles } from './deskFiles';
import { percentile } from './table';

/**
 * Measures how long work goes on between two pauses: so long nobody else is answered. Counts the time of the processor
 * where that is less, since other work on the machine does not count.
 */
export class PauseMeter {
  #blocks: number[] = [];
  #since = now();
  #isOver = false;

  /** As a host pauses; a macrotask, with next to nothing of its own. */
  readonly pause = async (): Promise<void> => {
    this.#end();
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = now();
    this.#isOver = false;
  };

  /** Ends the block that runs now and forgets all. */
  start(): void {
    this.#blocks = [];
    this.#since = now();
    this.#isOver = false;
  }

  /** Milliseconds of the blocks since {@link start}. */
  stop(): { readonly longest: number; readonly p99: number; readonly count: number } {
    this.#end();
    const blocks = this.#blocks;
    return { longest: Math.max(...blocks), p99: percentile(blocks, 0.99), count: blocks.length };
  }

  #end(): void {
    const { wall, processor } = now();
    // Several that pause in one turn end the same block.
    if (this.#isOver) {
      this.#blocks.pop();
    }
    this.#isOver = true;
    this.#blocks.push(Math.min(wall - this.#since.wall, processor - this.#since.processor));
  }
}

function now(): { readonly wall: number; readonly processor: number } {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), processor: (user + system) / 1000 };
}

export interface BenchHost extends Host {
  readonly corpora: InMemoryCorpora;
  readonly meter: PauseMeter;
}

/** A host in memory with a real clock, on one corpus folder `mem:/desk`. */
export function createBenchHost(files: CorpusFiles): BenchHost {
  const meter = new PauseMeter();
  const host = createInMemoryHost({ corpora: { desk: files } });
  const clock = { today: () => '2026-04-01', now: () => performance.now() };
  return { ...host, clock, pause: meter.pause, meter };
}
