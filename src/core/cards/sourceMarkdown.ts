import type { SourceDocument } from '../corpus/sourceDocument';
import type { CardContext } from './cardContext';
import type { CardLinks } from './cardLinks';
import { present, toLink } from './cardMarkdown';
import { tellLanguage } from './classificationWords';
import { toExcerpt } from './excerpt';
import { tellTextBasis } from './listedWords';
import { tellDocumentDate } from './mentionSections';

const TITLE_LENGTH = 160;
const EXCERPT_LENGTH = 300;

/** What a source is and how it begins, as Markdown made by the escaper, with the way to it. */
export function toSourceMarkdown(context: CardContext, document: SourceDocument, links: CardLinks): string {
  const { desk, wording } = context;
  const { title, id, publisher, lang, textBasis, passages } = document;
  const origin = [
    publisher,
    tellDocumentDate(context, document),
    lang === 'und' ? undefined : tellLanguage(lang, wording),
    tellTextBasis(textBasis, wording),
    `${document.corpus}/${id}`,
  ].filter((part) => part !== undefined);
  const first = passages.find(({ boilerplate }) => !boilerplate) ?? passages[0];
  const href = links.openAnchor(desk.anchorIdOf(document, first?.span ?? { start: 0, end: 0 }));
  return [
    `**${present(title === '' ? id : title, TITLE_LENGTH)}**  \n${present(origin.join(' · '))}`,
    ...(first === undefined ? [] : [present(toExcerpt(document, first.span, EXCERPT_LENGTH))]),
    ...(href === undefined ? [] : [toLink(wording.translate('Open the document'), href)]),
  ].join('\n\n');
}
