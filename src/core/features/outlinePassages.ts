import type { CardContext } from '../cards/cardContext';
import type { EvidenceLink } from '../cards/card';
import { linkTo } from '../cards/evidenceLinks';
import { toExcerpt } from '../cards/excerpt';
import { tellDocumentDate } from '../cards/mentionSections';
import type { Anchor } from '../corpus/anchor';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { Occurrence } from '../mentions/occurrence';
import type { Source } from '../registry/entity';
import { compareDates } from '../text/dates';
import { cutText } from '../text/presentText';
import type { Span } from '../text/span';
import { capParts, joinDescription, type NodeParts } from './outlineNodes';
import { tellMentionCount } from './outlineWords';

/** About what a side bar shows before it cuts. */
const LABEL_LENGTH = 120;

/**
 * Gives the node of a claim its way to the words it rests on: one place that is found again is opened by the node
 * itself, several or lost ones stand below it. A claim without sources was entered by the desk and says so.
 */
export function addSources(parts: NodeParts, sources: readonly Source[], context: CardContext): NodeParts {
  const [first, ...others] = sources;
  if (first === undefined) {
    return describeFurther(parts, context.wording.translate('entered by the desk'));
  }
  const evidence = context.desk.evidenceOf(first);
  const link =
    evidence.state === 'found'
      ? linkTo(context, evidence.anchor.document, evidence.anchor.span)
      : evidence.state === 'document'
        ? linkTo(context, evidence.document)
        : undefined;
  if (others.length === 0 && link !== undefined && parts.children === undefined) {
    return { ...describeFurther(parts, link.label), anchorId: link.anchorId };
  }
  const children = (): readonly NodeParts[] => [
    ...(parts.children?.() ?? []),
    ...capParts(sources, context, (source) => sourceParts(source, context)),
  ];
  return { ...parts, anchorId: link?.anchorId, children };
}

/** As {@link addSources}, for a line of a card: its links lead to the words. */
export function addLinks(parts: NodeParts, links: readonly EvidenceLink[], context: CardContext): NodeParts {
  const [first, ...others] = links;
  if (first?.anchorId !== undefined && others.length === 0) {
    return { ...describeFurther(parts, first.label), anchorId: first.anchorId };
  }
  return {
    ...parts,
    anchorId: first?.anchorId,
    children: links.length === 0 ? undefined : () => capParts(links, context, linkParts),
  };
}

/** Where a passage is lost or a document missing, the label of the link says so. */
function linkParts({ label, anchorId, document }: EvidenceLink): NodeParts {
  const icon = anchorId === undefined ? 'lost' : 'passage';
  return { key: anchorId ?? `lost:${document}`, label, spoken: [], icon, anchorId };
}

function describeFurther(parts: NodeParts, more: string): NodeParts {
  const description = joinDescription([parts.description, more]);
  return { ...parts, description, spoken: [...parts.spoken, more] };
}

/** The words that a source points at; "lost" or "missing" in so many words where they cannot be shown. */
function sourceParts(source: Source, context: CardContext): NodeParts {
  const evidence = context.desk.evidenceOf(source);
  switch (evidence.state) {
    case 'found': {
      const { document, span } = evidence.anchor;
      const words = toExcerpt(document, passageSpan(evidence.anchor), LABEL_LENGTH, span);
      return passageParts(document, span, words, context);
    }
    case 'document':
      return documentParts(evidence.document, context);
    case 'lost':
      return lostParts(evidence.document, source.quote ?? '', context);
    case 'missing':
      return missingParts(evidence.documentId, context);
  }
}

/**
 * The passages that sources rest on, by document, the newest document first; each passage once and in the order of
 * the text, what is lost at the end.
 */
export function passagesByDocument(sources: readonly Source[], context: CardContext): readonly NodeParts[] {
  const found = new Map<SourceDocument, { spans: Map<number, Span>; lost: Set<string> }>();
  const missing = new Set<string>();
  for (const source of sources) {
    const evidence = context.desk.evidenceOf(source);
    if (evidence.state === 'missing') {
      missing.add(evidence.documentId);
      continue;
    }
    const document = evidence.state === 'found' ? evidence.anchor.document : evidence.document;
    const entry = found.get(document) ?? { spans: new Map<number, Span>(), lost: new Set<string>() };
    found.set(document, entry);
    if (evidence.state === 'found') {
      const span = passageSpan(evidence.anchor);
      entry.spans.set(span.start, span);
    } else if (evidence.state === 'lost') {
      entry.lost.add(source.quote ?? '');
    }
  }
  return [
    ...[...found]
      .sort(([a], [b]) => compareDates(b.date, a.date))
      .map(([document, { spans, lost }]) =>
        documentParts(document, context, [
          ...[...spans.values()]
            .sort((a, b) => a.start - b.start)
            .map((span) => () => ownPassageParts(document, span, context)),
          ...[...lost].map((quote) => () => lostParts(document, quote, context)),
        ]),
      ),
    ...[...missing].map((documentId) => missingParts(documentId, context)),
  ];
}

