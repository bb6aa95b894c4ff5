import { presentTooltip, toVisibleText } from '../text/presentText';
import type { CardContext } from '../cards/cardContext';
import type { OutlineIcon, OutlineNode } from './outline';

/** A list, at the top or below a node, is cut here; the rest waits below a node that says how many there are. */
export const LIST_LIMIT = 200;

const MORE_KEY = '…';

/** Of one thing that is said of a node. */
const LONGEST_SPOKEN = 300;

/** What makes a node, short of its place in the tree. */
export interface NodeParts {
  /** Made of entity ids and anchors, so that it stays over a rebuild; a repeated one among siblings is numbered. */
  readonly key: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** Raw texts, a line each. */
  readonly tooltip?: readonly (string | undefined)[] | undefined;
  /** Said in place of the label where the label does not begin with the content. */
  readonly spokenLabel?: string | undefined;
  /** Said after it; what is empty or undefined is left out. */
  readonly spoken: readonly (string | undefined)[];
  readonly icon: OutlineIcon;
  readonly anchorId?: string | undefined;
  readonly entityId?: string | undefined;
  readonly hasAccounts?: boolean;
  readonly memoSpan?: OutlineNode['memoSpan'] | undefined;
  readonly memoSpans?: OutlineNode['memoSpans'] | undefined;
  readonly highlights?: OutlineNode['highlights'] | undefined;
  readonly passages?: OutlineNode['passages'] | undefined;
  readonly isOpen?: boolean;
  readonly isFolded?: boolean;
  /** Left out where there is nothing below. */
  readonly children?: (() => readonly NodeParts[]) | undefined;
}

/** The nodes of one level. Nothing below them is built before it is asked for. */
export function createNodes(
  parent: OutlineNode | undefined,
  siblings: readonly NodeParts[],
): readonly OutlineNode[] {
  const seen = new Map<string, number>();
  return siblings.map((parts) => {
    const count = (seen.get(parts.key) ?? 0) + 1;
    seen.set(parts.key, count);
    const own = escapeKey(parts.key) + (count > 1 ? `#${count}` : '');
    return createNode(parent, parent === undefined ? own : `${parent.id}/${own}`, parts);
  });
}

function createNode(parent: OutlineNode | undefined, id: string, parts: NodeParts): OutlineNode {
  const { description, anchorId, entityId, memoSpan, memoSpans } = parts;
  const { highlights, passages, children: build } = parts;
  const tooltip = presentTooltip(parts.tooltip ?? []);
  let built: readonly OutlineNode[] | undefined;
  const node: OutlineNode = {
    id,
    parent,
    label: parts.label,
    accessibilityLabel: joinSpoken([parts.spokenLabel ?? parts.label, ...parts.spoken]),
    icon: parts.icon,
    hasChildren: build !== undefined,
    children() {
      built ??= build === undefined ? [] : createNodes(node, build());
      return built;
    },
    ...(description !== undefined && description !== '' && { description }),
    ...(tooltip !== '' && { tooltip }),
    ...(anchorId !== undefined && { anchorId }),
    ...(entityId !== undefined && { entityId }),
    ...(parts.hasAccounts === true && { hasAccounts: true }),
    ...(memoSpan !== undefined && { memoSpan }),
    ...(memoSpans !== undefined && memoSpans.length > 1 && { memoSpans }),
    ...(highlights !== undefined && { highlights }),
    ...(passages !== undefined && { passages }),
    ...(parts.isOpen === true && { isOpen: true }),
    ...(parts.isFolded === true && { isFolded: true }),
  };
  return node;
}

/** Ids of nodes are paths; what a key holds of the path's own signs must not be taken for them. */
function escapeKey(key: string): string {
  return key.replaceAll('%', '%25').replaceAll('/', '%2F').replaceAll('#', '%23');
}

function joinSpoken(parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => toVisibleText(part ?? '', LONGEST_SPOKEN))
    .filter((part) => part !== '')
    .join(', ');
}

/** Joins what a description says; `undefined` where there is nothing to say. */
export function joinDescription(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join(' · ');
}

/** A heading over a list, with the number of its entries; nothing where the list is empty. */
export function groupParts(
  key: string,
  label: string,
  count: number,
  children: () => readonly NodeParts[],
): readonly NodeParts[] {
  const number = String(count);
  return count === 0 ? [] : [{ key, label, description: number, spoken: [number], icon: 'group', children }];
}

/** The first entries of a list and, where it goes on, a last node that holds the next ones in the same way. */
export function capParts<T>(
  items: readonly T[],
  context: CardContext,
  toParts: (item: T) => NodeParts,
  from = 0,
): readonly NodeParts[] {
  const end = Math.min(items.length, from + LIST_LIMIT);
  const parts: NodeParts[] = [];
  for (const item of items.slice(from, end)) {
    parts.push(toParts(item));
  }
  if (end < items.length) {
    parts.push(moreParts(items.length - end, context, () => capParts(items, context, toParts, end)));
  }
  return parts;
}

/** The node behind a list that was cut. */
export function moreParts(
  count: number,
  { wording }: CardContext,
  children: () => readonly NodeParts[],
): NodeParts {
  const label = wording.translate('… and {0} more', count);
  return { key: MORE_KEY, label, spoken: [], icon: 'group', children };
}

/** True for the node behind a list that was cut. */
export function isMore(node: OutlineNode): boolean {
  return node.id === MORE_KEY || node.id.endsWith(`/${MORE_KEY}`);
}

/** The node of the entry of that index in a list made by {@link capParts}. */
export function nodeAt(siblings: readonly OutlineNode[], index: number): OutlineNode | undefined {
  let level = siblings;
  for (let left = index; ; left -= LIST_LIMIT) {
    if (left < LIST_LIMIT) {
      return level[left];
    }
    level = level[LIST_LIMIT]?.children() ?? [];
  }
}

/** The node of an entity among siblings, also behind "… and N more". */
export function findAmong(siblings: readonly OutlineNode[], entityId: string): OutlineNode | undefined {
  let level = siblings;
  for (;;) {
    const found = level.find((node) => node.entityId === entityId);
    const last = level.at(-1);
    if (found !== undefined || last === undefined || !isMore(last)) {
      return found;
    }
    level = last.children();
  }
}

/**
 * The node of an entity in one of the groups below a node, by the keys of the groups; directly in the group or one
 * level further down.
 */
export function findInGroups(
  top: OutlineNode,
  groupKeys: readonly string[],
  entityId: string,
): OutlineNode | undefined {
  for (const group of top.children()) {
    if (groupKeys.some((key) => group.id === `${top.id}/${key}`)) {
      const members = group.children();
      const found =
        findAmong(members, entityId) ?? findFirst(members, (one) => findAmong(one.children(), entityId));
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

/** What the first item that has it gives. */
export function findFirst<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
