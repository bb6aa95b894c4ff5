import { placeOf, type Citation } from '../citations/citation';
import { countStartingBefore, startingWithin, type Span } from '../text/span';
import type { CheckedParagraph } from './checkedParagraph';

/** Ends a sentence; the stop of an abbreviation does not. */
const STOP = /(?<!\b(?:i\.e|e\.g|cf|vs|nos?|arts?|paras?|approx|Mr|Mrs|Ms|Dr))[.!?](?=[\s[]|$)/gi;
const BLANK = /\s*/y;
/** Behind a semicolon, a citation farther away is one of something else. */
const FARTHEST = 1_000;

/**
 * The citations of a paragraph by its sentences. Each semicolon between two citations ends a sentence, so there may be as
 * many of these as of those: what is asked of each must not cost a walk through the paragraph.
 */
export class SentenceCitations {
  readonly #text: string;
  readonly #inOrder: readonly Citation[];
  /** In order of where their brackets begin. */
  readonly #byPlace: readonly Citation[];
  #stops: readonly number[] | undefined;

  constructor({ text, citations }: Pick<CheckedParagraph, 'text' | 'citations'>) {
    this.#text = text;
    this.#inOrder = citations;
    this.#byPlace = [...citations].sort((a, b) => startOfPlace(a) - startOfPlace(b));
  }

  /**
   * Those in it, those right behind its end, and where it ends in a semicolon those of what follows, up to a full stop.
   * All in one pair of brackets belong to where these begin, and to what goes on behind them.
   */
  of({ start, end }: Span): readonly Citation[] {
    const opened = this.#openAt(start);
    if (opened !== undefined && opened.end >= end) {
      return startingWithin(this.#inOrder, { start, end }, ({ span }) => span.start);
    }
    const from = opened?.start ?? start;
    return startingWithin(this.#byPlace, { start: from, end: this.#limitBehind(end) }, startOfPlace);
  }

  /** The brackets with citations that are open at an offset. */
  #openAt(offset: number): Span | undefined {
    const last = this.#byPlace[countStartingBefore(this.#byPlace, offset, startOfPlace) - 1];
    return last?.brackets !== undefined && last.brackets.end > offset ? last.brackets : undefined;
  }

  /** Where citations that begin before it are still those of what ends at `end`. */
  #limitBehind(end: number): number {
    BLANK.lastIndex = end;
    const [blank = ''] = BLANK.exec(this.#text) ?? [];
    const limit = end + blank.length + 1;
    if (!this.#text.slice(end - 2, end).includes(';')) {
      return limit;
    }
    this.#stops ??= [...this.#text.matchAll(STOP)].map(({ index }) => index);
    const [stop = Infinity] = startingWithin(this.#stops, { start: end, end: end + FARTHEST }, (at) => at);
    return Math.max(limit, Math.min(stop, end + FARTHEST) + 1);
  }
}

function startOfPlace(citation: Citation): number {
  return placeOf(citation).start;
}
