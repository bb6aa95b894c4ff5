import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import {
  cutText,
  presentInDocument,
  presentLabel,
  presentMarkedLabel,
  presentMarkdown,
  presentNotice,
  presentTooltip,
  toVisibleText,
} from '../../../src/core/text/presentText';
import { hostileTexts } from '../../support/hostileTexts';
import { markText, readMarkedText } from '../../support/markedText';
import { assertLinear } from '../../support/growth';

/** What a hostile corpus may hold; none of it may do anything. */
const PAYLOADS = [
  '[click](command:workbench.action.terminal.new)',
  '[click](command:x "title")',
  '[click][ref]',
  '[ref]: https://evil.example/p',
  '![](https://evil.example/p.png)',
  '![alt|width=1](https://evil.example/p.png)',
  '<img src=https://evil.example/p.png>',
  '<command:workbench.action.terminal.new?x>',
  '<https://evil.example>',
  '<a@evil.example>',
  '<script>alert(1)</script>',
  '<!-- comment',
  '<a href="command:x">y</a>',
  '</p></div><h1>',
  'https://evil.example/p?q=1#f',
  'HTTP://EVIL.EXAMPLE',
  'ftp://evil.example',
  'see(https://evil.example)',
  'www.evil.example',
  'WWW.EVIL.EXAMPLE/p',
  'www.1a.example',
  'w\u200bww.evil.example',
  'https\u200b://evil.example',
  'https:\u00ad//evil.example',
  'a@evil.example',
  'mailto:a@evil.example',
  'xmpp:a@evil.example/b',
  '`code`',
  '``` fence',
  '~~~ fence',
  '```\nfence\n```',
  '# heading',
  'text #',
  '###### deep',
  '> quotation',
  '- item',
  '+ item',
  '* item',
  '-',
  '1. item',
  '1) item',
  '2030',
  '123456789. item',
  '---',
  '- - -',
  '***',
  '===',
  '--- | ---',
  '| a | b |',
  ':--',
  ':-:',
  'a | b',
  'title\n===',
  'title\n---',
  'a\n\nb',
  'a\r\n# b',
  'a\u2028# b',
  '    indented code',
  '\tindented code',
  'hard break  ',
  'hard break\\',
  '\\[x](y)',
  '\\',
  '**bold**',
  '__bold__',
  '*it*',
  '_it_',
  '~~gone~~',
  '==marked==',
  '$(trash)',
  '$(verified) Ministry',
  '$$x^2$$',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '&copy',
  '[x] done',
  '[^1]',
  '"quoted" and \'quoted\'',
  '{.class}',
  'U.S. R&D 57-NQ/TW, “Luật” (sửa đổi)',
  '\u202egnp.exe',
  'a\u2066b\u2069c',
  'NUL \u0000 BEL \u0007',
  'lone \ud800 surrogate',
  'zero\u200bwidth\u2060joiner\ufeff',
];

/** Where the extension puts presented text; each renders to its own tags only. */
const POSITIONS = [
  (text: string) => text,
  (text: string) => `words ${text} words`,
  (text: string) => `# ${text}`,
  (text: string) => `words\n${text}`,
  (text: string) => `words  \n${text}\nwords`,
  (text: string) => `- ${text}`,
  (text: string) => `- words\n  - ${text}`,
  (text: string) => `1. ${text}`,
  (text: string) => `> ${text}`,
  (text: string) => `**${text}**`,
  (text: string) => `**Heading:** ${text} — ${text}`,
  (text: string) => `[${text}](command:ours)`,
  (text: string) => `| a | b |\n| - | - |\n| ${text} | ${text} |`,
];

const NEUTRAL = 'zzz';

function render(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true, breaks: true });
}

function tagsOf(html: string): readonly string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

function textOf(html: string): string {
  const named = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
  ]);
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, number: string | undefined, name: string | undefined) =>
      number === undefined ? (named.get(name ?? '') ?? whole) : String.fromCodePoint(Number(number)),
    );
}

/** Rendered with the payload, a position has the tags it has with a neutral word, and shows the payload. */
function checkInert(payload: string, position: (text: string) => string): void {
  const expected = render(position(NEUTRAL));
  const actual = render(position(presentMarkdown(payload)));
  assert.deepEqual(tagsOf(actual), tagsOf(expected), `tags of ${JSON.stringify(position(payload))}`);
  assert.equal(
    textOf(actual),
    textOf(expected).replaceAll(NEUTRAL, () => toVisibleText(payload)),
  );
}