/** The passages that mention an entity, newest document first, a passage with several mentions once. */
export function occurrenceParts(
  occurrences: readonly Occurrence[],
  context: CardContext,
): readonly NodeParts[] {
  const passages: { readonly first: Occurrence; count: number }[] = [];
  for (const occurrence of occurrences) {
    const last = passages.at(-1);
    const isSame =
      last?.first.document === occurrence.document &&
      occurrence.passage !== undefined &&
      last.first.passage === occurrence.passage;
    if (isSame) {
      last.count += 1;
    } else {
      passages.push({ first: occurrence, count: 1 });
    }
  }
  return capParts(passages, context, ({ first: { document, mention, passage }, count }) => {
    const span = passageSpan({ document, span: mention.span, ...(passage !== undefined && { passage }) });
    const words = toExcerpt(document, span, LABEL_LENGTH, mention.span);
    return passageParts(document, span, words, context, count);
  });
}

/** The passage that holds an anchor; in a heading the anchored words themselves. */
function passageSpan({ document, span, passage }: Anchor): Span {
  return (passage === undefined ? undefined : document.passages[passage]?.span) ?? span;
}

function passageParts(
  document: SourceDocument,
  span: Span,
  label: string,
  context: CardContext,
  mentions = 1,
): NodeParts {
  const { wording } = context;
  const { label: source, anchorId } = linkTo(context, document, span);
  const date = tellDocumentDate(context, document);
  const times = mentions > 1 ? tellMentionCount(mentions, wording) : undefined;
  return {
    key: anchorId ?? '',
    label,
    description: joinDescription([source, date, times]),
    spoken: [source, date, times, wording.translate('passage')],
    icon: 'passage',
    anchorId,
  };
}

/** A passage below its own document. */
function ownPassageParts(document: SourceDocument, span: Span, context: CardContext): NodeParts {
  const anchorId = context.desk.anchorIdOf(document, span);
  return {
    key: anchorId,
    label: toExcerpt(document, span, LABEL_LENGTH),
    spoken: [context.wording.translate('passage')],
    icon: 'passage',
    anchorId,
  };
}

function documentParts(
  document: SourceDocument,
  context: CardContext,
  passages: readonly (() => NodeParts)[] = [],
): NodeParts {
  const { wording } = context;
  const { label: source, anchorId } = linkTo(context, document);
  const date = tellDocumentDate(context, document);
  return {
    key: `${document.corpus}:${document.id}`,
    label: document.title,
    description: joinDescription([source, date]),
    tooltip: [document.title, `${document.corpus}: ${document.id}`, document.dateNote],
    spoken: [source, date, wording.translate('source document')],
    icon: 'document',
    anchorId,
    children: passages.length === 0 ? undefined : () => capParts(passages, context, (build) => build()),
  };
}

function lostParts(document: SourceDocument, quote: string, context: CardContext): NodeParts {
  const { wording } = context;
  const words = toLine(quote);
  const { label: source } = linkTo(context, document);
  return {
    key: `lost:${document.corpus}:${document.id}:${words}`,
    label: wording.translate('Lost passage: “{0}”', words),
    description: source,
    tooltip: [wording.translate('These words are no longer in {0}.', document.id)],
    spokenLabel: words,
    spoken: [wording.translate('lost passage'), source],
    icon: 'lost',
  };
}

function missingParts(documentId: string, { wording }: CardContext): NodeParts {
  return {
    key: `missing:${documentId}`,
    label: wording.translate('Missing document: {0}', documentId),
    spokenLabel: documentId,
    spoken: [wording.translate('missing document')],
    icon: 'lost',
  };
}

/** A quote may be of any length and broken over lines. */
function toLine(quote: string): string {
  return cutText(quote.replace(/\s+/g, ' ').trim(), LABEL_LENGTH);
}
