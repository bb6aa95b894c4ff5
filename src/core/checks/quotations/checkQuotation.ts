import { placeOf, type Citation } from '../../citations/citation';
import { spanOfLocator, tellLocator } from '../../citations/locatorPlaces';
import { guessLanguage } from '../../corpus/guessLanguage';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Span } from '../../text/span';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, Remark } from '../finding';
import type { CheckDesk } from '../rule';
import { compareNearly } from './compareNearly';
import { findElsewhere, findNearlyElsewhere } from './findElsewhere';
import type { Quotation } from './findQuotations';
import { locateExactly } from './locate';
import { isWrittenAsTitle, type DocumentTitles } from './namedInMarks';
import { toStored, type QuotableDocuments } from '../../corpus/quotableDocuments';
import type { QuotedPiece } from './quotedPieces';
import { isReported, isSpoken } from './reportedSpeech';
import { tellElsewhere, tellIndirect, tellMoved, tellNearlyElsewhere, tellNotFound } from './tellQuotation';

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

/** What is kept of documents while they live. */
export interface KeptOfDocuments {
  readonly documents: QuotableDocuments;
  readonly titles: DocumentTitles;
}

const TRANSLATED =
  /(?:our|own|my|unofficial|author'?s) translation|translated by|chúng tôi (?:tạm )?dịch|tạm dịch|bản dịch của (?:chúng tôi|tôi|người soạn)|người soạn dịch|dịch không chính thức/iu;
/** What follows may be another statement, and the citation behind it that one's. */
const OTHER_CLAUSE =
  /;|[,–—]\s+(?:while|whereas|but|and|although|though|yet|còn|trong khi|nhưng|song|và|tuy)(?![\p{L}\p{M}])/iu;

/** Compares a quotation that cites sources of the desk with what they say. */
export function* checkCited(
  words: QuotedWords,
  cited: readonly CitedDocument[],
  desk: CheckDesk,
  { documents, titles }: KeptOfDocuments,
): Steps<readonly Remark[]> {
  const { pieces } = words;
  const quotable = cited.filter(({ document }) => document.textBasis !== 'retold');
  const exact: (CitedDocument & { readonly place: Span })[] = [];
  for (const one of quotable) {
    yield* documents.inSteps(one.document);
    const place = chooseExactly(words, one, documents);
    exact.push(...(place === undefined ? [] : [{ ...one, place }]));
    yield;
  }
  const [found] = exact;
  if (found !== undefined) {
    return checkFound(words, found, exact, desk);
  }
  if (cited.some(({ document }) => titles.has(document, words))) {
    return [];
  }
  const { translate } = desk.wording;
  if (quotable.length === 0) {
    return [unchecked(words, translate('Its source is retold in other words: nothing can be compared.'))];
  }
  if (isTranslation(words, quotable)) {
    return [unchecked(words, translate('A translation cannot be compared with the words of its source.'))];
  }
  const doubt = findDoubt(words, cited, desk);
  const elsewhere = doubt === undefined ? yield* findElsewhere(pieces, desk, documents) : undefined;
  if (elsewhere !== undefined) {
    return titles.areAt(elsewhere, words) ? [] : [tellElsewhere(words, elsewhere, desk)];
  }
  const near = yield* compareNearly(words, quotable, doubt !== undefined, desk, documents);
  if (near !== undefined) {
    return near;
  }
  if (isWrittenAsTitle(words) || (yield* titles.areOfAny(desk.desk, words))) {
    return [];
  }
  if (doubt !== undefined) {
    return [unchecked(words, doubt)];
  }
  const nearly = yield* findNearlyElsewhere(pieces, desk, documents);
  return [
    nearly === undefined ? tellNotFound(words, quotable, desk) : tellNearlyElsewhere(words, nearly, desk),
  ];
}

/** Why words that are not found in the cited sources may be right nevertheless. */
function findDoubt(
  { citations, paragraph, quotation }: QuotedWords,
  cited: readonly CitedDocument[],
  { wording: { translate } }: CheckDesk,
): string | undefined {
  if (cited.length < citations.length) {
    return translate('One of the sources it cites is not known here.');
  }
  if (cited.some(({ document }) => document.textBasis === 'retold')) {
    return translate('One of the sources it cites is retold in other words.');
  }
  if (cited.some(({ document }) => document.textBasis === 'excerpt')) {
    return translate('Its source is here as an excerpt alone, which does not have these words.');
  }
  const [citation] = citations;
  const between = citation && paragraph.text.slice(quotation.span.end, Math.max(0, placeOf(citation).start));
  return between !== undefined && OTHER_CLAUSE.test(between)
    ? translate('The citation may be that of the words before it.')
    : undefined;
}

/** The place in the cited paragraphs before all others. */
function chooseExactly(
  { pieces }: QuotedWords,
  { citation, document }: CitedDocument,
  documents: QuotableDocuments,
): Span | undefined {
  const text = documents.of(document);
  const folded = pieces.map((piece) => piece.folded);
  const near = locateExactly(text.folded, folded);
  const places = (near.length > 0 ? near : locateExactly(text.folded, folded, Infinity)).map((place) =>
    toStored(document, text, place),
  );
  return places.find((place) => isWithinCited(place, citation, document)) ?? places[0];
}

function isWithinCited(place: Span, { locator }: Citation, document: SourceDocument): boolean {
  const cited = locator && spanOfLocator(document, locator);
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
    tellLocator(found.document, found.place) !== undefined
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

function unchecked({ quotation }: QuotedWords, reason: string): Remark {
  return { kind: 'unchecked', span: quotation.span, reason };
}
