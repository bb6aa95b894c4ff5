import type { Wording } from '../contracts';
import type { Candidate } from '../mentions/mention';
import { tellReason } from '../mentions/tellReason';
import type { Card } from './card';
import { tellMore, toPieces } from './cardLayout';
import type { CardLinks } from './cardLinks';
import { present, toLink, toMarkdown } from './cardMarkdown';

const CHOICES = 4;
const TEXT_LENGTH = 120;

/**
 * A hover for a name that stays open between several entities: each with what it is, what speaks for it, its first
 * line and the way to its card, best first. Candidates without a card are left out.
 */
export function toChoiceMarkdown(
  cards: readonly Card[],
  candidates: readonly Candidate[],
  wording: Wording,
  links: CardLinks,
): string {
  const choices = candidates.flatMap((candidate) => {
    const card = cards.find((other) => other.id === candidate.id);
    return card === undefined ? [] : [{ card, reason: tellReason(candidate, wording) }];
  });
  const items = choices
    .slice(0, CHOICES)
    .map(({ card, reason }, index) => `${index + 1}. ${toChoice(card, reason, wording, links)}`);
  const hidden = choices.length - items.length;
  return [
    present(
      choices.length === 1
        ? wording.translate('It is not certain that this name means:')
        : wording.translate('This name may be any of these:'),
      TEXT_LENGTH,
    ),
    items.join('\n'),
    hidden > 0 ? present(tellMore(hidden, wording)) : '',
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Lines of one list item, indented to stay in it. */
function toChoice(card: Card, reason: string, wording: Wording, links: CardLinks): string {
  const names = [card.title, ...card.otherNames].map((name) => present(name, TEXT_LENGTH));
  const lead = [`**${names.join('** · **')}**`, present(card.subtitle, TEXT_LENGTH)].join(' — ');
  const line = card.sections.find((section) => section.aboveFold)?.lines[0];
  const told =
    line === undefined
      ? []
      : [
          toPieces({ text: line.text, qualifiers: line.qualifiers, evidence: line.evidence.slice(0, 1) })
            .map((piece) => toMarkdown(piece, links, TEXT_LENGTH))
            .join(' '),
        ];
  const action = toLink(wording.translate('Full card'), links.showCard(card.id));
  return [lead, ...told, `${present(reason, TEXT_LENGTH)} · ${action}`].join('  \n   ');
}
