import { toNfc } from '../../text/normalForms';
import type { YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import { addToList, dashOf, type ListAddition } from '../registryWriting/addToList';
import { LIST_OF_KIND, type RecordMap } from '../registryWriting/registryChange';
import { isNothing, itemsOf, listsOf } from '../registryWriting/registryEntries';
import { writeFlow } from '../registryWriting/writeValue';
import { addEntry, fillValue } from '../registryWriting/yamlEdits';
import type { TextEdit } from './decision';
import type { NameClaim } from './registryHomes';

const NAMES = 'other_names';

/** The edit that makes the entry of an entity say the claim; `undefined` where nothing need or can be done. */
export function editNames(
  text: string,
  root: YamlNode | undefined,
  entity: YamlMap,
  claim: NameClaim,
): TextEdit | undefined {
  const known = otherNamesOf(entity).filter((item) => isNamed(item, claim.name));
  if (known.length > 0) {
    // Said twice, it is weak if it is so once.
    const wrong = claim.weak ? (known.some(isWeak) ? undefined : known[0]) : known.find(isWeak);
    return wrong && editName(text, wrong, claim);
  }
  const addition = { map: entity, key: NAMES, values: [toName(claim)], isTop: false, after: 'name' };
  return addToList(text, addition, dashOf(text, root));
}

function editName(text: string, name: YamlNode, claim: NameClaim): TextEdit | undefined {
  if (name.type !== 'map') {
    return { ...name.span, newText: writeFlow(toName(claim)) };
  }
  const flag = String(claim.weak);
  const weak = name.entries.find(({ key }) => key === 'weak');
  if (weak === undefined) {
    return addEntry(text, name, { key: 'weak', value: flag });
  }
  return isNothing(weak.value) ? fillValue(text, weak, flag) : { ...weak.value.span, newText: flag };
}

/** The edit that gives a file an entry for an entity of which other corpora tell. */
export function addEntity(text: string, root: YamlNode | undefined, claim: NameClaim): TextEdit | undefined {
  const { entityId, house } = claim;
  if (root !== undefined && root.type !== 'map' && !isNothing(root)) {
    return undefined;
  }
  const list = LIST_OF_KIND[claim.kind];
  const addition: ListAddition = {
    map: root?.type === 'map' ? root : undefined,
    key: listsOf(root, list)[0]?.key ?? list,
    values: [{ id: entityId, name: house, [NAMES]: [toName(claim)] }],
    isTop: true,
  };
  return addToList(text, addition, dashOf(text, root));
}

function toName({ name, weak }: NameClaim): RecordMap {
  return weak ? { name, weak } : { name };
}

/** Whether an item of `other_names`, a map or the name alone, is of that name. */
export function isNamed(item: YamlNode, name: string): boolean {
  const text = item.type === 'map' ? scalarText(valueAt(item, 'name')) : scalarText(item);
  return text !== undefined && toNfc(text) === toNfc(name);
}

export function isWeak(item: YamlNode): boolean {
  return /^(?:true|yes|on|1)$/i.test(scalarText(valueAt(item, 'weak')) ?? '');
}

export function otherNamesOf(entity: YamlNode | undefined): readonly YamlNode[] {
  return itemsOf(valueAt(entity, NAMES));
}
