import type { SourceDocument } from '../corpus/sourceDocument';
import { tellTextBasis } from './listedWords';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { linkTo } from './evidenceLinks';
import { tellDocumentDate } from './mentionSections';

/** The documents that the lines of a card lead to, with what is known of their origin. */
export function toDocumentSection(
  context: CardContext,
  sections: readonly CardSection[],
): readonly CardSection[] {
  return toSection({
    key: 'sources',
    heading: context.wording.translate('Sources'),
    items: documentsOf(context, sections),
    toLine: (document) => toDocumentLine(context, document),
  });
}

/** The documents that lines lead to, each once, in the order of the lines. */
export function documentsOf(
  { desk }: CardContext,
  sections: readonly CardSection[],
): readonly SourceDocument[] {
  const documents = sections
    .flatMap(({ lines }) => lines)
    .flatMap(evidenceIn)
    .flatMap(({ corpus, document }) => desk.document(corpus, document) ?? []);
  return [...new Set(documents)];
}

function evidenceIn(line: CardLine): CardLine['evidence'] {
  return [...line.evidence, ...(line.children ?? []).flatMap(evidenceIn)];
}

function toDocumentLine(context: CardContext, document: SourceDocument): CardLine {
  const { translate } = context.wording;
  const { title, publisher, dateNote, textBasis, id } = document;
  const qualifiers = [
    publisher,
    tellDocumentDate(context, document),
    dateNote === undefined ? undefined : translate('on the date: {0}', withoutFullStop(dateNote)),
    tellTextBasis(textBasis, context.wording),
    id,
  ];
  return {
    text: title === '' ? id : title,
    qualifiers: qualifiers.filter((qualifier) => qualifier !== undefined),
    evidence: [linkTo(context, document)],
  };
}

/** A note may be a sentence; here it stands among others, parted by commas. */
function withoutFullStop(note: string): string {
  return note.trim().replace(/\.$/, '');
}
