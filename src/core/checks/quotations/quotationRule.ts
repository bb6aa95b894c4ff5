import { withoutRepeats, type Citation } from '../../citations/citation';
import { guessLanguage } from '../../corpus/guessLanguage';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Remark } from '../finding';
import type { CheckDesk, Rule } from '../rule';
import { checkCited, type CitedDocument, type KeptOfDocuments, type QuotedWords } from './checkQuotation';
import { findCitationsOf } from './citedBy';
import { findElsewhere } from './findElsewhere';
import { findQuotations } from './findQuotations';
import { DocumentTitles, isMention } from './namedInMarks';
import { QuotableDocuments } from '../../corpus/quotableDocuments';
import { countWords, findPieces, type QuotedPiece } from './quotedPieces';
import { isSourcedOtherwise } from './sourcedOtherwise';
import { tellUncited } from './tellQuotation';

/** Fewer words in marks are a term, a title or irony, even where a citation follows. */
const FEWEST_CITED = 4;
/** The same for Vietnamese, whose words have mostly two syllables. */
const FEWEST_SYLLABLES_CITED = 6;
/** Shorter ones may be anybody's. */
const FEWEST_UNCITED = 8;

/** Compares what stands in quotation marks, and block quotations, with the sources. */
export function createQuotationRule(): Rule {
  const kept: KeptOfDocuments = { documents: new QuotableDocuments(), titles: new DocumentTitles() };
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
      return (paragraph) => checkParagraph(paragraph, desk, kept);
    },
  };
}

function* checkParagraph(
  paragraph: CheckedParagraph,
  desk: CheckDesk,
  kept: KeptOfDocuments,
): Steps<readonly Remark[]> {
  const remarks: Remark[] = [];
  const quotations = findQuotations(paragraph.text);
  for (const quotation of quotations) {
    const pieces = findPieces(paragraph.text, quotation);
    yield;
    const count = countWords(paragraph.text, pieces);
    if (count < fewestCited(pieces)) {
      continue;
    }
    const citations = withoutRepeats(findCitationsOf(quotation, quotations, paragraph));
    const words: QuotedWords = { paragraph, quotation, pieces, citations };
    const cited = citations.flatMap((citation) => toCited(citation, desk));
    if (cited.length > 0) {
      if (!isMention(words)) {
        remarks.push(...(yield* checkCited(words, cited, desk, kept)));
      }
    } else if (citations.length === 0 && count >= FEWEST_UNCITED) {
      remarks.push(...(yield* checkUncited(words, desk, kept)));
    }
    yield;
  }
  return remarks;
}

function fewestCited(pieces: readonly QuotedPiece[]): number {
  const words = pieces.map(({ folded }) => folded).join(' ');
  return guessLanguage(words) === 'vi' ? FEWEST_SYLLABLES_CITED : FEWEST_CITED;
}

function* checkUncited(
  words: QuotedWords,
  desk: CheckDesk,
  { documents, titles }: KeptOfDocuments,
): Steps<readonly Remark[]> {
  const { paragraph, quotation, pieces } = words;
  if (isMention(words) || isSourcedOtherwise(quotation, paragraph)) {
    return [];
  }
  const place = yield* findElsewhere(pieces, desk, documents);
  if (place === undefined || titles.areAt(place, words)) {
    return [];
  }
  const isCitedNearby = paragraph.citations
    .flatMap((citation) => toCited(citation, desk))
    .some(({ document }) => document === place.document);
  return [tellUncited(words, place, isCitedNearby, desk)];
}

function toCited(citation: Citation, { keys }: CheckDesk): readonly CitedDocument[] {
  const source = keys.resolve(citation.key);
  return source.state === 'found' ? [{ citation, document: source.document }] : [];
}
