const PARTS = 64;

/**
 * A map of very many words in which no single addition takes long: a `Map` is laid out anew whenever it has doubled,
 * which for some hundred thousand words keeps everybody waiting, while each of these parts stays small.
 */
export class WideMap<V> {
  readonly #parts = Array.from({ length: PARTS }, () => new Map<string, V>());

  get size(): number {
    return this.#parts.reduce((sum, { size }) => sum + size, 0);
  }

  /** Entries of the part that has the most. */
  largestPart(): number {
    return this.#parts.reduce((most, { size }) => Math.max(most, size), 0);
  }

  get(key: string): V | undefined {
    return this.#partOf(key).get(key);
  }

  set(key: string, value: V): void {
    this.#partOf(key).set(key, value);
  }

  clear(): void {
    this.#parts.forEach((part) => part.clear());
  }

  #partOf(key: string): Map<string, V> {
    const { length } = key;
    // Some of its letters are enough to spread words, and cost little beside looking one up.
    const mixed =
      Math.imul(key.charCodeAt(0), 31) +
      Math.imul(key.charCodeAt(length >>> 1), 17) +
      Math.imul(key.charCodeAt(length - 1), 7) +
      length;
    const part = this.#parts[mixed & (PARTS - 1)];
    if (part === undefined) {
      throw new RangeError('There is a part for every key');
    }
    return part;
  }
}
