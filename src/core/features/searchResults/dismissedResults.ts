import type { SearchHit } from '../../search/searchHit';
import type { OutlineNode } from '../outline';
import { documentKey, passageKey } from './passageKeys';

/** What the analyst has put aside of an answer; it stays aside when the same question is asked again. */
export class DismissedResults {
  readonly #keys = new Set<string>();

  /** Puts aside all that a node stands for; of a document also what it will hold later. */
  dismiss({ icon, passages = [] }: OutlineNode): void {
    for (const place of passages) {
      this.#keys.add(passageKey(place));
    }
    const [first] = passages;
    if (icon === 'document' && first !== undefined) {
      this.#keys.add(documentKey(first.document));
    }
  }

  /** The hits that are left, and of what is folded into them what is left. */
  without(hits: readonly SearchHit[]): readonly SearchHit[] {
    if (this.#keys.size === 0) {
      return hits;
    }
    const isLeft = (place: Pick<SearchHit, 'document' | 'passage'>): boolean =>
      !this.#keys.has(passageKey(place)) && !this.#keys.has(documentKey(place.document));
    return hits
      .filter(isLeft)
      .map((hit) => (hit.alike.every(isLeft) ? hit : { ...hit, alike: hit.alike.filter(isLeft) }));
  }
}
