import assert from 'node:assert/strict';
import { fault } from './faultCase';
import { persons, withDesk, type OneDesk } from './oneDesk';

/* What people write into registry files and front matter. */

const REGISTRY = 'registry/r.yaml';
const GOOD = { 'a.md': 'Good words.', 'registry/good.json': persons({ anna: 'Anna Alphason' }) };

/** Another file and its names are there, whatever became of the faulty one. */
async function checkRest(desk: OneDesk): Promise<void> {
  assert.deepEqual(await desk.findIn('good'), ['a.md']);
  assert.deepEqual(desk.namesIn('Anna Alphason came.'), ['Anna Alphason = anna']);
}

fault('Front matter is no YAML', 'The text is searched; the place is told.', async () => {
  const broken: Readonly<Record<string, string>> = {
    'title: "abc\nlang: en': '3:1',
    '\ttitle: a': '2:1',
    'title: a: b: c': '2:9',
    'title: [a': '3:1',
    'title: *none': '2:8',
    'a\nb: c\n d': '2:1',
  };
  for (const yaml of Object.keys(broken)) {
    await withDesk({ ...GOOD, 'x.md': `---\n${yaml}\n---\n\nSearchable words.` }, async (desk) => {
      assert.deepEqual(await desk.findIn('searchable'), ['x.md'], yaml);
      assert.ok(
        desk.problems().some((problem) => /^x\.md front-matter [234]:/.test(problem)),
        `${yaml}: ${desk.problems().join()}`,
      );
      await checkRest(desk);
    });
  }
});

fault(
  'Front matter never ends, or is as long as a book',
  'It counts as text, which is told; a rule in front of a text is none.',
  () =>
    withDesk(
      {
        'open.md': '---\ntitle: Open\n\nGood words.',
        'long.md': `---\n${'key: value\n'.repeat(20_000)}---\n\nGood words.`,
        'rule.md': '---\n\nGood words.',
        'prose.md': '---\nGood words.',
      },
      async (desk) => {
        assert.deepEqual(desk.problems(), ['long.md front-matter 1:1', 'open.md front-matter 1:1']);
        assert.deepEqual(await desk.findIn('good'), ['long.md', 'open.md', 'prose.md', 'rule.md']);
      },
    ),
);

fault(
  'Front matter is a text, a list, several documents or nothing',
  'It counts as none; the text is searched.',
  async () => {
    for (const yaml of ['just text', '- a\n- b', 'a: 1\n--- b', '', '# only this', '~', '"']) {
      await withDesk({ ...GOOD, 'x.md': `---\n${yaml}\n---\n\nSearchable words.` }, async (desk) => {
        assert.ok((await desk.findIn('searchable')).includes('x.md'), yaml);
        await checkRest(desk);
      });
    }
  },
);

fault(
  'A registry file ends at any byte',
  'What is whole in it is read, what is not is told, other files are as ever.',
  async () => {
    const text = 'persons:\n  - { id: bo, name: "Bo Betason" }\n  - id: cy\n    name: Cy Gammason\n';
    for (let end = 0; end < text.length; end += 3) {
      await withDesk({ ...GOOD, [REGISTRY]: text.slice(0, end) }, async (desk) => {
        await checkRest(desk);
        const isBoWhole = end >= text.indexOf('Betason"') + 'Betason'.length;
        assert.equal(desk.namesIn('Bo Betason left.').includes('Bo Betason = bo'), isBoWhole, `${end}`);
      });
    }
  },
);

fault('A key stands twice in a map', 'The first counts; the second is told.', () =>
  withDesk(
    { ...GOOD, [REGISTRY]: 'persons:\n  - id: bo\n    name: Bo One\n    name: Bo Two\n' },
    async (desk) => {
      assert.deepEqual(desk.problems(), ['registry/r.yaml yaml 4:5']);
      assert.deepEqual(desk.namesIn('Bo One, Bo Two'), ['Bo One = bo']);
      await checkRest(desk);
    },
  ),
);

