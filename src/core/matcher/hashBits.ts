/** Bits for each hash, so that few others share one. */
const BITS_EACH = 32;
const MOST_BITS = 1 << 20;

/** A set of hashes that may take others for its own, but never one of its own for another (B. Bloom, 1970). */
export class HashBits {
  readonly #bits: Int32Array;
  readonly #mask: number;

  constructor(hashes: ReadonlySet<number>) {
    let size = 1024;
    while (size < hashes.size * BITS_EACH && size < MOST_BITS) {
      size *= 2;
    }
    this.#bits = new Int32Array(size / 32);
    this.#mask = size - 1;
    for (const hash of hashes) {
      const bit = this.#bitOf(hash);
      this.#bits[bit >> 5] = (this.#bits[bit >> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  has(hash: number): boolean {
    const bit = this.#bitOf(hash);
    return ((this.#bits[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  get bytes(): number {
    return this.#bits.byteLength;
  }

  #bitOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

/** The hash of a word with one letter more (FNV-1a). */
export function addToHash(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}
