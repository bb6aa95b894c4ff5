import { shownWords } from '../../features/quotation';
import { toShownText } from '../../search/shownText';
import { toVisibleText } from '../../text/presentText';
import type { Span } from '../../text/span';
import { findWords } from '../../text/words';
import { append } from '../../util/append';
import { groupBy } from '../../util/groupBy';
import type { Steps } from '../../util/steps';
import type { Remark } from '../finding';
import type { CheckDesk } from '../rule';
import type { CitedDocument, QuotedWords } from './checkQuotation';
import { findDifferences, type Comparison } from './findDifferences';
import { findSeam } from './findSeam';
import { locateNearly } from '../../text/locateNearly';
import { locateExactly } from './locate';
import { toStored, type QuotableDocuments } from '../../corpus/quotableDocuments';
import type { QuotedPiece } from './quotedPieces';
import { tellAltered, tellOtherOrder, tellStitched } from './tellQuotation';

/** A piece of a quotation that nearly stands in a source. */
export interface AlteredPiece {
  readonly piece: QuotedPiece;
  /** Into the stored text. */
  readonly span: Span;
  /** As a reader sees the words of the source, on one line. */
  readonly said: string;
  readonly comparison: Comparison;
}

/** A cited source that has a quotation nearly. */
export interface AlteredWords extends CitedDocument {
  /** In order, never empty; the other pieces are exact. */
  readonly altered: readonly AlteredPiece[];
  /** The least that one of them shares with the source; see {@link Comparison}. */
  readonly shared: number;
}

/** With less in common they are other words. */
const FEWEST_SHARED = 0.5;
/** The same where a source that cannot be seen may have them as they are. */
const FEWEST_SHARED_IN_DOUBT = 0.75;

/** So few words changed are a slip, even where each half of the quotation stands somewhere else. */
const SLIP = 1;
/** Fewer words stand in any source. */
const FEWEST_TELLING = 3;

/**
 * What is to be said of words that are in no cited source as they are, where one has them nearly; empty where the
 * difference is none. `undefined` where they are nowhere near.
 *
 * @param isInDoubt a source that cannot be looked at may have them
 */
export function* compareNearly(
  words: QuotedWords,
  cited: readonly CitedDocument[],
  isInDoubt: boolean,
  desk: CheckDesk,
  documents: QuotableDocuments,
): Steps<readonly Remark[] | undefined> {
  // Where in it a citation points makes no difference here.
  const sources = [...groupBy(cited, ({ document }) => document).values()].map(([first]) => first);
  const altered: AlteredWords[] = [];
  for (const one of sources) {
    append(altered, findAltered(words, one, documents));
    yield;
  }
  const [best] = altered.sort((a, b) => b.shared - a.shared);
  if (best !== undefined && countChanged(best) <= SLIP) {
    return tellBest(words, best, isInDoubt, desk);
  }
  for (const one of sources) {
    yield;
    const joined = findJoined(words, one, desk, documents) ?? findStitched(words, one, desk, documents);
    if (joined !== undefined) {
      return joined;
    }
  }
  return best === undefined || best.shared < (isInDoubt ? FEWEST_SHARED_IN_DOUBT : FEWEST_SHARED)
    ? undefined
    : tellBest(words, best, isInDoubt, desk);
}

function tellBest(
  words: QuotedWords,
  best: AlteredWords,
  isInDoubt: boolean,
  desk: CheckDesk,
): readonly Remark[] {
  const differences = best.altered.flatMap(({ comparison }) => comparison.differences);
  const isSlight = differences.every((one) => one.isSlight);
  // Marks between the items of a list are the analyst's, in whatever way they are joined.
  return differences.length === 0 || (isSlight && isJoined(best))
    ? []
    : [tellAltered(words, best, isInDoubt, desk)];
}

/** Words changed, left out or put in. */
function countChanged({ altered }: AlteredWords): number {
  return altered
    .flatMap(({ comparison }) => comparison.differences)
    .filter(({ isSlight }) => !isSlight)
    .reduce((sum, { written, said }) => sum + Math.max(findWords(written).length, findWords(said).length), 0);
}

/** `…,” she said, “…`, folded: the source goes on quoting, and its words between are not quoted there either. */
function isInterruption(between: string): boolean {
  return /^[.,;:!?]*'\s[^']{0,200}\s'$/u.test(between);
}

/** A quotation without a mark of omission that is made of two stretches of the source. */
function findStitched(
  words: QuotedWords,
  one: CitedDocument,
  desk: CheckDesk,
  documents: QuotableDocuments,
): readonly Remark[] | undefined {
  const [piece, ...others] = words.pieces;
  const text = documents.of(one.document);
  const seam = piece === undefined || others.length > 0 ? undefined : findSeam(text.folded, piece.folded);
  if (piece === undefined || seam === undefined) {
    return undefined;
  }
  return isInterruption(text.folded.slice(seam.first.end, seam.second.start))
    ? []
    : [tellStitched(words, piece, seam, { ...one, text }, desk)];
}

/** Pieces that all stand in the source, in another order. */
function findJoined(
  words: QuotedWords,
  { document }: CitedDocument,
  desk: CheckDesk,
  documents: QuotableDocuments,
): readonly Remark[] | undefined {
  if (
    words.pieces.length < 2 ||
    !words.pieces.some(({ folded }) => findWords(folded).length >= FEWEST_TELLING)
  ) {
    return undefined;
  }
  const text = documents.of(document);
  const places = words.pieces.flatMap(({ folded }) => locateExactly(text.folded, [folded]).slice(0, 1));
  return places.length === words.pieces.length
    ? [
        tellOtherOrder(
          words,
          places.map((place) => ({ document, span: toStored(document, text, place) })),
          desk,
        ),
      ]
    : undefined;
}

/** The pieces that are not exact, where all of them are near. */
function findAltered(
  { paragraph, pieces }: QuotedWords,
  one: CitedDocument,
  documents: QuotableDocuments,
): readonly AlteredWords[] {
  const { document } = one;
  const text = documents.of(document);
  const altered: AlteredPiece[] = [];
  for (const piece of pieces) {
    if (locateExactly(text.folded, [piece.folded]).length > 0) {
      continue;
    }
    const place = locateNearly(text.folded, piece.folded);
    if (place === undefined) {
      return [];
    }
    const span = toStored(document, text, place);
    const said = toVisibleText(shownWords(document, span));
    const { start, end } = piece.span;
    const written = toVisibleText(toShownText(paragraph.text.slice(start, end), 'markdown').text);
    altered.push({ piece, span, said, comparison: findDifferences(written, said) });
  }
  const shared = altered.reduce((least, { comparison }) => Math.min(least, comparison.shared), Infinity);
  return altered.length === 0 ? [] : [{ ...one, altered, shared }];
}

function isJoined({ document, altered }: AlteredWords): boolean {
  return altered.some(
    ({ span }) =>
      document.passages.filter((passage) => passage.span.start < span.end && span.start < passage.span.end)
        .length > 1,
  );
}
