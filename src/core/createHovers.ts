import type { Card, CardSection } from './cards/card';
import type { CardLinks } from './cards/cardLinks';
import { toChoiceMarkdown } from './cards/choiceMarkdown';
import { toHoverMarkdown } from './cards/hoverMarkdown';
import { toPinpointSection } from './cards/pinpointSection';
import type { Wording } from './contracts';
import type { ImpreciseDate } from './corpus/sourceDocument';
import type { Desk } from './desk';
import { findProvision } from './features/provision';
import type { Mention } from './mentions/mention';

/** What hovers need of the service around them. */
export interface HoverParts {
  readonly wording: Wording;
  readonly desk: () => Desk;
  readonly cardAsOf: (entityId: string, asOf: ImpreciseDate) => Card | undefined;
  /** Name and title in one line. */
  readonly who: (entityId: string) => string | undefined;
  /** Pinpoints are told as of that day; `undefined` tells all. */
  readonly asOf: ImpreciseDate | undefined;
}

export interface Hovers {
  /**
   * The card of a name, or those of all that it may stand for.
   *
   * @param date of the text, which counts where the sentence of the name states none
   * @returns `undefined` where there is nothing to show
   */
  markdownOf(mention: Mention, date: ImpreciseDate, links: CardLinks): string | undefined;
}

/** The part of the service that shows what is under the mouse. */
export function createHovers({ wording, desk, cardAsOf, who, asOf }: HoverParts): Hovers {
  /** With what tells it from the other one, where both are called the same. */
  const nameBeside = (entityId: string, otherId: string | null): string | undefined => {
    const { registry } = desk();
    const name = registry.get(entityId)?.name;
    return otherId !== null && name === registry.get(otherId)?.name ? who(entityId) : name;
  };
  const pinpointSection = ({ entity, pinpoint }: Mention): CardSection | undefined => {
    if (entity === null || pinpoint === undefined) {
      return undefined;
    }
    const provision = findProvision(desk(), entity, pinpoint.text);
    return toPinpointSection({ desk: desk(), wording, asOf }, pinpoint.text, provision);
  };
  return {
    markdownOf: (mention, date, links) => {
      const day = mention.asOf ?? date;
      if (mention.entity === null) {
        const choices = mention.candidates.flatMap((candidate) => cardAsOf(candidate.id, day) ?? []);
        return toChoiceMarkdown(choices, mention.candidates, wording, links);
      }
      const found = cardAsOf(mention.entity, day);
      const explained = { mention, nameOf: (id: string) => nameBeside(id, mention.entity) };
      return (
        found && toHoverMarkdown(found, wording, links, { explained, pinpoint: pinpointSection(mention) })
      );
    },
  };
}
