import type { YamlReading } from './guardedYaml';
import type { YamlFault, YamlNode } from './yamlNode';
import type { Span } from './span';

/**
 * What is quoted ends with its line where the mark at its end is missing, as it does while somebody is typing: the
 * rest of the text is no part of it. The library sees that only where another mark stands somewhere behind.
 */

const OPEN_QUOTE = /^Missing closing (["'])quote/;

/** The text with another mark behind it; `undefined` where nothing that is quoted is open at its end. */
export function closeQuote(
  text: string,
  faults: readonly YamlFault[],
): { readonly text: string; readonly fault: YamlFault } | undefined {
  const fault = faults.find(({ message, span }) => span.end >= text.length && OPEN_QUOTE.test(message));
  const [, quote] = OPEN_QUOTE.exec(fault?.message ?? '') ?? [];
  return fault === undefined || quote === undefined ? undefined : { text: `${text}\n${quote}`, fault };
}

/**
 * A reading of the closed text without what stands behind the text itself.
 *
 * @param open told where no other fault tells of the missing mark
 */
export function withinText({ root, faults }: YamlReading, length: number, open: YamlFault): YamlReading {
  const own = faults
    .filter(({ span }) => span.start < length)
    .map((fault) => ({ ...fault, span: clampSpan(fault.span, length) }));
  return {
    root: root === undefined ? undefined : clampNode(root, length),
    faults: own.some(({ message }) => OPEN_QUOTE.test(message)) ? own : [...own, open],
  };
}

function clampNode(node: YamlNode, length: number): YamlNode {
  if (node.span.end <= length) {
    return node;
  }
  const span = clampSpan(node.span, length);
  switch (node.type) {
    case 'scalar':
      return { ...node, span };
    case 'list':
      return {
        ...node,
        span,
        items: node.items.filter((item) => item.span.start < length).map((item) => clampNode(item, length)),
      };
    case 'map':
      return {
        ...node,
        span,
        entries: node.entries
          .filter(({ keySpan }) => keySpan.start < length)
          .map((entry) => ({
            ...entry,
            keySpan: clampSpan(entry.keySpan, length),
            value: clampNode(entry.value, length),
          })),
      };
  }
}

function clampSpan({ start, end }: Span, length: number): Span {
  return { start: Math.min(start, length), end: Math.min(end, length) };
}
