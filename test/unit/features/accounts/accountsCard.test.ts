import assert from 'node:assert/strict';
import test from 'node:test';
import { toCardDocument } from '../../../../src/core/cards/cardDocument';
import type { Desk } from '../../../../src/core/desk';
import { buildAccountsCard } from '../../../../src/core/features/accounts/accountsCard';
import { runAtOnce } from '../../../../src/core/util/steps';
import { aDocument, buildDesk } from '../../../support/deskBuilder';
import {
  aFigure,
  aFigureClaim,
  aLaw,
  aLawEvent,
  aMeeting,
  aMembership,
  anOrganization,
  aPerson,
  aSector,
  aSource,
  aStatement,
} from '../../../support/entityBuilders';
import { englishWording } from '../../../support/inMemoryHost';

const english = aDocument(
  'en.md',
  '# Talks\n\nQuan met Headlee. He pledged a port.\n\nTelecoms and a dam of 50 m.',
  {
    title: 'Talks in Hanoi',
    date: '2026-01-16',
  },
);
const vietnamese = aDocument(
  'vi.md',
  'Ông Quân gặp Headlee.\n\nHứa xây cảng, đập 60 m.\n\nMột đoạn lạ về lúa gạo.',
  {
    title: 'Cuộc gặp',
    lang: 'vi',
    date: '2026-01-17',
    textBasis: 'excerpt',
  },
);
const session = aMeeting('session', 'Working session', {
  startDate: '2026-01-16',
  attendees: [{ personId: 'quan' }],
  sources: [aSource('en.md', 'Quan met Headlee'), aSource('vi.md', 'Ông Quân gặp Headlee')],
});
const port = aStatement('port', 'A port', {
  act: 'pledge',
  by: ['headlee'],
  meeting: 'session',
  sources: [aSource('en.md', 'pledged a port'), aSource('vi.md', 'Hứa xây cảng')],
});

const compare = (desk: Desk, id = 'session'): string => {
  const meeting = desk.registry.getOf('meeting', id);
  assert.ok(meeting);
  const context = { desk, wording: englishWording, asOf: undefined };
  return toCardDocument(runAtOnce(buildAccountsCard(context, meeting)), englishWording).text;
};
/** The lines below a heading. */
const section = (text: string, heading: string): string => {
  const found = text.split('\n## ').find((part) => part.startsWith(`${heading}\n`));
  assert.ok(found, `${heading} in\n${text}`);
  return found.slice(heading.length + 1).trimEnd();
};

test('titles, figures, statuses, claims and speech that differ stand side by side with their words', () => {
  const text = compare(
    buildDesk({
      documents: [english, vietnamese],
      entities: [
        session,
        aPerson('quan', 'Quan', {
          memberships: [
            aMembership({ role: 'Deputy', sources: [aSource('en.md', 'Quan met')] }),
            aMembership({ role: 'Permanent Deputy', sources: [aSource('vi.md', 'Ông Quân')] }),
          ],
        }),
        aPerson('headlee', 'Headlee', {
          memberships: [
            aMembership({
              role: 'Envoy',
              sources: [aSource('en.md', 'Headlee'), aSource('vi.md', 'Headlee')],
            }),
          ],
        }),
        aLaw('law', 'Port Law', {
          history: [
            aLawEvent('drafting', { sources: [aSource('en.md', 'pledged a port')] }),
            aLawEvent('passed', { sources: [aSource('vi.md', 'Hứa xây cảng')] }),
          ],
        }),
        aFigure('dam', 'height of the dam', {
          unit: 'm',
          figureClaims: [
            aFigureClaim({ value: '50', sources: [aSource('en.md', '50 m')] }),
            aFigureClaim({ value: '60', sources: [aSource('vi.md', '60 m')] }),
          ],
        }),
        {
          ...port,
          sources: [
            aSource('en.md', 'pledged a port', { speech: 'reported' }),
            aSource('vi.md', 'Hứa xây cảng', { speech: 'editorial' }),
          ],
          claims: [
            { property: 'topic_of_it', value: 'trade', sources: [aSource('en.md', 'pledged a port')] },
            { property: 'topic_of_it', value: 'fish', sources: [aSource('vi.md', 'Hứa xây cảng')] },
          ],
        },
      ],
    }),
  );
  assert.equal(
    section(text, 'Where they differ'),
    `- Title: Quan
  - A (English): Deputy — Quan met Headlee. [en]
  - B (Vietnamese): Permanent Deputy — Ông Quân gặp Headlee. [vi, excerpt]
- Topic of it: A port
  - A (English): trade — He pledged a port. [en]
  - B (Vietnamese): fish — Hứa xây cảng, đập 60 m. [vi, excerpt]
- How it is told: A port
  - A (English): reported speech — He pledged a port. [en]
  - B (Vietnamese): told by the source itself — Hứa xây cảng, đập 60 m. [vi, excerpt]
- Figure: height of the dam
  - A (English): 50 m — Telecoms and a dam of 50 m. [en]
  - B (Vietnamese): 60 m — Hứa xây cảng, đập 60 m. [vi, excerpt]
- Status: Port Law
  - A (English): drafting — He pledged a port. [en]
  - B (Vietnamese): passed — Hứa xây cảng, đập 60 m. [vi, excerpt]`,
  );
  assert.match(section(text, 'Titles, figures and statuses on which they agree'), /^- Title: Headlee\n/);
});

