import type { Span } from '../text/span';

/**
 * The paragraphs a citation points at, `para. 4`, `paras. 4-6`, counted from 1 with table rows left out; or the pages of the
 * original, `p. 3`.
 */
export interface Locator extends Span {
  readonly unit: 'paragraph' | 'page';
  readonly first: number;
  /** The same as {@link first} for a single one. */
  readonly last: number;
}

/**
 * The author's pointer to a source, in Pandoc's syntax. `[see @a, para. 2; -@{b c}]` holds two of them. Offsets are
 * those of the text it stands in.
 */
export interface Citation {
  /** `@a` or `@{b c}`. */
  readonly span: Span;
  readonly key: string;
  readonly locator?: Locator;
  /** Of the brackets that hold it, from `[` to behind `]`; `undefined` in running text. */
  readonly brackets?: Span;
  /** `-@key`: the author is named in the sentence already. */
  readonly suppressesAuthor: boolean;
}

/** With its brackets, where it stands in some. */
export function placeOf({ span, brackets }: Citation): Span {
  return brackets ?? span;
}

/** Of the citations of a text those in the same brackets as one of them, and itself. */
export function inSameBrackets(
  { span, brackets }: Citation,
  citations: readonly Citation[],
): readonly Citation[] {
  return citations.filter((other) =>
    brackets === undefined ? other.span.start === span.start : other.brackets?.start === brackets.start,
  );
}

/** Of citations that lead to the same place from the same brackets the first. */
export function withoutRepeats(citations: readonly Citation[]): readonly Citation[] {
  const places = new Set<string>();
  return citations.filter(({ key, locator, brackets }) => {
    const place = JSON.stringify([key, locator?.unit, locator?.first, locator?.last, brackets?.start]);
    const isNew = !places.has(place);
    places.add(place);
    return isNew;
  });
}
