import type { YamlNode } from '../../text/yamlNode';

/** Whether two values say the same, wherever and in whatever style they are written. */
export function saysTheSame(a: YamlNode | undefined, b: YamlNode | undefined): boolean {
  if (a === undefined || b === undefined) {
    return a === b;
  }
  if (a.type === 'scalar' && b.type === 'scalar') {
    return a.text === b.text && a.isNull === b.isNull;
  }
  if (a.type === 'list' && b.type === 'list') {
    return a.items.length === b.items.length && a.items.every((item, i) => saysTheSame(item, b.items[i]));
  }
  return a.type === 'map' && b.type === 'map' && saysTheSameBut(a, b, []);
}

/** The same for two maps, whatever stands at some of their keys. */
export function saysTheSameBut(a: YamlNode, b: YamlNode, keys: readonly string[]): boolean {
  const [own, other] = [a, b].map((node) =>
    node.type === 'map' ? node.entries.filter(({ key }) => !keys.includes(key)) : [],
  );
  return (
    own?.length === other?.length &&
    (own ?? []).every(({ key, value }, i) => other?.[i]?.key === key && saysTheSame(value, other[i].value))
  );
}
