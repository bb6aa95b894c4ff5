import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { AideMemoire, Range } from '../../../src/core';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { readBundledCorpus } from '../../support/bundledCorpus';
import { withService } from './serviceUnderTest';

interface Recorded {
  readonly act: string;
  readonly by: readonly string[];
  readonly to?: readonly string[];
  readonly sources: readonly {
    readonly document: string;
    readonly quote: string;
    readonly speech?: string;
  }[];
}

const bundled = readBundledCorpus();
const DESK = { corpora: { bundled } };

function rangeOf(document: { readonly text: string }, words: string): Range | undefined {
  const start = document.text.indexOf(words);
  return start < 0 ? undefined : new LineIndex(document.text).rangeOf({ start, end: start + words.length });
}

/** Whoever records a statement judges: what `said` and `expects` come to, other than what `pledged` does. */
const PLAIN_ACTS = ['pledge', 'proposal', 'request', 'agreement', 'offer', 'announcement'];

test('what is proposed for the sentences of the bundled statements is mostly what they were recorded as', async () => {
  await withService(DESK, ({ service }) => {
    const { statements } = parse(bundled['registry/statements.yaml'] ?? '') as { statements: Recorded[] };
    const scores = { act: newScore(), by: newScore(), to: newScore() };
    for (const { act, by, to = [], sources } of statements) {
      for (const { document, quote } of sources) {
        const proposal = propose(service, document, quote);
        if (proposal !== undefined) {
          const isPlain = proposal.act !== undefined && PLAIN_ACTS.includes(proposal.act);
          add(scores.act, isPlain ? [proposal.act] : [], PLAIN_ACTS.includes(act) ? [act] : []);
          add(scores.by, proposal.by, by);
          add(scores.to, proposal.to, to);
        }
      }
    }
    for (const [field, { right, proposed, recorded }] of Object.entries(scores)) {
      console.log(
        `bundled ${field.padEnd(3)} ${String(right)} of ${String(proposed)} proposed right, ${String(recorded)} recorded`,
      );
      assert.ok(right >= 0.85 * proposed && proposed >= 3, field);
    }
    return Promise.resolve();
  });
});

test('a meeting is proposed with dates, place and those who are named in its source', async () => {
  await withService(DESK, ({ service }) => {
    const english = meetingOf(service, 'documents/2026-01-16-hanoi-session.en.md');
    assert.equal(english.classification, 'session');
    assert.deepEqual([english.dates[0]?.start, english.dates[0]?.basis], ['2026-01-16', 'inferred']);
    assert.match(english.dates[0]?.note ?? '', /“January 16” is stated; the year follows/);
    assert.equal(english.places[0], 'Hanoi');
    assert.deepEqual([...english.attendees.proposed].sort(), ['russell-headlee', 'vu-hai-quan']);
    assert.ok(english.sectors.proposed.includes('artificial-intelligence'));
    assert.deepEqual(english.known, ['hanoi-session-2026-01-16']);
    const vietnamese = meetingOf(service, 'documents/2026-01-17-hanoi-session.vi.md');
    assert.deepEqual(
      vietnamese.dates.map(({ start }) => start).filter((start) => start.startsWith('2026-01')),
      ['2026-01-17'],
    );
    assert.deepEqual([...vietnamese.attendees.proposed].sort(), ['russell-headlee', 'vu-hai-quan']);
    return Promise.resolve();
  });
});

