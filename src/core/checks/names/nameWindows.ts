import { findCapitalWords, isGap, type CapitalWord } from '../../mentions/people/capitalWords';
import { goesOnBefore, goesOnBehind } from '../../mentions/standsAlone';
import type { Span } from '../../text/span';
import { MOST_WORDS } from './knownSpellings';

/** Words with capitals beside each other that may be a full name. */
export interface NameWindow extends Span {
  readonly words: readonly CapitalWord[];
}

/** All stretches of two and more words that end where a run of words with capitals does, in order of the text. */
export function findNameWindows(text: string): readonly NameWindow[] {
  const windows: NameWindow[] = [];
  for (const run of findRuns(text)) {
    for (let from = Math.max(0, run.length - MOST_WORDS); from <= run.length - 2; from++) {
      const words = run.slice(from);
      const [first] = words;
      const last = words.at(-1);
      if (first !== undefined && last !== undefined) {
        windows.push({ start: first.start, end: last.end, words });
      }
    }
  }
  return windows;
}

function findRuns(text: string): readonly (readonly CapitalWord[])[] {
  const runs: CapitalWord[][] = [];
  for (const word of findCapitalWords(text)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isGap(text, last.end, word.start)) {
      run.push(word);
    } else {
      runs.push([word]);
    }
  }
  return runs;
}

/**
 * True where nothing makes the words a part of something longer: what stands before is no word with a capital, or one
 * that is known to be something else.
 *
 * @param known titles and names around, in any order
 */
export function standsApart(text: string, { start, end }: Span, known: readonly Span[]): boolean {
  return (
    !goesOnBehind(text, end) &&
    (!goesOnBefore(text, start) || known.some((span) => span.end <= start && isGap(text, span.end, start)))
  );
}
