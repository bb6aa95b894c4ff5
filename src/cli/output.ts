import type { Session } from './commandLine';

/** Prints one JSON value: nothing else may go to standard output with `--json`. */
export function printJson({ terminal }: Session, value: unknown): void {
  terminal.print(`${toSafeJson(JSON.stringify(value, null, 2))}\n`);
}

/** A list as {@link printJson} prints it, each item as soon as it is there. */
export async function printJsonList<T>(
  { terminal }: Session,
  items: AsyncIterable<T>,
  toValue: (item: T) => unknown,
): Promise<void> {
  let before = '[';
  for await (const item of items) {
    const json = JSON.stringify(toValue(item), null, 2).replaceAll('\n', '\n  ');
    terminal.print(`${before}\n  ${toSafeJson(json)}`);
    before = ',';
  }
  terminal.print(before === '[' ? '[]\n' : '\n]\n');
}

export function printLines({ terminal }: Session, lines: readonly string[]): void {
  if (lines.length > 0) {
    terminal.print(`${lines.map(toSafeLine).join('\n')}\n`);
  }
}

/** What steers a terminal, or turns a line around in it. */
const STEERING = /[\p{Cc}\p{Bidi_Control}]/gu;

/** Texts of a corpus must not steer the terminal or turn a line around. */
export function toSafeLine(line: string): string {
  return line.replace(STEERING, '\uFFFD');
}

/** The same value: JSON escapes most of it by itself, and what it leaves stands within texts, but for line ends. */
function toSafeJson(json: string): string {
  return json.replace(STEERING, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
