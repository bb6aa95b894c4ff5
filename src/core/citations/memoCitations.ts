import type { ReadablePart } from '../text/editedMarkdown';
import type { Span } from '../text/span';
import type { Citation } from './citation';
import { findCitations } from './findCitations';

/** One version of a text, in parts that are the same objects in the next version where nothing was edited. */
export interface CitingText {
  readonly text: string;
  /** Together of the same length as the text. */
  readonly parts: readonly ReadablePart[];
}

/** Finds the citations of edited texts; of a further version only the parts are searched that were edited. */
export class MemoCitations {
  readonly #ofParts = new WeakMap<ReadablePart, readonly Citation[]>();
  readonly #ofTexts = new WeakMap<readonly ReadablePart[], readonly Citation[]>();

  find({ text, parts }: CitingText): readonly Citation[] {
    const known = this.#ofTexts.get(parts);
    if (known !== undefined) {
      return known;
    }
    const citations: Citation[] = [];
    let start = 0;
    for (const part of parts) {
      const end = start + part.readable.length;
      for (const citation of this.#findIn(part, text.slice(start, end))) {
        citations.push(movedCitation(citation, start));
      }
      start = end;
    }
    this.#ofTexts.set(parts, citations);
    return citations;
  }

  #findIn(part: ReadablePart, stored: string): readonly Citation[] {
    const known = this.#ofParts.get(part) ?? findCitations(part.readable, stored);
    this.#ofParts.set(part, known);
    return known;
  }
}

/** The same citation in a text where it stands `by` code units further on. */
export function movedCitation({ span, locator, brackets, ...rest }: Citation, by: number): Citation {
  const move = <S extends Span>(one: S): S => ({ ...one, start: one.start + by, end: one.end + by });
  return {
    ...rest,
    span: move(span),
    ...(locator && { locator: move(locator) }),
    ...(brackets && { brackets: move(brackets) }),
  };
}
