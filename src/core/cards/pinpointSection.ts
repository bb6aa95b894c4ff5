import type { Anchor } from '../corpus/anchor';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { CardLine, CardSection } from './card';
import type { CardContext } from './cardContext';
import { linkTo } from './evidenceLinks';
import { toExcerpt } from './excerpt';
import { tellDocumentDate } from './mentionSections';

/** Where the text of the article is that a mention of a law names. */
export type PinpointText =
  | { readonly state: 'found'; readonly anchor: Anchor }
  | { readonly state: 'lost'; readonly document: SourceDocument }
  | { readonly state: 'missing' };

const LENGTH = 120;

/**
 * What the article says, for the hover over a law with a pinpoint; where the corpora do not have it, that.
 *
 * @param pinpoint as the memo writes it
 */
export function toPinpointSection(context: CardContext, pinpoint: string, text: PinpointText): CardSection {
  return { key: 'pinpoint', heading: pinpoint, lines: [toLine(context, text)], more: 0, aboveFold: true };
}

function toLine(context: CardContext, text: PinpointText): CardLine {
  const { translate } = context.wording;
  switch (text.state) {
    case 'found': {
      const { document, span } = text.anchor;
      return {
        text: toExcerpt(document, span, LENGTH),
        qualifiers: [tellDocumentDate(context, document)],
        evidence: [linkTo(context, document, span)],
      };
    }
    case 'lost':
      return {
        text: translate('not found in the text of the law'),
        qualifiers: [],
        evidence: [linkTo(context, text.document)],
      };
    case 'missing':
      return {
        text: context.desk.complete
          ? translate('text not in the corpus')
          : translate('text not in the corpus so far, not all sources are in'),
        qualifiers: [],
        evidence: [],
      };
  }
}
