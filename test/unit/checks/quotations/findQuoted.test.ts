import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withService } from '../../endToEnd/serviceUnderTest';

const FILES = {
  'crane.md': 'Nobody counted.\n\nThe old crane will lift what the *harbour* asks of it, said the keeper.\n',
  'retold.md': '---\ntext: retold\n---\n\nThe crane was said to be strong enough for all that came.\n',
  'a.md': 'Twice it stands in this desk and so nobody can tell.\n',
  'b.md': 'Twice it stands in this desk and so nobody can tell.\n',
};

const rows: readonly (readonly [words: string, found: string | undefined])[] = [
  [
    'the old crane  will lift what the harbour asks of it',
    'The old crane will lift what the *harbour* asks of it',
  ],
  ['The old crane will lift', undefined],
  ['The old crane will lift what the harbour asked of it', undefined],
  ['The old crane will lift what the harbour asks of i', undefined],
  ['The crane was said to be strong enough for all that came', undefined],
  ['Twice it stands in this desk and so nobody can tell', undefined],
];

for (const [words, found] of rows) {
  test(`where it was copied from: ${words}`, async () => {
    await withService({ corpora: { desk: FILES } }, async ({ service }) => {
      const anchorId = await service.findQuoted(words);
      const target = anchorId === undefined ? undefined : service.openAnchor(anchorId);
      const text =
        target?.state === 'found' ? target.document.text.split('\n')[target.range.start.line] : undefined;
      const said =
        target?.state === 'found'
          ? text?.slice(target.range.start.character, target.range.end.character)
          : undefined;
      assert.equal(said, found);
    });
  });
}

const OPENING = 'The minister of ports said on Tuesday in the harbour that';

/** So many sources with the same first words; the last one says what the first one says. */
function openingAlike(count: number): Record<string, string> {
  const files = Array.from({ length: count }, (_, index) => [
    `${index}.md`,
    `${OPENING} ${index} ships came.\n`,
  ]);
  return {
    ...(Object.fromEntries(files) as Record<string, string>),
    'last.md': `${OPENING} 0 ships came.\n`,
  };
}

for (const [count, said, isFound] of [
  [40, 7, true],
  [40, 0, false],
  [150, 7, false],
] as const) {
  test(`${count} sources begin alike: ${isFound ? 'the one' : 'none'} that goes on with ${said}`, async () => {
    await withService({ corpora: { desk: openingAlike(count) } }, async ({ service }) => {
      const anchorId = await service.findQuoted(`${OPENING} ${said} ships came`);
      const target = anchorId === undefined ? undefined : service.openAnchor(anchorId);
      assert.equal(
        target?.state === 'found' ? target.document.id : undefined,
        isFound ? `${said}.md` : undefined,
      );
    });
  });
}
