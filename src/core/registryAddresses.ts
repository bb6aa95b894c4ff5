import type { CancellationToken, Host, Storage } from './contracts';
import { BYTE_ORDER } from './matcher/packTrie';
import type { RegistryFile } from './registry/registryReading';
import { hashText } from './util/contentHash';
import { runAtOnce, runInSlices } from './util/steps';

/** Under which name something is stored, and the key that says in full what it was made from. */
export interface Address {
  readonly name: string;
  readonly key: string;
}

/** What of the storage is the registry's. */
export const STORED_PREFIX = 'registry-';

/**
 * Raised with every change of how readings and tries are packed. What they mean, from the schema to the sentences of
 * problems, changes with the build, which the storage names.
 */
const FORMAT = 1;

/** Where readings and tries are stored: equal content has equal names, and other content, builds or languages others. */
export class RegistryAddresses {
  readonly #host: Host;
  readonly #storage: Storage;
  readonly #ofReadings = new WeakMap<RegistryFile, Address>();
  #version: string | undefined;

  constructor(host: Host, storage: Storage) {
    this.#host = host;
    this.#storage = storage;
  }

  /** `undefined` for a text that is not saved, and where it was cancelled. Rejects as the storage does. */
  async ofReading(file: RegistryFile, token: CancellationToken): Promise<Address | undefined> {
    const known = this.#ofReadings.get(file);
    if (known !== undefined || file.unsaved === true) {
      return known;
    }
    const { corpus, uri, path, text } = file;
    const hash = await runInSlices(hashText(text), this.#host, token);
    if (hash === undefined) {
      return undefined;
    }
    const address = await this.#toAddress('reading', [corpus, uri, path, text.length, hash]);
    this.#ofReadings.set(file, address);
    return address;
  }

  /** As {@link ofReading}; the order of the corpora decides which spelling of a name comes first. */
  async ofTrie(
    files: readonly RegistryFile[],
    corpora: readonly string[],
    token: CancellationToken,
  ): Promise<Address | undefined> {
    const names: string[] = [];
    for (const file of files) {
      const address = await this.ofReading(file, token);
      if (address === undefined) {
        return undefined;
      }
      names.push(address.name);
    }
    return this.#toAddress('trie', [BYTE_ORDER, ...corpora, ...names]);
  }

  async #toAddress(kind: 'reading' | 'trie', from: readonly (string | number)[]): Promise<Address> {
    this.#version ??= await this.#storage.version();
    const key = JSON.stringify([kind, FORMAT, this.#version, this.#host.wording.language, ...from]);
    return { name: `${STORED_PREFIX}${runAtOnce(hashText(key))}.${kind}`, key };
  }
}
