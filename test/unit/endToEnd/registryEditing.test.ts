import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AideMemoire, FilePlace, LostPassage } from '../../../src/core';
import { applyEdit } from '../../../src/core/features/decisions/decision';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { markedText } from '../features/registryFiles/marked';
import { LINKS, withService } from './serviceUnderTest';

const PEOPLE = `persons:
  - id: mai-tran
    name: Mai Tran
    other_names: [{ name: Trần Thị Mai, lang: vi }]
    memberships:
      - role: Deputy Director
        organization_id: lighthouse-office # where
        sources:
          - { document: documents/talks.md, quote: the deputy director of lighthouses }
  - id: john-pike
    name: John Pike
organizations:
  - { id: lighthouse-office, name: Office of Lighthouses, parent_id: ministry }
  - { id: ministry, name: Ministry of Ports }
`;
const MEETINGS = `meetings:
  - id: harbour-talks
    name: Harbour talks
    hosts: [lighthouse-office]
    attendees: [mai-tran, { person_id: john-pike, role: head }]
    sectors: [lights]
    sources: [documents/talks.md]
sectors:
  - { id: lights, name: Lights }
`;
const TALKS =
  '# Talks at the harbour\n\nOn Tuesday Mai Tran, the deputy director of lighthouses, asked for 60 lamps first.\n';
const files = {
  'registry/people.yaml': PEOPLE,
  'registry/meetings.yaml': MEETINGS,
  'documents/talks.md': TALKS,
  'documents/history.md': '# History\n\nThe first lamp was lit in 1874.\n',
};
const PEOPLE_URI = 'mem:/desk/registry/people.yaml';
const MEETINGS_URI = 'mem:/desk/registry/meetings.yaml';
const desk = { corpora: { desk: files } };

/** Labels offered at `$0` of a registry file, and what the file would be with the first one. */
async function complete(service: AideMemoire, marked: string): Promise<readonly [readonly string[], string]> {
  const { text, offset } = markedText(marked);
  const offers = await service.completeRegistryAt({ uri: PEOPLE_URI, text }, offset);
  const [first] = offers;
  return [
    offers.map(({ label }) => label),
    first === undefined ? '' : applyEdit(text, { ...first.span, newText: first.text }),
  ];
}

test('ids, documents and words are offered where one is expected, and nothing elsewhere', async () => {
  await withService(desk, async ({ service }) => {
    const person = (line: string): string =>
      `persons:\n  - id: x\n    name: X\n    memberships:\n      - ${line}\n`;
    assert.deepEqual(await complete(service, person('organization_id: $0')), [
      ['lighthouse-office', 'ministry'],
      person('organization_id: lighthouse-office'),
    ]);
    assert.deepEqual(await complete(service, person('organization_id: min$0')), [
      ['ministry'],
      person('organization_id: ministry'),
    ]);
    // By name, where the id says something else.
    assert.deepEqual(await complete(service, person('organization_id: ports$0')), [
      ['ministry'],
      person('organization_id: ministry'),
    ]);
    assert.deepEqual(await complete(service, person("{ sources: [{ document: 'hist$0' }] }")), [
      ['documents/history.md'],
      person('{ sources: [{ document: documents/history.md }] }'),
    ]);
    const labelsAt = async (marked: string): Promise<readonly string[]> =>
      (await complete(service, marked))[0];
    assert.deepEqual(await labelsAt(person('sources: [$0]')), ['documents/history.md', 'documents/talks.md']);
    assert.deepEqual(await labelsAt('statements:\n  - id: s\n    by:\n      - ma$0\n'), ['mai-tran']);
    assert.deepEqual(await labelsAt('statements:\n  - { id: s, to: [mai-tran, jo$0] }\n'), ['john-pike']);
    assert.deepEqual(await labelsAt('meetings:\n  - id: m\n    attendees: [$0]\n'), [
      'mai-tran',
      'john-pike',
    ]);
    assert.deepEqual(await labelsAt('meetings:\n  - id: m\n    attendees: [{ person_id: $0 }]\n'), [
      'mai-tran',
      'john-pike',
    ]);
    assert.deepEqual(await labelsAt('meetings:\n  - id: m\n    sectors:\n      - $0\n'), ['lights']);
    assert.deepEqual(await labelsAt('figures:\n  - id: f\n    meetings: [$0]\n'), ['harbour-talks']);
    assert.deepEqual(await labelsAt('laws:\n  - id: l\n    history: [{ status: pro$0 }]\n'), [
      'proposed',
      'promulgated',
      'approved',
    ]);
    assert.deepEqual(await labelsAt('organizations:\n  - id: ministry\n    parent_id: $0\n'), [
      'lighthouse-office',
    ]);
    assert.deepEqual(await labelsAt('sectors:\n  - id: s\n    broader: $0\n'), ['lights']);
    for (const nothing of [
      person('role: Dep$0'),
      'persons:\n  - id: $0\n',
      'persons:\n  - na$0me: x\n',
      '$0',
      '# organization_id: $0\n',
      'unknown:\n  - organization_id: $0\n',
      person('{ sources: [{ document: documents/talks.md, quote: the$0 }] }'),
    ]) {
      assert.deepEqual(await labelsAt(nothing), [], nothing);
    }
    const [offer] = await service.completeRegistryAt(
      { uri: PEOPLE_URI, text: 'sectors:\n  - broader: ' },
      'sectors:\n  - broader: '.length,
    );
    assert.equal(offer?.detail, 'Lights');
    assert.match(service.registryOfferMarkdown(offer, LINKS) ?? '', /Lights/);
    assert.deepEqual(
      await service.completeRegistryAt({ uri: 'mem:/other.yaml', text: 'sectors:\n  - broader: ' }, 22),
      [],
    );
  });
});

