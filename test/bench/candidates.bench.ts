import type { SourceDocument } from '../../src/core/corpus/sourceDocument';
import { CandidateFinder } from '../../src/core/features/candidates/candidateFinder';
import { readText } from '../support/readText';
import { startStopwatch } from './support/measure';
import { buildNewsItems } from './support/newsText';
import { printTable } from './support/table';

/** Names that a registry lacks, in a corpus without one: the first look, and another after the edit of one document. */

const DOCUMENTS = 10_000;

function toDocument(
  { title, text }: { readonly title: string; readonly text: string },
  i: number,
): SourceDocument {
  return readText(`---\nlang: en\n---\n\n# ${title}\n\n${text}\n`, `documents/${String(i)}.md`);
}

const items = buildNewsItems(DOCUMENTS);
const documents = items.map(toDocument);
const occurrences = { occurrencesOf: () => [], mentionsIn: () => [] };
const finder = new CandidateFinder();

/** With the longest stretch of work between two rests. */
function look(documents: readonly SourceDocument[]): {
  candidates: number;
  seconds: number;
  longest: number;
} {
  const stop = startStopwatch();
  const steps = finder.find({ documents, occurrences });
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done === true) {
      return { candidates: step.value.length, seconds: stop() / 1000, longest };
    }
  }
}

const [head = { title: '', text: '' }] = items;
const edited = toDocument({ ...head, text: `${head.text} Ambassador Helen Marwood spoke.` }, 0);
const looks = [
  ['first look', documents],
  ['after the edit of one', [edited, ...documents.slice(1)]],
] as const;
console.log(`${String(DOCUMENTS)} news items`);
printTable(
  looks.map(([what, all]) => {
    const { candidates, seconds, longest } = look(all);
    return { what, candidates, 'processor, s': seconds, 'longest step, ms': longest };
  }),
);
