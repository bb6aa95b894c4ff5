import type { AideMemoire } from '../core';
import type { NodeHost } from './nodeHost';

/** What a command says on its way out (formats.md §4). */
export const ExitCode = { fine: 0, findings: 1, wrong: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A mistake of the caller: told in one line, and the process ends with {@link ExitCode.wrong}. */
export class UsageError extends Error {}

/** Where the command line reads and writes; the tests have their own. */
export interface Terminal {
  /** Standard output. */
  print(text: string): void;
  /** One line on standard error. */
  tell(line: string): void;
  /** Standard input; `undefined` where it is larger than anything that is read. */
  readInput(): Promise<Uint8Array | undefined>;
  readonly workingDirectory: string;
}

/** How `check` reports; SARIF is what code scanning services read. */
export const REPORT_FORMATS = ['text', 'json', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface Options {
  readonly corpora: readonly string[];
  readonly bundled: boolean;
  /** `YYYY-MM-DD`; else today counts. */
  readonly asOf?: string;
  readonly json: boolean;
  readonly limit: number;
  /** `json` with `--json` too. */
  readonly format: ReportFormat;
}

/** What a command works with; the corpora are read. */
export interface Session {
  readonly service: AideMemoire;
  readonly host: NodeHost;
  readonly terminal: Terminal;
  readonly options: Options;
  /** Milliseconds from the first file to the last entry of the index. */
  readonly buildMs: number;
}

export interface Command {
  /** Names of the positional arguments, for the help text. */
  readonly usage: string;
  readonly summary: string;
  /** Says what is wrong with the positional arguments before anything is read; `undefined` where nothing is. */
  findMistake(operands: readonly string[]): string | undefined;
  run(session: Session, operands: readonly string[]): Promise<ExitCode>;
}
