import type { Desk } from '../../../src/core/desk';
import { aDocument, buildDesk } from '../../support/deskBuilder';
import {
  aFigure,
  aFigureClaim,
  aLaw,
  aLawEvent,
  aMeeting,
  aMembership,
  aName,
  anArea,
  anOrganization,
  aPerson,
  aPost,
  aSector,
  aSource,
  aStatement,
} from '../../support/entityBuilders';

const ENGLISH = 'documents/session.en.md';
const VIETNAMESE = 'documents/session.vi.md';
const VISIT = 'documents/visit.md';

/** Two accounts of one session and one of a visit, as in formats.md §2, with every state evidence can have. */
export function buildSampleDesk(): Desk {
  return buildDesk({ documents: sampleDocuments(), entities: sampleEntities() });
}

function sampleDocuments() {
  return [
    aDocument(
      ENGLISH,
      [
        '# Session',
        'Vu Hai Quan, Deputy Minister, met Lee Park in Hanoi.',
        'The High Technology Law was being drafted, said Vu Hai Quan.',
        'Photo: Vu Hai Quan',
      ].join('\n\n'),
      {
        title: 'Session in Hanoi',
        date: '2026-01-16',
        dateBasis: 'inferred',
        dateNote: 'the year follows from the other text',
        textBasis: 'retold',
        citationKey: 'session-en',
        publisher: 'The Gazette',
      },
    ),
    aDocument(VIETNAMESE, 'Thứ trưởng Thường trực Vũ Hải Quân đã làm việc với ông Lee Park.', {
      title: 'Buổi làm việc',
      date: '2026-01-17',
      lang: 'vi',
      citationKey: 'session-vi',
    }),
    aDocument(VISIT, 'Over 50,000 engineers and graduates by 2030. Some 50,000 engineers. Short courses.', {
      title: 'Visit',
      citationKey: 'visit',
    }),
  ];
}

function sampleEntities() {
  return [
    aPerson('quan', 'Vu Hai Quan', {
      otherNames: [
        aName('Vũ Hải Quân', { lang: 'vi', sources: [aSource(VIETNAMESE, 'Vũ Hải Quân')] }),
        aName('Quân', { lang: 'vi', weak: true }),
      ],
      sources: [aSource(ENGLISH, 'Vu Hai Quan')],
      memberships: [
        aMembership({
          role: 'Deputy Minister',
          organizationId: 'most',
          sources: [aSource(ENGLISH, 'Deputy Minister')],
        }),
        aMembership({
          role: 'Permanent Deputy Minister',
          otherRoles: [{ name: 'Thứ trưởng Thường trực', lang: 'vi' }],
          organizationId: 'most',
          startDate: '2025-09-03',
          sources: [aSource(VIETNAMESE, 'Thứ trưởng Thường trực')],
        }),
        aMembership({ role: 'Adviser', organizationId: 'unheard-of' }),
      ],
      note: 'Not the rector of the same name.',
    }),
    aPerson('park', 'Lee Park', { sources: [aSource(ENGLISH, 'Lee Park')] }),
    anOrganization('most', 'Ministry of Science and Technology', {
      otherNames: ['MOST', aName('Bộ Khoa học và Công nghệ', { lang: 'vi' })],
      classification: 'ministry',
      jurisdiction: 'vn',
      parentId: 'gov',
      claims: [
        { property: 'jurisdiction', value: 'us', sources: [aSource(ENGLISH, 'words that are not there')] },
      ],
    }),
    anOrganization('gov', 'Government of Vietnam'),
    anArea('hanoi', 'Hanoi', { classification: 'city', sources: [aSource(ENGLISH, 'Hanoi')] }),
    aPost('deputy', 'Deputy Minister', { organizationId: 'most', areaId: 'hanoi' }),
    aPerson('holder', 'Tran Van An', { memberships: [aMembership({ postId: 'deputy' })] }),
    aLaw('high-tech', 'High Technology Law (revised)', {
      otherNames: [aName('High Technology Law', { lang: 'en' }), aName('Luật Công nghệ cao', { lang: 'vi' })],
      type: 'law',
      number: '1/QH',
      jurisdiction: 'vn',
      history: [
        aLawEvent('proposed', { date: '2025', sources: [aSource(ENGLISH)] }),
        aLawEvent('drafting', { date: '2026-01-16', sources: [aSource(ENGLISH, 'was being drafted')] }),
        aLawEvent('in_force', { date: '2026-07-01', sources: [aSource('documents/gone.md')] }),
      ],
      amends: ['old-law', 'not-there'],
      sources: [aSource(ENGLISH, 'High Technology Law')],
    }),
    aLaw('old-law', 'Old Law', { history: [aLawEvent('gazetted')] }),
    aMeeting('session', 'Working session in Hanoi', {
      classification: 'session',
      startDate: '2026-01-16',
      endDate: '2026-01-16',
      dateBasis: 'inferred',
      dateNote: 'the year follows from the other text',
      location: 'Hanoi',
      parentId: 'visit',
      hosts: ['most'],
      attendees: [
        { personId: 'quan' },
        { personId: 'park', role: 'head of delegation' },
        { personId: 'lost' },
      ],
      sectors: ['chips'],
      laws: ['high-tech'],
      sources: [aSource(ENGLISH, 'met Lee Park')],
    }),
    aMeeting('visit', 'Visit', { status: 'expected', startDate: '2026-02-19', endDate: '2026-02-20' }),
    aSector('chips', 'Semiconductors', {
      otherNames: [aName('bán dẫn', { lang: 'vi' })],
      broader: 'high-tech-sector',
    }),
    aSector('high-tech-sector', 'High technology'),
    aFigure('engineers', 'engineers to be trained', {
      unit: 'engineers',
      basis: 'target',
      period: '2026/2030',
      sectors: ['chips'],
      figureClaims: [
        aFigureClaim({
          value: '50000',
          qualifier: 'more_than',
          unit: 'engineers and graduates',
          sources: [aSource(VISIT, '50,000 engineers and graduates')],
        }),
        aFigureClaim({ value: '50000', sources: [aSource(VISIT, '50,000 engineers.')] }),
        aFigureClaim({ min: '100', max: '200', qualifier: 'odd' }),
      ],
    }),
    aStatement('asks-courses', 'Short courses in chip design', {
      act: 'request',
      by: ['quan'],
      to: ['park'],
      meeting: 'session',
      sectors: ['chips'],
      deadline: '2030',
      sources: [aSource(VISIT, 'Short courses', { speech: 'reported' })],
    }),
    aStatement('states-priority', 'Security comes first', {
      act: 'position',
      by: ['quan'],
      sources: [aSource(VIETNAMESE, 'words that are not there')],
    }),
    aStatement('offers', 'Scholarships', { act: 'offer', by: ['park'], to: ['quan'], meeting: 'session' }),
    aStatement('someone-asks', 'A hearing', {
      act: 'petition',
      inCapacity: 'a trade group',
      meeting: 'session',
    }),
  ];
}
