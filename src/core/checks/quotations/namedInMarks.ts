import { paragraphsOf } from '../../citations/paragraphs';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Desk } from '../../desk';
import type { Steps } from '../../util/steps';
import type { QuotedWords } from './checkQuotation';
import type { OtherPlace } from './findElsewhere';
import { foldWords } from '../../text/foldWords';

/** Of the words in marks: a title or a name. */
const MOST_NAMED = 0.7;
/** Words that titles of works and programmes write small. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|the|to|via|vs|with|và|của|cho|vì|với|về|trong|tại|đến|các|những)$/iu;
/** So many documents are looked at before resting. */
const AT_ONCE = 200;

/** A law, a meeting or a body in marks: its name, nobody's words. */
export function isMention({ quotation, paragraph }: QuotedWords): boolean {
  const { start, end } = quotation.span;
  const named = paragraph.mentions
    .filter(({ span }) => start <= span.start && span.end <= end)
    .reduce((sum, { span }) => sum + span.end - span.start, 0);
  return named >= (end - start) * MOST_NAMED;
}

/** `“Ports for the People of Tomorrow”`: a programme or a work that the desk need not know. */
export function isWrittenAsTitle({ paragraph, pieces }: QuotedWords): boolean {
  const words = pieces
    .flatMap(({ span }) => paragraph.text.slice(span.start, span.end).match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [])
    .filter((word) => !SMALL.test(word));
  return words.length >= 2 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Titles of documents, each folded once for as long as it lives. */
export class DocumentTitles {
  readonly #folded = new WeakMap<SourceDocument, string>();

  /** Whether the words are the title of this document, or a part of it. */
  has(document: SourceDocument, { pieces }: Pick<QuotedWords, 'pieces'>): boolean {
    const title = this.#of(document);
    return pieces.length > 0 && pieces.every(({ folded }) => title.includes(folded.toLowerCase()));
  }

  /** The same of words that stand at a place of the document; what it says in its text is no mere title. */
  areAt({ document, span }: OtherPlace, words: Pick<QuotedWords, 'pieces'>): boolean {
    return paragraphsOf(document, span) === undefined && this.has(document, words);
  }

  /** Whether the words are the title of any document of the desk. */
  *areOfAny({ documents }: Desk, words: Pick<QuotedWords, 'pieces'>): Steps<boolean> {
    for (const [index, document] of documents.entries()) {
      if (this.has(document, words)) {
        return true;
      }
      if (index % AT_ONCE === AT_ONCE - 1) {
        yield;
      }
    }
    return false;
  }

  #of(document: SourceDocument): string {
    const known = this.#folded.get(document) ?? foldWords(document.title).folded.toLowerCase();
    this.#folded.set(document, known);
    return known;
  }
}
