import type { Session } from './commandLine';

/** Prints one JSON value: nothing else may go to standard output with `--json`. */
export function printJson({ terminal }: Session, value: unknown): void {
  terminal.print(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines({ terminal }: Session, lines: readonly string[]): void {
  if (lines.length > 0) {
    terminal.print(`${lines.map(toSafeLine).join('\n')}\n`);
  }
}

/** Texts of a corpus must not steer the terminal or turn a line around. */
export function toSafeLine(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
}
