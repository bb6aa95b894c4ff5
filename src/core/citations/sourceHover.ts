import type { CardLinks } from '../cards/cardLinks';
import { present, toLink } from '../cards/cardMarkdown';
import { tellLanguage } from '../cards/classificationWords';
import { toExcerpt } from '../cards/excerpt';
import { tellTextBasis } from '../cards/listedWords';
import type { Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import { tellDate } from '../text/dates';
import type { Span } from '../text/span';
import type { Locator } from './citation';
import { canBeFollowed, spanOfLocator } from './locatorPlaces';
import { pagesOf } from './pages';
import { countedPassages } from './paragraphs';
import type { CitedSource } from './sourceKeys';

const EXCERPT_LENGTH = 240;
const KEY_LENGTH = 80;
/** Of several sources with one key. */
const LISTED = 5;

export interface SourceHoverContext {
  readonly wording: Wording;
  readonly links: CardLinks;
  readonly anchorIdOf: (document: SourceDocument, span: Span) => string;
  /** False while sources are being read: what is missing may yet come. */
  readonly complete: boolean;
}

/** What a citation points at: the source and the beginning of the passage, or that it leads nowhere. */
export function toSourceHover(
  key: string,
  source: CitedSource,
  locator: Locator | undefined,
  context: SourceHoverContext,
): string {
  const { translate } = context.wording;
  switch (source.state) {
    case 'found':
      return tellSource(source.document, locator, context);
    case 'ambiguous':
      return [
        present(translate('{0} sources have the key “{1}”:', source.documents.length, cut(key))),
        ...source.documents.slice(0, LISTED).map((document) => tellSource(document, locator, context)),
      ].join('\n\n');
    case 'unknown':
      return tellUnknown(key, source.near, context);
  }
}

function tellUnknown(
  key: string,
  near: readonly string[],
  { wording: { translate }, complete }: SourceHoverContext,
): string {
  const told = complete
    ? translate('No source has the key “{0}”.', cut(key))
    : translate('No source read so far has the key “{0}”; sources are still being read.', cut(key));
  const offered = near.map((one) => `“${cut(one)}”`).join(', ');
  return present(near.length === 0 ? told : `${told} ${translate('Near it: {0}', offered)}`);
}

function tellSource(
  document: SourceDocument,
  locator: Locator | undefined,
  context: SourceHoverContext,
): string {
  const { wording, links } = context;
  const { translate } = wording;
  const place = locator && spanOfLocator(document, locator);
  const anchorId = context.anchorIdOf(document, place ?? { start: 0, end: 0 });
  const open = place === undefined ? translate('Open source') : translate('Open passage');
  const href = links.openAnchor(anchorId);
  return [
    `**${present(document.title, 160)}**  \n${present(describe(document, wording), 240)}`,
    ...tellPlace(document, locator, place, wording),
    ...(href === undefined ? [] : [toLink(open, href)]),
  ].join('\n\n');
}

/** "Harbour Press · 2 May 2025 (inferred) · English · retold · own: readout.md". */
function describe(document: SourceDocument, wording: Wording): string {
  const { publisher, date, dateBasis, lang, textBasis, corpus, id } = document;
  const told = date === undefined ? wording.translate('undated') : tellDate(date, wording);
  return [
    publisher,
    dateBasis === 'inferred' ? wording.translate('{0} (inferred)', told) : told,
    lang === 'und' ? undefined : tellLanguage(lang, wording),
    tellTextBasis(textBasis, wording),
    `${corpus}: ${id}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function tellPlace(
  document: SourceDocument,
  locator: Locator | undefined,
  place: Span | undefined,
  { translate }: Wording,
): readonly string[] {
  if (locator === undefined || !canBeFollowed(document, locator)) {
    return [];
  }
  const numbers = tellNumbers(locator);
  const isPage = locator.unit === 'page';
  if (place === undefined) {
    return [
      present(
        isPage
          ? translate('It has no page {0}: there are {1}.', numbers, pagesOf(document).length)
          : translate('It has no paragraph {0}: there are {1}.', numbers, countedPassages(document).length),
      ),
    ];
  }
  const excerpt = present(toExcerpt(document, place, EXCERPT_LENGTH));
  const head = isPage ? translate('Page {0}', numbers) : translate('Paragraph {0}', numbers);
  return [`**${present(head)}:** ${excerpt}`];
}

function tellNumbers({ first, last }: Locator): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function cut(key: string): string {
  return key.length > KEY_LENGTH ? `${key.slice(0, KEY_LENGTH)}…` : key;
}
