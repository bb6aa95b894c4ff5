import { tellParagraphs } from '../../citations/paragraphs';
import { toCitationItem } from '../../citations/writeCitation';
import type { DocumentFormat, SourceDocument } from '../../corpus/sourceDocument';
import { toShownText } from '../../search/shownText';
import type { TextEdit } from '../../features/decisions/decision';
import type { QuotableText } from '../../text/quoteSelector';
import type { Span } from '../../text/span';
import { toVisibleText } from '../../text/presentText';
import type { Finding, FindingFix, FindingSeverity } from '../finding';
import type { CheckDesk } from '../rule';
import type { CitedDocument, QuotedWords } from './checkQuotation';
import type { Seam } from './findSeam';
import type { NearPlace } from './locate';
import { toStored } from './quotableDocuments';
import type { QuotedPiece } from './quotedPieces';
import { findDifference } from './tellDifference';
import { readableOffset } from '../../text/readableText';

const LONGEST_WORDS = 120;

type Told = Pick<Finding, 'code' | 'severity' | 'span' | 'message' | 'sources'> & {
  readonly fixes?: readonly FindingFix[];
};

function toFinding({ fixes = [], ...told }: Told): Finding {
  return { kind: 'finding', ...told, fixes };
}

/** Words that are not those of the origin may differ from it where they were translated. */
function severityOf(documents: readonly SourceDocument[]): FindingSeverity {
  return documents.every(({ textBasis }) => textBasis === 'verbatim') ? 'warning' : 'information';
}

export function tellAltered(
  words: QuotedWords,
  {
    document,
    piece,
    span,
  }: CitedDocument & { readonly piece: QuotedPiece; readonly place: NearPlace; readonly span: Span },
  { wording }: CheckDesk,
): Finding {
  const { translate } = wording;
  const { text } = words.paragraph;
  const written = shown(text.slice(piece.span.start, piece.span.end), 'markdown');
  const said = saidAt(document, span);
  const { written: changed = '', said: original = '' } = findDifference(written, said) ?? {};
  const message =
    changed === ''
      ? translate('The source has more words here: “{0}”.', cut(original))
      : original === ''
        ? translate('The source does not have the words “{0}”.', cut(changed))
        : translate('The source says “{0}”, not “{1}”.', cut(original), cut(changed));
  return toFinding({
    code: 'quote-altered',
    severity: severityOf([document]),
    span: words.quotation.span,
    message,
    sources: [{ document, span }],
    fixes: [
      {
        title: translate('Restore the words of the source'),
        edits: [{ ...piece.span, newText: withCaseOf(said, written) }],
      },
    ],
  });
}

export function tellStitched(
  words: QuotedWords,
  piece: QuotedPiece,
  { at, first, second }: Seam,
  { document, text }: CitedDocument & { readonly text: QuotableText },
  { wording }: CheckDesk,
): Finding {
  const { translate } = wording;
  const places = [first, second].map((place) => ({ document, span: toStored(document, text, place) }));
  const edit = seamEdit(words, piece, at);
  return toFinding({
    code: 'quote-stitched',
    severity: 'information',
    span: words.quotation.span,
    message: translate('These words stand in two places of the source, with others between them.'),
    sources: places,
    fixes: edit === undefined ? [] : [{ title: translate('Mark what is left out'), edits: [edit] }],
  });
}

/** The seam in the memo: its words are the same as the folded ones, one by one. */
function seamEdit({ paragraph }: QuotedWords, piece: QuotedPiece, at: Span): TextEdit | undefined {
  const text = paragraph.text.slice(piece.span.start, piece.span.end);
  if (text.length !== piece.folded.length) {
    return undefined;
  }
  const between = text.slice(at.start, at.end);
  const stop = /^[.!?;,:]*/u.exec(between)?.[0] ?? '';
  return { start: piece.span.start + at.start, end: piece.span.start + at.end, newText: `${stop} […] ` };
}

