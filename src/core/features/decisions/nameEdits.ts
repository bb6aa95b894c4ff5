import { LISTS } from '../../registry/registrySchema';
import { toNfc } from '../../text/nfc';
import type { YamlEntry, YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import type { TextEdit } from './decision';
import type { NameClaim } from './registryHomes';
import { writeScalar } from './writeScalar';
import { addEntry, addItem, appendLines, fillValue, isFlow } from './yamlEdits';

const NAMES = 'other_names';

/** The lists of a file that hold entities of a kind, as `meetings` and `events` do. */
export function listsOf(root: YamlNode | undefined, kind: NameClaim['kind']): readonly YamlEntry[] {
  return root?.type === 'map' ? root.entries.filter(({ key }) => LISTS.get(key) === kind) : [];
}

/** One entry without the dash of a list counts as a list of one. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node === undefined || isNothing(node) ? [] : node.type === 'list' ? node.items : [node];
}

/** The entry of an entity in a file; `undefined` where it has none. */
export function findEntity(root: YamlNode | undefined, { kind, entityId }: NameClaim): YamlMap | undefined {
  return listsOf(root, kind)
    .flatMap(({ value }) => itemsOf(value))
    .find((item): item is YamlMap => item.type === 'map' && scalarText(valueAt(item, 'id')) === entityId);
}

/** The edit that makes the entry of an entity say the claim; `undefined` where nothing need or can be done. */
export function editNames(text: string, entity: YamlMap, claim: NameClaim): TextEdit | undefined {
  const source = writeName(claim);
  const entry = entity.entries.find(({ key }) => key === NAMES);
  if (entry === undefined) {
    const house = entity.entries.find(({ key }) => key === 'name') ?? entity.entries[0];
    return addEntry(text, entity, { key: NAMES, value: `[${source}]` }, house);
  }
  const { value } = entry;
  if (isNothing(value)) {
    return fillValue(text, entry, `[${source}]`);
  }
  const known = itemsOf(value).filter((item) => isNamed(item, claim.name));
  if (known.length > 0) {
    // Said twice, it is weak if it is so once.
    const wrong = claim.weak ? (known.some(isWeak) ? undefined : known[0]) : known.find(isWeak);
    return wrong && editName(text, wrong, claim);
  }
  switch (value.type) {
    case 'list':
      return addItem(text, value, source);
    case 'scalar':
      return { ...value.span, newText: `[${writeScalar(value.text.trim())}, ${source}]` };
    case 'map':
      return isFlow(text, value)
        ? { ...value.span, newText: `[${text.slice(value.span.start, value.span.end)}, ${source}]` }
        : undefined;
  }
}

function editName(text: string, name: YamlNode, claim: NameClaim): TextEdit | undefined {
  if (name.type !== 'map') {
    return { ...name.span, newText: writeName(claim) };
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
  const source = `{ id: ${writeScalar(entityId)}, name: ${writeScalar(house)}, ${NAMES}: [${writeName(claim)}] }`;
  const [list] = listsOf(root, claim.kind);
  if (list !== undefined) {
    return isNothing(list.value)
      ? fillValue(text, list, `[${source}]`)
      : list.value.type === 'list'
        ? addItem(text, list.value, source)
        : undefined;
  }
  const [key = ''] = [...LISTS].find(([, kind]) => kind === claim.kind) ?? [];
  if (root?.type === 'map') {
    return isFlow(text, root)
      ? addEntry(text, root, { key, value: `[${source}]` })
      : appendLines(text, root, [`${key}:`, `  - ${source}`]);
  }
  return root === undefined || isNothing(root)
    ? appendLines(text, undefined, [`${key}:`, `  - ${source}`])
    : undefined;
}

function writeName({ name, weak }: NameClaim): string {
  return weak ? `{ name: ${writeScalar(name)}, weak: true }` : `{ name: ${writeScalar(name)} }`;
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

function isNothing(node: YamlNode): boolean {
  return node.type === 'scalar' && node.isNull;
}
