import { hostileTexts } from './hostileTexts';

/**
 * A corpus all of whose texts are hostile: each of {@link hostileTexts} stands once in every text field of the registry
 * and of the documents. What can be typed in a memo to come to it are names beside it that mean no harm.
 */
export interface HostileCorpus {
  /** By path below the corpus folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly entries: readonly HostileEntry[];
}

/** What is made of one of the texts: entities of every kind, and a document. */
export interface HostileEntry {
  /** Of the text that the person is called by. */
  readonly marker: string;
  /** The name of the person, one of {@link hostileTexts}. */
  readonly text: string;
  /** A harmless name of each of the entities that has one in a memo. */
  readonly names: Readonly<
    Record<'person' | 'party' | 'organization' | 'law' | 'meeting' | 'sector' | 'area', string>
  >;
  readonly citationKey: string;
  /** As the corpus knows it. */
  readonly document: string;
}

const TEXTS = hostileTexts();

export function hostileCorpus(): HostileCorpus {
  const entries = TEXTS.map(({ marker, text }, index): HostileEntry => {
    const word = `K${marker.slice(1, 4)}`;
    return {
      marker,
      text,
      names: {
        person: `Zorbin ${word}`,
        // Four people share it.
        party: `Belgar K${TEXTS[index - (index % 4)]?.marker.slice(1, 4) ?? ''}`,
        organization: `${word} Office`,
        law: `${word} Accord`,
        meeting: `${word} Talks`,
        sector: `${word} trade`,
        area: `${word} Island`,
      },
      citationKey: `key-${index}`,
      document: `docs/${toFileName(text)}${index}.md`,
    };
  });
  const registry = Object.fromEntries(
    Object.entries(entitiesOf).map(([list, toEntity]) => [list, entries.map(toEntity)]),
  );
  return {
    entries,
    files: {
      // JSON can hold every character, and halves of them.
      'registry/hostile.json': JSON.stringify(registry),
      ...Object.fromEntries(entries.map((entry, index) => [entry.document, toDocument(entry, index)])),
    },
  };
}

/** The text that many places further on, so that all fields of an entity differ. */
function textAt(index: number): string {
  return TEXTS[index % TEXTS.length]?.text ?? '';
}

const entitiesOf: Readonly<Record<string, (entry: HostileEntry, index: number) => object>> = {
  persons: ({ names, text, document }, i) => ({
    id: personId(i),
    name: text,
    // Those beside the title of a card: the first of no language, and the first of another one.
    other_names: [
      textAt(i + 1),
      { name: textAt(i + 2), lang: 'vi', sources: [document] },
      names.person,
      names.party,
    ],
    note: textAt(i + 54),
    memberships: [
      {
        role: textAt(i + 3),
        other_roles: [{ name: textAt(i + 4), lang: 'vi' }],
        organization_id: `o-${i}`,
        post_id: `post-${i}`,
        start_date: '2025',
        sources: [{ document, quote: textAt(i + 5), date: '2026-01-02' }],
      },
      { role: textAt(i + 6) },
    ],
    claims: [{ property: textAt(i + 7), value: textAt(i + 8), sources: [document] }],
  }),
  organizations: ({ names, document }, i) => ({
    id: `o-${i}`,
    name: textAt(i + 9),
    other_names: [names.organization],
    classification: textAt(i + 10),
    jurisdiction: textAt(i + 11),
    note: textAt(i + 12),
    founding_date: '1999',
    claims: [{ property: 'founding_date', value: textAt(i + 13), sources: [document] }],
  }),
  areas: ({ names }, i) => ({
    id: `a-${i}`,
    name: textAt(i + 14),
    other_names: [names.area],
    classification: textAt(i + 15),
    note: textAt(i + 16),
  }),
  posts: (_, i) => ({ id: `post-${i}`, name: textAt(i + 17), organization_id: `o-${i}`, area_id: `a-${i}` }),
  laws: ({ names, document }, i) => ({
    id: `l-${i}`,
    name: textAt(i + 18),
    other_names: [names.law],
    type: i % 2 === 0 ? 'law' : textAt(i + 19),
    number: textAt(i + 20),
    jurisdiction: textAt(i + 21),
    issued_by: `o-${i}`,
    history: [{ status: textAt(i + 22), date: '2026-01', sources: [{ document, quote: textAt(i + 23) }] }],
    note: textAt(i + 24),
  }),
  meetings: ({ names, document }, i) => ({
    id: `m-${i}`,
    name: textAt(i + 25),
    other_names: [names.meeting],
    classification: textAt(i + 26),
    start_date: `2026-${String((i % 12) + 1).padStart(2, '0')}-03`,
    date_basis: 'inferred',
    date_note: textAt(i + 27),
    location: textAt(i + 28),
    hosts: [`o-${i}`],
    attendees: [{ person_id: personId(i), role: textAt(i + 29) }],
    organizations: [`o-${i}`],
    sectors: [`s-${i}`],
    laws: [`l-${i}`],
    sources: [document, { document: documentAt(i + 1), quote: textAt(i + 30) }],
  }),
  sectors: ({ names }, i) => ({
    id: `s-${i}`,
    name: textAt(i + 31),
    other_names: [names.sector],
    note: textAt(i + 32),
    ...(i % 5 === 0 ? {} : { broader: `s-${i - (i % 5)}` }),
  }),
  figures: ({ document }, i) => ({
    id: `f-${i}`,
    name: textAt(i + 33),
    unit: textAt(i + 34),
    period: textAt(i + 35),
    sectors: [`s-${i}`],
    meetings: [`m-${i}`],
    claims: [
      { value: textAt(i + 36), sources: [{ document, quote: textAt(i + 37) }] },
      {
        value: textAt(i + 38),
        unit: textAt(i + 39),
        qualifier: textAt(i + 40),
        sources: [documentAt(i + 1)],
      },
    ],
  }),
  statements: ({ document }, i) => ({
    id: `st-${i}`,
    act: ['pledge', 'request', 'offer', 'position', textAt(i + 41)][i % 5],
    by: [personId(i)],
    in_capacity: textAt(i + 42),
    to: [`o-${i + 1}`, textAt(i + 43)],
    meeting: `m-${i}`,
    sectors: [`s-${i}`],
    laws: [`l-${i}`],
    deadline: i % 3 === 0 ? '2027' : textAt(i + 44),
    summary: textAt(i + 45),
    sources: [{ document, quote: textAt(i + 46), speech: 'direct' }],
    [textAt(i + 47)]: 'an unknown key',
  }),
};

/** An id has no white space and is otherwise whatever somebody writes. */
function personId(index: number): string {
  return `p-${index}-${textAt(index).replace(/\s+/g, '').slice(0, 60)}`;
}

function documentAt(index: number): string {
  return `docs/${toFileName(textAt(index))}${index % TEXTS.length}.md`;
}

/** What file systems and the rules on documents leave of it. */
function toFileName(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}/\\]/gu, '').slice(0, 30);
}

