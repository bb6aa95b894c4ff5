import type { Wording } from '../contracts';
import type { Card } from './card';

/**
 * Name and title of somebody, as two of one name are told apart: "Tran Van Minh (Governor of the Coast Bank)". What has
 * no title is told by what it is.
 */
export function tellWho(card: Card, { translate }: Wording): string {
  const title = card.sections.find(({ key }) => key === 'titles')?.lines[0]?.text ?? card.subtitle;
  return title === '' ? card.title : translate('{0} ({1})', card.title, title);
}
