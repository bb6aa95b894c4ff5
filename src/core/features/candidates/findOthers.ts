import { opensSentence } from '../../matcher/sentenceStart';
import type { CapitalWord } from '../../mentions/people/capitalWords';
import { isWordInCapitals } from '../../mentions/organizations/capitals';
import type { Countries } from './countries';
import type { FoundName, Titles } from './found';
import { isBodyNoun, isFunctionWord, isNoName } from './nameWords';
import { nameKey } from './keys';
import { toRun, type Claims, type PassageText } from './passageText';
import { PLACES } from './vietnameseWords';

const MOST_WORDS = 4;

/** What else is written like a name: places that are known as such, and what nothing says more of. */
export function findOthers(
  { text, runs, isTitleCase, isProse, isRunning, vietnamese }: PassageText,
  countries: Countries,
  titles: Titles,
  claims: Claims,
): readonly FoundName[] {
  if (isTitleCase || !isProse) {
    return [];
  }
  return runs.flatMap((run): readonly FoundName[] =>
    freeStretches(run.words, claims).flatMap((words): readonly FoundName[] => {
      const named = trim(words, titles);
      const span = toRun(named);
      if (span === undefined || named.length > MOST_WORDS) {
        return [];
      }
      const written = text.slice(span.start, span.end);
      const key = nameKey(written);
      if (countries.has(written)) {
        return [{ kind: 'area', ...bounds(span) }];
      }
      if (PLACES.has(key) && (named.length > 1 || key.length >= 5)) {
        return [{ kind: 'area', ...bounds(span) }];
      }
      // A syllable of Vietnamese with a capital opens a sentence or is part of what was not found whole.
      const isTooLittle = named.length === 1 && (written.length < 3 || vietnamese);
      const isWord = isWordInCapitals(text, span) || named.every((word) => isNoName(word.key));
      return isTooLittle || isWord || isBodyNoun(key) || continues(text, span.end)
        ? []
        : [
            {
              kind: 'unknown',
              ...bounds(span),
              ...(opensSentence(text, span.start) || !isRunning ? { isOpening: true } : {}),
            },
          ];
    }),
  );
}

function bounds({ start, end }: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start, end };
}

/** `Vietnam-based`, `Boeing 747`, `U.S.` are parts of something else. */
function continues(text: string, end: number): boolean {
  return /^[-–/&]\p{L}/u.test(text.slice(end, end + 2));
}

function freeStretches(words: readonly CapitalWord[], claims: Claims): readonly (readonly CapitalWord[])[] {
  const stretches: CapitalWord[][] = [];
  let isOpen = false;
  for (const word of words) {
    const isFree = claims.isFree(word);
    if (isFree && isOpen) {
      stretches.at(-1)?.push(word);
    } else if (isFree) {
      stretches.push([word]);
    }
    isOpen = isFree;
  }
  return stretches;
}

/** Without titles and what only begins a sentence. */
function trim(words: readonly CapitalWord[], titles: Titles): readonly CapitalWord[] {
  const kept = words.filter(
    ({ start, end }) => !titles.some(({ span }) => span.start <= start && end <= span.end + 1),
  );
  // A title in the midst parts two names.
  if (kept.length < words.length && kept.length > 0 && toRun(kept)?.words.length !== words.length) {
    const first = kept[0];
    const last = kept.at(-1);
    if (
      first !== undefined &&
      last !== undefined &&
      words.indexOf(last) - words.indexOf(first) >= kept.length
    ) {
      return [];
    }
  }
  let from = 0;
  while (isFunctionWord(kept[from]?.key ?? '')) {
    from++;
  }
  return kept.slice(from);
}