test('what nothing in the data says to differ is said to be not found', () => {
  const text = compare(buildDesk({ documents: [english, vietnamese], entities: [session, port] }));
  assert.match(section(text, 'Where they differ'), /^- Nothing found: /);
  assert.equal(section(text, 'Only in A (English)'), '- Nothing found.');
  assert.equal(
    section(text, 'Told by both'),
    `- headlee, pledge: A port
  - A (English): He pledged a port. [en]
  - B (Vietnamese): Hứa xây cảng, đập 60 m. [vi, excerpt]`,
  );
});

test('what one alone tells comes with what its silence is worth; names and untold passages follow', () => {
  const text = compare(
    buildDesk({
      documents: [english, vietnamese],
      entities: [
        session,
        { ...port, sources: [aSource('en.md', 'pledged a port')] },
        aSector('telecoms', 'Telecoms'),
        aPerson('headlee', 'Headlee'),
      ],
    }),
  );
  assert.equal(
    section(text, 'Only in A (English)'),
    `- B (Vietnamese), excerpt: what it does not tell here, its origin may.
- Headlee, pledge: A port
  - A (English): He pledged a port. [en]`,
  );
  assert.equal(
    section(text, 'Named only in A (English)'),
    `- Telecoms — sector, 1 mention, the registry has no name for it in Vietnamese, so it may be missed there
  - Telecoms and a dam of 50 m. [en]`,
  );
  assert.equal(
    section(text, 'Passages of B (Vietnamese) of which the registry tells nothing'),
    `- Hứa xây cảng, đập 60 m. [vi, excerpt]
- Một đoạn lạ về lúa gạo. [vi, excerpt]`,
  );
});

test('with one source, or none in the corpora, there is nothing to compare', () => {
  const alone = { ...session, sources: [aSource('en.md', 'Quan met Headlee'), aSource('en.md', 'Headlee')] };
  const text = compare(buildDesk({ documents: [english], entities: [alone] }));
  assert.match(text, /\n1 source · 16 January 2026\n/);
  assert.match(section(text, 'Nothing to compare'), /names one source/);
  assert.doesNotMatch(text, /Where they differ/);
  const gone = compare(buildDesk({ documents: [], entities: [alone] }));
  assert.match(gone, /no document en\.md in the corpora/);
  assert.match(section(gone, 'Nothing to compare'), /no source of this meeting that is in the corpora/);
});

