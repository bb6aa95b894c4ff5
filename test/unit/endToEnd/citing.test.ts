import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AideMemoire, EditedText } from '../../../src/core';
import { applyEdit } from '../../../src/core/features/decisions/decision';
import { aMemo, LINKS, withService } from './serviceUnderTest';

const front = (lines: string): string => `---\n${lines}\n---\n\n`;

const READOUT = `${front('title: Harbour *readout*\npublisher: The Quay\ndate: 2025-05-02\nlang: en\nurl: https://quay.example/a_b\ncitation_key: readout')}# Cranes

Tran Van Minh spoke of <b>cranes</b>.

| Crane | Age |
| ----- | --- |
| One   | 40  |

- The **first** point.
- The second point.
`;

const DESK = {
  corpora: {
    bundled: {
      'registry/all.yaml': 'persons:\n  - id: minh\n    name: Tran Van Minh\n',
      'documents/retold.md': `${front('text: retold\nlang: en\ncitation_key: retold')}The mayor spoke.\n`,
      'documents/shadowed.md': `${front('lang: en\ncitation_key: readout')}Bundled words.\n`,
    },
    own: {
      'registry/people.yaml': 'persons:\n  - id: minh\n    name: Trần Văn Minh\n',
      'readout.md': READOUT,
      'translated.md': `${front('text: machine_translated\nlang: en\ncitation_key: port news')}The port said so.\n`,
      'one/twin.md': 'One twin.\n',
      'two/twin.md': 'The other twin.\n',
    },
  },
};

function hover(service: AideMemoire, text: string): string {
  const memo = aMemo(text);
  return service.citationHoverAt(memo, text.indexOf('@') + 1, LINKS)?.markdown ?? 'none';
}

/** Id of the passage that holds the words. */
function anchor(service: AideMemoire, uri: string, words: string): string {
  const place = service
    .findDocuments(uri.split('/').at(-1) ?? '', 20)
    .find((document) => document.uri === uri);
  assert.ok(place, uri);
  const passage = place.passages.findIndex(({ span }) =>
    place.text.slice(span.start, span.end).includes(words),
  );
  assert.ok(passage >= 0, words);
  return service.anchorOf({ document: place, passage });
}

function readout(service: AideMemoire, words: string): string {
  return anchor(service, 'mem:/own/readout.md', words);
}

function cite(service: AideMemoire, memo: EditedText, offset: number, anchorIds: readonly string[]): string {
  const outcome = service.cite(memo, offset, anchorIds);
  return outcome.state === 'edit' ? applyEdit(memo.text(), outcome.edit) : outcome.reason;
}