test('the payloads that journeys draw in VS Code are inert in every position, in both renderers', () => {
  const preview = new MarkdownIt({ html: true, linkify: true, breaks: true });
  const texts = hostileTexts();
  assert.ok(texts.length >= 200);
  assert.equal(new Set(texts.map(({ text }) => text)).size, texts.length);
  for (const [index, { text, marker }] of texts.entries()) {
    assert.ok(text.includes(marker));
    POSITIONS.forEach((position) => checkInert(text, position));
    const position = POSITIONS[index % 6] ?? String;
    const html = preview.render(position(presentMarkdown(text)));
    assert.deepEqual(tagsOf(html), tagsOf(preview.render(position(NEUTRAL))), text);
  }
});

test('every payload is inert and shown as typed in every position', () => {
  assert.ok(PAYLOADS.length * POSITIONS.length >= 1_000);
  for (const payload of PAYLOADS) {
    for (const position of POSITIONS) {
      checkInert(payload, position);
    }
  }
});

test('no payload becomes a link or image even in the middle of others', () => {
  for (const first of PAYLOADS) {
    for (const second of PAYLOADS.filter((_, index) => index % 4 === 0)) {
      const html = render(`${presentMarkdown(first)} ${presentMarkdown(second)}`);
      assert.deepEqual(tagsOf(html), ['<p>', '</p>'], JSON.stringify([first, second]));
    }
  }
});

test('the renderer of the Markdown preview finds nothing in a payload either, not even an address', () => {
  const preview = new MarkdownIt({ html: true, linkify: true, breaks: true });
  for (const payload of [...PAYLOADS, 'evil.example', 'evil.com/p', '//evil.example']) {
    for (const position of POSITIONS.slice(0, 6)) {
      const expected = preview.render(position(NEUTRAL));
      const actual = preview.render(position(presentMarkdown(payload)));
      assert.deepEqual(tagsOf(actual), tagsOf(expected), JSON.stringify(payload));
      assert.equal(
        textOf(actual),
        textOf(expected).replaceAll(NEUTRAL, () => toVisibleText(payload)),
      );
    }
  }
});

const markupText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.constantFrom(
        '\n',
        ' ',
        '<',
        '>',
        '[',
        ']',
        '(',
        ')',
        '!',
        '`',
        '|',
        '-',
        ':',
        '.',
        'w',
        '/',
        '1',
        '@',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test('whatever is presented renders to its visible text', () => {
  fc.assert(
    fc.property(markupText, fc.constantFrom(...POSITIONS), (text, position) => {
      fc.pre(toVisibleText(text) !== '');
      checkInert(text, position);
    }),
    { numRuns: 600, seed: 21 },
  );
});

const VISIBLE: readonly [name: string, text: string, expected: string][] = [
  ['line ends and runs of white space become one space', ' a\r\n\tb\u00a0\u2028c \u0085', 'a b c'],
  ['bidirectional marks are shown by number', 'a\u202eb\u200f', 'a⟦U+202E⟧b⟦U+200F⟧'],
  ['control characters are shown by number', 'a\u0000\u001b[31m', 'a⟦U+0000⟧⟦U+001B⟧[31m'],
  ['half a character is shown by number', 'a\ud800', 'a⟦U+D800⟧'],
  ['zero-width characters are dropped', 'Ng\u200buy\u00adễ\ufeffn', 'Nguyễn'],
  ['spaces around a dropped character are one', 'a \u200b b', 'a b'],
  ['tag characters are dropped', 'a\u{e0041}\u{e0042}', 'a'],
  ['Vietnamese in either normal form is left alone', 'Vu\u0303 Hải Quân', 'Vu\u0303 Hải Quân'],
];

for (const [name, text, expected] of VISIBLE) {
  test(`visible text: ${name}`, () => {
    assert.equal(toVisibleText(text), expected);
    assert.equal(toVisibleText(expected), expected);
  });
}

test('ordinary names and sentences stay readable in the source', () => {
  for (const text of [
    'Vũ Hải Quân',
    'U.S. Department (State), 57-NQ/TW: “yes”',
    'as reported on 3%; see 4.5',
  ]) {
    assert.equal(presentMarkdown(text), text);
  }
});

const LABELS: readonly [name: string, text: string, expected: string][] = [
  ['an icon is broken by a word joiner', '$(trash) Ministry', '$\u2060(trash) Ministry'],
  ['an icon with a hidden character inside is broken too', '$\u200b(trash)', '$\u2060(trash)'],
  ['a label is one line', 'a\nb', 'a b'],
  ['a long label is cut at a word', `${'word '.repeat(40)}end`, `${'word '.repeat(24).trim()}…`],
  ['a long word is cut anywhere', 'x'.repeat(5_000), `${'x'.repeat(119)}…`],
];

for (const [name, text, expected] of LABELS) {
  test(`label: ${name}`, () => {
    assert.equal(presentLabel(text), expected);
  });
}

test('a cut never splits a character or takes a mark from its letter', () => {
  assert.equal(cutText('xx😀😀', 4), 'xx…');
  assert.equal(cutText('xx😀😀', 5), 'xx😀…');
  assert.equal(cutText('Vu\u0303xyz', 3), 'V…');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 1, max: 50 }),
      (text, length) => {
        const cut = cutText(text, length);
        assert.ok(cut.length <= length);
        assert.doesNotMatch(cut, /\p{Cs}/u);
      },
    ),
    { numRuns: 500, seed: 4 },
  );
});

