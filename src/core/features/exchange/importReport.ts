import type { Wording } from '../../contracts';
import { presentInDocument } from '../../text/presentText';
import type { Steps } from '../../util/steps';
import type { AddedEntry, LeftRow } from './planImport';

export interface ImportOutcome {
  /** Of the file that was read, and of the one that was written, if any. */
  readonly source: string;
  readonly target: string | undefined;
  readonly added: readonly Pick<AddedEntry, 'list' | 'entry'>[];
  /** Where the entries are not listed one by one. */
  readonly count: number;
  readonly left: readonly LeftRow[];
  readonly remarks: readonly string[];
}

/** In a longer report nobody reads on; in entries of one part. */
const MOST = 5_000;
const LINE = 300;

/** What came of an import, what was left and why, as a text to read. */
export function* toImportReport(outcome: ImportOutcome, { translate }: Wording): Steps<string> {
  const { source, target, added, count, left, remarks } = outcome;
  return [
    `# ${line(translate('Import of {0}', source))}`,
    target === undefined
      ? translate('Nothing was written.')
      : line(translate('New entries in {0}: {1}.', target, count)),
    ...(yield* part(
      translate('New ({0})', added.length),
      added,
      ({ entry, list }) => `${text(entry['name'])} · ${entry.id} · ${list}`,
      translate,
    )),
    ...(yield* part(
      translate('Left as it is ({0})', left.length),
      left,
      ({ row, name, reason }) =>
        row === 0
          ? `${name}: ${reason}`
          : translate('Row {0}, {1}: {2}', row, name === '' ? '–' : name, reason),
      translate,
    )),
    ...(yield* part(translate('Worth a look ({0})', remarks.length), remarks, (remark) => remark, translate)),
  ].join('\n\n');
}

function* part<T>(
  heading: string,
  items: readonly T[],
  tell: (item: T) => string,
  translate: Wording['translate'],
): Steps<readonly string[]> {
  if (items.length === 0) {
    return [];
  }
  const lines: string[] = [];
  for (const item of items.slice(0, MOST)) {
    lines.push(`- ${line(tell(item))}`);
    yield;
  }
  if (items.length > MOST) {
    lines.push(`- ${translate('… and {0} more', items.length - MOST)}`);
  }
  return [`## ${heading}`, lines.join('\n')];
}

function line(words: string): string {
  return presentInDocument(words, LINE);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
