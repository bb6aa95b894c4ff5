import type { EntityKind } from './entity';
import {
  date,
  ignored,
  listOf,
  needed,
  recordOf,
  reference,
  references,
  sameAs,
  text,
  word,
  words,
  type FieldTable,
  type PartName,
  type SchemaField,
  type SchemaRecord,
} from './schemaShapes';

/**
 * Every key that a registry file may have (formats.md §2): what its value looks like and, in a line, what it says.
 * The reader and docs/registry.md follow this table, so a key is added here and nowhere else.
 */

const DATE_BASES = ['stated', 'inferred'];
const sources = listOf('source', 'What the claim rests on; without any it counts as entered by the desk.');
const note = text('A remark for readers of the card.');
const labels = (readAs: string, doc: string): SchemaField => sameAs(readAs, { shape: { is: 'labels' }, doc });

const POPOLO_DETAILS = [
  ...['identifiers', 'links', 'contact_details', 'image', 'images', 'summary', 'description', 'abstract'],
  ...['created_at', 'updated_at', 'other_identifiers', '_id', '@type', '@id', '@context', '$schema'],
];

const name = needed(text('House spelling: the way the desk writes the name.'), 'warning');

/** Keys that every kind of entity has. */
const COMMON: FieldTable = {
  id: { shape: { is: 'id' }, required: 'error', doc: 'Unique in the corpus, without white space.' },
  name,
  prefLabel: labels('name', 'SKOS: read as `name`; the other languages of a map as `other_names`.'),
  other_names: listOf('name', 'Other ways of writing the name, in any language.'),
  altLabel: labels('other_names', 'SKOS: read as `other_names`.'),
  hiddenLabel: labels('other_names', 'SKOS: read as `other_names`.'),
  claims: listOf('claim', 'Values on which sources differ: `{property, value, sources}`.'),
  note,
  sources,
  ...ignored(...POPOLO_DETAILS),
};

export const PARTS: Readonly<Record<PartName, SchemaRecord>> = {
  source: recordOf(
    {
      document: text('Document id: the path inside the corpus folder, with `/`.'),
      quote: words('The words of the document that say it.'),
      prefix: words('Words directly before the quote, where it stands more than once.'),
      suffix: words('Words directly after the quote, where it stands more than once.'),
      date: date('When the source says it, if not on the date of the document.'),
      speech: word('Whose words they are.', ['direct', 'reported', 'editorial'], true),
      ...ignored('url', 'note', 'title', 'retrieved'),
    },
    'document',
  ),
  name: recordOf(
    {
      name: needed(text('The name as it is written there.')),
      lang: text('BCP 47 language of the name.'),
      weak: { shape: { is: 'flag' }, doc: '`true`: never recognised where it stands alone.' },
      start_date: date('When the name came into use.'),
      end_date: date('When the name went out of use.'),
      sources,
      ...ignored(
        'note',
        'family_name',
        'given_name',
        'additional_name',
        'honorific_prefix',
        'honorific_suffix',
      ),
      ...ignored('patronymic_name', 'type'),
    },
    'name',
  ),
  role: recordOf(
    {
      name: needed(text('The role in another language.')),
      lang: text('BCP 47 language.'),
      ...ignored('note'),
    },
    'name',
  ),
  claim: recordOf({
    property: needed(text('The key that sources differ on.')),
    value: needed(text('What these sources give.')),
    sources,
    ...ignored('note'),
  }),
  figureClaim: recordOf(
    {
      value: text('The number as the source has it.'),
      min: text('Lower end of a range, instead of `value`.'),
      max: text('Upper end of a range, instead of `value`.'),
      qualifier: word('How exact it is; without it, exactly.', [
        ...['about', 'nearly', 'at_least', 'more_than', 'up_to', 'less_than'],
      ]),
      unit: text('Where it differs from the unit of the figure: another quantity, not a contradiction.'),
      property: text('For a claim on another key of the figure.'),
      sources,
      ...ignored('note'),
    },
    'value',
  ),
  membership: recordOf(membershipFields()),
  topMembership: recordOf({
    ...membershipFields(),
    person_id: needed(reference('Who holds it.', 'person')),
    member_id: sameAs('person_id', reference('Popolo: read as `person_id`.', 'person', 'organization')),
  }),
  lawEvent: recordOf(
    {
      status: needed(
        word('What became of the law.', [
          ...[
            'proposed',
            'drafting',
            'passed',
            'promulgated',
            'approved',
            'announced',
            'implementing',
            'in_force',
          ],
          ...['not_yet_in_force', 'amended', 'replaced', 'repealed', 'expired'],
        ]),
      ),
      date: date('When; without it, the date of the source.'),
      sources,
      ...ignored('note'),
    },
    'status',
  ),
  attendee: recordOf(
    {
      person_id: needed(reference('Who took part.', 'person')),
      id: sameAs('person_id', reference('Popolo: read as `person_id`.', 'person')),
      role: text('In which role, such as head of delegation.'),
      ...ignored('name', 'note'),
    },
    'person_id',
  ),
};

