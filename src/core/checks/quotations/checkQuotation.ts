import type { Citation } from '../../citations/citation';
import { spanOfParagraphs, tellParagraphs } from '../../citations/paragraphs';
import { guessLanguage } from '../../corpus/guessLanguage';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Span } from '../../text/span';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, Remark } from '../finding';
import type { CheckDesk } from '../rule';
import type { Quotation } from './findQuotations';
import { findSeam } from './findSeam';
import { locateExactly, locateNearly, type NearPlace } from './locate';
import { toStored, type QuotableDocuments } from './quotableDocuments';
import type { QuotedPiece } from './quotedPieces';
import { isReported, isSpoken } from './reportedSpeech';
import {
  tellAltered,
  tellElsewhere,
  tellIndirect,
  tellMoved,
  tellNotFound,
  tellStitched,
} from './tellQuotation';

/** A quotation with what is known of it. */
export interface QuotedWords {
  readonly paragraph: CheckedParagraph;
  readonly quotation: Quotation;
  readonly pieces: readonly QuotedPiece[];
  readonly citations: readonly Citation[];
}

/** A source that a quotation cites. */
export interface CitedDocument {
  readonly citation: Citation;
  readonly document: SourceDocument;
}

/** Documents that are looked through for words that the cited source does not have. */
const MOST_ELSEWHERE = 8;
/** A run of so many words is looked for in the index. */
const RUN = 8;

const TRANSLATED =
  /(?:our|own|my|unofficial|author'?s) translation|translated by|chúng tôi (?:tạm )?dịch|tạm dịch|bản dịch của (?:chúng tôi|tôi|người soạn)|người soạn dịch|dịch không chính thức/iu;

/** Compares a quotation that cites sources of the desk with what they say. */
export function* checkCited(
  words: QuotedWords,
  cited: readonly CitedDocument[],
  desk: CheckDesk,
  documents: QuotableDocuments,
): Steps<readonly Remark[]> {
  const { wording } = desk;
  const quotable = cited.filter(({ document }) => document.textBasis !== 'retold');
  const exact = quotable.flatMap((one) => {
    const place = chooseExactly(words, one, documents);
    return place === undefined ? [] : [{ ...one, place }];
  });
  const [found] = exact;
  if (found !== undefined) {
    return checkFound(words, found, exact, desk);
  }
  if (quotable.length === 0) {
    return [
      unchecked(words, wording.translate('Its source is retold in other words: nothing can be compared.')),
    ];
  }
  if (isTranslation(words, quotable)) {
    return [
      unchecked(words, wording.translate('A translation cannot be compared with the words of its source.')),
    ];
  }
  const elsewhere = yield* findElsewhere(words, desk, documents);
  if (elsewhere !== undefined) {
    return [tellElsewhere(words, elsewhere, desk)];
  }
  return [compareNearly(words, quotable, desk, documents)];
}

/** Where the whole quotation stands in a source of the desk; `undefined` where in none. */
export function* findElsewhere(
  { pieces }: Pick<QuotedWords, 'pieces'>,
  desk: CheckDesk,
  documents: QuotableDocuments,
): Steps<{ readonly document: SourceDocument; readonly span: Span } | undefined> {
  const [longest = ''] = pieces.map(({ folded }) => folded).sort((a, b) => b.length - a.length);
  const run = longest.split(' ').slice(0, RUN).join(' ');
  const places = yield* desk.findPassages(run, MOST_ELSEWHERE);
  for (const document of new Set(places.map((place) => place.document))) {
    if (document.textBasis === 'retold') {
      continue;
    }
    const text = documents.of(document);
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

/** The place in the cited paragraphs before all others. */
function chooseExactly(
  { pieces }: QuotedWords,
  { citation, document }: CitedDocument,
  documents: QuotableDocuments,
): Span | undefined {
  const text = documents.of(document);
  const places = locateExactly(
    text.folded,
    pieces.map(({ folded }) => folded),
  ).map((place) => toStored(document, text, place));
  return places.find((place) => isWithinCited(place, citation, document)) ?? places[0];
}

function isWithinCited(place: Span, { locator }: Citation, document: SourceDocument): boolean {
  const cited = locator && spanOfParagraphs(document, locator);
  return cited === undefined || (place.start < cited.end && cited.start < place.end);
}

function checkFound(
  words: QuotedWords,
  found: CitedDocument & { readonly place: Span },
  all: readonly (CitedDocument & { readonly place: Span })[],
  desk: CheckDesk,
): readonly Remark[] {
  const findings: Finding[] = [];
  if (
    !all.some(({ place, citation, document }) => isWithinCited(place, citation, document)) &&
    tellParagraphs(found.document, found.place) !== undefined
  ) {
    findings.push(tellMoved(found, desk));
  }
  if (
    isSpoken(words.quotation, words.paragraph) &&
    all.every(({ document, place }) => isReported(document, place))
  ) {
    findings.push(tellIndirect(words, found, desk));
  }
  return findings;
}

/** Words of another language than all cited sources, or such that the memo calls its own translation. */
function isTranslation(
  { paragraph, quotation, pieces }: QuotedWords,
  cited: readonly CitedDocument[],
): boolean {
  const { start, end } = quotation.span;
  if (TRANSLATED.test(paragraph.text.slice(Math.max(0, start - 160), end + 80))) {
    return true;
  }
  const own = guessLanguage(pieces.map(({ folded }) => folded).join(' '));
  return (
    own !== 'und' &&
    cited.every(({ document }) => /^(?:vi|en)/.test(document.lang) && !document.lang.startsWith(own))
  );
}

function compareNearly(
  words: QuotedWords,
  cited: readonly CitedDocument[],
  desk: CheckDesk,
  documents: QuotableDocuments,
): Remark {
  const [piece, ...others] = words.pieces;
  for (const one of cited) {
    const text = documents.of(one.document);
    const seam = piece && others.length === 0 ? findSeam(text.folded, piece.folded) : undefined;
    if (piece !== undefined && seam !== undefined) {
      return tellStitched(words, piece, seam, { ...one, text }, desk);
    }
  }
  const near = cited
    .flatMap((one) => findAltered(words.pieces, one, documents))
    .sort((a, b) => a.place.errors - b.place.errors);
  const [best] = near;
  if (best !== undefined) {
    return tellAltered(words, best, desk);
  }
  const [only] = cited;
  return cited.some(({ document }) => document.textBasis === 'excerpt') || only === undefined
    ? unchecked(
        words,
        desk.wording.translate('Its source is here as an excerpt alone, which does not have these words.'),
      )
    : tellNotFound(words, cited, desk);
}

/** A piece that is not exact where all others are, or may be. */
function findAltered(
  pieces: readonly QuotedPiece[],
  one: CitedDocument,
  documents: QuotableDocuments,
): readonly (CitedDocument & {
  readonly piece: QuotedPiece;
  readonly place: NearPlace;
  readonly span: Span;
})[] {
  const text = documents.of(one.document);
  const altered = pieces.filter(({ folded }) => locateExactly(text.folded, [folded]).length === 0);
  const near = altered.map((piece) => ({ piece, place: locateNearly(text.folded, piece.folded) }));
  const [first] = near;
  return first?.place === undefined || near.some(({ place }) => place === undefined)
    ? []
    : [{ ...one, piece: first.piece, place: first.place, span: toStored(one.document, text, first.place) }];
}

function unchecked({ quotation }: QuotedWords, reason: string): Remark {
  return { kind: 'unchecked', span: quotation.span, reason };
}
