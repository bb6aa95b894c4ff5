import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { FINDING_CODES, type AideMemoire } from '../../../src/core';
import { countWords } from '../../gold/checks/scoreFindings';
import { openDesk, readDesks, type CheckDesk, type MemoPair, type Twin } from '../../gold/checks/memoPairs';
import { HALVES } from '../../gold/gold';

/** What each half has at least. */
const LEAST = { memos: 30, inEachLanguage: 12, twinsOfEachCode: 3 };
const WORDS = { least: 120, most: 350 };

const services: AideMemoire[] = [];
after(() => services.forEach((service) => service.dispose()));

for (const half of HALVES) {
  const desks = readDesks(half);
  const pairs = desks.flatMap((desk) => desk.pairs);

  test(`the pairs of the ${half} half are many, in both languages, with every code`, () => {
    const twins = pairs.flatMap((pair) => pair.twins);
    const count = (lang: string): number => pairs.filter(({ text }) => langOf(text) === lang).length;
    assert.ok(pairs.length >= LEAST.memos, `${pairs.length} memos`);
    assert.ok(
      Math.min(count('en'), count('vi')) >= LEAST.inEachLanguage,
      `${count('en')} en, ${count('vi')} vi`,
    );
    const rare = FINDING_CODES.filter(
      (code) => twins.filter((twin) => twin.code === code).length < LEAST.twinsOfEachCode,
    );
    assert.deepEqual(rare, []);
  });

  test(`the memos of the ${half} half have a date, a language and the length of a memo`, () => {
    const odd = pairs.filter(({ text }) => {
      const words = countWords(text);
      return (
        !/^---\ndate: \d{4}-\d{2}-\d{2}\nlang: (?:en|vi)\n/.test(text) ||
        words < WORDS.least ||
        words > WORDS.most
      );
    });
    assert.deepEqual(
      odd.map(({ file, text }) => `${file}: ${countWords(text)} words`),
      [],
    );
  });

  test(`what is planted in the ${half} half is wrong in one place, beside the words at fault`, () => {
    const astray = pairs.flatMap((pair) =>
      pair.twins.filter((twin) => !isAtItsPlace(pair, twin)).map(({ wrong }) => `${pair.file}: ${wrong}`),
    );
    assert.deepEqual(astray, []);
  });

  for (const desk of desks) {
    test(`the desk ${desk.name} has no faults, and every citation in its right memos leads somewhere`, async () => {
      const service = await openDesk(desk);
      services.push(service);
      const faults = [...service.problems().values()]
        .flat()
        .filter(({ severity }) => severity !== 'information');
      assert.deepEqual(
        faults.map(({ uri, message }) => `${uri}: ${message}`),
        [],
      );
      assert.deepEqual(await lostCitations(service, desk), []);
    });
  }
}

function langOf(memo: string): string | undefined {
  return /^lang: (\w+)$/m.exec(memo)?.[1];
}

/** The words at fault are in the paragraph that differs, and nothing else does. */
function isAtItsPlace({ text }: MemoPair, { text: twin, fault, right, wrong }: Twin): boolean {
  const start = text.indexOf(right);
  const changed = { start, end: start + wrong.length };
  const from = twin.lastIndexOf('\n\n', changed.start);
  const to = twin.indexOf('\n\n', changed.end);
  const isSameElsewhere =
    twin.slice(0, start) === text.slice(0, start) &&
    twin.slice(changed.end) === text.slice(start + right.length);
  return right !== wrong && isSameElsewhere && fault.start >= from && (to === -1 || fault.end <= to);
}

async function lostCitations(service: AideMemoire, { pairs }: CheckDesk): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const { file, text } of pairs) {
    const findings = await service.check({ identity: {}, version: 1, format: 'markdown', text: () => text });
    assert.ok(findings !== undefined);
    lost.push(
      ...findings
        .filter(({ code }) => code === 'citation-unknown' || code === 'passage-lost')
        .map(({ span }) => `${file}: ${text.slice(span.start, span.end)}`),
    );
  }
  return lost;
}