fault(
  'An id stands in two files',
  'In the order of paths the first counts, whichever is read first; each is told with the place of the other.',
  async () => {
    const files = {
      'registry/p.yaml': 'persons:\n  - { id: bo, name: Bo One }\n',
      'registry/q.yaml': 'persons:\n  - { id: bo, name: Bo Two }\n',
    };
    for (const order of [Object.keys(files), Object.keys(files).reverse()]) {
      const shuffled = Object.fromEntries(order.map((path) => [path, files[path as keyof typeof files]]));
      await withDesk({ ...shuffled, ...GOOD }, async (desk) => {
        assert.equal(desk.service.who('bo'), 'Bo One (person)');
        assert.deepEqual(
          desk.problems().map((problem) => problem.replace(/ \d+:\d+$/, '')),
          ['registry/p.yaml duplicate-id', 'registry/q.yaml duplicate-id'],
        );
        const [problem] = desk.service.problems().get('mem:/desk/registry/q.yaml') ?? [];
        assert.equal(problem?.related?.uri, 'mem:/desk/registry/p.yaml');
        await checkRest(desk);
      });
    }
  },
);

fault('An id leads nowhere', 'It is told; the card shows no link to it.', () =>
  withDesk(
    { ...GOOD, [REGISTRY]: 'organizations:\n  - { id: b, name: Bureau, parent_id: nobody }\n' },
    async (desk) => {
      assert.deepEqual(desk.problems(), ['registry/r.yaml dangling-id 2:39']);
      const links: string[] = [];
      const tell = (id: string): string => {
        links.push(id);
        return `x:${id}`;
      };
      desk.service.cardMarkdown('b', {
        openAnchor: tell,
        showCard: tell,
        revealInSidebar: tell,
        searchMentions: tell,
      });
      assert.ok(!links.includes('nobody'));
      await checkRest(desk);
    },
  ),
);

fault(
  'Organizations, places or figures are above one another in a ring',
  'It is told once; trees and cards end.',
  () =>
    withDesk(
      {
        ...GOOD,
        [REGISTRY]:
          'organizations:\n  - { id: a, name: Aaa, parent_id: b }\n  - { id: b, name: Bbb, parent_id: c }\n  - { id: c, name: Ccc, parent_id: a }\n' +
          'sectors:\n  - { id: s, name: Sss, broader: s }\nfigures:\n  - { id: f, name: Fff, part_of: f }\nmeetings:\n  - { id: m, name: Mmm, parent_id: m, start_date: 2026 }\n',
      },
      async (desk) => {
        assert.deepEqual(
          desk.problems().filter((problem) => problem.includes('wrong-type')).length,
          4,
          desk.problems().join(),
        );
        const { service } = desk;
        for (const outline of [service.meetings('year'), service.sectors('tree'), service.names('kind')]) {
          assert.ok(outline.roots.length >= 0);
        }
        for (const id of ['a', 'b', 'c', 's', 'f', 'm']) {
          assert.ok(service.cardDocument(id), id);
        }
        await checkRest(desk);
      },
    ),
);

fault(
  'A date is of the first century, of no year, or on no calendar',
  'The first is told as it is; the others are told as faults and left out.',
  () =>
    withDesk(
      {
        ...GOOD,
        [REGISTRY]:
          'persons:\n  - id: old\n    name: Old Oldson\n    birth_date: 0050-01-02\n' +
          'meetings:\n  - { id: long, name: Long talks, start_date: 0050-01-02, end_date: 0051-02-03 }\n' +
          '  - { id: never, name: No talks, start_date: 0000-01-02 }\n' +
          '  - { id: nowhere, name: Other talks, start_date: 9999-99-99 }\n',
        'old.md': '---\ndate: 0096-02-29\n---\n\nOld Oldson spoke.',
      },
      async (desk) => {
        const told = ['old', 'long', 'never', 'nowhere'].map((id) =>
          JSON.stringify(desk.service.cardDocument(id)),
        );
        assert.match(told[0] ?? '', /29 February 96/);
        assert.match(told[1] ?? '', /2 January 50.{1,4}3 February 51/u);
        for (const card of told) {
          assert.doesNotMatch(card, /19[05]0|1951|1996|9999/);
        }
        assert.deepEqual(
          desk.problems().filter((line) => line.startsWith(REGISTRY)),
          [`${REGISTRY} wrong-type 7:46`, `${REGISTRY} wrong-type 8:51`],
        );
        await checkRest(desk);
      },
    ),
);

