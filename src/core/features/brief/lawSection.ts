import type { CardLine, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { toStatusSections } from '../../cards/lawStatusLines';
import type { Law } from '../../registry/entity';
import { toBriefSection, type MoreLink } from './briefSection';

const SHOWN = 3;

/** What each source last reported of the status of laws, one line for each status; laws without one are left out. */
export function toLawSection(
  context: CardContext,
  laws: readonly Law[],
  more: MoreLink,
): readonly CardSection[] {
  return toBriefSection(context, {
    key: 'laws',
    heading: context.wording.translate('Laws, as last reported'),
    items: laws.flatMap((law) =>
      statusLines(context, law).map((line) => ({
        ...line,
        text: `${law.name}: ${line.text}`,
        entity: law.id,
      })),
    ),
    toLine: (line) => line,
    limit: SHOWN,
    more,
  });
}

/** The same of the law that the page is on: that no source reports a status is said. */
export function toStatusSection(context: CardContext, law: Law, more: MoreLink): readonly CardSection[] {
  return toBriefSection(context, {
    key: 'status',
    heading: context.wording.translate('Status'),
    items: statusLines(context, law),
    toLine: (line) => line,
    limit: SHOWN,
    more,
    isMissed: true,
  });
}

function statusLines(context: CardContext, law: Law): readonly CardLine[] {
  return toStatusSections(context, law).find(({ key }) => key === 'status')?.lines ?? [];
}
