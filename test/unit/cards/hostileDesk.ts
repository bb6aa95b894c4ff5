import fc from 'fast-check';
import type { Desk } from '../../../src/core/desk';
import type { Source } from '../../../src/core/registry/entity';
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

const IDS = ['p', 'o', 'a', 'post', 'l', 'm', 's', 'f', 'st', 'dangling', '__proto__'];

const text = fc.oneof(
  fc.constantFrom(
    'Lee Park',
    '[x](command:y)',
    '<img src=//e>',
    'https://evil.example',
    '$(trash)',
    '\u202eabc',
    'a\n# b',
    '| a | b |',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 }),
);

const date = fc.option(fc.constantFrom('2026', '2026-01', '2026-01-16', 'never', '2025-12-31'), {
  nil: undefined,
});
const id = fc.constantFrom(...IDS);
const ids = fc.array(id, { maxLength: 4 });
const someId = fc.option(id, { nil: undefined });

const source: fc.Arbitrary<Source> = fc
  .record({
    document: fc.constantFrom('a.md', 'b.md', 'gone.md'),
    quote: fc.constantFrom('Lee Park', 'not there', undefined),
    date,
  })
  .map(({ document, quote, date: day }) => aSource(document, quote, day === undefined ? {} : { date: day }));
const sources = fc.array(source, { maxLength: 3 });

/** Leaves out keys without a value, as the registry reader does. */
function compact<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const common = fc.record({
  otherNames: fc.array(
    fc.record({ name: text, weak: fc.boolean(), sources }).map(({ name, ...rest }) => aName(name, rest)),
    { maxLength: 3 },
  ),
  sources,
  claims: fc.array(
    fc.record({ property: fc.constantFrom('location', '__proto__', 'type'), value: text, sources }),
    {
      maxLength: 3,
    },
  ),
  note: fc.option(text, { nil: undefined }),
});

const memberships = fc.array(
  fc
    .record({
      role: fc.option(text, { nil: undefined }),
      organizationId: someId,
      postId: someId,
      startDate: date,
      endDate: date,
      sources,
      otherRoles: fc.array(fc.record({ name: text, lang: fc.constantFrom('vi', 'x_y') }), { maxLength: 2 }),
    })
    .map((record) => aMembership(compact(record))),
  { maxLength: 4 },
);

/** One entity of each kind with whatever a registry may say of it, and two documents. */
export const hostileDesk: fc.Arbitrary<Desk> = fc
  .record({
    names: fc.array(text, { minLength: 9, maxLength: 9 }),
    commons: fc.array(common, { minLength: 9, maxLength: 9 }),
    person: fc.record({ memberships }),
    organization: fc.record({
      classification: text,
      jurisdiction: text,
      parentId: someId,
      foundingDate: date,
    }),
    law: fc.record({
      number: text,
      history: fc.array(
        fc
          .record({ status: fc.oneof(text, fc.constant('in_force')), date, sources })
          .map(({ status, ...rest }) => aLawEvent(status, compact(rest))),
        { maxLength: 4 },
      ),
      amends: ids,
      replaces: ids,
      issuedBy: someId,
    }),
    meeting: fc.record({
      startDate: date,
      endDate: date,
      dateNote: text,
      dateBasis: fc.constantFrom('stated' as const, 'inferred' as const),
      location: text,
      parentId: someId,
      hosts: ids,
      attendees: fc.array(fc.record({ personId: id, role: text }), { maxLength: 4 }),
      organizations: ids,
      sectors: ids,
      laws: ids,
    }),
    sector: fc.record({ broader: someId }),
    figure: fc.record({
      unit: text,
      period: text,
      partOf: someId,
      sectors: ids,
      meetings: ids,
      figureClaims: fc.array(
        fc
          .record({ value: text, qualifier: text, unit: text, sources })
          .map((record) => aFigureClaim(record)),
        { maxLength: 4 },
      ),
    }),
    statement: fc.record({
      act: text,
      by: ids,
      to: ids,
      meeting: someId,
      sectors: ids,
      laws: ids,
      deadline: date,
    }),
    titles: fc.tuple(text, text),
    bodies: fc.tuple(text, text),
  })
  .map((given) => {
    const name = (index: number): string => given.names[index] ?? '';
    const shared = (index: number) => compact(given.commons[index] ?? {});
    return buildDesk({
      documents: [
        aDocument('a.md', `${given.bodies[0]}\n\nLee Park said so.\n\nPhoto: Lee Park`, {
          title: given.titles[0],
          citationKey: given.titles[0],
          date: '2026-01-16',
          textBasis: 'retold',
        }),
        aDocument('b.md', `# Lee Park\n\n${given.bodies[1]} Lee Park`, { title: given.titles[1] }),
      ],
      entities: [
        aPerson('p', name(0), { ...shared(0), ...given.person }),
        anOrganization('o', name(1), { ...shared(1), ...compact(given.organization) }),
        anArea('a', name(2), shared(2)),
        aPost('post', name(3), { ...shared(3), organizationId: 'o' }),
        aLaw('l', name(4), { ...shared(4), ...compact(given.law) }),
        aMeeting('m', name(5), { ...shared(5), ...compact(given.meeting) }),
        aSector('s', name(6), { ...shared(6), ...compact(given.sector) }),
        aFigure('f', name(7), { ...shared(7), ...compact(given.figure) }),
        aStatement('st', name(8), { ...shared(8), ...compact(given.statement) }),
      ],
    });
  });