test('a key shows its source with the passage, escaped', () =>
  withService(DESK, ({ service }) => {
    const told = hover(service, 'See [@readout, para. 1].');
    assert.match(
      told,
      /^\*\*Harbour &#42;readout&#42;\*\* {2}\nThe Quay · 2 May 2025 · English · own: readout/,
    );
    assert.match(told, /\*\*Paragraph 1:\*\* Tran Van Minh spoke of cranes/);
    assert.match(told, /\[Open passage\]\(anchor:/);
    assert.match(hover(service, '[@readout, para. 2]'), /Paragraph 2:\*\* The .*first.* point/);
    assert.match(hover(service, '[@readout, para. 9]'), /It has no paragraph 9: there are 3\./);
    assert.match(hover(service, '[@retold]'), /retold/);
    return Promise.resolve();
  }));

test('an unknown key says so, with the nearest keys; an ambiguous one shows all its sources', () =>
  withService(DESK, ({ service }) => {
    assert.equal(hover(service, '[@readotu]'), 'No source has the key “readotu”. Near it: “readout”');
    assert.equal(hover(service, '[@Readout]'), 'No source has the key “Readout”. Near it: “readout”');
    assert.equal(hover(service, '[@zzzzzzzzz]'), 'No source has the key “zzzzzzzzz”.');
    const twins = hover(service, '[@twin]');
    assert.match(twins, /^2 sources have the key “twin”:/);
    assert.match(twins, /own: one\/twin[^]*own: two\/twin/);
    return Promise.resolve();
  }));

test('links lead from known keys to the paragraph, with one’s own corpora first', () =>
  withService(DESK, ({ service }) => {
    const text = '[@readout, paras. 2-3; @twin; @unknown] and @retold, not `@retold`';
    const links = service.citationLinks(aMemo(text));
    const told = links.map(({ span, anchorId, title }) => {
      const target = service.openAnchor(anchorId);
      assert.ok(target?.state === 'found');
      return [
        text.slice(span.start, span.end),
        title,
        target.uri,
        target.range.start.line,
        target.range.end.line,
      ];
    });
    assert.deepEqual(told, [
      ['@readout', 'Harbour *readout*', 'mem:/own/readout.md', 17, 18],
      ['@retold', 'The mayor spoke.', 'mem:/bundled/documents/retold.md', 0, 0],
    ]);
    const { targets } = service.citedAt(aMemo('@twin'), 2) ?? {};
    assert.deepEqual(
      targets?.map(({ uri }) => uri),
      ['mem:/own/one/twin.md', 'mem:/own/two/twin.md'],
    );
    assert.deepEqual(service.citedAt(aMemo('@gone'), 2)?.targets, []);
    assert.equal(service.citedAt(aMemo('no key'), 2), undefined);
    return Promise.resolve();
  }));

test('a name in a key is none; a handle in running text that is no key may be one', () =>
  withService(DESK, ({ service }) => {
    const named = (text: string) => service.mentionsIn(aMemo(text)).map(({ entity }) => entity);
    assert.deepEqual(named('Tran Van Minh [@{Tran Van Minh}] @{Tran Van Minh}'), ['minh', 'minh']);
    return Promise.resolve();
  }));

test('several places become one citation, which joins one that is there', () =>
  withService(DESK, ({ service }) => {
    const places = [
      readout(service, 'first'),
      anchor(service, 'mem:/bundled/documents/retold.md', 'mayor'),
      anchor(service, 'mem:/own/translated.md', 'port'),
    ];
    const text = 'He spoke.';
    assert.equal(
      cite(service, aMemo(text), 8, places),
      'He spoke [@readout, para. 2; @retold, para. 1; @{port news}, para. 1].',
    );
    assert.equal(
      cite(service, aMemo(text), 3, [...places.slice(0, 1), ...places.slice(0, 1)]),
      'He [@readout, para. 2] spoke.',
    );
    assert.equal(
      cite(service, aMemo('So [see @x].'), 8, places.slice(0, 1)),
      'So [see @x; @readout, para. 2].',
    );
    assert.equal(service.citationOf(places[0] ?? ''), '@readout, para. 2');
    assert.equal(service.citationOf('nonsense'), undefined);
    // A row of a table has no number, and a document as a whole none either.
    assert.equal(cite(service, aMemo(''), 0, [readout(service, '40')]), '[@readout]');
    assert.equal(
      cite(service, aMemo(''), 0, [service.anchorOfDocument('own', 'readout.md') ?? '']),
      '[@readout]',
    );
    return Promise.resolve();
  }));

test('what a key cannot tell is not cited', () =>
  withService(DESK, ({ service }) => {
    const shadowed = anchor(service, 'mem:/bundled/documents/shadowed.md', 'Bundled');
    assert.match(cite(service, aMemo(''), 0, [shadowed]), /“readout” is also that of another source/);
    const twin = anchor(service, 'mem:/own/one/twin.md', 'twin');
    assert.match(cite(service, aMemo(''), 0, [twin]), /“twin” is also that of another source/);
    assert.deepEqual([service.citationOf(shadowed), service.citationOf(twin)], [undefined, undefined]);
    assert.match(cite(service, aMemo(''), 0, ['nonsense']), /no longer in the corpus/);
    return Promise.resolve();
  }));

test('the bibliography of all holds what the keys lead to', () =>
  withService(DESK, ({ service }) => {
    const { text, left } = service.bibliography('all', 'csl');
    assert.deepEqual(
      (JSON.parse(text) as { id: string; title: string }[]).map(({ id, title }) => [id, title]),
      [
        ['readout', 'Harbour *readout*'],
        ['port news', 'The port said so.'],
        ['retold', 'The mayor spoke.'],
      ],
    );
    assert.deepEqual(left, ['twin']);
    return Promise.resolve();
  }));

test('selected words are copied with their citation or footnote; of a retold source the citation alone', () =>
  withService(DESK, ({ service }) => {
    const at = (line: number, from: number, to: number, last = line) =>
      service.anchorAt('mem:/own/readout.md', {
        start: { line, character: from },
        end: { line: last, character: to },
      }) ?? 'none';
    const words = at(11, 0, 13);
    assert.deepEqual(service.copyAnchors([words], 'inline'), {
      text: '“Tran Van Minh” [@readout, para. 1]',
      quoted: 1,
      cited: 0,
      refused: [],
    });
    assert.equal(
      service.copyAnchors([words], 'footnote').text,
      '“Tran Van Minh”[^readout-1]\n\n[^readout-1]: The Quay, “Harbour \\*readout\\*”, 2 May 2025, para. 1, <https://quay.example/a_b>.\n',
    );
    // Over two items of a list; and without a selection the passage at the cursor.
    assert.equal(
      service.copyAnchors([at(17, 6, 12, 18)], 'inline').text,
      '“first point. The second” [@readout, paras. 2-3]',
    );
    assert.equal(
      service.copyAnchors([at(18, 5, 5)], 'inline').text,
      '“The second point.” [@readout, para. 3]',
    );
    assert.equal(
      service.anchorAt('mem:/elsewhere.md', {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 1 },
      }),
      undefined,
    );

    const retold = anchor(service, 'mem:/bundled/documents/retold.md', 'mayor');
    assert.deepEqual(service.copyAnchors([retold, retold, words], 'inline'), {
      text: '[@retold, para. 1]\n\n“Tran Van Minh” [@readout, para. 1]\n',
      quoted: 1,
      cited: 1,
      refused: [],
    });
    assert.equal(
      service.copyAnchors([retold], 'footnote').text,
      '[^retold-1]\n\n[^retold-1]: “The mayor spoke.”, undated, para. 1, retold, documents/retold.md.\n',
    );
    return Promise.resolve();
  }));

