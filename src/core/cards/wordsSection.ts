import type { Anchor } from '../corpus/anchor';
import type { Source } from '../registry/entity';
import type { Span } from '../text/span';
import { tellSpeech } from './listedWords';
import type { CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toClaimLine } from './evidenceLinks';
import { toExcerpt } from './excerpt';

const WORDS_LENGTH = 300;

/** The passages that sources name, as far as they are found, each once, around the words that say so. */
export function toWordsSection(context: CardContext, sources: readonly Source[]): readonly CardSection[] {
  const { desk, wording } = context;
  const found = new Map<string, { readonly source: Source; readonly anchor: Anchor }>();
  for (const source of sources) {
    const evidence = desk.evidenceOf(source);
    if (evidence.state === 'found') {
      const place = desk.anchorIdOf(evidence.anchor.document, passageSpanOf(evidence.anchor));
      found.set(place, found.get(place) ?? { source, anchor: evidence.anchor });
    }
  }
  return toSection({
    key: 'words',
    heading: wording.translate('In the sources'),
    items: [...found.values()],
    toLine: ({ source, anchor }) => {
      const words = toExcerpt(anchor.document, passageSpanOf(anchor), WORDS_LENGTH, anchor.span);
      return toClaimLine(context, words, [source], { details: tellSpeech(source.speech, wording) });
    },
  });
}

function passageSpanOf({ document, passage, span }: Anchor): Span {
  return (passage === undefined ? undefined : document.passages[passage]?.span) ?? span;
}
