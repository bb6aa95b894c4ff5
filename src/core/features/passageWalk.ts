import type { Outline, OutlineNode } from './outline';

/** A step gives up after looking at so many nodes: a tree may have no further passage, or a very distant one. */
const STEP_LIMIT = 5_000;

/** A step back goes no further down than this, since each level of a long list is built on the way. */
const DESCENT_LIMIT = 25;

/** A place in the order of display: a node of a level, and where its parents stand. */
interface Place {
  readonly level: readonly OutlineNode[];
  index: number;
}

/**
 * The next or previous node, in the order of display, that opens another passage than `node` does and says something
 * else. Nodes on the way are built as if they were expanded. Without a node the walk begins at the end it comes from.
 * `undefined` where there is none, or none near enough.
 */
export function nextAnchorNode(
  outline: Outline,
  node: OutlineNode | undefined,
  direction: 'next' | 'previous',
): OutlineNode | undefined {
  const path = node === undefined ? startOf(outline, direction) : pathTo(outline, node);
  for (let visited = 0; visited < STEP_LIMIT && path.length > 0; visited++) {
    if (direction === 'next') {
      stepForward(path);
    } else {
      stepBack(path);
    }
    const at = nodeAt(path);
    if (at?.anchorId !== undefined && at.isFolded !== true && at.anchorId !== node?.anchorId) {
      return at;
    }
  }
  return undefined;
}

/** The node in the place of one of an earlier outline; `undefined` where it is gone. */
export function findAgain(outline: Outline, node: OutlineNode): OutlineNode | undefined {
  const again = nodeAt(pathTo(outline, node));
  return again?.id === node.id ? again : undefined;
}

/** The next passage that is not below the node, else the one before it: where to go when the node is taken away. */
export function nextBeside(outline: Outline, node: OutlineNode): OutlineNode | undefined {
  const isBeside = (other: OutlineNode): boolean =>
    other.id !== node.id && !other.id.startsWith(`${node.id}/`);
  for (const direction of ['next', 'previous'] as const) {
    let at = nextAnchorNode(outline, node, direction);
    while (at !== undefined && !isBeside(at)) {
      at = nextAnchorNode(outline, at, direction);
    }
    if (at !== undefined) {
      return at;
    }
  }
  return undefined;
}

function startOf({ roots }: Outline, direction: 'next' | 'previous'): Place[] {
  return [{ level: roots, index: direction === 'next' ? -1 : roots.length }];
}

/** Found by ids from the top, since the node may be of the outline before the last change; ends where ids do. */
function pathTo({ roots }: Outline, node: OutlineNode): Place[] {
  const ids: string[] = [];
  for (let at: OutlineNode | undefined = node; at !== undefined; at = at.parent) {
    ids.push(at.id);
  }
  const path: Place[] = [];
  let level = roots;
  for (const id of ids.reverse()) {
    const index = level.findIndex((one) => one.id === id);
    if (index < 0) {
      break;
    }
    path.push({ level, index });
    level = level[index]?.children() ?? [];
  }
  return path;
}

function nodeAt(path: readonly Place[]): OutlineNode | undefined {
  const last = path.at(-1);
  return last?.level[last.index];
}

/** To the first child, else to the next sibling of the node or of the nearest node above that has one. */
function stepForward(path: Place[]): void {
  const below = nodeAt(path)?.children() ?? [];
  if (below.length > 0) {
    path.push({ level: below, index: 0 });
    return;
  }
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    last.index += 1;
    if (last.index < last.level.length) {
      return;
    }
    path.pop();
  }
}

/** To the last node below the previous sibling, else to the node above. */
function stepBack(path: Place[]): void {
  const last = path.at(-1);
  if (last === undefined) {
    return;
  }
  last.index -= 1;
  if (last.index < 0) {
    path.pop();
    return;
  }
  for (let depth = 0; depth < DESCENT_LIMIT; depth++) {
    const below = nodeAt(path)?.children() ?? [];
    if (below.length === 0) {
      return;
    }
    path.push({ level: below, index: below.length - 1 });
  }
}
