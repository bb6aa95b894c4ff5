import assert from 'node:assert/strict';
import type { Range } from '../../src/core/text/span';
import { fault } from './faultCase';
import { persons, withDesk } from './oneDesk';

/* Texts as they come, and what strangers write into them. */

const NAME = 'Nguyễn Cộng';
const PEOPLE = { 'registry/r.json': persons({ p: NAME, q: 'Pa Pason' }) };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + (mark ? 2 : 0));
  const view = new DataView(bytes.buffer);
  Array.from({ length: bytes.length / 2 }, (_, i) => (mark ? `\uFEFF${text}` : text).charAt(i)).forEach(
    (unit, i) => view.setUint16(2 * i, unit.charCodeAt(0), order === 'le'),
  );
  return bytes;
}

/** The text of a file as an editor has it that opens it in its encoding: without the byte-order mark. */
function editorText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : bytes.includes(0xea) && bytes.includes(0xde)
          ? 'windows-1258'
          : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Lines end with `\r\n`, `\n` or `\r`, as in VS Code; columns are UTF-16 code units. */
function inEditor(text: string, { start, end }: Range): string {
  const lines = text.split(/\r\n|\n|\r/);
  assert.equal(start.line, end.line);
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

fault(
  'A text begins with a byte-order mark',
  'Its front matter counts, and places are those of the editor.',
  () =>
    withDesk({ ...PEOPLE, 'b.md': utf8(`\uFEFF---\ntitle: Marked\n---\n\n${NAME} came.`) }, async (desk) => {
      const [hit] = (await desk.service.search('came', { limit: 5 }))?.hits ?? [];
      assert.equal(hit?.document.title, 'Marked');
      assert.deepEqual(desk.problems(), []);
      const target = desk.service.openAnchor(desk.service.anchorOf(hit, hit.matches[0]));
      assert.ok(target?.state === 'found');
      assert.deepEqual(target.range.start, { line: 4, character: `${NAME} `.length });
    }),
);

fault('A text is UTF-32, whose byte-order mark is that of UTF-16 as well', 'It is listed.', () =>
  withDesk(
    {
      ...PEOPLE,
      'le.md': utf32(NAME, true),
      'be.md': utf32(NAME, false),
    },
    async (desk) => {
      assert.deepEqual(await desk.findIn(`"${NAME}"`), []);
      assert.deepEqual(Object.keys(desk.leftOut()).sort(), ['be.md', 'le.md']);
    },
  ),
);

function utf32(text: string, isLittle: boolean): Uint8Array {
  const units = Array.from(`\ufeff${text}`, (letter) => letter.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(4 * units.length));
  units.forEach((unit, i) => view.setUint32(4 * i, unit, isLittle));
  return new Uint8Array(view.buffer);
}

fault('A text is UTF-16', 'With a byte-order mark it is read; without one it is listed.', () =>
  withDesk(
    {
      ...PEOPLE,
      'le.md': utf16(`${NAME} came.`, 'le'),
      'be.md': utf16(`${NAME} came.`, 'be'),
      'none.md': utf16(`${NAME} came.`, 'le', false),
    },
    async (desk) => {
      assert.deepEqual(await desk.findIn(`"${NAME}"`), ['be.md', 'le.md']);
      assert.deepEqual(Object.keys(desk.leftOut()), ['none.md']);
    },
  ),
);

fault(
  'A text has mixed line ends, a byte-order mark, UTF-16, windows-1258 or marks apart',
  'The lines and columns that are revealed hold the words that were found, as the editor counts them.',
  () => {
    const LINES = [
      '---',
      'title: T',
      '---',
      '',
      `${NAME} İ 𝔘 first`,
      'x',
      `Then ${NAME} came. 👨‍👩‍👧 Needle one`,
      '',
    ];
    const ENDS = ['\n', '\r\n', '\r', '\r\n', '\n', '\r', '\n\n', '\r\n\r\n'];
    const mixed = (form: 'NFC' | 'NFD'): string =>
      LINES.map((line, i) => line.normalize(form) + (ENDS[i] ?? '')).join('') + 'Needle two';
    // ê is EA and ô is F4 there, the tilde DE, the dot below F2.
    const vietnamese = Uint8Array.of(
      ...utf8('a\rb\r\nc\nNguy'),
      0xea,
      0xde,
      ...utf8('n C'),
      0xf4,
      0xf2,
      ...utf8('ng, Needle three'),
    );
    const files = {
      'bom.md': utf8(`\uFEFF${mixed('NFC')}`),
      'plain.md': utf8(mixed('NFC')),
      'apart.md': utf8(mixed('NFD')),
      'le.md': utf16(mixed('NFC'), 'le'),
      'be.txt': utf16(mixed('NFD'), 'be'),
      'old.txt': vietnamese,
      'page.html': utf8(`\uFEFF<p>\r${NAME}\r\n<b>Needle</b> four</p>`),
    };
    return withDesk({ ...PEOPLE, ...files }, async (desk) => {
      for (const [word, least] of [
        ['needle', 11],
        [`"${NAME}"`, 11],
      ] as const) {
        const hits = (await desk.service.search(word, { limit: 100, foldsAlike: false }))?.hits ?? [];
        const seen = hits.flatMap((hit) => hit.matches.map((match) => ({ hit, match })));
        assert.ok(seen.length >= least, `${word}: ${seen.length}`);
        for (const { hit, match } of seen) {
          const target = desk.service.openAnchor(desk.service.anchorOf(hit, match));
          assert.ok(target?.state === 'found');
          const revealed = inEditor(editorText(files[hit.document.id as keyof typeof files]), target.range);
          assert.equal(revealed, hit.document.text.slice(match.start, match.end), hit.document.id);
          assert.ok('needle nguyễn cộng'.includes(revealed.normalize('NFC').toLowerCase()), revealed);
        }
        assert.deepEqual(new Set(hits.map(({ document }) => document.id)), new Set(Object.keys(files)));
      }
    });
  },
);

fault(
  'A text is windows-1258, whose marks come apart from their letters',
  'Words and names are found in it, and it is told what it was read as.',
  () =>
    // "Nguyễn Cộng came": ê is EA and ô is F4 there, the tilde DE, the dot below F2.
    withDesk(
      {
        ...PEOPLE,
        'old.txt': Uint8Array.of(
          ...utf8('Nguy'),
          0xea,
          0xde,
          ...utf8('n C'),
          0xf4,
          0xf2,
          ...utf8('ng came.'),
        ),
      },
      async (desk) => {
        assert.deepEqual(await desk.findIn(NAME), ['old.txt']);
        assert.deepEqual(desk.problems(), ['old.txt old-encoding 1:1']);
        const [hit] = (await desk.service.search('came', { limit: 5 }))?.hits ?? [];
        const { document } = hit!;
        assert.equal(document.encoding, 'windows-1258');
        assert.notEqual(document.text, document.text.normalize('NFC'), 'the stored text stays as it is');
        const edited = { identity: {}, version: 1, format: 'text', text: () => document.text } as const;
        const [mention] = desk.service.mentionsIn(edited);
        assert.equal(document.text.slice(mention!.span.start, mention!.span.end).normalize('NFC'), NAME);
      },
    ),
);

fault(
  'A text was written for the fonts of TCVN3 or VNI, or was misread once',
  'It is told, with its kind; ordinary texts are not.',
  () =>
    withDesk(
      {
        ...PEOPLE,
        'tcvn3.txt': 'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc.',
        'vni.txt': 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc.',
        'misread.txt': new TextDecoder('windows-1258').decode(
          utf8('Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc.'),
        ),
        'good.txt': 'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc.',
      },
      (desk) => {
        assert.deepEqual(
          desk
            .problems()
            .map((problem) => problem.replace(/ \d+:\d+$/, ''))
            .sort(),
          ['misread.txt old-encoding', 'tcvn3.txt old-encoding', 'vni.txt old-encoding'],
        );
        assert.equal(desk.service.status().documents, 4);
      },
    ),
);

fault('A text, a name or a query has its marks apart', 'All find one another, at exact places.', async () => {
  for (const [stored, asked] of [
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
    ['NFD', 'NFD'],
  ] as const) {
    await withDesk({ ...PEOPLE, 'x.md': `Then ${NAME.normalize(stored)} came.` }, async (desk) => {
      assert.deepEqual((await desk.find(`"${NAME.normalize(asked)}"`)).join(' '), NAME.normalize(stored));
      assert.deepEqual(desk.namesIn(`Then ${NAME.normalize(asked)} came.`), [`${NAME.normalize(asked)} = p`]);
    });
  }
});

fault('Letters change their length when they are folded', 'Places stay exact.', () =>
  withDesk({ ...PEOPLE, 'x.md': 'İİİ ẞẞ ﬁﬁ Đđ ŉ 𝔘 Pa Pason came.' }, async (desk) => {
    assert.deepEqual(await desk.find('came'), ['came']);
    assert.deepEqual(desk.namesIn('İİİ ẞẞ ﬁﬁ Đđ ŉ 𝔘 Pa Pason came.'), ['Pa Pason = q']);
  }),
);

fault(
  'Unseen marks are within a name, or turn the direction of writing',
  'The name is found; cards and labels show the marks.',
  () =>
    withDesk(
      {
        'x.md': 'Pa Pa\u200bson came.',
        'registry/r.json': persons({ q: 'Pa Pason', evil: 'Eve \u202Egnp.exe Eveson' }),
      },
      (desk) => {
        assert.deepEqual(desk.namesIn('Pa Pa\u200bson came.'), ['Pa Pa\u200bson = q']);
        const card = JSON.stringify(desk.service.cardDocument('evil'));
        const link = (): string => 'x:y';
        const links = { openAnchor: link, showCard: link, revealInSidebar: link, searchMentions: link };
        const label = desk.service.cardMarkdown('evil', links) ?? '';
        for (const shown of [
          card,
          label,
          JSON.stringify(desk.service.names('kind').roots.map(({ label: one }) => one)),
        ]) {
          assert.ok(!shown.includes('\u202E'), shown);
        }
      },
    ),
);

fault(
  'Source or registry text is written to run commands, load pictures or open links',
  'It is shown as it is typed; the only links are ours.',
  async () => {
    const { marked } = await import('marked');
    const payloads = [
      '[click](command:workbench.action.terminal.new)',
      '![](https://evil.example/p.png)',
      '<img src=https://evil.example/p.png>',
      '<command:workbench.action.terminal.new?x>',
      'https://evil.example/a',
      'www.evil.example',
      'a@evil.example',
      '[ref]: https://evil.example',
      '```\n[x](command:y)',
      '</p><script>alert(1)</script>',
      '$(trash) Ministry',
      '| a | b |\n|-|-|',
      '**a** _b_ `c`',
      '\\[x](y)',
    ];
    await withDesk(
      {
        'x.md': `---\ntitle: ${JSON.stringify(payloads[0])}\npublisher: ${JSON.stringify(payloads[1])}\n---\n\nPa Pason came to us.`,
        'registry/r.json': JSON.stringify({
          persons: [
            {
              id: 'q',
              name: 'Pa Pason',
              other_names: payloads.map((name) => `${name} x`),
              note: payloads.join(' '),
              sources: [{ document: 'x.md', quote: 'Pa Pason came' }],
            },
          ],
          organizations: payloads.map((name, i) => ({ id: `o${i}`, name })),
          memberships: payloads.map((role, i) => ({ person_id: 'q', role, organization_id: `o${i}` })),
        }),
      },
      (desk) => {
        const link = (id: string): string => `command:ours?${encodeURIComponent(id)}`;
        const links = { openAnchor: link, showCard: link, revealInSidebar: link, searchMentions: link };
        const memo = { identity: {}, version: 1, format: 'markdown', text: () => 'Pa Pason came.' } as const;
        const shown = [
          desk.service.hoverAt(memo, 3, links)?.markdown ?? '',
          desk.service.cardMarkdown('q', links) ?? '',
          ...payloads.map((_, i) => desk.service.cardMarkdown(`o${i}`, links) ?? ''),
        ];
        for (const markdown of shown) {
          const html = marked.parse(markdown, { async: false });
          const targets = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target = '']) => target);
          assert.deepEqual(
            targets.filter((target) => !target.startsWith('command:ours?')),
            [],
            markdown,
          );
          assert.doesNotMatch(html, /<(?:img|script|table)/);
        }
        for (const outline of [
          desk.service.names('kind'),
          desk.service.meetings('year'),
          desk.service.sectors('tree'),
        ]) {
          assert.doesNotMatch(JSON.stringify(outline.roots.map(({ label }) => label)), /\$\(/);
        }
      },
    );
  },
);

