import type { SourceDocument } from '../../corpus/sourceDocument';
import { foldText } from '../../text/fold';
import { readMarkdownText } from '../../text/readableMarkdown';
import { findWords } from '../../text/words';
import type { Steps } from '../../util/steps';

/** A source that says what a new text says. */
export interface SameText {
  readonly document: SourceDocument;
  /** Word for word; otherwise nearly all of either is in the other. */
  readonly isExact: boolean;
}

/** Words that follow each other and are compared as one, as in the search for passages that are alike. */
const RUN = 3;
/** Of the runs of the longer text, how many the other one must have: a further paragraph makes another text. */
const SHARE = 0.9;
/** Texts of fewer words are alike by chance, unless they are the same. */
const FEWEST_WORDS = 30;
/** Far beyond what marks of formats may add to a text of the same words. */
const LENGTHS = 3;

/**
 * The source that is the most like a text; one word for word comes first. `undefined` where none says nearly the same.
 * A headline or caption more or less makes no other text.
 */
export function* findSameText(
  body: string,
  documents: readonly SourceDocument[],
): Steps<SameText | undefined> {
  const text = readMarkdownText(body).text;
  const words = toWords(text);
  const whole = words.join(' ');
  const runs = toRuns(words);
  let best: { readonly document: SourceDocument; readonly share: number } | undefined;
  for (const document of words.length === 0 ? [] : documents) {
    yield;
    if (!isOfLength(document, text.length)) {
      continue;
    }
    const others = toWords(document.readable.text);
    if (others.length === words.length && others.join(' ') === whole) {
      return { document, isExact: true };
    }
    if (words.length < FEWEST_WORDS || others.length < FEWEST_WORDS) {
      continue;
    }
    const otherRuns = toRuns(others);
    let shared = 0;
    for (const run of otherRuns) {
      shared += runs.has(run) ? 1 : 0;
    }
    const share = shared / Math.max(runs.size, otherRuns.size);
    if (share >= SHARE && share > (best?.share ?? 0)) {
      best = { document, share };
    }
  }
  return best && { document: best.document, isExact: false };
}

function isOfLength({ passages }: SourceDocument, length: number): boolean {
  const own = passages.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return own <= LENGTHS * length + 100 && length <= LENGTHS * own + 100;
}

function toWords(readable: string): readonly string[] {
  const folded = foldText(readable);
  return findWords(folded).map(({ start, end }) => folded.slice(start, end));
}

function toRuns(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) {
    runs.add(words.slice(i, i + RUN).join(' '));
  }
  return runs;
}
