/** Places looked at for one group of children before it goes to the end of the arrays. */
const MOST_TRIES = 256;
const TAKEN = -2;
const NONE = -1;

/** The arrays of a double-array trie while it is built, with their free slots in a list from low to high. */
export class SlotPool {
  base: Int32Array;
  #check: Int32Array;
  /** The next free slot behind a free slot, or {@link TAKEN}. */
  #next: Int32Array;
  #previous: Int32Array;
  #firstFree = NONE;
  #lastFree = NONE;
  /** Behind the last slot that is taken. */
  #end = 0;

  constructor(size: number) {
    this.base = new Int32Array(0);
    this.#check = new Int32Array(0);
    this.#next = new Int32Array(0);
    this.#previous = new Int32Array(0);
    this.#growTo(size);
  }

  /** A base, at least 1, under which the slot of every label is free. The labels are sorted. */
  findBase(labels: readonly number[]): number {
    const lowest = labels[0] ?? 0;
    const highest = labels[labels.length - 1] ?? 0;
    let tries = 0;
    for (let slot = this.#firstFree; slot !== NONE && tries < MOST_TRIES; slot = this.#next[slot] ?? NONE) {
      const base = slot - lowest;
      this.#growTo(base + highest + 1);
      if (base >= 1 && labels.every((label) => this.#isFree(base + label))) {
        return base;
      }
      tries++;
    }
    if (tries === MOST_TRIES) {
      // Holes that few groups fit into are given up, lest every later search begin with them.
      for (let i = 0; i < MOST_TRIES / 4; i++) {
        this.#unlink(this.#firstFree);
      }
    }
    const base = Math.max(this.#end - lowest, 1);
    this.#growTo(base + highest + 1);
    return base;
  }

  take(slot: number, parent: number): void {
    this.#growTo(slot + 1);
    if (this.#isFree(slot)) {
      this.#unlink(slot);
    }
    this.#check[slot] = parent;
    this.#end = Math.max(this.#end, slot + 1);
  }

  /** The cells of a trie with so many codes. */
  toCells(codes: number): Int32Array {
    const cells = new Int32Array(2 * (this.#end + codes + 1)).fill(NONE, 2 * this.#end);
    for (let slot = 0; slot < this.#end; slot++) {
      cells[2 * slot] = this.base[slot] ?? 0;
      cells[2 * slot + 1] = this.#check[slot] ?? NONE;
    }
    return cells;
  }

  #isFree(slot: number): boolean {
    return this.#next[slot] !== TAKEN;
  }

  #unlink(slot: number): void {
    if (slot === NONE) {
      return;
    }
    const next = this.#next[slot] ?? NONE;
    const previous = this.#previous[slot] ?? NONE;
    if (previous === NONE) {
      this.#firstFree = next;
    } else {
      this.#next[previous] = next;
    }
    if (next === NONE) {
      this.#lastFree = previous;
    } else {
      this.#previous[next] = previous;
    }
    this.#next[slot] = TAKEN;
  }

  #growTo(wanted: number): void {
    const old = this.#check.length;
    if (wanted <= old) {
      return;
    }
    const size = Math.max(wanted, Math.ceil(old * 1.5));
    this.base = enlarged(this.base, size, 0);
    this.#check = enlarged(this.#check, size, NONE);
    this.#next = enlarged(this.#next, size, NONE);
    this.#previous = enlarged(this.#previous, size, NONE);
    for (let slot = old; slot < size; slot++) {
      this.#previous[slot] = slot === old ? this.#lastFree : slot - 1;
      this.#next[slot] = slot + 1 < size ? slot + 1 : NONE;
    }
    if (this.#lastFree === NONE) {
      this.#firstFree = old;
    } else {
      this.#next[this.#lastFree] = old;
    }
    this.#lastFree = size - 1;
  }
}

function enlarged(array: Int32Array, size: number, fill: number): Int32Array {
  const larger = new Int32Array(size).fill(fill, array.length);
  larger.set(array);
  return larger;
}
