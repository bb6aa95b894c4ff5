import type { Span } from '../text/span';
import type { PassageKind } from './sourceDocument';

/** A passage as a segmenter finds it, before it is known which ones are left-over lines. */
export interface DraftPassage {
  readonly span: Span;
  readonly kind: PassageKind;
  readonly headingPath: readonly string[];
  /** What a reader sees of it, in one line, trimmed. */
  readonly text: string;
  /** Nothing but a link. */
  readonly isLink: boolean;
  /** In navigation, a page's foot, the caption of a picture. */
  readonly isFurniture: boolean;
}

/** Further passages of one document are left out, with a problem where they begin. */
export const MAX_PASSAGES = 50_000;

/** Headings above a passage; a heading ends all of its own level and below. */
export class HeadingPath {
  readonly #headings: { readonly level: number; readonly text: string }[] = [];
  #path: readonly string[] = [];

  /** The same array until the next heading. */
  get path(): readonly string[] {
    return this.#path;
  }

  enter(level: number, text: string): void {
    while (this.#headings.length > 0 && (this.#headings.at(-1)?.level ?? 0) >= level) {
      this.#headings.pop();
    }
    if (text !== '') {
      this.#headings.push({ level, text });
    }
    this.#path = this.#headings.map((heading) => heading.text);
  }
}
