/** Keeps the values of the keys used last, so that what is made from them costs once; older ones go. */
export class Recent<K, V> {
  readonly #values = new Map<K, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      // A map keeps the order of insertion: what is used moves to the end.
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#limit && oldest !== undefined) {
      this.#values.delete(oldest);
    }
  }

  clear(): void {
    this.#values.clear();
  }
}
