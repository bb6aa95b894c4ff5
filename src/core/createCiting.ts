import type { AnchorTarget, EditedText } from './aideMemoire';
import type { Citation } from './citations/citation';
import { toBibliography } from './citations/bibliography/bibliography';
import { MemoCitations, type CitingText } from './citations/memoCitations';
import { spanOfLocator } from './citations/locatorPlaces';
import { toSourceHover } from './citations/sourceHover';
import { SourceKeys } from './citations/sourceKeys';
import { insertItems, toCitationItem, type CitedPlace } from './citations/writeCitation';
import type { CitationOutcome, Citing } from './citing';
import type { Wording } from './contracts';
import type { FoundAnchor, MovedAnchor } from './corpus/anchorIds';
import { passageAt } from './corpus/passageAt';
import type { SourceDocument } from './corpus/sourceDocument';
import type { Desk } from './desk';
import { copyPlaces } from './features/copyPlaces';
import { tellUncitable } from './features/quotation';
import type { LineIndex } from './text/lineIndex';
import { spanTouches, type Range, type Span } from './text/span';

/** What citing needs of the service around it. */
export interface CitingParts {
  readonly wording: Wording;
  readonly desk: () => Desk;
  /** Of the texts that are edited; citations are written in Markdown and plain text only. */
  readonly read: (text: EditedText) => CitingText;
  readonly linesOf: (document: SourceDocument) => LineIndex;
  readonly findAnchor: (anchorId: string) => FoundAnchor | MovedAnchor | undefined;
  readonly targetOf: (anchorId: string) => AnchorTarget | undefined;
  /** Names of the corpora that are not one's own. */
  readonly bundledCorpora: () => ReadonlySet<string>;
}

export interface CitingService {
  readonly citing: Citing;
  /** Where keys stand: what looks like a name in one is none. A handle in running text that is no key does not count. */
  readonly keySpans: (text: EditedText) => readonly Span[];
  /** None in HTML. */
  readonly citationsIn: (text: EditedText) => readonly Citation[];
  /** The keys of all sources as they are now; the same object as long as the sources are. */
  readonly keys: () => SourceKeys;
}

/** The half of the service that knows citations. */
export function createCiting(parts: CitingParts): CitingService {
  const { wording, linesOf, findAnchor } = parts;
  const memos = new MemoCitations();
  const keysOf = new WeakMap<readonly SourceDocument[], SourceKeys>();
  const keys = (): SourceKeys => {
    const { documents } = parts.desk();
    let known = keysOf.get(documents);
    if (known === undefined) {
      known = new SourceKeys(documents, parts.bundledCorpora());
      keysOf.set(documents, known);
    }
    return known;
  };
  const citationsIn = (text: EditedText): readonly Citation[] =>
    text.format === 'html' ? [] : memos.find(parts.read(text));
  const citationAt = (text: EditedText, offset: number): Citation | undefined =>
    citationsIn(text).find(({ span, locator }) =>
      spanTouches({ start: span.start, end: locator?.end ?? span.end }, offset),
    );
  const anchorOf = ({ locator }: Citation, document: SourceDocument): string =>
    parts.desk().anchorIdOf(document, (locator && spanOfLocator(document, locator)) ?? NOWHERE);

  const toPlace = (anchorId: string): CitedPlace | undefined => {
    const anchor = findAnchor(anchorId);
    return anchor?.state === 'found' ? anchor : undefined;
  };
  const toItem = (place: CitedPlace | undefined): { readonly item: string } | { readonly reason: string } => {
    if (place === undefined) {
      return { reason: wording.translate('This source is no longer in the corpus.') };
    }
    const { document } = place;
    const item = toCitationItem(place);
    if (item === undefined) {
      return { reason: tellUncitable(document, wording) };
    }
    return keys().tells(document)
      ? { item }
      : {
          reason: wording.translate(
            'The citation key “{0}” is also that of another source, so it cannot tell that {1} is meant.',
            document.citationKey,
            document.id,
          ),
        };
  };
  const cite = (text: EditedText, offset: number, anchorIds: readonly string[]): CitationOutcome => {
    const items = new Set<string>();
    for (const anchorId of anchorIds) {
      const result = toItem(toPlace(anchorId));
      if ('reason' in result) {
        return { state: 'refused', reason: result.reason };
      }
      items.add(result.item);
    }
    const { start, newText } = insertItems(text.text(), offset, citationsIn(text), [...items]);
    return { state: 'edit', edit: { start, end: start, newText } };
  };

  const keySpans = (text: EditedText): readonly Span[] =>
    citationsIn(text)
      .filter(({ brackets, key }) => brackets !== undefined || keys().has(key))
      .map(({ span }) => span);

  const citedDocuments = (text: EditedText): readonly SourceDocument[] => {
    const sources = citationsIn(text).map(({ key }) => keys().resolve(key));
    return [...new Set(sources.flatMap((source) => (source.state === 'found' ? [source.document] : [])))];
  };

  const citing: Citing = {
    citationLinks: (text) =>
      citationsIn(text).flatMap((citation) => {
        const source = keys().resolve(citation.key);
        return source.state === 'found'
          ? [
              {
                span: citation.span,
                anchorId: anchorOf(citation, source.document),
                title: source.document.title,
              },
            ]
          : [];
      }),
    citedAt: (text, offset) => {
      const citation = citationAt(text, offset);
      if (citation === undefined) {
        return undefined;
      }
      const source = keys().resolve(citation.key);
      const documents =
        source.state === 'found' ? [source.document] : source.state === 'ambiguous' ? source.documents : [];
      const targets = documents.flatMap((document) => parts.targetOf(anchorOf(citation, document)) ?? []);
      return { span: citation.span, targets };
    },
    citationHoverAt: (text, offset, links) => {
      const citation = citationAt(text, offset);
      const desk = parts.desk();
      return (
        citation && {
          span: citation.span,
          markdown: toSourceHover(citation.key, keys().resolve(citation.key), citation.locator, {
            wording,
            links,
            complete: desk.complete,
            anchorIdOf: (document, span) => desk.anchorIdOf(document, span),
          }),
        }
      );
    },
    citationOf: (anchorId) => {
      const place = toPlace(anchorId);
      return place && keys().tells(place.document) ? toCitationItem(place) : undefined;
    },
    cite,
    copyAnchors: (anchorIds, form) =>
      copyPlaces(
        anchorIds.flatMap((anchorId) => toPlace(anchorId) ?? []),
        wording,
        form,
      ),
    bibliography: (of, format) => toBibliography(of === 'all' ? keys().all() : citedDocuments(of), format),
    anchorAt: (uri, range) => {
      const document = parts.desk().documents.find((one) => one.uri === uri);
      const span = document && toQuotedSpan(document, linesOf(document), range);
      return document && span && parts.desk().anchorIdOf(document, span);
    },
    anchorOfDocument: (corpus, documentId) => {
      const document = parts.desk().document(corpus, documentId);
      return document && parts.desk().anchorIdOf(document, NOWHERE);
    },
  };
  return { citing, keySpans, citationsIn, keys };
}

/** Stands for a document as a whole. */
const NOWHERE: Span = { start: 0, end: 0 };

/** A stretch of a document by its range; of an empty one its passage, `undefined` outside all passages. */
export function toQuotedSpan(document: SourceDocument, lines: LineIndex, range: Range): Span | undefined {
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  if (start < end) {
    return { start, end };
  }
  const passage = passageAt(document, start);
  return passage === undefined ? undefined : document.passages[passage]?.span;
}
