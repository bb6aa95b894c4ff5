import type { WrittenText } from '../../src/core/features/completion/completionTexts';
import { MemoCompletion } from '../../src/core/features/completion/memoCompletion';
import { buildNameSearch } from '../../src/core/features/nameSearch';
import { compileRecogniser } from '../../src/core/mentions/recogniser';
import { buildDesk } from '../support/deskBuilder';
import { aMembership, aPerson } from '../support/entityBuilders';
import { buildEntityIndex } from '../../src/core/registry/entityIndex';
import { runAtOnce } from '../../src/core/util/steps';
import { englishWording } from '../support/inMemoryHost';
import { percentile, printTable } from './support/table';
import { createWordSource } from './support/wordSource';

/**
 * How long a letter waits for what may be written there: in a memo of ten thousand words, with a registry of a hundred
 * thousand names, each the name of an official. All of it runs in slices; the table tells it as if at once.
 */

const NAMES = 100_000;
const WORDS = 10_000;

const nextWord = createWordSource(7);
const words = (count: number): string => Array.from({ length: count }, nextWord).join(' ');
const people = Array.from({ length: NAMES }, (_, i) =>
  aPerson(`person-${i}`, words(3), {
    memberships: [aMembership({ role: `Minister of ${words(2)}`, startDate: '2020' })],
  }),
);
const registry = runAtOnce(buildEntityIndex(people));
const parts = {
  desk: { ...buildDesk({}), registry },
  wording: englishWording,
  names: buildNameSearch(registry),
  recogniser: compileRecogniser(registry),
  dateOf: () => undefined,
  today: '2026-01-01',
  findDocuments: () => [],
};
const memo = Array.from({ length: WORDS / 50 }, () => `${words(50)}.`).join('\n\n');
const completion = new MemoCompletion();
const identity = {};
let version: WrittenText['version'] = 0;

function measure(typed: string): readonly number[] {
  return Array.from({ length: 8 }, () => {
    const at = memo.indexOf('\n\n', memo.length / 2);
    const text = `${memo.slice(0, at)} ${typed}${memo.slice(at)}`;
    version += 1;
    const edited = { identity, version, format: 'markdown', text } as const;
    const start = performance.now();
    runAtOnce(completion.complete(edited, { offset: at + 1 + typed.length, isAsked: true }, parts));
    return performance.now() - start;
  });
}

// The first question for a title looks at every official's titles once.
measure('the Minister of ');
printTable(
  ['@', '@n', '@nguyen', '@việt nam', '@vnb', '@zzzz', 'met with the nguyen', 'the Minister of bán dẫn '].map(
    (typed) => {
      const times = measure(typed);
      return { typed, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
    },
  ),
);
