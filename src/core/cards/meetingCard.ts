import type { Attendee, Meeting } from '../registry/entity';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { tellMeetingStatus } from './listedWords';
import { findTellingDocuments } from './meetingSources';
import { tellClassification } from './classificationWords';
import { nameOf, tellMeetingDates, toMeetingSection, toNamedSection } from './entityLines';
import { linkTo, toClaimLine } from './evidenceLinks';
import { toFactSections } from './factSections';
import { toFigureSection } from './figureCard';
import { toSideSections } from './statementSections';
import { toHeldTitleLines } from './titleLines';
import { toWordsSection } from './wordsSection';

/** More sources than this on one line are no use to a reader. */
const LINK_LIMIT = 20;

export function buildMeetingSections(context: CardContext, meeting: Meeting): readonly CardSection[] {
  const { desk, wording } = context;
  const { translate } = wording;
  const { id, sources, parentId, classification, location } = meeting;
  return [
    ...toSection({
      key: 'date',
      heading: translate('Date'),
      items: [meeting],
      toLine: () => toDateLine(context, meeting),
    }),
    ...toNamedSection(
      context,
      'parent',
      translate('Part of'),
      parentId === undefined ? [] : [parentId],
      sources,
      true,
    ),
    ...toSection({
      key: 'attendees',
      heading: translate('Attendees'),
      items: meeting.attendees,
      toLine: (attendee) => toAttendeeLine(context, meeting, attendee),
      aboveFold: true,
    }),
    ...toNamedSection(context, 'hosts', translate('Hosts'), meeting.hosts, sources, true),
    ...toNamedSection(
      context,
      'organizations',
      translate('Organizations'),
      meeting.organizations,
      sources,
      meeting.attendees.length === 0,
    ),
    ...toAccountsSection(context, meeting),
    ...toSideSections(context, meeting),
    ...toMeetingSection(context, 'within', translate('Talks within'), desk.registry.meetingsWithin(id)),
    ...toNamedSection(context, 'sectors', translate('Sectors'), meeting.sectors, sources),
    ...toNamedSection(context, 'laws', translate('Laws'), meeting.laws, sources),
    ...toFigureSection(context, desk.registry.figuresAbout(id), { aboveFold: false }),
    ...toFactSections(context, [
      [
        translate('Kind'),
        classification === undefined ? undefined : tellClassification(classification, wording),
        sources,
      ],
      [translate('Place'), location, sources],
    ]),
    ...toWordsSection(context, sources),
  ];
}

/** The way to what differs between its sources, where there are several. */
function toAccountsSection(context: CardContext, meeting: Meeting): readonly CardSection[] {
  const { translate } = context.wording;
  const { documents } = findTellingDocuments(context.desk, meeting);
  return toSection({
    key: 'accounts',
    heading: translate('Accounts'),
    items: documents.length > 1 ? [documents] : [],
    toLine: (accounts) => ({
      text: translate('Compare the accounts of {0} sources', accounts.length),
      qualifiers: [],
      evidence: accounts.slice(0, LINK_LIMIT).map((document) => linkTo(context, document)),
      compares: meeting.id,
    }),
  });
}

/** When it was, or is to be. */
export function toDateLine(context: CardContext, meeting: Meeting): CardLine {
  const { translate } = context.wording;
  const status = tellMeetingStatus(meeting.status, context.wording);
  const note = meeting.dateNote;
  return toClaimLine(context, tellMeetingDates(context, meeting), meeting.sources, {
    qualifiers: status === undefined ? [] : [status],
    details: note === undefined ? [] : [translate('on the date: {0}', note)],
  });
}

/** Who took part, resting on what the meeting rests on; below, the titles held then, each with its own sources. */
export function toAttendeeLine(
  context: CardContext,
  meeting: Meeting,
  { personId, role }: Attendee,
): CardLine {
  const { translate } = context.wording;
  const person = context.desk.registry.getOf('person', personId);
  const name = nameOf(context, personId);
  const text = role === undefined ? name : `${name}, ${role}`;
  if (person === undefined) {
    return toClaimLine(context, text, meeting.sources, { qualifiers: [translate('not in the registry')] });
  }
  const titles = toHeldTitleLines(context, person, meeting);
  return toClaimLine(context, text, meeting.sources, {
    details: titles.length === 0 ? [translate('no title reported by then')] : [],
    entity: person.id,
    children: titles.map((title) => ({
      text: title.text,
      qualifiers: title.qualifiers,
      evidence: title.evidence,
    })),
  });
}
