import {
  readYamlInSteps,
  type YamlEntry,
  type YamlFault,
  type YamlNode,
  type YamlReading,
} from '../text/guardedYaml';
import { MAX_YAML_DEPTH } from '../text/guardedYamlTokens';
import type { Steps } from '../util/steps';

/** In UTF-16 code units: longer JSON is read by the engine's own parser. */
export const LONG_JSON = 1024 * 1024;

const MAX_JSON = 64 * 1024 * 1024;

/**
 * The text of a registry file as nodes. JSON is read as the YAML that it is, with exact places. Only long JSON, which
 * is exported rather than written by hand, is read by `JSON.parse`, thirty times faster: then every place is the start
 * of the file, of equal keys the last one counts, and numbers beyond 2^53 lose digits.
 */
export function* readRegistryText(file: {
  readonly path: string;
  readonly text: string;
}): Steps<YamlReading> {
  const { path, text } = file;
  if (text.length <= LONG_JSON || text.length > MAX_JSON || !path.toLowerCase().endsWith('.json')) {
    return yield* readYamlInSteps(text);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Slower, but it says where the fault is and reads up to there.
    return yield* readYamlInSteps(text);
  }
  const faults: YamlFault[] = [];
  return { root: toNode(value, 0, faults), faults };
}

const START = { start: 0, end: 0 };

function toNode(value: unknown, depth: number, faults: YamlFault[]): YamlNode {
  if (depth > MAX_YAML_DEPTH) {
    if (faults.length === 0) {
      const message = `Nested deeper than ${String(MAX_YAML_DEPTH)} levels`;
      faults.push({ code: 'too-deep', kind: 'depth', message, span: START });
    }
    return { type: 'scalar', text: '', span: START, isNull: true };
  }
  if (Array.isArray(value)) {
    return { type: 'list', items: value.map((item) => toNode(item, depth + 1, faults)), span: START };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]): YamlEntry => ({
      key,
      keySpan: START,
      value: toNode(item, depth + 1, faults),
    }));
    return { type: 'map', entries, span: START };
  }
  const isNull = typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean';
  return { type: 'scalar', text: isNull ? '' : String(value), span: START, isNull };
}