function membershipFields(): FieldTable {
  return {
    role: text('The title, as the desk writes it.'),
    label: sameAs('role', text('Popolo: read as `role`.')),
    other_roles: listOf('role', 'Translations of the role, not rivals of it.'),
    organization_id: reference('Where.', 'organization'),
    post_id: reference('The office, where it is an entity of its own.', 'post'),
    start_date: date('Since when; may be imprecise.'),
    end_date: date('Until when; `null` is open.'),
    sources,
    ...ignored(
      'id',
      'person_id',
      'member_id',
      'member',
      'person',
      'organization',
      'post',
      'area_id',
      'area',
      'name',
    ),
    ...ignored('on_behalf_of_id', 'on_behalf_of', 'legislative_period_id', 'note', ...POPOLO_DETAILS),
  };
}

const parent = (kind: EntityKind, doc: string): SchemaField => reference(doc, kind);
const PARTY: readonly EntityKind[] = ['person', 'organization'];

const MEETING: FieldTable = {
  ...COMMON,
  classification: text('Session, talk, visit, forum, dialogue, milestone, or any other word.'),
  status: word('`held` where nothing is said.', ['held', 'expected', 'cancelled']),
  start_date: date('First day.'),
  end_date: date('Last day.'),
  date_basis: word('Whether a source states the date.', DATE_BASES, true),
  date_note: text('What an inferred date follows from.'),
  location: text('Where, in words.'),
  parent_id: parent('meeting', 'The visit or dialogue that this one is a part of.'),
  hosts: references('Who hosted.', ...PARTY),
  organization_id: sameAs('hosts', references('Popolo: read as a host.', 'organization')),
  attendees: listOf('attendee', 'Who took part in this one, not in its parent.'),
  organizations: references('Organizations that took part.', 'organization'),
  sectors: references('Sectors it was about.', 'sector'),
  laws: references('Laws it was about.', 'law'),
  ...ignored('start_time', 'end_time', 'organization', 'parent', 'children', 'area_id', 'area', 'type'),
};

