/**
 * What the extension has open: written by the wrappers around all that it can open (`trackedVscode.ts`,
 * `trackedGlobals.ts`, `trackedEmitter.ts`), read by the suite, which is another bundle in the same host.
 */
export class Ledger {
  readonly #open = new Set<Opened>();
  readonly #blamed = new WeakSet();
  #stopWatch: (() => Duration) | undefined;
  #evaluation: Duration | undefined;
  #extension: TrackedExtension | undefined;

  /** Returns what closes it again; to close twice is allowed, as to dispose twice is. */
  opened(what: string): () => void {
    const entry = { what, where: new Error(what) };
    this.#open.add(entry);
    return () => void this.#open.delete(entry);
  }

  live(): readonly Opened[] {
    return [...this.#open];
  }

  /** From the first to the last line of the bundle. */
  get evaluation(): Duration | undefined {
    return this.#evaluation;
  }

  /** `undefined` until its bundle has been evaluated. */
  get extension(): TrackedExtension | undefined {
    return this.#extension;
  }

  /** VS Code said so to the extension: should nobody handle it, it is the extension's fault. */
  blame(reason: unknown): void {
    if (typeof reason === 'object' && reason !== null) this.#blamed.add(reason);
  }

  isBlamed(reason: unknown): boolean {
    return typeof reason === 'object' && reason !== null && this.#blamed.has(reason);
  }

  /** Called at the beginning of the bundle. */
  evaluating(): void {
    this.#stopWatch = startWatch();
  }

  /** Called at the end of the bundle, with what it exports; returns what VS Code is to see. */
  evaluated(extension: ExtensionExports): ExtensionExports {
    this.#evaluation = this.#stopWatch?.();
    const tracked = new TrackedExtension(extension);
    this.#extension = tracked;
    return { activate: (context) => tracked.activate(context), deactivate: () => extension.deactivate?.() };
  }
}

/** Milliseconds. */
export interface Duration {
  readonly wall: number;
  /** On the processor, of this thread alone; as long as on the wall where the host cannot tell. */
  readonly own: number;
}

/** Returns what stops it. */
export function startWatch(): () => Duration {
  const [wall, processor] = [performance.now(), processorTime()];
  return () => {
    const passed = performance.now() - wall;
    const used = processorTime() - processor;
    return { wall: passed, own: Number.isNaN(used) ? passed : Math.min(used, passed) };
  };
}

function processorTime(): number {
  const { process } = globalThis as {
    readonly process?: { threadCpuUsage?: () => { readonly user: number; readonly system: number } };
  };
  const usage = process?.threadCpuUsage?.();
  return usage === undefined ? Number.NaN : (usage.user + usage.system) / 1000;
}

export interface Opened {
  readonly what: string;
  /** Its stack tells who opened it. */
  readonly where: Error;
}

/** As much of `vscode.ExtensionContext` as is looked at here. */
export interface Context {
  readonly subscriptions: { dispose(): unknown }[];
  readonly logUri: { toString(): string };
}

export interface ExtensionExports {
  activate(context: Context): unknown;
  deactivate?(): unknown;
}

/** The extension's exports, so that the suite can end and begin what VS Code began. */
export class TrackedExtension {
  readonly #exports: ExtensionExports;
  readonly #durations: Duration[] = [];
  #context: Context | undefined;

  constructor(exports: ExtensionExports) {
    this.#exports = exports;
  }

  /** `undefined` until VS Code has activated it. */
  get context(): Context | undefined {
    return this.#context;
  }

  /** From entry to return, one for each activation. */
  get activations(): readonly Duration[] {
    return this.#durations;
  }

  activate(context: Context): unknown {
    this.#context = context;
    const stop = startWatch();
    const result = this.#exports.activate(context);
    this.#durations.push(stop());
    return result;
  }

  /** As VS Code does: `deactivate`, then the subscriptions from first to last. */
  async deactivate(): Promise<void> {
    await this.#exports.deactivate?.();
    for (const subscription of this.#context?.subscriptions.splice(0) ?? []) subscription.dispose();
  }

  /** Once more with the context that VS Code gave. */
  async activateAgain(): Promise<void> {
    if (this.#context === undefined) throw new Error('VS Code has not activated the extension yet');
    await this.activate(this.#context);
  }
}

const KEY = Symbol.for('aide-memoire.ledger');

/** The one of this host; `undefined` where the extension was built without wrappers, as the packaged one is. */
export function findLedger(): Ledger | undefined {
  return (globalThis as Record<symbol, unknown>)[KEY] as Ledger | undefined;
}

export function theLedger(): Ledger {
  const known = findLedger() ?? new Ledger();
  (globalThis as Record<symbol, unknown>)[KEY] = known;
  return known;
}
