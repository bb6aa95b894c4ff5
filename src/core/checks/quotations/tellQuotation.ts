import { tellLocator } from '../../citations/locatorPlaces';
import { toCitationItem } from '../../citations/writeCitation';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { TextEdit } from '../../features/decisions/decision';
import { presentInMemo, toVisibleText } from '../../text/presentText';
import type { QuotableText } from '../../text/foldForQuotes';
import type { Span } from '../../text/span';
import type { Finding, FindingFix, FindingSeverity, FindingSource } from '../finding';
import type { CheckDesk } from '../rule';
import type { CitedDocument, QuotedWords } from './checkQuotation';
import type { AlteredWords } from './compareNearly';
import type { Difference } from './findDifferences';
import type { OtherPlace } from './findElsewhere';
import type { Seam } from './findSeam';
import { toStored } from '../../corpus/quotableDocuments';
import type { QuotedPiece } from './quotedPieces';

const LONGEST_WORDS = 120;
/** More differences are not told; the words of the source show them. */
const MOST_TOLD = 3;

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
  { document, altered }: AlteredWords,
  isInDoubt: boolean,
  { wording }: CheckDesk,
): Finding {
  const { text, stored } = words.paragraph;
  const differences = altered.flatMap(({ comparison }) => comparison.differences);
  const weighty = differences.filter(({ isSlight }) => !isSlight);
  const told = (weighty.length === 0 ? differences : weighty).slice(0, MOST_TOLD);
  return toFinding({
    code: 'quote-altered',
    severity: weighty.length === 0 ? 'hint' : isInDoubt ? 'information' : severityOf([document]),
    span: words.quotation.span,
    message: told.map((difference) => tellDifference(difference, wording)).join(' '),
    sources: altered.map(({ span }) => ({ document, span })),
    fixes: altered.some(({ piece }) => cutsEmphasis(stored.slice(piece.span.start, piece.span.end)))
      ? []
      : [
          {
            title: wording.translate('Restore the words of the source'),
            edits: altered.map(({ piece: { span }, said }) => ({
              ...span,
              newText: presentInMemo(withCaseOf(said, text.slice(span.start, span.end))),
            })),
          },
        ],
  });
}

/** One mark of a pair stands outside the stretch, and would be left alone. */
function cutsEmphasis(markdown: string): boolean {
  const marks = markdown.match(/(?<!\\)\*+|(?<![\p{L}\p{N}\\])_+|_+(?![\p{L}\p{N}])/gu) ?? [];
  return marks.length % 2 === 1;
}

function tellDifference({ written, said }: Difference, { translate }: CheckDesk['wording']): string {
  if (written === '') {
    return translate('The source has more words here: “{0}”.', cut(said));
  }
  return said === ''
    ? translate('The source does not have the words “{0}”.', cut(written))
    : translate('The source says “{0}”, not “{1}”.', cut(said), cut(written));
}

export function tellStitched(
  words: QuotedWords,
  piece: QuotedPiece,
  { at, first, second }: Seam,
  { document, text }: CitedDocument & { readonly text: QuotableText },
  { wording }: Pick<CheckDesk, 'wording'>,
): Finding {
  const { translate } = wording;
  const places = [first, second].map((place) => ({ document, span: toStored(document, text, place) }));
  if (second.start < first.start) {
    return tellOtherOrder(words, places, { wording });
  }
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

/** The pieces all stand in the source, but not one behind the other. */
export function tellOtherOrder(
  { quotation }: QuotedWords,
  sources: readonly FindingSource[],
  { wording }: Pick<CheckDesk, 'wording'>,
): Finding {
  return toFinding({
    code: 'quote-stitched',
    severity: 'information',
    span: quotation.span,
    message: wording.translate('These words stand in several places of the source, in another order.'),
    sources,
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

export function tellElsewhere(words: QuotedWords, place: OtherPlace, desk: CheckDesk): Finding {
  const { translate } = desk.wording;
  return toFinding({
    code: 'quote-elsewhere',
    severity: 'warning',
    span: words.quotation.span,
    message: translate('The cited source does not say this; “{0}” does.', cut(place.document.title)),
    sources: [place],
    fixes: recite(words, place, desk),
  });
}

export function tellNearlyElsewhere(words: QuotedWords, place: OtherPlace, desk: CheckDesk): Finding {
  const { translate } = desk.wording;
  return toFinding({
    code: 'quote-elsewhere',
    severity: 'information',
    span: words.quotation.span,
    message: translate(
      'The cited source does not say this; “{0}” says nearly the same.',
      cut(place.document.title),
    ),
    sources: [place],
    fixes: recite(words, place, desk),
  });
}

/** Of several citations nothing tells which one is to go. */
function recite(
  { citations }: QuotedWords,
  { document, span }: OtherPlace,
  { wording, keys }: CheckDesk,
): readonly FindingFix[] {
  const item = keys.tells(document) ? toCitationItem({ document, span }) : undefined;
  const [citation, ...others] = citations;
  if (item === undefined || citation === undefined || others.length > 0) {
    return [];
  }
  const end = citation.locator?.end ?? citation.span.end;
  return [
    {
      title: wording.translate('Cite “{0}” instead', document.citationKey),
      edits: [{ start: citation.span.start, end, newText: item }],
    },
  ];
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
  const paragraphs = tellLocator(document, place) ?? '';
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

/** @param isCitedNearby the paragraph cites the source, but for something else */
export function tellUncited(
  { quotation }: QuotedWords,
  place: OtherPlace,
  isCitedNearby: boolean,
  { wording, keys }: CheckDesk,
): Finding {
  const { translate } = wording;
  const item = keys.tells(place.document) ? toCitationItem(place) : undefined;
  const { end } = quotation.span;
  return toFinding({
    code: 'quote-uncited',
    severity: isCitedNearby ? 'hint' : 'information',
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

/** The quotation may begin in the middle of its sentence, or of the source's. */
function withCaseOf(said: string, written: string): string {
  const [first = ''] = said;
  const [own = ''] = written;
  return first !== own && first.toLowerCase() === own.toLowerCase() ? own + said.slice(first.length) : said;
}

function cut(text: string): string {
  return toVisibleText(text, LONGEST_WORDS);
}