test('a quotation has the form that is asked for, and says that it is translated', () =>
  withService(DESK, ({ service }) => {
    const words = anchor(service, 'mem:/own/translated.md', 'port');
    const quote = (form?: 'block' | 'inline') => {
      const quotation = service.quotationOf(words, form);
      return quotation?.state === 'ready' ? quotation.text : quotation?.reason;
    };
    assert.equal(
      quote('block'),
      '> The port said so.\n>\n> — The port said so., undated, machine-translated [@{port news}, para. 1]\n',
    );
    assert.equal(quote('inline'), '“The port said so.” [@{port news}, para. 1, machine-translated]');
    assert.match(quote() ?? '', /^> The port said so\.\n>\n> — .*, translated\.md\n$/);
    const retold = service.quotationOf(anchor(service, 'mem:/bundled/documents/retold.md', 'mayor'), 'block');
    assert.equal(retold?.state, 'refused');
    return Promise.resolve();
  }));

test('mentions of an entity are found in sources with real ranges, cut at the limit', () =>
  withService(DESK, async ({ service }) => {
    const found = await service.sourceMentions('minh', { limit: 10 });
    assert.deepEqual(found, {
      mentions: [
        {
          uri: 'mem:/own/readout.md',
          range: { start: { line: 11, character: 0 }, end: { line: 11, character: 13 } },
        },
      ],
      total: 1,
    });
    assert.deepEqual(await service.sourceMentions('minh', { limit: 0 }), { mentions: [], total: 1 });
    const entries = service.entriesOf('minh').map(({ corpus, range }) => [corpus, range.start.line]);
    assert.deepEqual(entries, [
      ['bundled', 1],
      ['own', 1],
    ]);
    assert.deepEqual(service.entriesOf('nobody'), []);
  }));

test('mentions like one are those of its entity, or those that stay open between the same people', () =>
  withService(
    {
      corpora: {
        own: {
          'registry/people.yaml':
            'persons:\n  - { id: a, name: Tran Van Minh }\n  - { id: b, name: Tran Van Minh }\n  - { id: c, name: Mai Lan Phuong }\n',
        },
      },
    },
    ({ service }) => {
      const text = 'Tran Van Minh met Mai Lan Phuong. Tran Van Minh left; Mai Lan Phuong stayed.';
      const memo = aMemo(text);
      const like = (offset: number) => {
        const mention = service.mentionAt(memo, offset);
        assert.ok(mention);
        return service.mentionsLike(memo, mention).map(({ span }) => span.start);
      };
      assert.deepEqual(like(2), [0, text.lastIndexOf('Tran')]);
      assert.deepEqual(like(text.indexOf('Mai')), [text.indexOf('Mai'), text.lastIndexOf('Mai')]);
      return Promise.resolve();
    },
  ));
