import type { CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { toClaimLine } from '../../cards/evidenceLinks';
import { toBriefSection } from './briefSection';
import type { TimelineEvent } from './timelineEvents';

/** Key of the section for which a diagram may stand. */
export const TIMELINE_KEY = 'timeline';

/** The events as a list, oldest first; a single one is no timeline. */
export function toTimelineSection(
  context: CardContext,
  events: readonly TimelineEvent[],
): readonly CardSection[] {
  return toBriefSection(context, {
    key: TIMELINE_KEY,
    heading: context.wording.translate('Timeline'),
    items: events.length > 1 ? events : [],
    toLine: ({ when, text, sources }) => toClaimLine(context, `${when()}: ${text}`, sources),
    limit: events.length,
    more: {},
  });
}
