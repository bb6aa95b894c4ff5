import assert from 'node:assert/strict';
import test from 'node:test';
import { toCardDocument } from '../../../../src/core/cards/cardDocument';
import type { Desk } from '../../../../src/core/desk';
import type { BriefSubject } from '../../../../src/core/features/brief/briefSubject';
import { buildBrief } from '../../../../src/core/features/brief/buildBrief';
import type { Entity } from '../../../../src/core/registry/entity';
import { buildEntityIndex } from '../../../../src/core/registry/entityIndex';
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

const COUNT = 10_000;

/** One ministry and its minister that said everything, on one sector. */
function buildLargeDesk(): Desk {
  const sources = [aSource('all.md', 'said')];
  const many = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n));
  const dayOf = (n: number): string => `20${String(10 + (n % 15))}-0${1 + (n % 9)}-1${n % 10}`;
  const entities: Entity[] = [
    aPerson('minister', 'Lee Park', {
      memberships: [aMembership({ role: 'Minister', organizationId: 'ministry', sources })],
      sources,
    }),
    anOrganization('ministry', 'Ministry', { sources }),
    aSector('ports', 'Ports'),
    aLaw('law', 'Ports Law', {
      history: many(500, (n) => aLawEvent(`status ${n}`, { date: dayOf(n), sources })),
    }),
    ...many(500, (n) =>
      aPerson(`p${n}`, `Person ${n}`, {
        memberships: [aMembership({ organizationId: 'ministry', sources })],
      }),
    ),
    ...many(1_000, (n) =>
      aMeeting(`m${n}`, `Meeting ${n}`, {
        startDate: dayOf(n),
        attendees: many(50, (k) => ({ personId: `p${(n + k) % 500}` })),
        organizations: ['ministry'],
        sectors: ['ports'],
        sources,
      }),
    ),
    ...many(1_000, (n) =>
      aFigure(`f${n}`, `figure ${n}`, {
        sectors: ['ports'],
        figureClaims: [aFigureClaim({ value: String(n), sources })],
      }),
    ),
    ...many(COUNT, (n) =>
      aStatement(`s${n}`, `What was said, number ${n}`, {
        act: ['request', 'pledge', 'position'][n % 3] ?? '',
        by: n % 2 === 0 ? ['minister'] : [`p${n % 500}`],
        to: ['ministry'],
        meeting: `m${n % 1_000}`,
        sectors: ['ports'],
        laws: ['law'],
        sources,
      }),
    ),
  ];
  const desk = buildDesk({ documents: [aDocument('all.md', 'Somebody said it.', { date: '2026-01-01' })] });
  return { ...desk, registry: runAtOnce(buildEntityIndex(entities)) };
}

test('a desk with 10,000 statements gives pages too, in small steps, and says how much it leaves out', () => {
  const context = { desk: buildLargeDesk(), wording: englishWording, asOf: undefined, today: '2026-04-01' };
  const subjects: readonly BriefSubject[] = [
    ...['minister', 'ministry', 'ports', 'law', 'm1'].map((id): BriefSubject => ({ kind: 'entity', id })),
    { kind: 'period', period: { first: '2010-01-01', last: '2026-12-31' } },
  ];
  for (const subject of subjects) {
    const steps = buildBrief(context, subject);
    let longest = 0;
    let total = 0;
    for (let done = false; !done;) {
      const start = performance.now();
      const step = steps.next();
      const took = performance.now() - start;
      total += took;
      longest = Math.max(longest, took);
      if (step.done === true) {
        done = true;
        assert.ok(step.value);
        const { text } = toCardDocument(step.value.card, englishWording);
        assert.ok(text.length < 8_000, `${JSON.stringify(subject)}: ${text.length}`);
        assert.match(text, /- … and [\d,]+ more\n/);
      }
    }
    // What is not cut into steps would be one that takes nearly all the time, on a busy machine too.
    assert.ok(longest < total / 2 || longest < 100, `${JSON.stringify(subject)}: ${longest} of ${total} ms`);
  }
});
