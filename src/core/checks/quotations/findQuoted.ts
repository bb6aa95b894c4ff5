import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Span } from '../../text/span';
import { findWords } from '../../text/words';
import type { Steps } from '../../util/steps';
import type { CheckDesk } from '../rule';
import { foldWords } from './foldWords';
import { locateExactly } from './locate';
import { toStored, type QuotableDocuments } from './quotableDocuments';

/** Fewer words stand anywhere. */
const FEWEST_WORDS = 6;
/** Longer texts are no quotations. */
const LONGEST = 5_000;
/** A run of so many words is looked for in the index. */
const RUN = 8;
const MOST_DOCUMENTS = 8;

/** The one place of the desk where words stand exactly; `undefined` where there is none, or more than one. */
export function* findQuoted(
  words: string,
  desk: CheckDesk,
  documents: QuotableDocuments,
): Steps<{ readonly document: SourceDocument; readonly span: Span } | undefined> {
  if (words.length > LONGEST || findWords(words).length < FEWEST_WORDS) {
    return undefined;
  }
  const { folded } = foldWords(words.trim());
  const run = folded.split(' ').slice(0, RUN).join(' ');
  const passages = yield* desk.findPassages(run, MOST_DOCUMENTS);
  const found = [...new Set(passages.map(({ document }) => document))]
    .filter(({ textBasis }) => textBasis !== 'retold')
    .flatMap((document) => {
      const text = documents.of(document);
      return locateExactly(text.folded, [folded]).map((place) => ({
        document,
        span: toStored(document, text, place),
      }));
    });
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}
