import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import {
  createAideMemoire,
  type AideMemoire,
  type BriefSubject,
  type CardDocument,
} from '../../../../src/core';
import { isMemoText } from '../../../../src/core/features/decisions/isMemoText';
import { readBundledCorpus } from '../../../support/bundledCorpus';
import { createInMemoryHost } from '../../../support/inMemoryHost';
import { aMemo } from '../../endToEnd/serviceUnderTest';

/** Characters on a page of paper in small print. */
const PAGE = 6_500;

let service: AideMemoire;
let subjects: readonly BriefSubject[] = [];

before(async () => {
  service = createAideMemoire(createInMemoryHost({ corpora: { bundled: readBundledCorpus() } }), {
    maximumFileBytes: () => 1_000_000,
  });
  service.start();
  await service.idle();
  const ids = [...readBundledIds()];
  assert.ok(ids.length > 150);
  subjects = [
    ...ids.map((id): BriefSubject => ({ kind: 'entity', id })),
    { kind: 'period', period: { first: '2026-01-01', last: '2026-01-31' } },
    { kind: 'period', period: { first: '2026-01-01', last: '2026-12-31' } },
    { kind: 'period', period: { first: '1900-01-01', last: '1900-12-31' } },
  ];
});

after(() => {
  service.dispose();
});

