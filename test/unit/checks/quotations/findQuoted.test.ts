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
