import { tellDocumentDate } from '../../cards/mentionSections';
import type { CardContext } from '../../cards/cardContext';
import { writeKey } from '../../citations/keySyntax';
import type { SourceDocument } from '../../corpus/sourceDocument';
import { compareDates } from '../../text/dates';
import { compareText } from '../../util/compareText';
import { takeBest } from '../../util/takeBest';
import { MOST_OFFERS, type Offer } from './completion';

/**
 * Sources by key, title, publisher or date; without a word yet, the newest. A key that is written in full is complete, so
 * that what follows it is not taken for more of it.
 */
export function offerSources(
  typed: string,
  context: CardContext,
  find: (query: string, limit: number) => readonly SourceDocument[],
): readonly Omit<Offer, 'start'>[] {
  const { documents } = context.desk;
  if (/\s$/u.test(typed) && documents.some(({ citationKey }) => citationKey === typed.trim())) {
    return [];
  }
  const found =
    typed.trim() === '' ? takeBest(documents, MOST_OFFERS, compareNewest) : find(typed, MOST_OFFERS);
  return found.flatMap((document) => {
    const text = writeKey(document.citationKey);
    return text === undefined ? [] : [toSourceOffer(document, text, context)];
  });
}

function compareNewest(a: SourceDocument, b: SourceDocument): number {
  return compareDates(b.date, a.date) || compareText(a.corpus, b.corpus) || compareText(a.id, b.id);
}

function toSourceOffer(document: SourceDocument, text: string, context: CardContext): Omit<Offer, 'start'> {
  const { corpus, id, citationKey, title } = document;
  const description = [tellDocumentDate(context, document), ...(title === '' ? [] : [title])];
  return {
    target: { kind: 'source', corpus, document: id },
    text,
    label: citationKey,
    description: description.join(' · '),
    detail: '',
  };
}