export const ENTITIES: Readonly<Record<EntityKind, SchemaRecord>> = {
  person: recordOf({
    ...COMMON,
    family_name: text('Kept as it is; names are recognised by `name` and `other_names` only.'),
    given_name: text('Kept as it is, as `family_name`.'),
    memberships: listOf('membership', 'Titles and the organizations they are held in.'),
    ...ignored(
      'additional_name',
      'honorific_prefix',
      'honorific_suffix',
      'patronymic_name',
      'sort_name',
      'email',
    ),
    ...ignored(
      'gender',
      'birth_date',
      'death_date',
      'biography',
      'national_identity',
      'alternate_name',
      'phone',
    ),
  }),
  organization: recordOf({
    ...COMMON,
    classification: text('Ministry, company, party, or any other word.'),
    jurisdiction: text('Country or other area it belongs to.'),
    parent_id: parent('organization', 'The organization that this one is a part of.'),
    founding_date: date('When it was founded.'),
    dissolution_date: date('When it ceased; `null` is open.'),
    ...ignored('area_id', 'area', 'parent', 'children', 'memberships', 'posts', 'type', 'seats', 'email'),
    ...ignored('start_date', 'end_date', 'motions', 'events'),
  }),
  area: recordOf({
    ...COMMON,
    classification: text('Country, province, city, or any other word.'),
    type: sameAs('classification', text('Read as `classification`.')),
    parent_id: parent('area', 'The area that this one lies in.'),
    ...ignored('identifier', 'geometry', 'parent', 'children', 'memberships', 'organizations'),
  }),
  post: recordOf({
    ...COMMON,
    label: sameAs('name', text('Popolo: read as `name`.')),
    role: sameAs('name', text('Popolo: read as `name`.')),
    other_label: labels('other_names', 'Popolo: read as `other_names`.'),
    organization_id: reference('The organization that has the office.', 'organization'),
    area_id: reference('The area it is for.', 'area'),
    ...ignored('start_date', 'end_date', 'organization', 'area', 'memberships'),
  }),
  law: recordOf({
    ...COMMON,
    type: word('Kind of legal or policy instrument.', [
      ...[
        'law',
        'act',
        'code',
        'constitution',
        'bill',
        'decree',
        'circular',
        'order',
        'resolution',
        'strategy',
      ],
      ...['plan', 'programme', 'list', 'framework', 'treaty', 'partnership'],
    ]),
    number: text('Official number, such as 57-NQ/TW.'),
    jurisdiction: text('Country or other area where it applies.'),
    issued_by: reference('Who issued it.', ...PARTY),
    history: listOf('lawEvent', 'What became of it and when, each with its sources.'),
    amends: references('Laws that it amends.', 'law'),
    replaces: references('Laws that it replaces.', 'law'),
  }),
  meeting: recordOf(MEETING),
  sector: recordOf({
    ...COMMON,
    broader: reference('The wider sector.', 'sector'),
    parent_id: sameAs('broader', reference('Read as `broader`.', 'sector')),
    ...ignored('narrower', 'related', 'inScheme', 'topConceptOf', 'notation', 'definition', 'scopeNote'),
  }),
  figure: recordOf({
    ...COMMON,
    unit: text('What is counted.'),
    basis: word('What kind of number it is.', ['actual', 'target', 'estimate', 'share', 'rank']),
    period: { shape: { is: 'period' }, doc: 'A date, a year, or `{start, end}`.' },
    part_of: reference('The figure that this one is a part of.', 'figure'),
    sectors: references('Sectors it is about.', 'sector'),
    meetings: references('Meetings where it was given.', 'meeting'),
    claims: listOf('figureClaim', 'What each source gives.'),
    value: text('With `sources` directly on the figure: one claim.'),
    min: text('As in a claim.'),
    max: text('As in a claim.'),
    qualifier: PARTS.figureClaim.fields.get('qualifier') ?? text('As in a claim.'),
  }),
  statement: recordOf({
    ...COMMON,
    name: sameAs('summary', text('Read as `summary`.')),
    act: needed(
      word('What was done by saying it.', [
        ...['position', 'assessment', 'proposal', 'request', 'offer', 'pledge', 'agreement', 'expectation'],
        'announcement',
      ]),
      'warning',
    ),
    by: needed(references('Who said it.', ...PARTY), 'warning'),
    in_capacity: text('On whose behalf.'),
    to: references('Who was addressed.', ...PARTY),
    meeting: reference('Where it was said.', 'meeting'),
    sectors: references('Sectors it is about.', 'sector'),
    laws: references('Laws it is about.', 'law'),
    deadline: date('By when what was promised or asked is due.'),
    summary: needed(text('What was said, in a line.'), 'warning'),
  }),
};

/** Lists at the top of a file, with the kind of their entities. */
export const LISTS: ReadonlyMap<string, EntityKind | 'membership' | 'ignored'> = new Map([
  ['persons', 'person'],
  ['organizations', 'organization'],
  ['areas', 'area'],
  ['posts', 'post'],
  ['memberships', 'membership'],
  ['events', 'meeting'],
  ['laws', 'law'],
  ['meetings', 'meeting'],
  ['sectors', 'sector'],
  ['figures', 'figure'],
  ['statements', 'statement'],
  ...['meta', 'motions', 'vote_events', 'votes', 'counts', 'speeches'].map(
    (key) => [key, 'ignored'] as const,
  ),
  ...['@context', '@id', '$schema'].map((key) => [key, 'ignored'] as const),
]);

/** Classifications with which a Popolo event counts as a meeting, in lower case. */
export const MEETING_CLASSES: ReadonlySet<string> = new Set([
  ...[
    'session',
    'talk',
    'talks',
    'visit',
    'forum',
    'dialogue',
    'milestone',
    'meeting',
    'summit',
    'conference',
  ],
  ...[
    'hearing',
    'call',
    'workshop',
    'seminar',
    'round table',
    'roundtable',
    'round_table',
    'reception',
    'ceremony',
  ],
  ...['consultation', 'delegation', 'negotiation', 'briefing', 'working session', 'working_session', 'trip'],
]);
