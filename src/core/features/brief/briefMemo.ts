import type { CardLine, CardSection, EvidenceLink } from '../../cards/card';
import { layOutHead, layOutSection, type LaidOutLine, type Piece } from '../../cards/cardLayout';
import type { CardContext } from '../../cards/cardContext';
import { toEvidenceLinks } from '../../cards/evidenceLinks';
import type { SourceKeys } from '../../citations/sourceKeys';
import { toCitationItem } from '../../citations/writeCitation';
import type { FoundAnchor, MovedAnchor } from '../../corpus/anchorIds';
import { presentInMemo } from '../../text/presentText';
import type { Brief } from './buildBrief';
import { toMermaidTimeline } from './mermaidTimeline';
import { TIMELINE_KEY } from './timelineSection';

export interface BriefMemoOptions {
  /** A Mermaid diagram stands for the list of events, with the sources of all below it. */
  readonly diagram: boolean;
  readonly keys: SourceKeys;
  readonly findAnchor: (anchorId: string) => FoundAnchor | MovedAnchor | undefined;
}

/**
 * A brief as a memo of the analyst's own: front matter with its date, each line with what it rests on as a citation. What
 * no citation can name is named in words.
 */
export function toBriefMemo(
  context: CardContext,
  { card, events }: Brief,
  options: BriefMemoOptions,
): string {
  const toLine = (line: LaidOutLine): string => writeLine(line, options);
  const writeSection = (section: CardSection): readonly string[] => {
    if (!options.diagram || section.key !== TIMELINE_KEY) {
      return layOutSection(section, context.wording).map(toLine);
    }
    const links = toEvidenceLinks(
      context,
      events.flatMap(({ sources }) => sources),
    );
    const sources: CardLine = {
      text: context.wording.translate('Sources of the diagram:'),
      qualifiers: [],
      evidence: links,
    };
    const [heading, line] = layOutSection({ ...section, lines: [sources] }, context.wording).map(toLine);
    const diagram = `\n\`\`\`mermaid\n${toMermaidTimeline(events)}\n\`\`\`\n`;
    return [heading ?? '', diagram, line ?? ''];
  };
  const lines = [...layOutHead(card).map(toLine), ...card.sections.flatMap(writeSection)];
  const date = context.today === undefined ? [] : [`date: ${context.today}`];
  return `${['---', 'type: memo', ...date, '---', '', ...lines].join('\n')}\n`;
}

function writeLine({ kind, depth, pieces }: LaidOutLine, options: BriefMemoOptions): string {
  const words = pieces.flatMap((piece) => (piece.kind === 'evidence' ? [] : [writeWords(piece)]));
  const links = pieces.flatMap((piece) => (piece.kind === 'evidence' ? [piece.link] : []));
  const text = [...words, ...writeEvidence(links, options)].join(' ');
  switch (kind) {
    case 'title':
      return `# ${text}\n`;
    case 'paragraph':
      return text;
    case 'heading':
      return `\n## ${text}\n`;
    case 'item':
      return `${'  '.repeat(depth)}- ${text}`;
  }
}

function writeWords({ text }: Exclude<Piece, { kind: 'evidence' }>): string {
  return presentInMemo(text);
}

/** One citation for all that can be cited, then what cannot, in words. */
function writeEvidence(links: readonly EvidenceLink[], options: BriefMemoOptions): readonly string[] {
  const items = new Set<string>();
  const told = new Set<string>();
  for (const link of links) {
    const item = toItem(link, options);
    if (item === undefined) {
      told.add(link.state === 'lost' || link.state === 'missing' ? link.label : link.document);
    } else {
      items.add(item);
    }
  }
  return [
    ...(items.size === 0 ? [] : [`[${[...items].join('; ')}]`]),
    ...[...told].map((words) => `(${presentInMemo(words)})`),
  ];
}

function toItem({ anchorId }: EvidenceLink, { keys, findAnchor }: BriefMemoOptions): string | undefined {
  const anchor = anchorId === undefined ? undefined : findAnchor(anchorId);
  return anchor?.state === 'found' && keys.tells(anchor.document) && isPlain(anchor.document.citationKey)
    ? toCitationItem(anchor)
    : undefined;
}

/** A key in braces may hold marks of Markdown, which cannot be escaped there. */
function isPlain(key: string): boolean {
  return presentInMemo(key) === key;
}
