import { isImpreciseDate } from '../text/dates';
import { findFrontMatter } from '../text/frontMatterSpan';
import { readYaml } from '../text/guardedYaml';
import type { YamlNode } from '../text/yamlNode';
import { scalarText, valueAt } from '../text/yamlValues';

/** What the front matter of a memo says (formats.md §3). */
export interface MemoDecisions {
  /** A name as this memo writes it, and the id of the entity it means here. */
  readonly is: ReadonlyMap<string, string>;
  /** Names that are none in this memo. */
  readonly not: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else is left out. */
  readonly date?: string;
  readonly lang?: string;
}

/** More would be no decisions of an analyst. */
const MOST_DECISIONS = 500;

/** Reads the front matter of any text. What is not as it should be counts as not written. */
export function readMemoDecisions(text: string): MemoDecisions {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) {
    return { is: new Map(), not: [] };
  }
  const { root } = readYaml(text.slice(frontMatter.yaml.start, frontMatter.yaml.end));
  const own = valueAt(root, 'aide-memoire');
  const date = readScalar(valueAt(root, 'date'));
  const lang = readScalar(valueAt(root, 'lang'));
  return {
    is: readPairs(valueAt(own, 'is')),
    not: readList(valueAt(own, 'not')),
    ...(date !== undefined && isImpreciseDate(date) ? { date } : {}),
    ...(lang === undefined ? {} : { lang }),
  };
}

/** Only spaces in quotation marks decide nothing either. */
function readScalar(node: YamlNode | undefined): string | undefined {
  const text = scalarText(node);
  return text === '' ? undefined : text;
}

function readPairs(node: YamlNode | undefined): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const { key, value } of node?.type === 'map' ? node.entries.slice(0, MOST_DECISIONS) : []) {
    const id = readScalar(value);
    if (id !== undefined && key.trim() !== '') {
      pairs.set(key.trim(), id);
    }
  }
  return pairs;
}

/** One name may stand without a list around it. */
function readList(node: YamlNode | undefined): readonly string[] {
  const items = node?.type === 'list' ? node.items : node === undefined ? [] : [node];
  return items.slice(0, MOST_DECISIONS).flatMap((item) => readScalar(item) ?? []);
}