/** Ids of all entities, whatever their kind. */
function* readBundledIds(): Iterable<string> {
  for (const [path, text] of Object.entries(readBundledCorpus())) {
    if (path.startsWith('registry/')) {
      for (const [, id = ''] of text.matchAll(/^ {2}- id: (\S+)$/gm)) {
        yield id;
      }
      for (const [, id = ''] of text.matchAll(/^ {2}- \{ id: ([^,\s]+)/gm)) {
        yield id;
      }
    }
  }
}

async function briefOn(id: string): Promise<CardDocument> {
  const document = await service.brief({ kind: 'entity', id });
  assert.ok(document, id);
  return document;
}

/** The lines below a heading. */
function section({ text }: CardDocument, heading: string): readonly string[] {
  const found = text.split('\n## ').find((part) => part.startsWith(`${heading}\n`));
  assert.ok(found !== undefined, heading);
  return found.trimEnd().split('\n').slice(1);
}

test('on an official: names with marks, rival titles side by side, contacts, asks each way, open points', async () => {
  const brief = await briefOn('vu-hai-quan');
  assert.match(
    brief.text,
    /^# Brief: Vu Hai Quan\n\nas of 1 April 2026 · 5 sources, the newest of 11 March 2026\n/,
  );
  assert.deepEqual(section(brief, 'Names'), [
    '- Vu Hai Quan [hanoi-session-2026-en]',
    '- Vũ Hải Quân — Vietnamese [hanoi-session-2026-vi]',
  ]);
  const titles = section(brief, 'Titles, as last reported');
  assert.match(titles[0] ?? '', /^- Permanent Deputy Minister .* — as reported on 17 January 2026 \[/);
  assert.match(
    titles[2] ?? '',
    /^- Deputy Minister .* — as reported on 16 January 2026 \(date inferred\) \[/,
  );
  assert.match(
    section(brief, 'Last contacts').join('\n'),
    /^- Working session .* — 16 January 2026 \(inferred\), Hanoi, with Russell Headlee, .* \[hanoi-session-2026-en\] \[hanoi-session-2026-vi\]$/,
  );
  // What was asked of the government above the ministry, where the official took part, was asked of the official.
  assert.match(
    section(brief, 'What they were asked, offered and promised').join('\n'),
    /U\.S\. government, proposal, to Government of Vietnam: .*data protection.*\[hanoi-session-2026-en\]/,
  );
  assert.match(
    section(brief, 'What they asked, offered and promised').join('\n'),
    /^- request: Vietnam particularly wishes .* — 16 January 2026 \(inferred\), for Vietnam; meant for/,
  );
  assert.equal(section(brief, 'Open points: with a deadline, or nothing later found here').length, 3);
  assert.match(
    section(brief, 'Sources').join('\n'),
    /— 17 January 2026, retold \[hanoi-session-2026-vi\]\n.*— 16 January 2026 \(inferred\), retold/,
  );
});

test('on a sector: by party, hedged figures with rival claims, deadlines first, those below it as well', async () => {
  const brief = await briefOn('semiconductors');
  const figures = section(brief, 'Figures');
  assert.ok(
    figures.includes(
      '  - 50,000 engineers — as reported on 25 June 2024 (date inferred) [economic-dialogue-2024]',
    ),
  );
  assert.ok(
    figures.some((line) => line.startsWith('  - more than 50,000 engineers and graduates — another unit')),
  );
  assert.match(
    section(brief, 'Open points: with a deadline, or nothing later found here')[0] ?? '',
    /deadline 2030, something later is on it/,
  );
  const asks = section(brief, 'Asked, offered and promised, by party');
  assert.ok(asks.includes('- John Neuffer'));
  const times = section(brief, 'Timeline');
  assert.match(times.join('\n'), /\n- 11 March 2026 \(inferred\): Leadership forum/);
  assert.match(times.at(-1) ?? '', /^- 2030: Deadline, /);
});

test('on a law: its status as each source reported it last, and no other law', async () => {
  const brief = await briefOn('ai-law');
  assert.deepEqual(section(brief, 'Status'), [
    '- Last reported as promulgated on 17 January 2026 [hanoi-session-2026-vi]',
    '- Last reported as passed on 16 January 2026 [hanoi-session-2026-en]',
  ]);
  assert.ok(!brief.text.includes('Laws, as last reported'));
});

test('on a meeting: when, where, who took part under which title then, what each side asked', async () => {
  const brief = await briefOn('hanoi-session-2026-01-16');
  assert.match(
    section(brief, 'When and where')[0] ?? '',
    /^- 16 January 2026 \(inferred\), Hanoi — on the date: /,
  );
  const present = section(brief, 'Who took part, with titles then').join('\n');
  assert.match(present, /- Vu Hai Quan \[.*\n {2}- Permanent Deputy .*\n {2}- Deputy Minister/);
  assert.match(
    section(brief, 'Asked, offered and promised, by party').join('\n'),
    /^- Vu Hai Quan\n {2}- request: /,
  );
  // The day of the meeting need not be told again and again.
  assert.ok(!section(brief, 'Asked, offered and promised, by party').join('\n').includes('16 January'));
});

test('on a period: only what surely lies in it', async () => {
  const brief = await service.brief({ kind: 'period', period: { first: '2026-01-01', last: '2026-01-31' } });
  assert.ok(brief);
  assert.match(brief.text, /^# Brief: 1 – 31 January 2026\n\nas of /);
  assert.equal(section(brief, 'Meetings').length, 1);
  assert.match(
    section(brief, 'Statuses of laws, as reported then').join('\n'),
    /- High Technology Law \(revised\) reported as drafting — 16 January 2026, again 17 January 2026 \[/,
  );
  assert.match(
    section(brief, 'Titles begun or first reported then').join('\n'),
    /- Vu Hai Quan, Permanent Deputy Minister .* — first reported 17 January 2026 \[/,
  );
  assert.ok(!/February|March 2026/.test(brief.text.replace(/newest of .*/, '')));
});

test('where nothing was found in a period, that is said of what matters', async () => {
  const brief = await service.brief({ kind: 'period', period: { first: '1900-01-01', last: '1900-12-31' } });
  assert.ok(brief);
  assert.deepEqual(
    brief.text.split('\n').filter((line) => /^(?:##|-) /.test(line)),
    [
      '## Meetings',
      '- Nothing found in the sources.',
      '## Asked, offered and promised, by party',
      '- Nothing found in the sources.',
      '## Open points: with a deadline, or nothing later found here',
      '- Nothing found in the sources.',
    ],
  );
});

test('of every entity: each line leads to a passage or says why not, and all of it is a page', async () => {
  let briefs = 0;
  for (const subject of subjects) {
    const document = await service.brief(subject);
    if (document === undefined) {
      continue;
    }
    briefs += 1;
    const lines = document.text.split('\n');
    let offset = 0;
    for (const [index, line] of lines.entries()) {
      const end = offset + line.length;
      const anchors: readonly string[] = document.links.flatMap(({ anchorId, span }) =>
        anchorId !== undefined && span.start >= offset && span.end <= end ? [anchorId] : [],
      );
      const isParty = line.startsWith('- ') && (lines[index + 1] ?? '').startsWith('  - ');
      if (/^ *- /.test(line) && !isParty && !isNote(line)) {
        assert.ok(anchors.length > 0, `${document.title}: ${line}`);
      }
      for (const anchor of anchors) {
        assert.equal(service.openAnchor(anchor)?.state, 'found', line);
      }
      offset = end + 1;
    }
    assert.ok(document.text.length <= PAGE, `${document.title}: ${document.text.length}`);
  }
  assert.ok(briefs > 100);
});

function isNote(line: string): boolean {
  return (
    /entered by the desk|— the same title in|^- Nothing found in the sources\.$|^ *- … and \d+ more$/.test(
      line,
    ) || /^- (?:Undated or without party|Older ones)/.test(line)
  );
}

test('kept as memos they cite every line, are memos even in a corpus, and have no findings', async () => {
  for (const subject of subjects) {
    const text = await service.briefMemo(subject, { diagram: true });
    if (text === undefined) {
      continue;
    }
    assert.ok(isMemoText(text));
    assert.match(text, /^---\ntype: memo\ndate: 2026-04-01\n---\n\n# Brief: /);
    const report = await service.checkReport(aMemo(text));
    assert.deepEqual(
      // That sources disagree is said by both.
      report?.findings.flatMap(({ code, span }) =>
        code === 'sources-disagree' ? [] : [`${code} ${text.slice(span.start, span.end)}`],
      ),
      [],
      JSON.stringify(subject),
    );
    for (const { span, anchorId } of service.citationLinks(aMemo(text))) {
      assert.equal(service.openAnchor(anchorId)?.state, 'found', text.slice(span.start, span.end));
    }
  }
});

test('in a memo the timeline is a diagram with its sources, or the list', async () => {
  const subject: BriefSubject = { kind: 'entity', id: 'vu-hai-quan' };
  const drawn = (await service.briefMemo(subject, { diagram: true })) ?? '';
  assert.match(
    drawn,
    /## Timeline\n\n\n```mermaid\n%%.*\ntimeline\n {4}16 January 2026 \(inferred\) : .*\n[^`]*\n```\n\n- Sources of the diagram: \[@hanoi-session-2026-en, para\. \d+; .*\]\n/,
  );
  const listed = (await service.briefMemo(subject, { diagram: false })) ?? '';
  assert.ok(!listed.includes('mermaid'));
  assert.match(
    listed,
    /## Timeline\n\n- 16 January 2026 \(inferred\): first reported: .* \[@hanoi-session-2026-en, para\. 1\]\n/,
  );
});

test('what is gone, and what no brief is made of, has none', async () => {
  for (const id of ['nobody', 'engineers-2030', 'session-us-hopes']) {
    assert.equal(await service.brief({ kind: 'entity', id }), undefined);
    assert.equal(await service.briefMemo({ kind: 'entity', id }, { diagram: true }), undefined);
  }
});
