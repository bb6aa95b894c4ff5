import { tellTextBasis } from '../cards/actWords';
import type { Wording } from '../contracts';
import type { Anchor } from '../corpus/anchor';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { Desk, Occurrence } from '../desk';
import type { Source } from '../registry/entity';
import { compareDates } from '../text/dates';
import type { Span } from '../text/span';
import { capParts, joinDescription, type NodeParts } from './outlineNodes';
import { tellDocumentDate, tellMentionCount } from './outlineWords';
import { cutBehind, excerptOf } from './passageExcerpt';

const QUOTE_LENGTH = 80;
const DOCUMENT_START: Span = { start: 0, end: 0 };

/**
 * Gives the node of a claim its way to the words it rests on: one place that is found again is opened by the node
 * itself, several or lost ones stand below it. A claim without sources was entered by the desk and says so.
 */
export function addSources(
  parts: NodeParts,
  sources: readonly Source[],
  desk: Desk,
  wording: Wording,
): NodeParts {
  const [first, ...others] = sources;
  if (first === undefined) {
    return describeFurther(parts, wording.translate('entered by the desk'));
  }
  const leaf = sourceParts(first, desk, wording);
  if (others.length === 0 && leaf.anchorId !== undefined && parts.children === undefined) {
    return { ...describeFurther(parts, leaf.description ?? ''), anchorId: leaf.anchorId };
  }
  const children = (): readonly NodeParts[] => [
    ...(parts.children?.() ?? []),
    ...capParts(sources, wording, (source) => sourceParts(source, desk, wording)),
  ];
  return { ...parts, anchorId: leaf.anchorId, children };
}

function describeFurther(parts: NodeParts, more: string): NodeParts {
  const description = joinDescription([parts.description, more]);
  return { ...parts, description, spoken: [...parts.spoken, more] };
}

/** The words that a source points at; "lost" or "missing" in so many words where they cannot be shown. */
export function sourceParts(source: Source, desk: Desk, wording: Wording): NodeParts {
  const evidence = desk.evidenceOf(source);
  switch (evidence.state) {
    case 'found': {
      const { document, span } = evidence.anchor;
      const anchorId = desk.anchorIdOf(document, span);
      return passageParts(
        document,
        anchorId,
        excerptOf(document, passageSpan(evidence.anchor), span),
        wording,
      );
    }
    case 'document':
      return documentParts(evidence.document, desk, wording);
    case 'lost':
      return lostParts(evidence.document, source.quote ?? '', wording);
    case 'missing':
      return missingParts(evidence.documentId, wording);
  }
}

/**
 * The passages that sources rest on, by document, the newest document first; each passage once and in the order of
 * the text, what is lost at the end.
 */
export function passagesByDocument(
  sources: readonly Source[],
  desk: Desk,
  wording: Wording,
): readonly NodeParts[] {
  const found = new Map<SourceDocument, { anchors: Map<number, Anchor>; lost: Set<string> }>();
  const missing = new Set<string>();
  for (const source of sources) {
    const evidence = desk.evidenceOf(source);
    if (evidence.state === 'missing') {
      missing.add(evidence.documentId);
      continue;
    }
    const document = evidence.state === 'found' ? evidence.anchor.document : evidence.document;
    const entry = found.get(document) ?? { anchors: new Map<number, Anchor>(), lost: new Set<string>() };
    found.set(document, entry);
    if (evidence.state === 'found') {
      entry.anchors.set(passageSpan(evidence.anchor).start, evidence.anchor);
    } else if (evidence.state === 'lost') {
      entry.lost.add(source.quote ?? '');
    }
  }
  const documents = [...found].sort(([a], [b]) => compareDates(b.date, a.date));
  return [
    ...documents.map(([document, { anchors, lost }]) =>
      documentParts(document, desk, wording, [
        ...[...anchors]
          .sort(([a], [b]) => a - b)
          .map(
            ([, anchor]) =>
              () =>
                wholePassageParts(document, passageSpan(anchor), desk, wording),
          ),
        ...[...lost].map((quote) => () => lostParts(document, quote, wording)),
      ]),
    ),
    ...[...missing].map((documentId) => missingParts(documentId, wording)),
  ];
}

/** The passages that mention an entity, newest document first, a passage with several mentions once. */
export function occurrenceParts(
  occurrences: readonly Occurrence[],
  desk: Desk,
  wording: Wording,
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
  return capParts(passages, wording, ({ first: { document, mention, passage }, count }) => {
    const span = passageSpan({ document, span: mention.span, ...(passage !== undefined && { passage }) });
    const times = count > 1 ? tellMentionCount(count, wording) : undefined;
    const anchorId = desk.anchorIdOf(document, span);
    return passageParts(document, anchorId, excerptOf(document, span, mention.span), wording, times);
  });
}

/** The passage that holds an anchor; in a heading the anchored words themselves. */
function passageSpan({ document, span, passage }: Anchor): Span {
  return (passage === undefined ? undefined : document.passages[passage]?.span) ?? span;
}

function wholePassageParts(document: SourceDocument, span: Span, desk: Desk, wording: Wording): NodeParts {
  return {
    key: desk.anchorIdOf(document, span),
    label: excerptOf(document, span),
    spoken: [wording.translate('passage')],
    icon: 'passage',
    anchorId: desk.anchorIdOf(document, span),
  };
}

function passageParts(
  document: SourceDocument,
  anchorId: string,
  label: string,
  wording: Wording,
  times?: string,
): NodeParts {
  const where = describeDocument(document, wording);
  return {
    key: anchorId,
    label,
    description: joinDescription([where, times]),
    spoken: [where, times, wording.translate('passage')],
    icon: 'passage',
    anchorId,
  };
}

/** A document's name, date and "retold", for the description of what it says. */
function describeDocument(document: SourceDocument, wording: Wording): string {
  const basis = tellTextBasis(document.textBasis, wording);
  return joinDescription([document.citationKey, tellDocumentDate(document, wording), basis]) ?? document.id;
}

function documentParts(
  document: SourceDocument,
  desk: Desk,
  wording: Wording,
  passages: readonly (() => NodeParts)[] = [],
): NodeParts {
  const where = describeDocument(document, wording);
  return {
    key: `${document.corpus}:${document.id}`,
    label: document.title,
    description: where,
    tooltip: `${document.title}\n${document.corpus}: ${document.id}`,
    spoken: [where, wording.translate('source document')],
    icon: 'document',
    anchorId: desk.anchorIdOf(document, DOCUMENT_START),
    children: passages.length === 0 ? undefined : () => capParts(passages, wording, (build) => build()),
  };
}

function lostParts(document: SourceDocument, quote: string, wording: Wording): NodeParts {
  const words = cutBehind(quote, QUOTE_LENGTH);
  const where = describeDocument(document, wording);
  return {
    key: `lost:${document.corpus}:${document.id}:${words}`,
    label: wording.translate('Lost passage: “{0}”', words),
    description: where,
    tooltip: wording.translate('These words are no longer in {0}.', document.id),
    spokenLabel: words,
    spoken: [wording.translate('lost passage'), where],
    icon: 'lost',
  };
}

function missingParts(documentId: string, wording: Wording): NodeParts {
  return {
    key: `missing:${documentId}`,
    label: wording.translate('Missing document: {0}', documentId),
    spokenLabel: documentId,
    spoken: [wording.translate('missing document')],
    icon: 'lost',
  };
}