test('what is agreed to becomes an entry that the registry reads without a fault', async () => {
  const own = {
    'readout.md':
      '---\ntitle: Harbour talks\ndate: 2025-05-02\nlang: en\n---\n\nTran Van Minh pledged on 1 May to open the quay by June 2026. Mai Lan Phuong was there.\n',
    'registry/people.yaml': 'persons:\n  - id: minh\n    name: Tran Van Minh\n',
  };
  await withService({ corpora: { own } }, async ({ service, host }) => {
    const uri = 'mem:/own/readout.md';
    const text = own['readout.md'];
    const found = service.foundName(
      uri,
      rangeOf({ text }, 'Mai Lan Phuong') ?? assert.fail(),
      'Mai Lan Phuong',
    );
    const meeting = service.proposeMeeting(uri) ?? assert.fail();
    const statement =
      service.proposeStatement(uri, rangeOf({ text }, 'pledged') ?? assert.fail()) ?? assert.fail();
    assert.deepEqual(
      [statement.act, statement.by, statement.deadline, statement.speech],
      ['pledge', ['minh'], '2026-06', 'reported'],
    );
    const [date] = meeting.dates;
    const changes = [
      service.asNewEntry(found, 'person', 'Mai Lan Phuong'),
      service.asMeeting({
        ...meeting,
        start: date?.start,
        end: date?.end,
        basis: date?.basis,
        note: date?.note,
        location: undefined,
        hosts: [],
        attendees: meeting.attendees.proposed,
        organizations: [],
        sectors: [],
        laws: [],
        sources: [{ document: meeting.document }],
      }),
      service.asStatement({
        ...statement,
        act: statement.act ?? 'position',
        meeting: undefined,
      }),
      service.asOtherName({ name: 'Minister Minh', sources: [] }, 'minh') ?? assert.fail(),
    ];
    const files = changes.map((change) => service.registryFileFor(change, () => true));
    assert.deepEqual(files, [
      'mem:/own/registry/analyst.yaml',
      'mem:/own/registry/analyst.yaml',
      'mem:/own/registry/analyst.yaml',
      'mem:/own/registry/people.yaml',
    ]);
    const outcome = await service.changeRegistry(
      undefined,
      'mem:/own/registry/analyst.yaml',
      changes.slice(0, 3),
    );
    assert.equal(
      outcome.state === 'edit' ? outcome.edit.newText : outcome,
      `# What the analyst added to the registry.
persons:
  - id: mai-lan-phuong
    name: Mai Lan Phuong
    other_names: [{ name: Mai Lan Phuong, lang: en }]
    sources: [{ document: readout.md, quote: Mai Lan Phuong }]
meetings:
  - id: harbour-talks
    name: Harbour talks
    classification: talk
    status: held
    start_date: 2025-05-01
    end_date: 2025-05-01
    date_basis: inferred
    date_note: '“1 May” is stated; the year follows from the date of the source.'
    attendees: [minh]
    sources: [{ document: readout.md }]
statements:
  - id: minh-pledge-tran-van-minh-pledged-on-1-may-to-open-the-quay
    act: pledge
    by: [minh]
    deadline: 2026-06
    summary: Tran Van Minh pledged on 1 May to open the quay by June 2026.
    sources:
      - document: readout.md
        quote: Tran Van Minh pledged on 1 May to open the quay by June 2026.
        speech: reported
`,
    );
    host.corpora.write(
      'mem:/own/registry/analyst.yaml',
      outcome.state === 'edit' ? outcome.edit.newText : '',
    );
    await service.idle();
    assert.deepEqual([...service.problems()], []);
    assert.equal(service.describe('mai-lan-phuong')?.label, 'Mai Lan Phuong');
  });
});

function meetingOf(service: AideMemoire, id: string) {
  const document = service.findDocuments(id.split('/').at(-1) ?? '', 20).find((one) => one.id === id);
  return (document && service.proposeMeeting(document.uri)) ?? assert.fail(id);
}

interface Score {
  right: number;
  proposed: number;
  recorded: number;
}

function newScore(): Score {
  return { right: 0, proposed: 0, recorded: 0 };
}

function add(score: Score, found: readonly string[], recorded: readonly string[]): void {
  score.right += found.filter((one) => recorded.includes(one)).length;
  score.proposed += found.length;
  score.recorded += recorded.length;
}

function propose(service: AideMemoire, id: string, quote: string) {
  const document = service.findDocuments(id.split('/').at(-1) ?? '', 20).find((one) => one.id === id);
  const range = document && rangeOf(document, quote);
  return document && range && service.proposeStatement(document.uri, range);
}
