import type { CardLine, EvidenceLink } from '../cards/card';
import type { CardContext } from '../cards/cardContext';
import { linkTo, tellReported, toEvidenceLinks } from '../cards/evidenceLinks';
import { toSentenceWords } from '../cards/sentenceWords';
import { toAnchor } from '../corpus/evidence';
import type { KeyedNews } from './findNews';
import type { HadValue, NewsKind, SourcePlace } from './news';

const WORDS_LENGTH = 300;
/** Values of the registry told below one of the source. */
const MOST_HAD = 5;

/** What a source says, above what the registry has, each with its passage. */
export function toNewsLine(context: CardContext, { id, news }: KeyedNews): CardLine {
  const { translate } = context.wording;
  const { entity, told, place, had } = news;
  return {
    text: `${tellKindOfNews(context, news.kind)}: ${entity.name}`,
    qualifiers: [],
    evidence: [],
    entity: entity.id,
    key: id,
    children: [
      {
        text: translate('This source: {0}', told),
        qualifiers: [wordsAt(place)],
        evidence: [linkAt(context, place)],
      },
      ...(had.length === 0
        ? [{ text: translate('The registry: nothing'), qualifiers: [], evidence: [] }]
        : had.slice(0, MOST_HAD).map((value) => toHadLine(context, value))),
    ],
  };
}

/** "Title: Vu Hai Quan: Minister of Ports". */
export function toNewsLabel(context: Pick<CardContext, 'wording'>, { news }: KeyedNews): string {
  return `${tellKindOfNews(context, news.kind)}: ${news.entity.name}: ${news.told}`;
}

function toHadLine(context: CardContext, value: HadValue): CardLine {
  const { text, sources, place } = value;
  const { translate } = context.wording;
  return {
    text: translate('The registry: {0}', text),
    qualifiers:
      place === undefined && sources.length === 0
        ? [translate('entered by the desk')]
        : [...tellReported(context, sources), ...wordsOf(context, value)],
    evidence: place === undefined ? toEvidenceLinks(context, sources) : [linkAt(context, place)],
  };
}

/** Of the first source that is found again. */
function wordsOf(
  { desk }: CardContext,
  { sources, place }: Pick<HadValue, 'sources' | 'place'>,
): readonly string[] {
  if (place !== undefined) {
    return [wordsAt(place)];
  }
  for (const source of sources) {
    const evidence = desk.evidenceOf(source);
    if (evidence.state === 'found') {
      return [toSentenceWords(evidence.anchor, WORDS_LENGTH)];
    }
  }
  return [];
}

/** The sentence of a place. */
export function wordsAt({ document, span }: SourcePlace): string {
  return toSentenceWords(toAnchor(document, span), WORDS_LENGTH);
}

export function linkAt(context: CardContext, { document, span }: SourcePlace): EvidenceLink {
  return linkTo(context, document, span);
}

function tellKindOfNews({ wording: { translate } }: Pick<CardContext, 'wording'>, kind: NewsKind): string {
  switch (kind) {
    case 'title':
      return translate('Title');
    case 'figure':
      return translate('Figure');
    case 'date':
      return translate('Date');
    case 'status':
      return translate('Status');
  }
}
