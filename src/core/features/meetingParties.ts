import type { CardContext } from '../cards/cardContext';
import { nameOf } from '../cards/entityLines';
import { tellReported } from '../cards/evidenceLinks';
import { groupBy } from '../cards/groupBy';
import { tellTitle } from '../cards/titleLines';
import type { Attendee, Meeting, Membership, Statement } from '../registry/entity';
import { entityParts, iconOf, statementParts } from './outlineEntities';
import { capParts, groupParts, joinDescription, type NodeParts } from './outlineNodes';
import { addSources } from './outlinePassages';
import { findTitlesHeld } from './titlesHeld';

/** Separates ids in a key; ids have no white space. */
const SEPARATOR = ' ';

export function attendeeGroup(meeting: Meeting, context: CardContext): readonly NodeParts[] {
  const { attendees } = meeting;
  return groupParts('attendees', context.wording.translate('Attendees'), attendees.length, () =>
    capParts(attendees, context, (attendee) => attendeeParts(attendee, meeting, context)),
  );
}

/** A person with the titles held at the meeting; each title leads to the words that report it. */
function attendeeParts(attendee: Attendee, meeting: Meeting, context: CardContext): NodeParts {
  const parts = entityParts(attendee.personId, context);
  const memberships = titlesAt(attendee.personId, meeting, context);
  const titles = tellTitles(memberships, context);
  const isPerson = context.desk.registry.getOf('person', attendee.personId) !== undefined;
  const untitled =
    isPerson && titles === undefined ? context.wording.translate('no title reported by then') : undefined;
  return {
    ...parts,
    description: joinDescription([titles, untitled, attendee.role, isPerson ? undefined : parts.description]),
    spoken: [titles, untitled, attendee.role, context.wording.translate('attendee')],
    children: memberships.length === 0 ? undefined : () => titlesParts(memberships, context),
  };
}

function titlesAt(personId: string, meeting: Meeting, { desk }: CardContext): readonly Membership[] {
  const person = desk.registry.getOf('person', personId);
  return person === undefined ? [] : findTitlesHeld(person, meeting, desk);
}

/** Titles side by side, each once. */
function tellTitles(memberships: readonly Membership[], context: CardContext): string | undefined {
  const titles = new Set(memberships.map((membership) => tellTitle(context, membership)));
  return titles.size === 0 ? undefined : [...titles].join('; ');
}

/** Each title with all that report it. */
function titlesParts(memberships: readonly Membership[], context: CardContext): readonly NodeParts[] {
  const titles = groupBy(memberships, (membership) => tellTitle(context, membership));
  return capParts([...titles], context, ([title, reports]) => {
    const sources = reports.flatMap((membership) => membership.sources);
    const [reported] = tellReported(context, sources);
    const parts: NodeParts = {
      key: title,
      label: title,
      description: reported,
      spoken: [reported, context.wording.translate('title')],
      icon: 'organization',
    };
    return addSources(parts, sources, context);
  });
}

/** Hosts first; an organization that hosts is not listed again as taking part. */
export function organizationGroup(meeting: Meeting, context: CardContext): readonly NodeParts[] {
  const hosts = new Set(meeting.hosts);
  const ids = [...new Set([...meeting.hosts, ...meeting.organizations])];
  return groupParts('organizations', context.wording.translate('Organizations'), ids.length, () =>
    capParts(ids, context, (id) =>
      entityParts(id, context, hosts.has(id) ? context.wording.translate('host') : undefined),
    ),
  );
}

/** Asks, offers, pledges and whatever else was said, under those who said it. */
export function sideGroup(
  statements: readonly Statement[],
  meeting: Meeting,
  context: CardContext,
): readonly NodeParts[] {
  const sides = groupBy(statements, (statement) => statement.by.join(SEPARATOR));
  return groupParts(
    'statements',
    context.wording.translate('Asks, offers and pledges'),
    statements.length,
    () => capParts([...sides.values()], context, (side) => sideParts(side, meeting, context)),
  );
}

function sideParts(statements: readonly Statement[], meeting: Meeting, context: CardContext): NodeParts {
  const ids = statements[0]?.by ?? [];
  const [only, ...others] = ids;
  const speaker = only === undefined || others.length > 0 ? undefined : context.desk.registry.get(only);
  const title = only === undefined ? undefined : tellTitles(titlesAt(only, meeting, context), context);
  const count =
    statements.length === 1
      ? context.wording.translate('1 statement')
      : context.wording.translate('{0} statements', statements.length);
  const description = joinDescription([speaker === undefined ? undefined : title, count]);
  return {
    key: `by:${ids.join(SEPARATOR)}`,
    label: ids.map((id) => nameOf(context, id)).join(', ') || context.wording.translate('Speaker not given'),
    description,
    spoken: [description],
    icon: speaker === undefined ? 'group' : iconOf(speaker.kind),
    entityId: speaker?.id,
    children: () => capParts(statements, context, (statement) => statementParts(statement, context, false)),
  };
}
