import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { halfExists, HALVES, openHalf, readGoldText, type GoldHalf, type GoldText } from '../../gold/gold';

/** What each half has at least. */
const LEAST = { texts: 20, names: 200, hard: 60, traps: 75, pinpoints: 10 };

const halves: GoldHalf[] = [];
after(() => halves.forEach(({ service }) => service.dispose()));

for (const name of HALVES) {
  // A checkout may have one half only.
  test(`the ${name} half is well-formed`, { skip: !halfExists(name) }, async (t) => {
    const half = await openHalf(name);
    halves.push(half);

    await t.test('its registry has no faults', () => {
      const faults = [...half.service.problems().values()]
        .flat()
        // Sources are given for their dates alone.
        .filter(({ code, message }) => code !== 'dangling-id' || !message.startsWith('There is no document'))
        .filter(({ severity }) => severity !== 'information')
        .map(({ uri, range, message }) => `${uri}:${range.start.line + 1}: ${message}`);
      assert.deepEqual(faults, []);
    });

    await t.test('each label names an entity of its registry', () => {
      const unknown = half.texts.flatMap(({ file, names }) =>
        names
          .flatMap(({ id, candidates }) => [...(id === undefined ? [] : [id]), ...candidates])
          .filter((id) => half.service.card(id) === undefined)
          .map((id) => `${file}: ${id}`),
      );
      assert.deepEqual(unknown, []);
    });

    await t.test('each pinpoint stands in the paragraph of its law', () => {
      const lost = half.texts.flatMap((text) =>
        text.names
          .filter(({ pinpoint }) => pinpoint !== undefined)
          .filter(({ span, pinpoint = '' }) => !paragraphAt(text, span.start).includes(pinpoint))
          .map(({ pinpoint = '' }) => `${text.file}: ${pinpoint}`),
      );
      assert.deepEqual(lost, []);
    });

    await t.test('each text has a date and a language', () => {
      const bare = half.texts.filter(
        ({ text }) => !/^---\n(?=[^]*?^date: \d{4}-\d{2}-\d{2}$)(?=[^]*?^lang: \w+$)[^]*?^---$/m.test(text),
      );
      assert.deepEqual(
        bare.map(({ file }) => file),
        [],
      );
    });

    await t.test('it is large enough', () => {
      const names = half.texts.flatMap((text) => text.names);
      const counts = {
        texts: half.texts.length,
        names: names.length,
        hard: names.filter(({ hard }) => hard).length,
        traps: half.texts.reduce((sum, { traps }) => sum + traps.length, 0),
        pinpoints: names.filter(({ pinpoint }) => pinpoint !== undefined).length,
      };
      console.log(`${name}: ${JSON.stringify(counts)}`);
      const short = Object.entries(LEAST).filter(([key, least]) => counts[key as keyof typeof LEAST] < least);
      assert.deepEqual(short, []);
    });
  });
}

function paragraphAt({ text }: GoldText, offset: number): string {
  const start = text.lastIndexOf('\n\n', offset) + 1;
  const end = text.indexOf('\n\n', offset);
  return text.slice(start, end === -1 ? undefined : end);
}

test('a label gives the stretch, the entity and its flags', () => {
  const { text, names, traps } = readGoldText(
    'a.md',
    'Mr. {{Lam|?ba-lam,an-lam|hard}} read {{Act|act|hard pinpoint=Art. 5 (2)}} Art. 5 (2), {{Bao|}} {{no|-}} {{law 7|l|pinpoint=7}}',
  );
  assert.equal(text, 'Mr. Lam read Act Art. 5 (2), Bao no law 7');
  assert.deepEqual(
    names.map(({ span, ...label }) => [text.slice(span.start, span.end), label]),
    [
      ['Lam', { id: undefined, candidates: ['ba-lam', 'an-lam'], hard: true, pinpoint: undefined }],
      ['Act', { id: 'act', candidates: [], hard: true, pinpoint: 'Art. 5 (2)' }],
      ['Bao', { id: undefined, candidates: [], hard: false, pinpoint: undefined }],
      ['law 7', { id: 'l', candidates: [], hard: false, pinpoint: '7' }],
    ],
  );
  assert.deepEqual(traps, [{ start: 33, end: 35 }]);
});

for (const wrong of ['{{a|b|hrad}}', '{{a|-|hard}}', '{{a|b c}}', '{{a}}', 'a}}']) {
  test(`a label that cannot be read is told: ${wrong}`, () => {
    assert.throws(() => readGoldText('a.md', wrong), /^Error: a\.md: /);
  });
}
