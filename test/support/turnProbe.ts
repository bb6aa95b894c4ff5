/**
 * Tells how long code keeps a Node event loop from others, turn by turn. Whose time it is, is told by the stacks of V8's
 * sampling profiler; how long, by the processor time of this thread where that is less than what passed on the wall,
 * since other processes on a busy machine are nobody's fault here. Young objects are collected as often as new ones are
 * made, which is the doing of who runs; all objects now and then, in a time that goes by what lives in the whole host,
 * whoever runs: that is told, and is nobody's.
 */
import { watchCollector, type Collection } from './collector';

/** One turn of the event loop, in milliseconds. */
export interface Turn {
  /** From the start of the probe. */
  readonly at: number;
  /** Spent in code of those looked for, or in collecting young objects right behind it. */
  readonly own: number;
  readonly wall: number;
  /** Functions on the stack for most of `own`, longest first. */
  readonly busy: readonly string[];
}

export interface ProbeOptions {
  /** Whether a script is of those whose time is counted. */
  readonly isOwn: (url: string) => boolean;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  /** Microseconds of a clock without a beginning. */
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Session {
  connect(): void;
  disconnect(): void;
  post(method: string, params: object, done: (error: Error | null, result: unknown) => void): void;
}

interface NodeProcess {
  getBuiltinModule(name: 'node:inspector'): { readonly Session: new () => Session };
  hrtime: { bigint(): bigint };
  /** Not on Node 20. */
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

interface Tick {
  /** Microseconds of the profile's clock. */
  readonly time: number;
  /** Microseconds of this thread on the processor. */
  readonly processor: number;
}

/** Microseconds between two samples. */
const INTERVAL = 500;

export class TurnProbe {
  readonly #options: ProbeOptions;
  readonly #session: Session;
  readonly #collector = watchCollector();
  readonly #ticks: Tick[] = [];
  #ticking: ReturnType<typeof setInterval> | undefined;

  private constructor(options: ProbeOptions) {
    this.#options = options;
    this.#session = new (nodeProcess().getBuiltinModule('node:inspector').Session)();
  }

  static async start(options: ProbeOptions): Promise<TurnProbe> {
    const probe = new TurnProbe(options);
    probe.#session.connect();
    await probe.#post('Profiler.enable');
    await probe.#post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await probe.#post('Profiler.start');
    // In each turn of a busy loop its timers run once, and this among them.
    probe.#ticking = setInterval(() => probe.#ticks.push(tick()), 1);
    return probe;
  }

  async stop(): Promise<{ readonly turns: readonly Turn[]; readonly collections: readonly Collection[] }> {
    clearInterval(this.#ticking);
    this.#ticks.push(tick());
    const { profile } = (await this.#post('Profiler.stop')) as { readonly profile: Profile };
    this.#session.disconnect();
    const collections = this.#collector.stop();
    return { turns: toTurns(this.#ticks, profile, collections, this.#options), collections };
  }

  #post(method: string, params: object = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#session.post(method, params, (error, result) => {
        if (error === null) resolve(result);
        else reject(error);
      });
    });
  }
}

function nodeProcess(): NodeProcess {
  return (globalThis as unknown as { readonly process: NodeProcess }).process;
}

function tick(): Tick {
  const process = nodeProcess();
  const usage = process.threadCpuUsage?.();
  return {
    time: Number(process.hrtime.bigint() / 1000n),
    processor: usage === undefined ? Number.NaN : usage.user + usage.system,
  };
}

function toTurns(
  ticks: readonly Tick[],
  profile: Profile,
  collections: readonly Collection[],
  { isOwn }: ProbeOptions,
): readonly Turn[] {
  const stacks = readStacks(profile, isOwn);
  const ofAll = collections.filter(({ kind }) => kind === 'of all');
  const turns: Turn[] = [];
  let time = profile.startTime;
  let sample = 0;
  let wasOwn = false;
  let from: Tick | undefined;
  for (const to of ticks) {
    if (from === undefined) {
      from = to;
      continue;
    }
    let own = 0;
    const busy = new Map<string, number>();
    for (; sample < profile.samples.length && time <= to.time; sample++) {
      const delta = profile.timeDeltas[sample] ?? 0;
      time += delta;
      const stack = stacks.get(profile.samples[sample] ?? -1);
      wasOwn = stack === 'garbage' ? wasOwn : stack !== undefined;
      if (!wasOwn || time <= from.time) continue;
      // What a sample tells began with the one before.
      const [start, end] = [Math.max(time - delta, from.time), Math.min(time, to.time)];
      const within = end - start - (stack === 'garbage' ? overlap(ofAll, start, end) : 0);
      own += within;
      const names = stack === 'garbage' ? ['(garbage collector)'] : stack;
      for (const name of new Set(names)) busy.set(name, (busy.get(name) ?? 0) + within);
    }
    const [wall, processor] = [to.time - from.time, to.processor - from.processor];
    turns.push({
      at: (from.time - profile.startTime) / 1000,
      own: Math.min(own, Number.isNaN(processor) ? wall : processor) / 1000,
      wall: wall / 1000,
      busy: [...busy]
        .filter(([, spent]) => spent > own / 4)
        .sort(([, a], [, b]) => b - a)
        .map(([name, spent]) => `${name} ${(spent / 1000).toFixed(1)}`),
    });
    from = to;
  }
  return turns;
}

/** How much of a time goes to some of the collections, in its unit. */
function overlap(collections: readonly Collection[], start: number, end: number): number {
  return collections.reduce(
    (sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
    0,
  );
}

/** By node: its own functions from the outermost, `garbage`, or `undefined` where none is of those counted. */
function readStacks(
  { nodes }: Profile,
  isOwn: ProbeOptions['isOwn'],
): ReadonlyMap<number, readonly string[] | 'garbage' | undefined> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ownNames = (id: number | undefined): readonly string[] => {
    const names: string[] = [];
    for (let node = byId.get(id ?? -1); node !== undefined; node = byId.get(parents.get(node.id) ?? -1)) {
      const { functionName, url, lineNumber } = node.callFrame;
      if (isOwn(url)) names.unshift(`${functionName}:${lineNumber + 1}`);
    }
    return names;
  };
  return new Map(
    nodes.map(({ id, callFrame }): [number, readonly string[] | 'garbage' | undefined] => {
      const names = ownNames(id);
      if (names.length > 0) return [id, names];
      return [id, callFrame.functionName === '(garbage collector)' ? 'garbage' : undefined];
    }),
  );
}

/** Of turns in which there was anything to count: turns without would make every percentile small. */
export function summarise(turns: readonly Turn[]): {
  readonly count: number;
  readonly p99: number;
  readonly longest: readonly Turn[];
} {
  const counted = turns.filter(({ own }) => own >= 1).sort((a, b) => b.own - a.own);
  return {
    count: counted.length,
    p99: counted[Math.floor(counted.length / 100)]?.own ?? 0,
    longest: counted.slice(0, 12),
  };
}
