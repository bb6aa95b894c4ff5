import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixFirst, linesOf } from '../checkSession';

const FILES = {
  'harbour.md': 'First paragraph.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nSecond paragraph.\n',
  'one/readout.md': 'One.\n',
  'two/readout.md': 'Two.\n',
};

test('a key that no source has is unknown, and near ones are offered', async () => {
  assert.deepEqual(await linesOf(FILES, 'The port grew [@harbor].\n'), [
    'citation-unknown (warning) “@harbor”',
  ]);
  assert.equal(
    await fixFirst(FILES, 'First.\n\nIt grew [see @harbor, para. 2].\n'),
    'First.\n\nIt grew [see @harbour, para. 2].\n',
  );
});

test('a key of several sources does not tell which one is meant', async () => {
  assert.deepEqual(await linesOf(FILES, 'It grew [@readout].\n'), [
    'citation-unknown (information) “@readout”',
  ]);
});

test('an unknown key in running text may be a handle, and mail addresses are no citations', async () => {
  assert.deepEqual(await linesOf(FILES, 'Ask @linh or linh@example.org; see @harbour.\n'), []);
});

test('a paragraph that the source does not have is lost; rows of tables are not counted', async () => {
  assert.deepEqual(await linesOf(FILES, 'It grew [@harbour, para. 2].\n'), []);
  assert.deepEqual(await linesOf(FILES, 'It grew [@harbour, para. 3].\n'), [
    'passage-lost (warning) “para. 3”',
  ]);
  assert.deepEqual(await linesOf(FILES, 'It grew [@harbour, paras. 2-3].\n'), [
    'passage-lost (warning) “paras. 2-3”',
  ]);
});