test('where nothing is typed, what the corpus has comes first', async () => {
  const corpora = {
    first: { 'registry/a.yaml': 'sectors: [{ id: a, name: A }]' },
    desk: { 'registry/b.yaml': 'sectors: [{ id: b, name: B }]' },
  };
  await withService({ corpora }, async ({ service }) => {
    assert.deepEqual((await complete(service, 'sectors:\n  - id: c\n    broader: $0'))[0], ['b', 'a']);
  });
});

async function hover(service: AideMemoire, uri: string, marked: string): Promise<string> {
  const { text, offset } = markedText(marked);
  const found = await service.registryHoverAt({ uri, text }, offset, LINKS);
  return found === undefined ? '' : `${text.slice(found.span.start, found.span.end)}: ${found.markdown}`;
}

test('an id shows its card, a document what it is, a quote whether it is there, a key what it says', async () => {
  await withService(desk, async ({ service }) => {
    assert.match(
      await hover(service, MEETINGS_URI, MEETINGS.replace('[mai-tran', '[mai-$0tran')),
      /^mai-tran: \*\*Mai Tran\*\*/,
    );
    assert.match(
      await hover(service, PEOPLE_URI, PEOPLE.replace('id: john', 'id: j$0ohn')),
      /^john-pike: \*\*John Pike\*\*/,
    );
    assert.match(
      await hover(service, PEOPLE_URI, PEOPLE.replace('the deputy', 'the $0deputy')),
      /^the deputy director of lighthouses: Found in \*\*Talks at the harbour\*\*.*desk\/documents\/talks&#46;md.*On Tuesday.*\[Open the passage\]\(anchor:/s,
    );
    assert.match(
      await hover(service, PEOPLE_URI, PEOPLE.replace('the deputy', 'the$0 vice')),
      /: These words are not in this document: \*\*Talks/,
    );
    assert.match(
      await hover(service, PEOPLE_URI, PEOPLE.replace('document: documents', 'document: docu$0ments')),
      /^documents\/talks.md: \*\*Talks at the harbour\*\*/,
    );
    assert.match(
      await hover(service, PEOPLE_URI, PEOPLE.replace('talks.md,', 'talk$0.md,')),
      /There is no document/,
    );
    assert.match(
      await hover(service, PEOPLE_URI, PEOPLE.replace('organization_id', 'organization$0_id')),
      /^organization_id: Where/,
    );
    assert.equal(await hover(service, PEOPLE_URI, PEOPLE.replace('role: D', 'role: $0D')), '');
  });
});

