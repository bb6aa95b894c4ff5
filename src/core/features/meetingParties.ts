import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import type { Attendee, Meeting, Membership, Statement } from '../registry/entity';
import { groupItems } from './groupItems';
import { entityParts, iconOf, nameOf, statementParts } from './outlineEntities';
import { capParts, groupParts, joinDescription, type NodeParts } from './outlineNodes';
import { addSources } from './outlinePassages';
import { findTitlesHeld, tellReportedDate, tellTitle } from './titlesHeld';

/** Separates ids in a key; ids have no white space. */
const SEPARATOR = ' ';

export function attendeeGroup(meeting: Meeting, desk: Desk, wording: Wording): readonly NodeParts[] {
  const { attendees } = meeting;
  return groupParts('attendees', wording.translate('Attendees'), attendees.length, () =>
    capParts(attendees, wording, (attendee) => attendeeParts(attendee, meeting, desk, wording)),
  );
}

/** A person with the titles held at the meeting; each title leads to the words that report it. */
function attendeeParts(attendee: Attendee, meeting: Meeting, desk: Desk, wording: Wording): NodeParts {
  const parts = entityParts(attendee.personId, desk, wording);
  const memberships = titlesAt(attendee.personId, meeting, desk);
  const titles = tellTitles(memberships, desk);
  const isPerson = desk.registry.getOf('person', attendee.personId) !== undefined;
  const untitled =
    isPerson && titles === undefined ? wording.translate('no title reported by then') : undefined;
  return {
    ...parts,
    description: joinDescription([titles, untitled, attendee.role, isPerson ? undefined : parts.description]),
    spoken: [titles, untitled, attendee.role, wording.translate('attendee')],
    children:
      memberships.length === 0
        ? undefined
        : () => capParts(memberships, wording, (membership) => titleParts(membership, desk, wording)),
  };
}

function titlesAt(personId: string, meeting: Meeting, desk: Desk): readonly Membership[] {
  const person = desk.registry.getOf('person', personId);
  return person === undefined ? [] : findTitlesHeld(person, meeting, desk);
}

/** Titles side by side, each once. */
function tellTitles(memberships: readonly Membership[], desk: Desk): string | undefined {
  const titles = memberships
    .map((membership) => tellTitle(membership, desk))
    .filter((title) => title !== undefined);
  return titles.length === 0 ? undefined : [...new Set(titles)].join('; ');
}

function titleParts(membership: Membership, desk: Desk, wording: Wording): NodeParts {
  const title = tellTitle(membership, desk) ?? wording.translate('title not given');
  const reported = tellReportedDate(membership, desk, wording);
  const parts: NodeParts = {
    key: title,
    label: title,
    description: reported,
    spoken: [reported, wording.translate('title')],
    icon: 'organization',
  };
  return addSources(parts, membership.sources, desk, wording);
}

/** Hosts first; an organization that hosts is not listed again as taking part. */
export function organizationGroup(meeting: Meeting, desk: Desk, wording: Wording): readonly NodeParts[] {
  const hosts = new Set(meeting.hosts);
  const ids = [...new Set([...meeting.hosts, ...meeting.organizations])];
  return groupParts('organizations', wording.translate('Organizations'), ids.length, () =>
    capParts(ids, wording, (id) =>
      entityParts(id, desk, wording, hosts.has(id) ? wording.translate('host') : undefined),
    ),
  );
}

/** Asks, offers, pledges and whatever else was said, under those who said it. */
export function sideGroup(
  statements: readonly Statement[],
  meeting: Meeting,
  desk: Desk,
  wording: Wording,
): readonly NodeParts[] {
  const sides = groupItems(statements, (statement) => statement.by.join(SEPARATOR));
  return groupParts('statements', wording.translate('Asks, offers and pledges'), statements.length, () =>
    capParts([...sides.values()], wording, (side) => sideParts(side, meeting, desk, wording)),
  );
}

function sideParts(
  statements: readonly Statement[],
  meeting: Meeting,
  desk: Desk,
  wording: Wording,
): NodeParts {
  const ids = statements[0]?.by ?? [];
  const [only, ...others] = ids;
  const speaker = only === undefined || others.length > 0 ? undefined : desk.registry.get(only);
  const title = only === undefined ? undefined : tellTitles(titlesAt(only, meeting, desk), desk);
  const count =
    statements.length === 1
      ? wording.translate('1 statement')
      : wording.translate('{0} statements', statements.length);
  const description = joinDescription([speaker === undefined ? undefined : title, count]);
  return {
    key: `by:${ids.join(SEPARATOR)}`,
    label: ids.map((id) => nameOf(id, desk)).join(', ') || wording.translate('Speaker not given'),
    description,
    spoken: [description],
    icon: speaker === undefined ? 'group' : iconOf(speaker.kind),
    entityId: speaker?.id,
    children: () =>
      capParts(statements, wording, (statement) => statementParts(statement, desk, wording, false)),
  };
}
