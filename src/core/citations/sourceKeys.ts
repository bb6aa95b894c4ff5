import type { SourceDocument } from '../corpus/sourceDocument';
import { distanceWithin } from '../registry/nearestWord';
import { toNfc } from '../text/normalForms';
import { compareText } from '../util/compareText';
import { once } from '../util/once';
import { takeBest } from '../util/takeBest';

/** What a citation's key leads to. */
export type CitedSource =
  | { readonly state: 'found'; readonly document: SourceDocument }
  /** Several documents have that key, and nothing tells which one is meant. */
  | { readonly state: 'ambiguous'; readonly documents: readonly SourceDocument[] }
  /** `near`: keys that may have been meant, the nearest first. */
  | { readonly state: 'unknown'; readonly near: readonly string[] };

const NEAR_KEYS = 3;
/** Beginnings shorter than that are those of too many keys. */
const SHORTEST_BEGINNING = 3;

/** Finds documents by their citation keys: those of one's own corpora come before the bundled ones. */
export class SourceKeys {
  readonly #documents = new Map<string, SourceDocument[]>();

  /** @param bundled names of corpora */
  constructor(documents: readonly SourceDocument[], bundled: ReadonlySet<string>) {
    const own = documents.filter(({ corpus }) => !bundled.has(corpus));
    const ownKeys = new Set(own.map(({ citationKey }) => toNfc(citationKey)));
    const others = documents.filter(
      ({ corpus, citationKey }) => bundled.has(corpus) && !ownKeys.has(toNfc(citationKey)),
    );
    for (const document of [...own, ...others]) {
      const key = toNfc(document.citationKey);
      const known = this.#documents.get(key);
      if (known === undefined) {
        this.#documents.set(key, [document]);
      } else {
        known.push(document);
      }
    }
  }

  /** Without the bundled ones whose key is that of one's own. */
  all(): readonly SourceDocument[] {
    return [...this.#documents.values()].flat();
  }

  has(written: string): boolean {
    return this.#documents.has(toNfc(written));
  }

  resolve(written: string): CitedSource {
    const documents = this.#documents.get(toNfc(written)) ?? [];
    const [document] = documents;
    if (document === undefined) {
      // All keys are compared with it, and few ask.
      const findNear = once(() => this.#near(toNfc(written)));
      return {
        state: 'unknown',
        get near() {
          return findNear();
        },
      };
    }
    return documents.length === 1 ? { state: 'found', document } : { state: 'ambiguous', documents };
  }

  /** Whether the key alone says that this document is meant. */
  tells(document: SourceDocument): boolean {
    const resolved = this.resolve(document.citationKey);
    return resolved.state === 'found' && resolved.document === document;
  }

  #near(written: string): readonly string[] {
    const wanted = written.toLowerCase();
    const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
    const near = [...this.#documents.keys()].flatMap((key) => {
      const known = key.toLowerCase();
      const isBegun =
        wanted.length >= SHORTEST_BEGINNING && (known.startsWith(wanted) || wanted.startsWith(known));
      const distance = distanceWithin(wanted, known, limit) ?? (isBegun ? limit + 1 : undefined);
      return distance === undefined || key === '' ? [] : [{ key, distance }];
    });
    return takeBest(near, NEAR_KEYS, (a, b) => a.distance - b.distance || compareText(a.key, b.key)).map(
      ({ key }) => key,
    );
  }
}
