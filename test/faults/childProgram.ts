import { spawn } from 'node:child_process';
import { mkdtemp, writeFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { build } from 'esbuild';

/** The Node of this run, and those of newer VS Code versions where the suite was started by its script. */
export const NODES: readonly string[] = [
  process.execPath,
  ...(process.env['AIDE_MEMOIRE_NODES'] ?? '')
    .split(delimiter)
    .filter((path) => path !== '' && path !== process.execPath),
];

export interface Child {
  /** Resolves to how it ended. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: string | null;
    readonly output: string;
  }>;
  kill(): void;
  /** Resolves when a line has been written. */
  readonly began: Promise<void>;
}

/** A program on the core, bundled once, to be run in processes of their own, which may die of what they read. */
export class ChildProgram {
  readonly #file: string;
  readonly #folder: string;

  private constructor(folder: string, file: string) {
    this.#folder = folder;
    this.#file = file;
  }

  /** @param source TypeScript, which imports from the project's root */
  static async bundle(source: string): Promise<ChildProgram> {
    const folder = await mkdtemp(join('out', 'aide-memoire-child-'));
    const file = join(folder, 'program.mjs');
    const result = await build({
      stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      external: ['node:*'],
      format: 'esm',
    });
    await writeFile(file, result.outputFiles[0]?.text ?? '');
    return new ChildProgram(folder, file);
  }

  start(
    args: readonly string[],
    { node = process.execPath, flags = [] as readonly string[], seconds = 120 } = {},
  ): Child {
    const child = spawn(node, [...flags, this.#file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    let output = '';
    let begin = (): void => undefined;
    const began = new Promise<void>((resolve) => (begin = resolve));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        begin();
      });
    }
    const ended = new Promise<{ code: number | null; signal: string | null; output: string }>((resolve) => {
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        begin();
        resolve({ code, signal, output });
      });
    });
    return { ended, began, kill: () => void child.kill('SIGKILL') };
  }

  async dispose(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