const tellPlaces = (places: readonly FilePlace[]): readonly string[] =>
  places.map(
    ({ uri, range }) =>
      `${uri.replace('mem:/desk/', '')}:${String(range.start.line + 1)}:${String(range.start.character + 1)}`,
  );

test('an id leads to its entry, a document to its beginning, a quote to its passage', async () => {
  await withService(desk, async ({ service }) => {
    const targets = async (uri: string, marked: string): Promise<readonly string[]> => {
      const { text, offset } = markedText(marked);
      return tellPlaces((await service.registryTargetsAt({ uri, text }, offset))?.targets ?? []);
    };
    assert.deepEqual(await targets(MEETINGS_URI, MEETINGS.replace('[lighthouse', '[light$0house')), [
      'registry/people.yaml:13:11',
    ]);
    assert.deepEqual(await targets(MEETINGS_URI, MEETINGS.replace('[documents/', '[$0documents/')), [
      'documents/talks.md:1:1',
    ]);
    assert.deepEqual(await targets(PEOPLE_URI, PEOPLE.replace('the deputy', '$0the deputy')), [
      'documents/talks.md:3:22',
    ]);
    assert.deepEqual(await targets(PEOPLE_URI, PEOPLE.replace('name: M', 'name: $0M')), []);
  });
});

test('all uses of an id are found, and nothing that only looks like it', async () => {
  await withService(desk, async ({ service }) => {
    const references = async (marked: string, withEntries: boolean): Promise<readonly string[]> => {
      const { text, offset } = markedText(marked);
      return tellPlaces(
        await service.registryReferencesAt({ uri: PEOPLE_URI, text }, offset, { withEntries }),
      );
    };
    const marked = PEOPLE.replace('id: lighthouse', 'id: $0lighthouse');
    const uses = ['registry/meetings.yaml:4:13', 'registry/people.yaml:7:26'];
    assert.deepEqual(await references(marked, false), uses);
    assert.deepEqual(await references(marked, true), ['registry/people.yaml:13:11', ...uses]);
    assert.deepEqual(await references(PEOPLE.replace('role: D', 'role: $0D'), true), []);
  });
});

test('a file has an outline of its lists and entries', async () => {
  await withService(desk, async ({ service }) => {
    const symbols = await service.registrySymbols({ uri: PEOPLE_URI, text: PEOPLE });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => `${child.name} (${child.detail})`)]),
      [
        ['persons', ['Mai Tran (mai-tran)', 'John Pike (john-pike)']],
        ['organizations', ['Office of Lighthouses (lighthouse-office)', 'Ministry of Ports (ministry)']],
      ],
    );
    for (const symbol of symbols.flatMap((one) => [one, ...one.children])) {
      assert.ok(symbol.span.start <= symbol.nameSpan.start && symbol.nameSpan.end <= symbol.span.end);
    }
  });
});

test('only files of a registry are taken for some', async () => {
  await withService(desk, ({ service }) => {
    assert.ok(service.isRegistryFile('mem:/desk/registry/new/one.yml'));
    for (const uri of [
      'mem:/desk/documents/talks.md',
      'mem:/other/registry/a.yaml',
      'mem:/desk/registry/README.md',
    ]) {
      assert.ok(!service.isRegistryFile(uri), uri);
    }
    return Promise.resolve();
  });
});

const CHANGED = TALKS.replace('the deputy director of lighthouses', 'a deputy director for the lighthouses');

/** The desk with one quote lost, in a file that people wrote with care. */
async function withLost(
  people: string,
  talks: string,
  work: (lost: LostPassage | undefined, service: AideMemoire) => Promise<void>,
): Promise<void> {
  const changed = { ...files, 'registry/people.yaml': people, 'documents/talks.md': talks };
  await withService({ corpora: { desk: changed } }, async ({ service }) => {
    const found = await service.lostPassages(10);
    assert.equal(found?.total, found?.passages.length);
    await work(found?.passages[0], service);
  });
}

