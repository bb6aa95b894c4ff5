import type { CardContext } from '../../cards/cardContext';
import type { CardLinks } from '../../cards/cardLinks';
import { present, toLink } from '../../cards/cardMarkdown';
import { toExcerpt } from '../../cards/excerpt';
import { toSourceMarkdown } from '../../cards/sourceMarkdown';
import type { Source } from '../../registry/entity';

const TITLE_LENGTH = 160;
const EXCERPT_LENGTH = 400;

/** Whether the words of a source are in its document, with the way to them; of a source without words the document. */
export function toSourceState(context: CardContext, source: Source, links: CardLinks): string {
  const { desk, wording } = context;
  const { translate } = wording;
  const evidence = desk.evidenceOf(source);
  switch (evidence.state) {
    case 'missing':
      return present(translate('There is no document “{0}” in the corpora.', evidence.documentId));
    case 'document':
      return toSourceMarkdown(context, evidence.document, links);
    case 'lost': {
      const { document } = evidence;
      return `${present(translate('These words are not in this document:'))} **${present(document.title, TITLE_LENGTH)}**\n\n${toSourceMarkdown(context, document, links)}`;
    }
    case 'found': {
      const { document, span, passage } = evidence.anchor;
      const around = passage === undefined ? undefined : document.passages[passage]?.span;
      const href = links.openAnchor(desk.anchorIdOf(document, span));
      return [
        `${present(translate('Found in'))} **${present(document.title, TITLE_LENGTH)}**  \n${present(`${document.corpus}/${document.id}`)}`,
        present(toExcerpt(document, around ?? span, EXCERPT_LENGTH)),
        ...(href === undefined ? [] : [toLink(translate('Open the passage'), href)]),
      ].join('\n\n');
    }
  }
}
