import { foldWithMarks } from '../../text/fold';
import type { Steps } from '../../util/steps';
import type { CheckDesk } from '../rule';

/** Passages looked at for words that the search takes for the same but for their marks. */
const MOST_PASSAGES = 8;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** True where a source writes these words so, marks and all: then it is no slip of this memo. */
export function* sourcesWrite(words: string, desk: CheckDesk): Steps<boolean> {
  const wanted = foldWithMarks(words).trim();
  for (const { document, passage } of yield* desk.findPassages(words, MOST_PASSAGES)) {
    const span = document.passages[passage]?.span;
    const text = span === undefined ? '' : foldWithMarks(document.text.slice(span.start, span.end));
    if (holds(text, wanted)) {
      return true;
    }
  }
  return false;
}

function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + words.length))) {
      return true;
    }
  }
  return false;
}
