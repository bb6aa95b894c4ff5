import type { CancellationToken, Host, Storage } from './contracts';
import type { DoubleArrayTrie } from './matcher/doubleArrayTrie';
import { packTrie, unpackTrie } from './matcher/packTrie';
import { packReading } from './registry/packReading';
import type { RegistryFile, RegistryReading } from './registry/registryReading';
import { unpackReading } from './registry/unpackReading';
import { RegistryAddresses, STORED_PREFIX, type Address } from './registryAddresses';
import { pruneStorage } from './util/pruneStorage';
import { seal, unseal } from './util/sealed';
import { runInSlices, type Steps } from './util/steps';

/** Compiling fewer names takes no time that anybody feels. */
const FEWEST_KEYS = 2000;

/** What a cache keeps of a registry. */
export interface CachedRegistry {
  readonly files: readonly RegistryFile[];
  /** Those of the files. */
  readonly readings: readonly RegistryReading[];
  readonly corpora: readonly string[];
  readonly trie: DoubleArrayTrie | undefined;
}

/**
 * Keeps what reading and compiling a registry costs the most for the next session: each file's reading and the trie of
 * all names. A stored file never changes: its name tells what it was made from. What is missing, damaged or of another
 * build is made anew, and where nothing can be stored everything works as without. Nothing here rejects.
 */
export class RegistryCache {
  readonly #host: Host;
  readonly #storage: Storage;
  readonly #addresses: RegistryAddresses;
  /** Names under which the storage is known to have what it should. */
  readonly #stored = new Set<string>();
  #pruned = false;
  #toldReading = false;
  #toldWriting = false;

  constructor(host: Host, storage: Storage) {
    this.#host = host;
    this.#storage = storage;
    this.#addresses = new RegistryAddresses(host, storage);
  }

  /** `undefined` where it has none. */
  findReading(file: RegistryFile, token: CancellationToken): Promise<RegistryReading | undefined> {
    return this.#find(
      () => this.#addresses.ofReading(file, token),
      (packed) => unpackReading(file, packed),
      token,
    );
  }

  /** The trie of the names in the files; `undefined` where it has none. */
  findTrie(
    files: readonly RegistryFile[],
    corpora: readonly string[],
    token: CancellationToken,
  ): Promise<DoubleArrayTrie | undefined> {
    return this.#find(
      () => this.#addresses.ofTrie(files, corpora, token),
      function* (packed) {
        yield;
        return unpackTrie(packed);
      },
      token,
    );
  }

  /** Stores what is not stored yet, and takes away what nobody will ask for. */
  async keep(registry: CachedRegistry, token: CancellationToken): Promise<void> {
    try {
      const used = new Set<string>();
      let wrote = false;
      for (const part of await this.#partsOf(registry, token)) {
        used.add(part.address.name);
        if (!this.#stored.has(part.address.name)) {
          await this.#write(part, token);
          wrote = true;
        }
      }
      if ((wrote || !this.#pruned) && !token.isCancellationRequested) {
        this.#pruned = true;
        for (const name of await pruneStorage(this.#storage, STORED_PREFIX, used, this.#host.clock)) {
          this.#stored.delete(name);
        }
      }
    } catch (error) {
      if (!this.#toldWriting) {
        this.#toldWriting = true;
        this.#host.log.warn(`The registry cannot be stored for the next start: ${String(error)}`);
      }
    }
  }

  /** Without what cannot be stored, such as what is not saved. */
  async #partsOf(
    { files, readings, corpora, trie }: CachedRegistry,
    token: CancellationToken,
  ): Promise<readonly Part[]> {
    const parts: Part[] = [];
    for (const [i, reading] of readings.entries()) {
      const file = files[i];
      const address = file && (await this.#addresses.ofReading(file, token));
      if (address !== undefined) {
        parts.push({ address, pack: () => packReading(reading) });
      }
    }
    if (trie !== undefined && trie.size >= FEWEST_KEYS) {
      const address = await this.#addresses.ofTrie(files, corpora, token);
      if (address !== undefined) {
        parts.push({ address, pack: () => packTrie(trie) });
      }
    }
    return parts;
  }

  async #write({ address, pack }: Part, token: CancellationToken): Promise<void> {
    const { name, key } = address;
    const steps = function* (): Steps<Uint8Array> {
      return yield* seal(key, yield* pack());
    };
    const bytes = await runInSlices(steps(), this.#host, token);
    if (bytes !== undefined && !token.isCancellationRequested) {
      await this.#storage.write(name, bytes);
      this.#stored.add(name);
    }
  }

  async #find<T extends object>(
    addressOf: () => Promise<Address | undefined>,
    unpack: (packed: Uint8Array) => Steps<T>,
    token: CancellationToken,
  ): Promise<T | undefined> {
    try {
      const address = await addressOf();
      const sealed = address && (await this.#storage.read(address.name));
      if (address === undefined || sealed === undefined) {
        return undefined;
      }
      const { name, key } = address;
      const steps = function* (): Steps<T | 'damaged'> {
        const packed = yield* unseal(key, sealed);
        return packed === undefined ? 'damaged' : yield* unpack(packed);
      };
      const found = await runInSlices(steps(), this.#host, token);
      if (found === 'damaged') {
        this.#tellUnusable(`${name} is damaged`);
        return undefined;
      }
      if (found !== undefined) {
        this.#stored.add(name);
      }
      return found;
    } catch (error) {
      this.#tellUnusable(String(error));
      return undefined;
    }
  }

  /** One line is enough to know of it; all else works as without. */
  #tellUnusable(reason: string): void {
    if (!this.#toldReading) {
      this.#toldReading = true;
      this.#host.log.info(`A stored part of the registry cannot be used and is made anew: ${reason}`);
    }
  }
}

/** Something that is stored under a name of its own. */
interface Part {
  readonly address: Address;
  readonly pack: () => Steps<readonly Uint8Array[]>;
}
