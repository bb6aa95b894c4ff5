import type { CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { documentsOf } from '../../cards/documentSection';
import { linkTo } from '../../cards/evidenceLinks';
import { tellTextBasis } from '../../cards/listedWords';
import { tellDocumentDate } from '../../cards/mentionSections';
import { compareDates } from '../../text/dates';
import { toBriefSection } from './briefSection';

const SHOWN = 5;

/** The documents that the page rests on, the newest first, with what a reader must know of them. */
export function toSourceSection(
  context: CardContext,
  sections: readonly CardSection[],
): readonly CardSection[] {
  const { wording } = context;
  const documents = [...documentsOf(context, sections)].sort((a, b) => compareDates(b.date, a.date));
  return toBriefSection(context, {
    key: 'sources',
    heading: wording.translate('Sources'),
    items: documents,
    toLine: (document) => ({
      text: document.title === '' ? document.id : document.title,
      qualifiers: [
        document.publisher,
        tellDocumentDate(context, document),
        tellTextBasis(document.textBasis, wording),
      ].filter((part) => part !== undefined),
      evidence: [linkTo(context, document)],
    }),
    limit: SHOWN,
    more: {},
  });
}
