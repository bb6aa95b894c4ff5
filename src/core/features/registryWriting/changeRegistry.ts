import type { Wording } from '../../contracts';
import { readYamlInSteps, type YamlReading } from '../../text/guardedYaml';
import type { YamlNode } from '../../text/yamlNode';
import type { Steps } from '../../util/steps';
import { applyEdit, toOneEdit, type DecisionOutcome, type TextEdit } from '../decisions/decision';
import { addToList, dashOf, type ListAddition } from './addToList';
import { openRegistryInSteps } from './openRegistry';
import { planAdditions } from './planAdditions';
import type { RegistryChange } from './registryChange';
import { saysTheSame } from './sameYaml';
import { withAdditions } from './sayNodes';

/**
 * The one edit by which a registry file gains what it is to gain, in its own style. The result has been read again: it
 * says all that the file said, and nothing more than what is new.
 *
 * @param text of the file; `undefined` where there is none yet
 */
export function* changeRegistryInSteps(
  text: string | undefined,
  uri: string,
  changes: readonly RegistryChange[],
  wording: Wording,
): Steps<DecisionOutcome> {
  const { translate } = wording;
  const refuse = (reason: string): DecisionOutcome => ({ state: 'refused', reason });
  const opened = yield* openRegistryInSteps(
    text,
    uri,
    translate('What the analyst added to the registry.'),
    wording,
  );
  if (opened.state === 'refused') {
    return opened;
  }
  const { root, faults } = opened.reading;
  const plan = planAdditions(root, changes);
  if (plan.state === 'taken') {
    return refuse(translate('The registry has an entry with the id “{0}” already.', plan.id));
  }
  if (plan.additions.length === 0) {
    return { state: 'same' };
  }
  const changed = yield* makeAdditions(opened.text, opened.reading, changes);
  if (
    changed === undefined ||
    changed.reading.faults.length > faults.length ||
    !saysTheSame(withAdditions(root, plan.additions), changed.reading.root)
  ) {
    return refuse(translate('The registry file cannot be changed safely; write it there by hand.'));
  }
  return {
    state: 'edit',
    edit: text === undefined ? { start: 0, end: 0, newText: changed.text } : toOneEdit(text, changed.text),
  };
}

interface Written {
  readonly text: string;
  readonly reading: YamlReading;
}

/** Edits that would touch each other wait for a further round. */
const MAX_ROUNDS = 10;

function* makeAdditions(
  text: string,
  reading: YamlReading,
  changes: readonly RegistryChange[],
): Steps<Written | undefined> {
  let now: Written = { text, reading };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { root } = now.reading;
    const plan = planAdditions(root, changes);
    if (plan.state === 'taken' || !canHold(root)) {
      return undefined;
    }
    if (plan.additions.length === 0) {
      return now;
    }
    const edits = toEdits(now.text, root, plan.additions);
    if (edits === undefined) {
      return undefined;
    }
    const next: string = applyApart(now.text, edits);
    now = { text: next, reading: yield* readYamlInSteps(next) };
  }
  return undefined;
}

function canHold(root: YamlNode | undefined): boolean {
  return root === undefined || root.type === 'map' || (root.type === 'scalar' && root.isNull);
}

function toEdits(
  text: string,
  root: YamlNode | undefined,
  additions: readonly ListAddition[],
): readonly TextEdit[] | undefined {
  const dash = dashOf(text, root);
  const edits: TextEdit[] = [];
  for (const addition of additions) {
    const edit = addToList(text, addition, dash);
    if (edit === undefined) {
      return undefined;
    }
    edits.push(edit);
  }
  return edits;
}

/** Applies edits as far as each ends before the next begins; of those at one place the first comes first. */
function applyApart(text: string, edits: readonly TextEdit[]): string {
  const apart: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start >= (apart.at(-1)?.end ?? 0)) {
      apart.push(edit);
    }
  }
  return apart.reduceRight(applyEdit, text);
}
