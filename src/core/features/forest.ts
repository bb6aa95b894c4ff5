/** Things with at most one parent each, put right where parents run in a circle or lead nowhere. */
export interface Forest<T> {
  /** Without a parent among the things, in the order given. */
  readonly tops: readonly T[];
  /** Tops whose parent was left out because it lies below them. */
  readonly cut: ReadonlySet<T>;
  childrenOf(item: T): readonly T[];
  /** From the top down to the thing itself, both included. */
  pathTo(item: T): readonly T[];
}

interface Named {
  readonly id: string;
}

/**
 * Each thing comes once. Of a circle the first member in the given order becomes a top. Takes time in proportion to
 * the number of things, however they hang together, and no recursion.
 */
export function buildForest<T extends Named>(
  items: readonly T[],
  parentIdOf: (item: T) => string | undefined,
): Forest<T> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const parents = new Map<T, T>();
  for (const item of items) {
    const parentId = parentIdOf(item);
    const parent = parentId === undefined ? undefined : byId.get(parentId);
    if (parent !== undefined) {
      parents.set(item, parent);
    }
  }
  const cut = cutCircles(items, parents);
  const tops = items.filter((item) => !parents.has(item));
  const children = new Map<T, T[]>();
  for (const item of items) {
    const parent = parents.get(item);
    if (parent !== undefined) {
      const siblings = children.get(parent);
      if (siblings === undefined) {
        children.set(parent, [item]);
      } else {
        siblings.push(item);
      }
    }
  }
  return {
    tops,
    cut,
    childrenOf: (item) => children.get(item) ?? [],
    pathTo: (item) => {
      const path = [item];
      for (let above = parents.get(item); above !== undefined; above = parents.get(above)) {
        path.push(above);
      }
      return path.reverse();
    },
  };
}

/** Takes the parent from one member of each circle and says from which. */
function cutCircles<T>(items: readonly T[], parents: Map<T, T>): ReadonlySet<T> {
  const cut = new Set<T>();
  const ranks = new Map(items.map((item, rank) => [item, rank]));
  /** The round in which a thing was first met on a way up. */
  const metIn = new Map<T, T>();
  for (const start of items) {
    let at: T | undefined = start;
    while (at !== undefined && !metIn.has(at)) {
      metIn.set(at, start);
      at = parents.get(at);
    }
    if (at !== undefined && metIn.get(at) === start) {
      let first = at;
      for (
        let member = parents.get(at);
        member !== undefined && member !== at;
        member = parents.get(member)
      ) {
        first = (ranks.get(member) ?? 0) < (ranks.get(first) ?? 0) ? member : first;
      }
      cut.add(first);
    }
  }
  for (const item of cut) {
    parents.delete(item);
  }
  return cut;
}
