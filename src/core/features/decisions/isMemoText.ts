import { findFrontMatter } from '../../text/frontMatterSpan';
import { readYaml } from '../../text/guardedYaml';
import { scalarText, valueAt } from '../../text/yamlValues';

/** Whether the front matter says `type: memo`: then a file in a corpus is no source of it (formats.md §1). */
export function isMemoText(text: string): boolean {
  const yaml = findFrontMatter(text)?.yaml;
  return (
    yaml !== undefined &&
    scalarText(valueAt(readYaml(text.slice(yaml.start, yaml.end)).root, 'type'))?.toLowerCase() === 'memo'
  );
}
