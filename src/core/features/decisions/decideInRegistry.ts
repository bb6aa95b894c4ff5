import type { Wording } from '../../contracts';
import { readYamlInSteps, type YamlReading } from '../../text/guardedYaml';
import type { YamlNode } from '../../text/yamlNode';
import { valueAt } from '../../text/yamlValues';
import type { Steps } from '../../util/steps';
import { openRegistryInSteps } from '../registryWriting/openRegistry';
import { LIST_OF_KIND } from '../registryWriting/registryChange';
import { findEntity, itemsOf, listsOf } from '../registryWriting/registryEntries';
import { saysTheSame, saysTheSameBut } from '../registryWriting/sameYaml';
import { applyEdit, toOneEdit, type DecisionOutcome } from './decision';
import { addEntity, editNames, isNamed, isWeak, otherNamesOf } from './nameEdits';
import type { NameClaim, RegistryHome } from './registryHomes';

/**
 * The edit by which a registry file keeps a decision. The result has been read again: it says what the file said, and
 * the decision.
 *
 * @param text of the file; `undefined` where there is none yet
 */
export function* decideInRegistryInSteps(
  text: string | undefined,
  { uri, claims }: RegistryHome,
  wording: Wording,
): Steps<DecisionOutcome> {
  const { translate } = wording;
  const refuse = (reason: string): DecisionOutcome => ({ state: 'refused', reason });
  const title = translate('What the analyst decided on names.');
  const opened = yield* openRegistryInSteps(text, uri, title, wording);
  if (opened.state === 'refused') {
    return opened;
  }
  const before = opened.text;
  let now = before;
  let { reading } = opened;
  for (const claim of claims) {
    if (claim.overrules && !claim.weak && !isSaidWeak(reading, claim)) {
      return refuse(translate('Another registry file says that “{0}” never stands alone.', claim.name));
    }
    const next = yield* addClaim(now, reading, claim);
    if (next === undefined) {
      return refuse(
        translate('The registry file cannot be changed safely; write the decision there by hand.'),
      );
    }
    now = next.text;
    reading = next.reading;
  }
  return now === before
    ? { state: 'same' }
    : { state: 'edit', edit: text === undefined ? { start: 0, end: 0, newText: now } : toOneEdit(text, now) };
}

function isSaidWeak({ root }: YamlReading, claim: NameClaim): boolean {
  const entity = findEntity(root, LIST_OF_KIND[claim.kind], claim.entityId);
  return entity !== undefined && namesIn(entity, claim).some(isWeak);
}

interface Written {
  readonly text: string;
  readonly reading: YamlReading;
}

/** The text with the claim; the same one where it says so already, `undefined` where it cannot be made to. */
function* addClaim(text: string, reading: YamlReading, claim: NameClaim): Steps<Written | undefined> {
  let now: Written = { text, reading };
  // A name may be said to be weak twice.
  for (let round = 0; round < 10; round++) {
    const { root } = now.reading;
    const entity = findEntity(root, LIST_OF_KIND[claim.kind], claim.entityId);
    if (entity !== undefined && says(entity, claim)) {
      return keepsAll(reading, now.reading, claim) ? now : undefined;
    }
    const edit =
      entity === undefined ? addEntity(now.text, root, claim) : editNames(now.text, root, entity, claim);
    if (edit === undefined) {
      return undefined;
    }
    const next: string = applyEdit(now.text, edit);
    now = { text: next, reading: yield* readYamlInSteps(next) };
  }
  return undefined;
}

function says(entity: YamlNode, claim: NameClaim): boolean {
  const names = namesIn(entity, claim);
  return names.length > 0 && names.some(isWeak) === claim.weak;
}

function namesIn(entity: YamlNode, { name }: NameClaim): readonly YamlNode[] {
  return otherNamesOf(entity).filter((item) => isNamed(item, name));
}

/** Whether a file still says all it said, besides that one name. */
function keepsAll(before: YamlReading, after: YamlReading, claim: NameClaim): boolean {
  const keys = [before, after].flatMap(({ root }) =>
    listsOf(root, LIST_OF_KIND[claim.kind]).map(({ key }) => key),
  );
  const decided = findEntity(after.root, LIST_OF_KIND[claim.kind], claim.entityId);
  return (
    after.faults.length <= before.faults.length &&
    saysTheSameBut(before.root ?? NOTHING, after.root ?? NOTHING, keys) &&
    keys.every((key) => {
      const old = itemsOf(valueAt(before.root, key));
      const now = itemsOf(valueAt(after.root, key));
      const isNew = now.length === old.length + 1 && now.at(-1) === decided;
      return (
        (isNew || now.length === old.length) &&
        old.every((item, i) =>
          now[i] === decided ? keepsEntity(item, now[i], claim) : saysTheSame(item, now[i]),
        )
      );
    })
  );
}

const NOTHING: YamlNode = { type: 'map', entries: [], span: { start: 0, end: 0 } };

function keepsEntity(before: YamlNode, after: YamlNode | undefined, claim: NameClaim): boolean {
  const [old, now] = [before, after].map((entity) =>
    otherNamesOf(entity).filter((item) => !isNamed(item, claim.name)),
  );
  return (
    saysTheSameBut(before, after ?? NOTHING, ['other_names']) &&
    old?.length === now?.length &&
    (old ?? []).every((item, i) => saysTheSame(item, now?.[i]))
  );
}