fault(
  'YAML takes a value for another one (no, 012, long numbers, dates, tags)',
  'Values are as they are written.',
  () =>
    withDesk(
      {
        ...GOOD,
        [REGISTRY]:
          'persons:\n  - { id: no, name: No Nason }\n  - { id: 012, name: Octal Person }\n  - { id: 12345678901234567890, name: Long Number }\n' +
          '  - { id: 2024-01-02, name: Day Person }\n  - { id: js, name: !!js/function "Fun Person" }\n  - { id: 1_000, name: Sep Person }\n',
      },
      async (desk) => {
        const memo = 'No Nason, Octal Person, Long Number, Day Person, Fun Person, Sep Person.';
        assert.deepEqual(desk.namesIn(memo), [
          'No Nason = no',
          'Octal Person = 012',
          'Long Number = 12345678901234567890',
          'Day Person = 2024-01-02',
          'Fun Person = js',
          'Sep Person = 1_000',
        ]);
        await checkRest(desk);
      },
    ),
);

fault(
  'Ids, keys and words are called as parts of every object are, such as constructor',
  'They are ids, keys and words like others.',
  async () => {
    const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const before = Object.getOwnPropertyNames(Object.prototype);
    await withDesk(
      {
        ...GOOD,
        [REGISTRY]: `persons:\n${odd.map((id, i) => `  - { id: ${id}, name: Odd Person${'abcde'[i]!}, ${id}: { polluted: yes } }`).join('\n')}\n`,
        'registry/s.json':
          '{"persons":[{"id":"x","name":"Xa Xason","__proto__":{"polluted":"yes"}}],"__proto__":{"polluted":"yes"}}',
        'registry/t.yaml': `sectors:\n${odd.map((id) => `  - { id: s-${id}, name: ${id}, broader: ${id} }`).join('\n')}\n`,
        'x.md': `---\n${odd.map((key) => `${key}: { polluted: yes }`).join('\n')}\ntitle: Odd\n---\n\n${odd.join(' ')} and Odd Persona.`,
      },
      async (desk) => {
        assert.deepEqual(
          desk.namesIn(odd.map((_, i) => `Odd Person${'abcde'[i]!} came.`).join('\n\n')),
          odd.map((id, i) => `Odd Person${'abcde'[i]!} = ${id}`),
        );
        for (const word of odd) {
          assert.deepEqual(await desk.findIn(word), ['x.md'], word);
          assert.ok(desk.service.cardDocument(word), word);
          await desk.service.search(`${word}:${word} "${word}"`, { limit: 5 });
          desk.service.completeQuery(word, word.length);
        }
        assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
        assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
        await checkRest(desk);
      },
    );
  },
);

fault('A reference leads out of the corpus', 'It is told as an error; no such file is asked for.', () => {
  const outside = [
    '../../etc/passwd',
    '/etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    'C:\\x.md',
    'file:///etc/passwd',
    'a/../../b.md',
    '\\\\host\\share\\x.md',
    'http://evil.example/x.md',
  ];
  const yaml = `persons:\n${outside.map((path, i) => `  - { id: p${i}, name: Person ${'ABCDEFGH'[i]!}x, sources: [{ document: '${path}', quote: root }] }`).join('\n')}\n`;
  return withDesk({ ...GOOD, [REGISTRY]: yaml }, async (desk) => {
    assert.equal(
      desk.problems().filter((problem) => problem.includes('outside-corpus')).length,
      outside.length,
      desk.problems().join('\n'),
    );
    outside.forEach((_, i) => assert.ok(desk.service.cardDocument(`p${i}`)));
    for (const { uri } of desk.host.corpora.calls) {
      assert.match(uri, /^mem:\/desk(?:$|\/(?:a\.md|registry(?:$|\/)))/);
    }
    await checkRest(desk);
  });
});

