import type { OutlineNode } from '../../src/core/features/outline';

/**
 * A tree as indented text, one node a line: `label | description -> anchor`, with the description and the anchor
 * only where there are any. Builds everything down to `depth` levels.
 */
export function renderOutline(nodes: readonly OutlineNode[], depth = 20): string {
  return renderLevel(nodes, depth, '').join('\n');
}

function renderLevel(nodes: readonly OutlineNode[], depth: number, indent: string): string[] {
  return nodes.flatMap((node) => {
    const description = node.description === undefined ? '' : ` | ${node.description}`;
    const anchor = node.anchorId === undefined ? '' : ` -> ${node.anchorId}`;
    const below = depth > 1 ? renderLevel(node.children(), depth - 1, `${indent}  `) : [];
    return [`${indent}${node.label}${description}${anchor}`, ...below];
  });
}

/** All nodes in the order of display. */
export function flattenOutline(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flattenOutline(node.children())]);
}
