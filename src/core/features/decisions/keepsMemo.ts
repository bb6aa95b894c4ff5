import { readMemoDecisions } from '../../mentions/memoDecisions';
import { findFrontMatter } from '../../text/frontMatterSpan';
import { readYaml } from '../../text/guardedYaml';
import type { YamlNode } from '../../text/yamlNode';
import { valueAt } from '../../text/yamlValues';
import { isSameName, OWN, type Wanted } from './memoPlaces';
import { saysTheSameBut } from '../registryWriting/sameYaml';

/** Whether a text says what the other one said, besides the one decision. */
export function keepsAll(before: string, after: string, { name, entityId }: Wanted): boolean {
  const old = readMemoDecisions(before);
  const now = readMemoDecisions(after);
  const others = (names: Iterable<string>): string[] => [...names].filter((one) => !isSameName(one, name));
  const meanings = (pairs: ReadonlyMap<string, string>): string =>
    JSON.stringify([...pairs].filter(([one]) => !isSameName(one, name)));
  const own = [...now.is].filter(([one]) => isSameName(one, name));
  const refused = now.not.filter((one) => isSameName(one, name));
  const decides =
    entityId === undefined
      ? own.length === 0 && refused.length > 0
      : refused.length === 0 && own.length > 0 && own.every(([, id]) => id === entityId);
  return (
    decides &&
    meanings(old.is) === meanings(now.is) &&
    JSON.stringify(others(old.not)) === JSON.stringify(others(now.not)) &&
    keepsOtherKeys(before, after)
  );
}

function keepsOtherKeys(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => {
    const yaml = findFrontMatter(text)?.yaml;
    return yaml === undefined ? undefined : readYaml(text.slice(yaml.start, yaml.end));
  });
  if (now?.root === undefined || now.faults.length > (old?.faults.length ?? 0)) {
    return false;
  }
  const nothing: YamlNode = { type: 'map', entries: [], span: { start: 0, end: 0 } };
  return (
    saysTheSameBut(old?.root ?? nothing, now.root, [OWN]) &&
    saysTheSameBut(valueAt(old?.root, OWN) ?? nothing, valueAt(now.root, OWN) ?? nothing, ['is', 'not'])
  );
}
