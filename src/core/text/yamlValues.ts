import type { YamlNode } from './yamlNode';

/** What stands at a key of a map; `undefined` where there is no such key, or no map. */
export function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.type === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** A plain value as text, trimmed; `undefined` for nothing, as for lists and maps. May be empty in quotation marks. */
export function scalarText(node: YamlNode | undefined): string | undefined {
  return node?.type === 'scalar' && !node.isNull ? node.text.trim() : undefined;
}