test('a lost quote is listed with the nearest words, and put right by choice alone, comments and all else kept', async () => {
  await withLost(PEOPLE, CHANGED, async (lost, service) => {
    assert.ok(lost?.nearest);
    assert.deepEqual(
      [lost.entityId, lost.property, lost.quote, lost.document.id, lost.nearest.words],
      [
        'mai-tran',
        'memberships › sources',
        'the deputy director of lighthouses',
        'documents/talks.md',
        'a deputy director for the lighthouses',
      ],
    );
    assert.ok(lost.nearest.score > 0.6 && lost.nearest.score < 1);
    const target = service.openAnchor(lost.nearest.anchorId);
    assert.ok(target?.state === 'found' && target.range.start.line === 2);
    const outcome = await service.reanchor(lost, PEOPLE);
    assert.ok(outcome.state === 'edit');
    assert.equal(
      applyEdit(PEOPLE, outcome.edit),
      PEOPLE.replace('the deputy director of lighthouses', 'a deputy director for the lighthouses'),
    );
    const at = new LineIndex(PEOPLE).offsetAt(lost.range.start) + 3;
    const same = await service.lostPassageAt({ uri: PEOPLE_URI, text: PEOPLE }, at);
    assert.deepEqual([same?.range, same?.nearest], [lost.range, lost.nearest]);
    // The file went on meanwhile.
    const other = await service.reanchor(lost, PEOPLE.replace('the deputy director of', 'some director of'));
    assert.equal(other.state, 'refused');
  });
});

test('where the new words stand twice, the words around them are written as well, in any style', async () => {
  const styles: readonly (readonly [string, string])[] = [
    [
      'sources:\n          - document: documents/talks.md\n            quote: >-\n              the deputy director\n              of lighthouses\n            # kept\n            speech: reported\n',
      "quote: a deputy director for the lighthouses\n            prefix: 'at the harbour On Tuesday Mai Tran,'\n            suffix: ', asked for 60 lamps first. Later a'\n            # kept\n            speech: reported\n",
    ],
    [
      "sources: [{ quote: 'the deputy director of lighthouses', prefix: 'so, ', document: documents/talks.md }]\n",
      "sources: [{ quote: a deputy director for the lighthouses, prefix: 'at the harbour On Tuesday Mai Tran,', suffix: ', asked for 60 lamps first. Later a', document: documents/talks.md }]\n",
    ],
  ];
  const old = PEOPLE.slice(PEOPLE.indexOf('sources:'), PEOPLE.indexOf('  - id: john'));
  const twice = CHANGED.replace('first.', 'first. Later a deputy director for the lighthouses left.');
  for (const [written, wanted] of styles) {
    const people = PEOPLE.replace(old, written);
    await withLost(people, twice, async (lost, service) => {
      assert.ok(lost?.nearest);
      const outcome = await service.reanchor(lost, people);
      assert.ok(outcome.state === 'edit', JSON.stringify(outcome));
      const after = applyEdit(people, outcome.edit);
      assert.ok(after.includes(wanted), after);
    });
  }
});

test('prefix and suffix go where nothing is ambiguous any more', async () => {
  const people = PEOPLE.replace('lighthouses }', 'lighthouses, prefix: gone words, suffix: more }');
  await withLost(people, CHANGED, async (lost, service) => {
    assert.ok(lost?.nearest);
    const outcome = await service.reanchor(lost, people);
    assert.ok(outcome.state === 'edit');
    assert.equal(
      applyEdit(people, outcome.edit),
      PEOPLE.replace('the deputy director of lighthouses', 'a deputy director for the lighthouses'),
    );
  });
});

test('of words that are gone altogether nothing is proposed', async () => {
  await withLost(PEOPLE, '# Talks\n\nNothing of the kind was ever said.\n', async (lost, service) => {
    assert.ok(lost !== undefined && lost.nearest === undefined);
    assert.equal((await service.reanchor(lost, PEOPLE)).state, 'refused');
  });
});
