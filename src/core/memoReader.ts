import type { EditedText } from './aideMemoire';
import type { CancellationToken } from './contracts';
import { searchParagraph } from './mentions/detectMentions';
import type { Mention } from './mentions/mention';
import { MemoReading, type ReadMemo, type Search } from './memoReading';
import type { Recognition } from './recognition';
import { EditedMarkdownReader } from './text/editedMarkdown';
import { spanTouches, type Span } from './text/span';
import type { Pausing } from './util/steps';

/**
 * Finds the mentions of edited texts, each version of a text once, for as long as it is open. Of a further version only
 * the paragraphs are searched that were edited.
 */
export class MemoReader {
  readonly #readings = new WeakMap<object, MemoReading>();
  readonly #markdown = new EditedMarkdownReader();
  readonly #search: Search;

  constructor(search: Search = searchParagraph) {
    this.#search = search;
  }

  /** What is not yet found is found at once. */
  mentionsIn(edited: EditedText, recognition: Recognition): readonly Mention[] {
    return this.read(edited, recognition).mentions;
  }

  /** As {@link mentionsIn}, with what the text says of itself. */
  read(edited: EditedText, recognition: Recognition): ReadMemo {
    return this.#readingOf(edited, recognition).finish();
  }

  /**
   * Finds the mentions in slices, so that {@link mentionsIn} has nothing left to do.
   *
   * @returns false where it was cancelled, or gave way to a newer version or another recognition
   */
  async prepare(
    edited: EditedText,
    recognition: Recognition,
    pausing: Pausing,
    token?: CancellationToken,
  ): Promise<boolean> {
    const known = this.#readings.get(edited.identity);
    // The text of an older version is gone.
    if (known !== undefined && known.version > edited.version) {
      return false;
    }
    const reading = this.#readingOf(edited, recognition);
    const isCurrent = (): boolean => this.#readings.get(edited.identity) === reading;
    await reading.finishInSlices(pausing, {
      get isCancellationRequested() {
        return token?.isCancellationRequested === true || !isCurrent();
      },
    });
    return reading.isFinished && isCurrent() && token?.isCancellationRequested !== true;
  }

  #readingOf(edited: EditedText, recognition: Recognition): MemoReading {
    const known = this.#readings.get(edited.identity);
    if (known?.isOf(edited, recognition) === true) {
      return known;
    }
    const reading = new MemoReading(edited, recognition, {
      markdown: this.#markdown,
      search: this.#search,
      kept: known?.kept,
    });
    this.#readings.set(edited.identity, reading);
    return reading;
  }
}

/**
 * The mention under a text cursor, by binary search; at the border of two the one that begins there. `undefined`
 * where none touches the offset.
 */
export function findMentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const mention = mentions[low - 1];
  return mention !== undefined && spanTouches(mention.span, offset) ? mention : undefined;
}

/**
 * Mentions that touch none of the spans; the same array where there are no spans.
 *
 * @param spans in order, without overlap, as the mentions are
 */
export function outsideSpans(mentions: readonly Mention[], spans: readonly Span[]): readonly Mention[] {
  if (spans.length === 0) {
    return mentions;
  }
  let next = 0;
  return mentions.filter(({ span: { start, end } }) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) {
      next += 1;
    }
    return (spans[next]?.start ?? Infinity) >= end;
  });
}
