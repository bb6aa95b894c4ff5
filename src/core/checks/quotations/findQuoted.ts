import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Span } from '../../text/span';
import { findWords } from '../../text/words';
import type { Steps } from '../../util/steps';
import type { CheckDesk } from '../rule';
import { foldWords } from '../../text/foldWords';
import { locateExactly } from './locate';
import { toStored, type QuotableDocuments } from '../../corpus/quotableDocuments';

/** Fewer words stand anywhere. */
const FEWEST_WORDS = 6;
/** Longer texts are no quotations. */
const LONGEST = 5_000;
/** A run of so many words is looked for in the index. */
const RUN = 8;
/** A run that more passages have does not tell where words are from. */
const MOST_PASSAGES = 100;

/**
 * The one place of the desk where words stand exactly; `undefined` where there is none, or more than one, or not all
 * sources are in yet: another place may yet come.
 */
export function* findQuoted(
  words: string,
  desk: CheckDesk,
  documents: QuotableDocuments,
): Steps<{ readonly document: SourceDocument; readonly span: Span } | undefined> {
  if (!desk.desk.complete || words.length > LONGEST || findWords(words).length < FEWEST_WORDS) {
    return undefined;
  }
  const { folded } = foldWords(words.trim());
  const run = folded.split(' ').slice(0, RUN).join(' ');
  const passages = yield* desk.findPassages(run, MOST_PASSAGES + 1);
  if (passages.length > MOST_PASSAGES) {
    return undefined;
  }
  let found: { readonly document: SourceDocument; readonly span: Span } | undefined;
  for (const document of new Set(passages.map((passage) => passage.document))) {
    yield;
    if (document.textBasis === 'retold') {
      continue;
    }
    const text = yield* documents.inSteps(document);
    const [place, ...others] = locateExactly(text.folded, [folded]);
    if (others.length > 0 || (place !== undefined && found !== undefined)) {
      return undefined;
    }
    found = place === undefined ? found : { document, span: toStored(document, text, place) };
  }
  return found;
}
