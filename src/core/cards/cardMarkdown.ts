import type { Wording } from '../contracts';
import { presentMarkdown } from '../text/presentText';
import type { Card } from './card';
import { layOutCard, type LaidOutLine, type Piece } from './cardLayout';
import type { CardLinks } from './cardLinks';

/** Stands where a text shows nothing at all, so that no heading or emphasis is empty. */
const NOTHING = '–';

/** The full card as Markdown: headings and lists, no state told by looks alone. */
export function toCardMarkdown(card: Card, wording: Wording, links: CardLinks): string {
  const lines = layOutCard(card, wording).map((line) => toMarkdownLine(line, links));
  return `${lines.join('\n').trim()}\n`;
}

function toMarkdownLine({ kind, depth, pieces }: LaidOutLine, links: CardLinks): string {
  const text = pieces.map((piece) => toMarkdown(piece, links)).join(' ');
  switch (kind) {
    case 'title':
      return `# ${text}\n`;
    case 'heading':
      return `\n## ${text}\n`;
    case 'item':
      return `${'  '.repeat(depth)}- ${text}`;
    case 'paragraph':
      return text;
  }
}

/** A piece as Markdown, a link where there is something to open. */
export function toMarkdown(piece: Piece, links: CardLinks, maxLength = Infinity): string {
  switch (piece.kind) {
    case 'words':
    case 'comparison': // To these a hover and a terminal have no way.
    case 'promises':
      return present(piece.text, maxLength);
    case 'entity':
      return toLink(piece.text, links.showCard(piece.entityId), maxLength);
    case 'evidence': {
      const { anchorId, document } = piece.link;
      const href = anchorId === undefined ? undefined : links.openAnchor(anchorId);
      const hasNoWay = anchorId !== undefined && href === undefined;
      const text = hasNoWay ? `[${piece.text}: ${document}]` : `[${piece.text}]`;
      return href === undefined ? present(text) : toLink(piece.text, href);
    }
  }
}

/** The only maker of links: their targets come from {@link CardLinks}, never from a text. */
export function toLink(text: string, href: string | undefined, maxLength = Infinity): string {
  return href === undefined ? present(text, maxLength) : `[${present(text, maxLength)}](${toTarget(href)})`;
}

/** An address that would end its own brackets is percent-encoded at those places. */
function toTarget(href: string): string {
  return href.replace(/[\s\p{Cc}()<>"'`\\[\]]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return code.length === 2 ? `%${code}` : encodeURIComponent(character);
  });
}

export function present(text: string, maxLength = Infinity): string {
  const shown = presentMarkdown(text, maxLength);
  return shown === '' ? NOTHING : shown;
}
