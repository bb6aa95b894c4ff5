import { decodeBytes } from '../text/decodeText';
import type { Steps } from '../util/steps';
import type { RegistryPlace, Source } from './entity';
import type { PackedLists, PackedRange } from './packReading';
import type { EntityReference, RegistryFile, RegistryReading } from './registryReading';
import type { Range } from '../text/span';

type Lists = { readonly [L in keyof PackedLists]: PackedLists[L][] };

const LINE_END = 0x0a;

/**
 * What `packReading` made of a reading of the same file. Whoever calls has made sure that the bytes are those; it
 * throws where they are not.
 */
export function* unpackReading(file: RegistryFile, packed: Uint8Array): Steps<RegistryReading> {
  const lists: Lists = {
    sources: [],
    entities: [],
    memberships: [],
    references: [],
    otherIds: [],
    problems: [],
  };
  const restorer = new Restorer(file, lists.sources);
  for (let start = 0; start < packed.length;) {
    const end = packed.indexOf(LINE_END, start);
    const [list, items] = JSON.parse(decodeBytes(packed.subarray(start, end), 'utf-8') ?? '') as readonly [
      keyof Lists,
      readonly unknown[],
    ];
    for (const item of items) {
      restorer.restore(item);
      (lists[list] as unknown[]).push(item);
    }
    start = end + 1;
    yield;
  }
  const { corpus, uri, path } = file;
  return { corpus, uri, path, ...lists };
}

/** Puts back what was packed, in the very objects that JSON gave. */
class Restorer {
  readonly #file: RegistryFile;
  readonly #uses: readonly { readonly source: Source }[];
  /** References to persons share one list of kinds, as those from the schema do. */
  readonly #kinds = new Map<string, EntityReference['kinds']>();

  /** @param uses by number; filled while it works */
  constructor(file: RegistryFile, uses: readonly { readonly source: Source }[]) {
    this.#file = file;
    this.#uses = uses;
  }

  restore(value: unknown): void {
    if (Array.isArray(value)) {
      value.forEach((item) => this.restore(item));
      return;
    }
    if (typeof value !== 'object' || value === null) {
      return;
    }
    const parts = value as Record<string, unknown>;
    for (const key of Object.keys(parts)) {
      const part = parts[key];
      switch (key) {
        case 'source':
          (part as { corpus: string }).corpus = this.#file.corpus;
          this.restore(part);
          break;
        case 'sources':
          parts[key] = (part as readonly number[]).map((number) => this.#sourceOf(number));
          break;
        case 'place':
          parts[key] = this.#placeOf(part as PackedRange);
          break;
        case 'places':
          parts[key] = (part as readonly PackedRange[]).map((range) => this.#placeOf(range));
          break;
        case 'range':
        case 'documentRange':
          parts[key] = unpackRange(part as PackedRange);
          break;
        case 'kinds':
          parts[key] = this.#kindsOf(part as string);
          break;
        default:
          this.restore(part);
      }
    }
  }

  #sourceOf(number: number): Source {
    const use = this.#uses[number];
    if (use === undefined) {
      throw new RangeError(`No source ${number}`);
    }
    return use.source;
  }

  #placeOf(range: PackedRange): RegistryPlace {
    const { corpus, uri } = this.#file;
    return { corpus, uri, range: unpackRange(range) };
  }

  #kindsOf(words: string): EntityReference['kinds'] {
    const kinds = this.#kinds.get(words) ?? (words.split(' ') as EntityReference['kinds'][number][]);
    this.#kinds.set(words, kinds);
    return kinds;
  }
}

function unpackRange([startLine, startCharacter, endLine, endCharacter]: PackedRange): Range {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