fault('A name is one letter, nothing or blanks', 'It is never recognised.', () =>
  withDesk(
    {
      ...GOOD,
      [REGISTRY]: 'persons:\n  - { id: p, name: Pa Pason, other_names: [A, "", " ", "\\u00a0", "-"] }\n',
    },
    async (desk) => {
      assert.deepEqual(desk.namesIn('A man - and A - woman. Pa Pason.'), ['Pa Pason = p']);
      await checkRest(desk);
    },
  ),
);

fault('A name holds the marks of regular expressions', 'It is taken literally.', async () => {
  const names = [
    'Bank of A.B',
    'Bank $& Sons',
    'Bank (a+)+ House',
    'Bank\\Slash House',
    'Bank [x]{2,} House',
    'Bank ^| House',
  ];
  const organizations = names.map((name, i) => ({ id: `o${i}`, name }));
  await withDesk({ ...GOOD, [REGISTRY]: JSON.stringify({ organizations }) }, async (desk) => {
    for (const [i, name] of names.entries()) {
      const text = `So ${name} said.`;
      const edited = { identity: {}, version: 1, format: 'text', text: () => text } as const;
      assert.deepEqual(
        desk.service
          .mentionsIn(edited)
          .map(({ span, candidates }) => [text.slice(span.start, span.end), candidates[0]?.id]),
        [[name, `o${i}`]],
      );
    }
    assert.deepEqual(desk.namesIn('Bank of AxB, Bank xx House.'), []);
    await checkRest(desk);
  });
});

fault(
  'A name is made of joined emoji, or has ten thousand characters',
  'Nothing breaks, and places are whole characters.',
  () =>
    withDesk(
      {
        ...GOOD,
        [REGISTRY]: persons({
          p: 'Family 👨‍👩‍👧 Club',
          q: `Long ${'x'.repeat(10_000)}`,
          r: `Many ${'Words '.repeat(2000)}`,
        }),
      },
      async (desk) => {
        for (const name of desk.namesIn('The Family 👨‍👩‍👧 Club met.')) {
          assert.equal(name, 'Family 👨‍👩‍👧 Club = p');
        }
        assert.ok(desk.service.cardDocument('q'));
        const { text } = desk.service.findNames('Long x', 5).map(({ name }) => ({ text: name }))[0] ?? {
          text: '',
        };
        assert.ok(text.length > 0);
        await checkRest(desk);
      },
    ),
);

fault(
  'An id has letters of another script that look alike, or marks that nobody sees',
  'It is told with the letter; the id counts as it is written, and never as the other one.',
  () => {
    const alike = ['p\u0430son', 'pas\u03BFn', 'pa\u200Bson', 'p\u0430\u0455\u043En'];
    const clear = ['pason', 'nguyễn-văn-đức', 'министр', 'org-外交部', 'p-001'];
    return withDesk(
      {
        'a.md': 'Good words.',
        'registry/r.json': persons({
          ...Object.fromEntries(
            [...alike, ...clear].map((id, i) => [id, `Pa Pason${'abcdefghi'.charAt(i)}`]),
          ),
          turned: 'Pa \u202Enosap\u202C Sapon',
        }),
      },
      (desk) => {
        const told = [...desk.service.problems().values()].flat();
        assert.deepEqual(
          told.map(({ code, severity, message }) => [code, severity, /U\+[0-9A-F]{4}/.exec(message)?.[0]]),
          [
            ...['U+0430', 'U+03BF', 'U+200B', 'U+0430', 'U+202E'].map((letter) => [
              'wrong-type',
              'warning',
              letter,
            ]),
          ],
        );
        assert.deepEqual(desk.namesIn('Then Pa Pasona came, and Pa Pasone.'), [
          'Pa Pasona = p\u0430son',
          'Pa Pasone = pason',
        ]);
      },
    );
  },
);
