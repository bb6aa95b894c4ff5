import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { YamlEntry, YamlFault, YamlNode, YamlScalar } from './yamlNode';
import type { Span } from './span';

/** Keys of one map; the rest are left out. A registry keeps its thousands in lists. */
export const MAX_YAML_KEYS = 50_000;

/** Converts what the library composed, which the depth guard has made safe to recurse into. Adds to `faults`. */
export function toYamlNode(composed: unknown, faults: YamlFault[]): YamlNode {
  return convert(composed, faults, 0);
}

/** @param at where an empty value counts as written, since the library leaves out some */
function convert(composed: unknown, faults: YamlFault[], at: number): YamlNode {
  if (isMap(composed)) {
    return { type: 'map', entries: convertEntries(composed.items, faults), span: spanOf(composed.range, at) };
  }
  if (isSeq(composed)) {
    const span = spanOf(composed.range, at);
    return { type: 'list', items: composed.items.map((item) => convert(item, faults, span.start)), span };
  }
  if (isAlias(composed)) {
    const span = spanOf(composed.range, at);
    faults.push({ code: 'yaml', kind: 'alias', message: 'Aliases are not supported', span });
    return { type: 'scalar', text: '', span, isNull: true };
  }
  return isScalar(composed) ? convertScalar(composed, at) : nothingAt(at);
}

function convertEntries(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  faults: YamlFault[],
): YamlEntry[] {
  const entries: YamlEntry[] = [];
  const firsts = new Map<string, Span>();
  for (const pair of pairs) {
    if (!isScalar(pair.key)) {
      const span = spanOf(rangeOf(pair.key), 0);
      faults.push({ code: 'yaml', kind: 'key-not-text', message: 'A key must be text', span });
      continue;
    }
    const { text: key, span: keySpan } = convertScalar(pair.key, 0);
    const first = firsts.get(key);
    if (first !== undefined) {
      const message = 'Map keys must be unique';
      faults.push({ code: 'yaml', kind: 'duplicate-key', message, span: keySpan, related: first });
      continue;
    }
    if (entries.length === MAX_YAML_KEYS) {
      const message = `More than ${String(MAX_YAML_KEYS)} keys in one map`;
      faults.push({ code: 'too-large', kind: 'keys', message, span: keySpan });
      break;
    }
    firsts.set(key, keySpan);
    entries.push({ key, keySpan, value: convert(pair.value, faults, keySpan.end) });
  }
  return entries;
}

type LibraryRange = readonly [number, number, number] | null | undefined;

interface LibraryScalar {
  readonly source?: string;
  readonly type?: string;
  readonly range?: LibraryRange;
  readonly tag?: string;
}

function convertScalar(scalar: LibraryScalar, at: number): YamlScalar {
  // `source` is the text before any tag could have converted it.
  const text = scalar.source ?? '';
  const isNull = scalar.type === 'PLAIN' && scalar.tag === undefined && NULLS.has(text);
  return { type: 'scalar', text, span: spanOf(scalar.range, at), isNull };
}

const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

function nothingAt(at: number): YamlScalar {
  return { type: 'scalar', text: '', span: { start: at, end: at }, isNull: true };
}

function rangeOf(composed: unknown): LibraryRange {
  return isMap(composed) || isSeq(composed) || isAlias(composed) ? composed.range : undefined;
}

/** The library's third number, where following white space ends, is left out. */
function spanOf(range: LibraryRange, at: number): Span {
  return range ? { start: range[0], end: range[1] } : { start: at, end: at };
}
