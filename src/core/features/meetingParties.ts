import type { CardLine } from '../cards/card';
import type { CardContext } from '../cards/cardContext';
import { groupBy } from '../util/groupBy';
import { tellParty } from '../cards/statementSections';
import { toHeldTitleLines } from '../cards/titleLines';
import type { Attendee, Meeting, Statement } from '../registry/entity';
import { entityParts, iconOf, statementParts } from './outlineEntities';
import { capParts, groupParts, joinDescription, type NodeParts } from './outlineNodes';
import { addLinks } from './outlinePassages';

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
  const { desk, wording } = context;
  const person = desk.registry.getOf('person', attendee.personId);
  const parts = entityParts(attendee.personId, context, attendee.role);
  if (person === undefined) {
    return { ...parts, spoken: [parts.description, wording.translate('attendee')] };
  }
  const titles = toHeldTitleLines(context, person, meeting);
  const told = tellTitles(titles) ?? wording.translate('no title reported by then');
  return {
    ...parts,
    description: joinDescription([told, attendee.role]),
    spoken: [told, attendee.role, wording.translate('attendee')],
    children:
      titles.length === 0
        ? undefined
        : () => capParts(titles, context, (title) => titleParts(title, context)),
  };
}

/** Titles side by side. */
function tellTitles(titles: readonly CardLine[]): string | undefined {
  return titles.length === 0 ? undefined : titles.map(({ text }) => text).join('; ');
}

function titleParts({ text, qualifiers, evidence }: CardLine, context: CardContext): NodeParts {
  const parts: NodeParts = {
    key: text,
    label: text,
    description: joinDescription(qualifiers),
    spoken: [...qualifiers, context.wording.translate('title')],
    icon: 'organization',
  };
  return addLinks(parts, evidence, context);
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
  const heading = context.wording.translate('Asks, offers and pledges');
  return groupParts('statements', heading, statements.length, () => {
    const sides = groupBy(statements, ({ by, inCapacity }) =>
      by.length > 0 ? by.join(SEPARATOR) : (inCapacity ?? ''),
    );
    return capParts([...sides], context, ([key, side]) => sideParts(key, side, meeting, context));
  });
}

function sideParts(
  key: string,
  statements: readonly Statement[],
  meeting: Meeting,
  context: CardContext,
): NodeParts {
  const { desk, wording } = context;
  const [first] = statements;
  const only = first?.by.length === 1 ? first.by[0] : undefined;
  const speaker = only === undefined ? undefined : desk.registry.get(only);
  const title =
    speaker?.kind === 'person' ? tellTitles(toHeldTitleLines(context, speaker, meeting)) : undefined;
  const count =
    statements.length === 1
      ? wording.translate('1 statement')
      : wording.translate('{0} statements', statements.length);
  return {
    key: `by:${key}`,
    label: first === undefined ? '' : tellParty(context, first),
    description: joinDescription([title, count]),
    spoken: [title, count],
    icon: speaker === undefined ? 'group' : iconOf(speaker.kind),
    entityId: speaker?.id,
    children: () => capParts(statements, context, (statement) => statementParts(statement, context, false)),
  };
}
