import type { Wording } from '../contracts';
import { isInsideCorpus } from '../corpus/insideCorpus';
import type { Problem } from '../problem';
import { ProblemList } from '../problemList';
import type { Steps } from '../util/steps';
import type { Source } from './entity';
import type { NearestWords } from './nearestWord';
import type { RegistryReading, SourceUse } from './registryReading';

/** How a source fares in the corpora; `ambiguous`: the quote stands more than once and nothing says which is meant. */
export type SourceState = 'found' | 'document' | 'lost' | 'missing' | 'ambiguous';

export type FindSource = (source: Source) => Steps<SourceState>;

/**
 * Sources of one file that lead nowhere, or not to one place.
 *
 * @param nearest ids of documents to suggest where one is not found
 */
export function* findSourceProblems(
  reading: RegistryReading,
  findSource: FindSource,
  wording: Wording,
  nearest: NearestWords,
): Steps<readonly Problem[]> {
  const problems = new ProblemList();
  for (const use of reading.sources) {
    const problem = yield* problemOf(use, findSource, wording, nearest);
    if (problem !== undefined) {
      problems.add(problem);
    }
    yield;
  }
  return problems.toArray(wording);
}

function* problemOf(
  use: SourceUse,
  findSource: FindSource,
  { translate }: Wording,
  nearest: NearestWords,
): Steps<Problem | undefined> {
  const { document, quote = '', place } = use.source;
  const { uri } = place;
  if (!isInsideCorpus(document)) {
    const message = translate(
      '“{0}” is outside the corpus folder; a document id is a path inside it.',
      document,
    );
    return { code: 'outside-corpus', severity: 'error', uri, range: use.documentRange, message };
  }
  switch (yield* findSource(use.source)) {
    case 'found':
    case 'document':
      return undefined;
    case 'missing': {
      const other = nearest.find(document);
      const message =
        other === undefined
          ? translate('There is no document “{0}” in the corpora.', document)
          : translate('There is no document “{0}” in the corpora; did you mean “{1}”?', document, other);
      return { code: 'dangling-id', severity: 'warning', uri, range: use.documentRange, message };
    }
    case 'lost': {
      const message = translate('These words are not in {0}: “{1}”.', document, shortened(quote));
      return { code: 'quote-not-in-document', severity: 'warning', uri, range: place.range, message };
    }
    case 'ambiguous': {
      const message = translate(
        'These words stand more than once in {0}; the first place counts. Add “prefix” or “suffix” to choose: “{1}”.',
        document,
        shortened(quote),
      );
      return { code: 'ambiguous-quote', severity: 'information', uri, range: place.range, message };
    }
  }
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
