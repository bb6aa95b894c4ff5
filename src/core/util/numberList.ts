/** Numbers of one part; a whole part more is made in no time. */
const PART = 1 << 14;

/**
 * Whole numbers below 2³², millions of them. An array that grows is copied now and then, which takes a tenth of a second
 * where it has millions; here what has come stays where it is.
 */
export class NumberList {
  readonly #parts: Uint32Array[] = [];
  #last = new Uint32Array();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const at = this.#length % PART;
    if (at === 0) {
      this.#last = new Uint32Array(PART);
      this.#parts.push(this.#last);
    }
    this.#last[at] = number;
    this.#length += 1;
  }

  /** All in their order, as the processor has them. */
  toBytes(): Uint8Array {
    const all = new Uint32Array(this.#length);
    for (const [i, part] of this.#parts.entries()) {
      const from = i * PART;
      all.set(part.subarray(0, Math.min(PART, this.#length - from)), from);
    }
    return new Uint8Array(all.buffer);
  }
}
