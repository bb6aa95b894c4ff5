import fc from 'fast-check';
import { HIDDEN } from '../../src/core/text/readableText';

/** Everything that Markdown takes for a mark, and words between, to be put together at random. */
const PIECES: readonly string[] = [
  ...[
    'a',
    'Vu Hai',
    'Quan',
    'Anna Alpha',
    'Law on Data',
    '\n',
    '\n\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    ' ',
  ],
  ...['    ', '\t', '\n \t\n', '`', '```', '\n```\n', '~~~', '\n~~~\n', '[', ']', '](', ')', '(x)', '!['],
  ...[
    '<',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '\n<!-- ',
    '<div>',
    '\n<div>\n',
    '"',
    "'",
    '> ',
    '\n> ',
    '- ',
    '\n- ',
  ],
  ...[
    '\n\n- ',
    '1. ',
    '\n2. ',
    '# ',
    '\n# ',
    '---\n',
    '===\n',
    '\n---\n',
    '|',
    'a|b\n-|-\n',
    '\n|-|\n',
    ': ',
  ],
  ...[
    '\\',
    '*',
    '_',
    'https://x',
    'www.y',
    '\u0000',
    '\ud800',
    '😀',
    '[a]: b\n',
    '\n\n[Vu]: c\n',
    '[a]',
    '[Vu]',
  ],
  ...[
    '<script>',
    '\n</script>\n',
    '<?',
    '?>',
    HIDDEN,
    '\u2028',
    '---\naide-memoire:\n  not: [Anna Alpha]\n---\n',
  ],
  ...[
    '---\naide-memoire:\n  is: { Vu Hai: bo }\n---\n',
    '\n\n  - ',
    '\n\n  ',
    '- '.repeat(45),
    '>'.repeat(45),
  ],
];

export const markdownTexts = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''));

/** Replaces a stretch of whatever the text is then: places are shares of its length. */
export interface RandomEdit {
  readonly at: number;
  /** Code units; seldom many. */
  readonly removed: number;
  readonly inserted: string;
}

export const randomEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.nat(3), fc.nat(40)),
    inserted: fc.oneof(fc.constant(''), markdownTexts(1), markdownTexts(8)),
  }),
  { minLength: 1, maxLength: 8 },
);

export function applyEdit(text: string, { at, removed, inserted }: RandomEdit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}