export function tellElsewhere(
  words: QuotedWords,
  { document, span }: { readonly document: SourceDocument; readonly span: Span },
  { wording }: CheckDesk,
): Finding {
  const { translate } = wording;
  const item = toCitationItem({ document, span });
  const [citation] = words.citations;
  const end = citation && (citation.locator?.end ?? citation.span.end);
  return toFinding({
    code: 'quote-elsewhere',
    severity: 'warning',
    span: words.quotation.span,
    message: translate('The cited source does not say this; “{0}” does.', cut(document.title)),
    sources: [{ document, span }],
    fixes:
      item === undefined || citation === undefined || end === undefined || words.citations.length > 1
        ? []
        : [
            {
              title: translate('Cite “{0}” instead', document.citationKey),
              edits: [{ start: citation.span.start, end, newText: item }],
            },
          ],
  });
}

export function tellNotFound(
  { quotation }: QuotedWords,
  cited: readonly CitedDocument[],
  { wording }: CheckDesk,
): Finding {
  const documents = cited.map(({ document }) => document);
  return toFinding({
    code: 'quote-not-found',
    severity: severityOf(documents),
    span: quotation.span,
    message: wording.translate('Neither the cited source nor any other of the desk has these words.'),
    sources: documents.map((document) => ({ document, span: { start: 0, end: 0 } })),
  });
}

/** The words are there, in another paragraph than the citation says. */
export function tellMoved(
  { document, citation, place }: CitedDocument & { readonly place: Span },
  { wording }: CheckDesk,
): Finding {
  const { translate } = wording;
  const { locator } = citation;
  const paragraphs = tellParagraphs(document, place) ?? '';
  const span = locator === undefined ? citation.span : { start: locator.start, end: locator.end };
  return toFinding({
    code: 'passage-lost',
    severity: 'information',
    span,
    message: translate('The quoted words stand in another paragraph of the source: {0}.', paragraphs),
    sources: [{ document, span: place }],
    fixes: [{ title: translate('Cite {0}', paragraphs), edits: [{ ...span, newText: paragraphs }] }],
  });
}

export function tellIndirect(
  { quotation, paragraph }: QuotedWords,
  { document, place }: CitedDocument & { readonly place: Span },
  { wording }: CheckDesk,
): Finding {
  const { translate } = wording;
  const { start, end } = quotation.span;
  return toFinding({
    code: 'quote-indirect',
    severity: 'information',
    span: quotation.span,
    message: translate('The source reports this in its own words; it does not quote it.'),
    sources: [{ document, span: place }],
    fixes: quotation.isBlock
      ? []
      : [
          {
            title: translate('Leave out the quotation marks'),
            edits: [{ start, end, newText: paragraph.stored.slice(start + 1, end - 1) }],
          },
        ],
  });
}

export function tellUncited(
  { quotation }: QuotedWords,
  place: { readonly document: SourceDocument; readonly span: Span },
  { wording }: CheckDesk,
): Finding {
  const { translate } = wording;
  const item = toCitationItem(place);
  const { end } = quotation.span;
  return toFinding({
    code: 'quote-uncited',
    severity: 'information',
    span: quotation.span,
    message: translate('This is quoted from “{0}” without a citation.', cut(place.document.title)),
    sources: [place],
    fixes:
      item === undefined
        ? []
        : [
            {
              title: translate('Cite “{0}”', place.document.citationKey),
              edits: [{ start: end, end, newText: quotation.isBlock ? `\n>\n> [${item}]` : ` [${item}]` }],
            },
          ],
  });
}

/** The words of a stretch of a source as a reader sees them, on one line. */
function saidAt({ readable, format }: SourceDocument, { start, end }: Span): string {
  const from = readableOffset(readable, start);
  return shown(readable.text.slice(from, readableOffset(readable, end)), format);
}

function shown(readable: string, format: DocumentFormat): string {
  return toVisibleText(toShownText(readable, format).text);
}

/** The quotation may begin in the middle of its sentence, or of the source's. */
function withCaseOf(said: string, written: string): string {
  const [first = ''] = said;
  const [own = ''] = written;
  return first !== own && first.toLowerCase() === own.toLowerCase() ? own + said.slice(first.length) : said;
}

function cut(text: string): string {
  return toVisibleText(text, LONGEST_WORDS);
}
