import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDesk } from '../../faults/oneDesk';

const translation = (of: string): string => `---\nlang: en\ntranslation_of: ${of}\n---\nThe words.\n`;

async function checkTold(files: Readonly<Record<string, string>>, told: readonly RegExp[]): Promise<void> {
  await withDesk(files, ({ service }) => {
    const problems = [...service.problems().values()].flat();
    assert.equal(problems.length, told.length, JSON.stringify(problems));
    for (const [i, problem] of problems.entries()) {
      assert.equal(problem.code, 'dangling-id');
      assert.deepEqual(problem.range.start, { line: 2, character: 0 });
      assert.match(problem.message, told[i]!);
    }
    return Promise.resolve();
  });
}

test('the original of a translation is there, whatever its letters are composed of', () =>
  checkTold(
    { 'law-vi.md': 'Các từ.', 'law-en.md': translation('law-vi.md'), 'luật.md': 'A', 'b.md': translation('luật.md'.normalize('NFD')) },
    [],
  ));

test('one that is not there is told at its line, with the nearest', () =>
  checkTold({ 'legal/law-vi.md': 'Các từ.', 'law-en.md': translation('legal/law-v.md') }, [
    /no document “legal\/law-v\.md” .*did you mean “legal\/law-vi\.md”/,
  ]));

test('what leads out of the corpus is no document, and nothing is suggested for it', () =>
  checkTold({ 'passwd.md': 'A', 'law-en.md': translation('../passwd.md') }, [
    /no document “\.\.\/passwd\.md” in this corpus, of which this is to be a translation\.$/,
  ]));
