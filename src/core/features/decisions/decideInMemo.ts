import type { Wording } from '../../contracts';
import { findFrontMatter } from '../../text/frontMatterSpan';
import { readYaml } from '../../text/guardedYaml';
import { tellYamlFault } from '../../text/guardedYamlTelling';
import { valueAt } from '../../text/yamlValues';
import { remember } from './addToMemo';
import { toOneEdit, type Decision, type DecisionOutcome } from './decision';
import { FATAL } from '../registryWriting/fatalFaults';
import { keepsAll } from './keepsMemo';
import { isNothing } from '../registryWriting/registryEntries';
import { OWN, toWanted } from './memoPlaces';
import { forget } from './removeFromMemo';

/**
 * The edit by which a memo keeps a decision in its front matter (formats.md §3). An older decision on the same name
 * goes. The result has been read again: it says what the memo said, and the decision.
 */
export function decideInMemo(text: string, decision: Decision, wording: Wording): DecisionOutcome {
  const wanted = toWanted(decision);
  const refuse = (reason: string): DecisionOutcome => ({ state: 'refused', reason });
  if (wanted.name === '') {
    return refuse(wording.translate('There is no name to decide on.'));
  }
  const reason = tellUnreadable(text, wording);
  if (reason !== undefined) {
    return refuse(reason);
  }
  const decided = forget(remember(text, wanted), wanted);
  if (decided === text) {
    return keepsAll(text, text, wanted) ? { state: 'same' } : refuse(tellUnsafe(wording));
  }
  return decided !== undefined && keepsAll(text, decided, wanted)
    ? { state: 'edit', edit: toOneEdit(text, decided) }
    : refuse(tellUnsafe(wording));
}

function tellUnsafe({ translate }: Wording): string {
  return translate('The front matter cannot be changed safely; write the decision there by hand.');
}

/** Why nothing can be written into the front matter; `undefined` where it can, also where there is none. */
function tellUnreadable(text: string, wording: Wording): string | undefined {
  const { translate } = wording;
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) {
    return /^---[ \t]*(?:[\n\r]|$)/.test(text.slice(0, 200))
      ? translate('The front matter is not closed by a line “---”.')
      : undefined;
  }
  const { root, faults } = readYaml(text.slice(frontMatter.yaml.start, frontMatter.yaml.end));
  const fatal = faults.find(({ kind }) => FATAL.includes(kind));
  if (fatal !== undefined) {
    return translate('The front matter has a fault: {0}', tellYamlFault(fatal, wording));
  }
  if (root !== undefined && root.type !== 'map' && !isNothing(root)) {
    return translate('The front matter is no list of keys and values.');
  }
  const own = valueAt(root, OWN);
  return own === undefined || own.type === 'map' || isNothing(own)
    ? undefined
    : translate('“{0}” in the front matter should have keys below it.', OWN);
}
