import type { Wording } from '../../contracts';
import { readRegistryInSteps } from '../../registry/readRegistryFile';
import { toVisibleText } from '../../text/presentText';
import { groupBy } from '../../util/groupBy';
import type { Steps } from '../../util/steps';
import { writeItem } from '../registryWriting/writeValue';
import { append } from '../../util/append';
import type { AddedEntry } from './planImport';

/** Columns from a key to the dashes of its list. */
const DASH = 2;

/**
 * A new registry file with these entries, read again before it is handed out; `undefined` where the reader does not find
 * just them in it.
 *
 * @param title what it begins with, as a comment
 */
export function* writeImport(
  added: readonly AddedEntry[],
  title: string,
  wording: Wording,
): Steps<string | undefined> {
  const lines: string[] = [`# ${toVisibleText(title, 300)}`];
  for (const [list, entries] of groupBy(added, (one) => one.list)) {
    lines.push(`${list}:`);
    for (const { entry } of entries) {
      yield;
      append(
        lines,
        writeItem(entry, DASH, DASH, true).map((line) => ' '.repeat(DASH) + line),
      );
    }
  }
  const text = `${lines.join('\n')}\n`;
  const { entities, problems } = yield* readRegistryInSteps(
    { corpus: '', uri: '', path: 'registry/imported.yaml', text },
    wording,
  );
  const isWhole =
    entities.length === added.length &&
    entities.every(({ id, name }, i) => id === added[i]?.entry.id && name === added[i].entry['name']) &&
    problems.every(({ severity }) => severity === 'information');
  return isWhole ? text : undefined;
}
