import type { YamlNode } from '../../text/yamlNode';
import type { TextEdit } from './decision';
import { editYaml, isName, isSameName, type Places, type Wanted } from './memoPlaces';
import { endOfEntry, removeEntry, removeItem } from '../registryWriting/yamlEdits';

/** Takes away what contradicts the decision. */
export function forget(text: string | undefined, wanted: Wanted): string | undefined {
  let left = text;
  // A name may stand there twice by hand.
  for (let round = 0; left !== undefined && round < 10; round++) {
    const next = editYaml(left, (places) => toRemoval(places, wanted));
    if (next === undefined) {
      return left;
    }
    left = next;
  }
  return left;
}

/** `undefined` where nothing contradicts it. */
function toRemoval({ yaml, own }: Places, { name, entityId }: Wanted): TextEdit | undefined {
  const key = entityId === undefined ? 'is' : 'not';
  const index = own?.entries.findIndex((entry) => entry.key === key) ?? -1;
  const entry = own?.entries[index];
  if (own === undefined || entry === undefined) {
    return undefined;
  }
  const { value } = entry;
  const at = indexOfName(value, key, name);
  if (at < 0) {
    return undefined;
  }
  const rest = value.type === 'scalar' ? 0 : (value.type === 'list' ? value.items : value.entries).length - 1;
  const isTold = yaml.slice(entry.keySpan.start, endOfEntry(yaml, entry)).includes('#');
  if (rest === 0 && !isTold) {
    return removeEntry(yaml, own, index);
  }
  switch (value.type) {
    case 'scalar':
      return { ...value.span, newText: '[]' };
    case 'list':
      return removeItem(yaml, value, at);
    case 'map':
      return removeEntry(yaml, value, at);
  }
}

function indexOfName(value: YamlNode, key: 'is' | 'not', name: string): number {
  if (key === 'is') {
    return value.type === 'map' ? value.entries.findIndex((entry) => isSameName(entry.key, name)) : -1;
  }
  return (value.type === 'list' ? value.items : [value]).findIndex((item) => isName(item, name));
}
