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

const NONE = -1;

/**
 * Each thing comes once. Of a circle the first member in the given order becomes a top. Takes time in proportion to
 * the number of things, however they hang together, and no recursion.
 *
 * @param items with different ids
 */
export function buildForest<T extends Named>(
  items: readonly T[],
  parentIdOf: (item: T) => string | undefined,
): Forest<T> {
  const indexes = new Map(items.map((item, index) => [item.id, index]));
  const parents = items.map((item) => indexes.get(parentIdOf(item) ?? '') ?? NONE);
  const cut = cutCircles(parents);
  const children = new Map<number, T[]>();
  const tops: T[] = [];
  for (const [index, item] of items.entries()) {
    const parent = parents[index] ?? NONE;
    if (parent === NONE) {
      tops.push(item);
    } else {
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
    cut: new Set(items.filter((_, index) => cut.has(index))),
    childrenOf: ({ id }) => children.get(indexes.get(id) ?? NONE) ?? [],
    pathTo: ({ id }) => {
      const path: T[] = [];
      let index = indexes.get(id) ?? NONE;
      for (let item = items[index]; item !== undefined; item = items[index]) {
        path.push(item);
        index = parents[index] ?? NONE;
      }
      return path.reverse();
    },
  };
}

/** Takes the parent from the first member of each circle and returns these members. */
function cutCircles(parents: number[]): ReadonlySet<number> {
  const cut = new Set<number>();
  /** Where the way up began on which a thing was first met. */
  const metFrom = parents.map(() => NONE);
  for (let start = 0; start < parents.length; start++) {
    let at = start;
    while (at !== NONE && metFrom[at] === NONE) {
      metFrom[at] = start;
      at = parents[at] ?? NONE;
    }
    if (at !== NONE && metFrom[at] === start) {
      cut.add(firstOfCircle(parents, at));
    }
  }
  for (const index of cut) {
    parents[index] = NONE;
  }
  return cut;
}

function firstOfCircle(parents: readonly number[], member: number): number {
  let first = member;
  for (let at = parents[member] ?? member; at !== member; at = parents[at] ?? member) {
    first = Math.min(first, at);
  }
  return first;
}