function toDocument({ names, citationKey, text }: HostileEntry, i: number): string {
  return [
    '---',
    `title: ${JSON.stringify(textAt(i + 48))}`,
    `publisher: ${JSON.stringify(textAt(i + 49))}`,
    `author: ${JSON.stringify(textAt(i + 50))}`,
    'date: 2026-01-02',
    'date_basis: inferred',
    `date_note: ${JSON.stringify(textAt(i + 51))}`,
    `url: ${JSON.stringify(i % 2 === 0 ? textAt(i + 52) : `https://evil.example/${i}`)}`,
    `citation_key: ${citationKey}`,
    `lang: ${i % 9 === 0 ? JSON.stringify(textAt(i + 53)) : 'en'}`,
    `text: ${i % 7 === 0 ? JSON.stringify(textAt(i + 54)) : 'verbatim'}`,
    '---',
    '',
    `# ${withoutNul(textAt(i + 55))}`,
    '',
    `${names.person} of the ${names.organization} came to the ${names.meeting} on ${names.sector}.`,
    '',
    withoutNul(text),
    '',
    `${names.person} said: ${withoutNul(textAt(i + 5)).replace(/\s+/g, ' ')} and lamps.`,
    '',
  ].join('\n');
}

/** With one, the file would be left out as one without text. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '').slice(0, 1_000);
}
