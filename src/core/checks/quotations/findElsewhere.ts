import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Span } from '../../text/span';
import type { Steps } from '../../util/steps';
import type { CheckDesk } from '../rule';
import { locateNearly } from '../../text/locateNearly';
import { locateExactly } from './locate';
import { toStored, type QuotableDocuments } from '../../corpus/quotableDocuments';
import type { QuotedPiece } from './quotedPieces';

/** A stretch of a source that is not cited. */
export interface OtherPlace {
  readonly document: SourceDocument;
  readonly span: Span;
}

/** Documents that are looked through for words that the cited source does not have. */
const MOST_DOCUMENTS = 8;
/** A run of so many words is looked for in the index. */
const RUN = 8;
/** Of words that may be changed, shorter runs are, from so many places. */
const SHORT_RUN = 4;
const MOST_RUNS = 4;
/** Fewer words nearly stand in many places. */
const FEWEST_NEARLY = 8;
/** Of the length of the words. */
const NEARLY = 0.15;

/** Where the whole quotation stands in a source of the desk; `undefined` where in none. */
export function* findElsewhere(
  pieces: readonly QuotedPiece[],
  desk: CheckDesk,
  documents: QuotableDocuments,
): Steps<OtherPlace | undefined> {
  const run = longestOf(pieces).slice(0, RUN).join(' ');
  const places = yield* desk.findPassages(run, MOST_DOCUMENTS);
  for (const document of new Set(places.map((place) => place.document))) {
    if (document.textBasis === 'retold') {
      continue;
    }
    const text = yield* documents.inSteps(document);
    const [place] = locateExactly(
      text.folded,
      pieces.map(({ folded }) => folded),
    );
    if (place !== undefined) {
      return { document, span: toStored(document, text, place) };
    }
  }
  return undefined;
}

/** Where a quotation without omissions stands in a source of the desk but for a word or two. */
export function* findNearlyElsewhere(
  pieces: readonly QuotedPiece[],
  desk: CheckDesk,
  documents: QuotableDocuments,
): Steps<OtherPlace | undefined> {
  const [piece, ...others] = pieces;
  const words = longestOf(pieces);
  if (piece === undefined || others.length > 0 || words.length < FEWEST_NEARLY) {
    return undefined;
  }
  const looked = new Set<SourceDocument>();
  for (let i = 0; i < MOST_RUNS; i++) {
    const start = Math.round(((words.length - SHORT_RUN) * i) / (MOST_RUNS - 1));
    const places = yield* desk.findPassages(words.slice(start, start + SHORT_RUN).join(' '), MOST_DOCUMENTS);
    for (const { document } of places) {
      if (looked.has(document) || document.textBasis === 'retold') {
        continue;
      }
      looked.add(document);
      const text = yield* documents.inSteps(document);
      const place = locateNearly(text.folded, piece.folded);
      if (place !== undefined && place.errors <= piece.folded.length * NEARLY) {
        return { document, span: toStored(document, text, place) };
      }
      yield;
    }
  }
  return undefined;
}

function longestOf(pieces: readonly QuotedPiece[]): readonly string[] {
  const [longest = ''] = pieces.map(({ folded }) => folded).sort((a, b) => b.length - a.length);
  return longest.split(' ');
}