fault('A title is a formula for spreadsheets', 'Where it is exported it is a text.', () =>
  withDesk(
    {
      'x.md': 'Pa Pason promised lamps.',
      'registry/r.json': JSON.stringify({
        persons: [{ id: 'q', name: '=HYPERLINK("https://evil.example")' }],
        statements: ['=1+1', '+1', '-1', '@x', '\t=1', '\n=1', '\u00a0=1'].map((summary, i) => ({
          id: `s${i}`,
          act: 'promise',
          by: ['q'],
          summary,
          sources: [{ document: 'x.md', quote: 'promised lamps' }],
        })),
      }),
    },
    async (desk) => {
      const csv = (await desk.service.promisesCsv({ groupBy: 'party' })) ?? '';
      assert.ok(csv.split('\r\n').length >= 8, csv);
      assert.doesNotMatch(csv, /(?:^|,)"\s*[=+\-@]/m);
    },
  ),
);

fault(
  'A title, a publisher or a heading is as long as a book',
  'It is cut where it is told, so that other sources have room beside it; its words are found.',
  () => {
    const long = 'Long words '.repeat(50_000);
    return withDesk(
      {
        ...PEOPLE,
        'heading.md': `# ${long}needle\n\nPa Pason came.`,
        'stated.md': `---\ntitle: ${long.slice(0, 40_000)}\npublisher: ${long.slice(0, 40_000)}\n---\n\nPa Pason went.`,
        'underlined.md': `${long}\n===\n\nPa Pason stood.`,
        'other.md': '# Other\n\nPa Pason sat.',
      },
      async (desk) => {
        const card = desk.service.cardDocument('q')?.text ?? '';
        assert.ok(card.length < 50_000, `${card.length}`);
        assert.match(card, /Other/);
        assert.deepEqual(await desk.findIn('needle'), ['heading.md']);
      },
    );
  },
);

fault(
  'A title holds the marks of citations and quotations',
  'What is inserted is valid and leads to the source.',
  () =>
    withDesk(
      {
        'we]ird `x`.md':
          '---\ntitle: "A ] title | with `marks`\\n# and a line"\n---\n\nPa Pason *came* to [us].',
      },
      async (desk) => {
        const [hit] = (await desk.service.search('came', { limit: 5 }))?.hits ?? [];
        const anchor = desk.service.anchorOf(hit!);
        const quotation = desk.service.quotationOf(anchor);
        assert.ok(quotation);
        const memo = { identity: {}, version: 1, format: 'markdown', text: () => 'So it was.' } as const;
        const outcome = desk.service.cite(memo, 9, [anchor]);
        if (outcome.state === 'edit') {
          const { start, end, newText } = outcome.edit;
          const cited = 'So it was.'.slice(0, start) + newText + 'So it was.'.slice(end);
          const links = desk.service.citationLinks({
            identity: {},
            version: 1,
            format: 'markdown',
            text: () => cited,
          });
          assert.equal(links.length, 1, cited);
        } else {
          assert.ok(outcome.reason.length > 0);
        }
      },
    ),
);