test('a document twice, also as a copy of the same text, is one account', () => {
  const copy = aDocument('copy.md', english.text, { date: '2026-01-18' });
  const text = compare(
    buildDesk({
      documents: [english, copy],
      entities: [
        { ...session, sources: [aSource('en.md'), aSource('copy.md', 'Quan met'), aSource('en.md', 'Quan')] },
      ],
    }),
  );
  assert.match(
    section(text, 'Accounts'),
    /^- A \(English\): Talks in Hanoi — .*the same text is in test\/copy\.md/,
  );
  assert.match(text, /Nothing to compare/);
});

test('of three accounts it is told which ones tell something', () => {
  const third = aDocument('third.md', 'Quan again. A port, a road.', { lang: 'und' });
  const text = compare(
    buildDesk({
      documents: [english, vietnamese, third],
      entities: [
        { ...session, sources: [...session.sources, aSource('third.md', 'Quan again')] },
        port,
        aStatement('road', 'A road', { meeting: 'session', sources: [aSource('third.md', 'a road')] }),
        aStatement('all', 'All', {
          meeting: 'session',
          sources: [aSource('en.md', 'Headlee'), aSource('vi.md', 'Headlee'), aSource('third.md', 'A port')],
        }),
        aStatement('desk', 'Said by phone', { meeting: 'session' }),
      ],
    }),
  );
  assert.match(section(text, 'Told by some'), /^- headlee, pledge: A port — not by C\n {2}- A .*\n {2}- B /);
  assert.match(section(text, 'Only in C'), /A road\n {2}- C: A port, a road\./);
  assert.match(section(text, 'Told by all'), /All\n {2}- A .*\n {2}- B .*\n {2}- C: /);
  assert.match(section(text, 'In the registry, told by none of them'), /Said by phone — entered by the desk/);
});

test('words that are lost, and sources without a passage, are told as such and count as told', () => {
  const text = compare(
    buildDesk({
      documents: [english, vietnamese],
      entities: [session, { ...port, sources: [aSource('en.md', 'nowhere'), aSource('vi.md')] }],
    }),
  );
  assert.equal(
    section(text, 'Told by both'),
    `- headlee, pledge: A port
  - A (English): its words are not found again [passage not found in en]
  - B (Vietnamese): no passage named [vi, excerpt]`,
  );
});

test('of a document on several meetings only the sections on this one are compared', () => {
  const both = aDocument(
    'both.md',
    '# Port\n\nQuan met Headlee on the port.\n\nRice was spoken of.\n\n# Dam\n\nGold met Silver on the dam.\n\nIron too.',
  );
  const dam = aMeeting('dam-talk', 'Talk on the dam', { sources: [aSource('both.md', 'Gold met Silver')] });
  const text = compare(
    buildDesk({
      documents: [english, both],
      entities: [
        { ...session, sources: [aSource('en.md', 'Quan met'), aSource('both.md', 'Quan met Headlee on')] },
        dam,
        anOrganization('gold', 'Gold'),
        anOrganization('rice', 'Rice'),
        aFigure('iron', 'Iron', {
          figureClaims: [aFigureClaim({ value: '1', sources: [aSource('both.md', 'Iron')] })],
        }),
      ],
    }),
  );
  assert.match(section(text, 'Accounts'), /B \(English\): both — undated, tells of other meetings too/);
  assert.match(
    section(text, 'Named only in B (English)'),
    /^- Rice — organization, 1 mention\n {2}- Rice was spoken of\. \[both\]$/,
  );
  assert.equal(
    section(text, 'Passages of B (English) of which the registry tells nothing'),
    '- Rice was spoken of. [both]',
  );
  assert.doesNotMatch(text, /Iron|Gold/);
});

test('the talks within a visit are compared with it, and a circle of visits ends', () => {
  const visit = aMeeting('visit', 'Visit', { parentId: 'session', sources: [aSource('en.md', 'Quan')] });
  const text = compare(
    buildDesk({
      documents: [english, vietnamese],
      entities: [visit, { ...session, parentId: 'visit' }, port],
    }),
    'visit',
  );
  assert.match(
    section(text, 'Told by both'),
    /^- headlee, pledge: A port — 16 January 2026, at Working session\n/,
  );
});
