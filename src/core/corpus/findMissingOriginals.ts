import type { Wording } from '../contracts';
import type { Problem } from '../problem';
import type { NearestWords } from '../registry/nearestWord';
import type { Steps } from '../util/steps';
import { isInsideCorpus } from './insideCorpus';
import { rangeOfKey } from './rangeOfKey';
import type { SourceDocument } from './sourceDocument';

/**
 * Documents that say they are a translation of one that is not there.
 *
 * @param isThere whether a corpus has a document
 * @param nearest ids of documents to suggest where one is not found
 */
export function* findMissingOriginals(
  documents: readonly SourceDocument[],
  isThere: (corpus: string, id: string) => boolean,
  { translate }: Wording,
  nearest: NearestWords,
): Steps<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const document of documents) {
    yield;
    const { corpus, translationOf: original, uri } = document;
    if (original === undefined || isThere(corpus, original)) {
      continue;
    }
    const other = isInsideCorpus(original) ? nearest.find(original) : undefined;
    const message =
      other === undefined
        ? translate('There is no document “{0}” in this corpus, of which this is to be a translation.', original)
        : translate(
            'There is no document “{0}” in this corpus, of which this is to be a translation; did you mean “{1}”?',
            original,
            other,
          );
    const range = rangeOfKey(document, 'translation_of');
    problems.push({ code: 'dangling-id', severity: 'warning', uri, range, message });
  }
  return problems;
}
