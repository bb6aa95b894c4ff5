import type { Storage, StoredFile } from '../../src/core/contracts';

export type StorageOperation = keyof Storage;

/** Stored files in memory, which outlive the hosts they are given to. It counts what is asked of it and fails on demand. */
export class InMemoryStorage implements Storage {
  readonly files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  /** Every call with its name, in order. */
  readonly calls: { readonly operation: StorageOperation; readonly name: string }[] = [];
  /** Says by the number of a call, from 1 on, whether it rejects. */
  failing: (call: number, operation: StorageOperation) => boolean = () => false;
  build = '0.1.0';
  /** Milliseconds since 1970, for what is written next. */
  time = Date.parse('2026-04-01');

  async version(): Promise<string> {
    await this.#enter('version');
    return this.build;
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    await this.#enter('read', name);
    return this.files.get(name)?.bytes;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.#enter('write', name);
    this.put(name, bytes);
  }

  async list(): Promise<readonly StoredFile[]> {
    await this.#enter('list');
    return Array.from(this.files, ([name, { bytes, mtime }]) => ({ name, mtime, size: bytes.length }));
  }

  async delete(name: string): Promise<void> {
    await this.#enter('delete', name);
    this.files.delete(name);
  }

  /** Behind the core's back. */
  put(name: string, bytes: Uint8Array, mtime = this.time): void {
    this.files.set(name, { bytes: bytes.slice(), mtime });
  }

  namesOf(kind: 'reading' | 'trie'): readonly string[] {
    return [...this.files.keys()].filter((name) => name.endsWith(`.${kind}`)).sort();
  }

  callsOf(operation: StorageOperation): readonly string[] {
    return this.calls.filter((call) => call.operation === operation).map(({ name }) => name);
  }

  async #enter(operation: StorageOperation, name = ''): Promise<void> {
    const call = this.calls.push({ operation, name });
    await Promise.resolve();
    if (this.failing(call, operation)) {
      throw new Error(`ENOSPC: ${operation}`);
    }
  }
}
