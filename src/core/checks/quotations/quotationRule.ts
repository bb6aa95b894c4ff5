import type { Citation } from '../../citations/citation';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Remark } from '../finding';
import type { CheckDesk, Rule } from '../rule';
import { checkCited, findElsewhere, type CitedDocument, type QuotedWords } from './checkQuotation';
import { findCitationsOf } from './citedBy';
import { findQuotations } from './findQuotations';
import { QuotableDocuments } from './quotableDocuments';
import { countWords, findPieces } from './quotedPieces';
import { tellUncited } from './tellQuotation';

/** Fewer words in marks are a term, a title or irony, even where a citation follows. */
const FEWEST_CITED = 4;
/** Shorter ones may be anybody's. */
const FEWEST_UNCITED = 8;
/** Of the words in marks: a title or a name. */
const MOST_NAMED = 0.7;

/** Compares what stands in quotation marks, and block quotations, with the sources. */
export function createQuotationRule(): Rule {
  const documents = new QuotableDocuments();
  return {
    codes: [
      'quote-altered',
      'quote-not-found',
      'quote-elsewhere',
      'quote-stitched',
      'quote-uncited',
      'quote-indirect',
      'passage-lost',
    ],
    // eslint-disable-next-line require-yield -- documents are folded when they are cited
    *prepare(desk) {
      return (paragraph) => checkParagraph(paragraph, desk, documents);
    },
  };
}

function* checkParagraph(
  paragraph: CheckedParagraph,
  desk: CheckDesk,
  documents: QuotableDocuments,
): Steps<readonly Remark[]> {
  const remarks: Remark[] = [];
  const quotations = findQuotations(paragraph.text);
  for (const quotation of quotations) {
    const pieces = findPieces(paragraph.text, quotation);
    const count = countWords(paragraph.text, pieces);
    if (count < FEWEST_CITED) {
      continue;
    }
    const citations = findCitationsOf(quotation, quotations, paragraph);
    const words: QuotedWords = { paragraph, quotation, pieces, citations };
    const cited = citations.flatMap((citation) => toCited(citation, desk));
    if (cited.length > 0) {
      if (!isName(words)) {
        remarks.push(...(yield* checkCited(words, cited, desk, documents)));
      }
    } else if (citations.length === 0 && count >= FEWEST_UNCITED) {
      const place = yield* findElsewhere(words, desk, documents);
      if (place !== undefined) {
        remarks.push(tellUncited(words, place, desk));
      }
    }
    yield;
  }
  return remarks;
}

function toCited(citation: Citation, { keys }: CheckDesk): readonly CitedDocument[] {
  const source = keys.resolve(citation.key);
  return source.state === 'found' ? [{ citation, document: source.document }] : [];
}

/** A law, a meeting or a body in marks: its name, nobody's words. */
function isName({ quotation, paragraph }: QuotedWords): boolean {
  const { start, end } = quotation.span;
  const named = paragraph.mentions
    .filter(({ span }) => start <= span.start && span.end <= end)
    .reduce((sum, { span }) => sum + span.end - span.start, 0);
  return named >= (end - start) * MOST_NAMED;
}
