import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkedWords, NamesOfKey } from '../../../src/core/matcher/markedWords';
import { toSurfaceForm } from '../../../src/core/matcher/surfaceForm';
import { foldWithMarks, markedFormsAgree } from '../../../src/core/text/fold';
import { SeededRandom } from '../../support/seededRandom';

test('many names of one key agree with a text as each would alone', () => {
  const random = new SeededRandom(7);
  const toText = (words: number, syllables: readonly string[]): string =>
    Array.from({ length: words }, () => random.pick(syllables)).join(' ');
  const seen = new Set<string>();
  for (let round = 0; round < 300; round++) {
    const names = Array.from({ length: 1 + random.integer(70) }, () =>
      toText(3, ['Quan', 'Quân', 'Quán', 'Quan', 'Quan']),
    );
    const forms = names.flatMap((name) => {
      const form = toSurfaceForm(name, false);
      return typeof form === 'string' ? [] : [form];
    });
    const text = foldWithMarks(toText(2 + random.integer(3), ['Quan', 'Quan', 'Quân', 'Quần']));
    const together = new NamesOfKey(forms).compare(new MarkedWords(text));
    assert.deepEqual(
      together,
      forms.map(({ key, marked }) => markedFormsAgree(marked, text, key === marked)),
      text,
    );
    together.forEach((agreement) => seen.add(agreement));
  }
  assert.equal(seen.size, 3);
});