test('labels are capped, of one line and without icons whatever is in them', () => {
  fc.assert(
    fc.property(markupText, (text) => {
      const label = presentLabel(text.repeat(20), 60);
      assert.ok(label.replaceAll('\u2060', '').length <= 60);
      assert.doesNotMatch(label, /\$\(|[\r\n\p{Cc}\p{Bidi_Control}]/u);
    }),
    { numRuns: 500, seed: 8 },
  );
});

/** Marks are written `{{so}}`, in the text and in what is shown of it. */
const MARKED_LABELS: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['plain text', 'a {{port}} for {{chips}}', 'a {{port}} for {{chips}}'],
  ['white space goes before a mark', '  a   {{port}}', 'a {{port}}'],
  ['a shown number moves the rest', 'a\u202E {{port}}', 'a⟦U+202E⟧ {{port}}'],
  ['an icon is none', '$(x) {{port}}', '$\u2060(x) {{port}}'],
  ['a mark on nothing that is seen is gone', 'a {{\u200B}} {{port}}', 'a {{port}}'],
  ['a mark behind the end is gone', `{{a}} ${'x'.repeat(150)} {{b}}`, `{{a}} ${'x'.repeat(117)}…`],
];

for (const [name, marked, shown] of MARKED_LABELS) {
  test(`marked label: ${name}`, () => {
    const { text, expected } = readMarkedText(marked.replaceAll('}}', '|}}'));
    const label = presentMarkedLabel(
      text,
      expected.map(({ span }) => span),
    );
    const names = label.marks.map((span) => ({ span, id: undefined }));
    assert.equal(markText(label.text, names).replaceAll('|}}', '}}'), shown);
  });
}

test('time grows with the length alone', async () => {
  for (const unit of [' ', '.', 'w', 'www.', '1', '[', '&', '\u0301', '\u200b', '$(', ':/', '-']) {
    await assertLinear(JSON.stringify(unit), 100_000, (length) => {
      const text = unit.repeat(length / unit.length);
      presentMarkdown(text);
      presentLabel(text);
    });
  }
});

test('no notification gets a link from what is told in it', () => {
  // The pattern of VS Code's notifications and dialogs.
  const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
  for (const payload of [
    '[Open](command:workbench.action.terminal.new)',
    'a [b](https://c.example "d") e',
    '[x]\u200B(file:y)',
  ]) {
    assert.doesNotMatch(presentNotice(`Moved: ${payload}`), link);
  }
  assert.equal(presentNotice('Plain (words) [and brackets]'), 'Plain (words) [and brackets]');
});

test('an editor makes no link of an address in a document of ours', () => {
  // What VS Code's editor takes for the beginning of an address.
  const address = /(?:https?|file):\/\//i;
  for (const { text } of hostileTexts()) {
    assert.doesNotMatch(presentInDocument(text), address);
    assert.equal(presentInDocument(text).replaceAll('\u2060', ''), toVisibleText(text));
  }
  assert.equal(presentInDocument('Plain: words, 3:4'), 'Plain: words, 3:4');
});

test('a tooltip has a line for each text, and not too many', () => {
  assert.equal(presentTooltip(['a\nb', undefined, ' ', '\u202ec']), 'a b\n⟦U+202E⟧c');
  assert.equal(presentTooltip(Array.from({ length: 500 }, () => 'x'.repeat(5_000))).split('\n').length, 31);
});
