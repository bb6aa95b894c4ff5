import type { Match } from '../../matcher/match';
import { toNfc } from '../../text/normalForms';
import { findCapitalWords, type CapitalWord } from './capitalWords';
import { findFullNames } from './findFullNames';
import { findShortNames } from './findShortNames';
import { HONORIFIC } from './officeLexicon';
import type { PeopleCues, TitleCue } from './peopleCues';
import type { PeopleFacts } from './peopleFacts';

const VIETNAMESE_MARKS = /[ăâđêôơư\u1ea0-\u1ef9]/iu;
const BARE_HONORIFIC = /^(?:ong|ba|chi)$/iu;

/** Titles, honorifics, short forms and other full forms of names in a paragraph, each in order. */
export function findPeopleCues(text: string, matches: readonly Match[], facts: PeopleFacts): PeopleCues {
  if (facts.shortForms.size === 0) {
    return { titles: [], shortNames: [], fullNames: [] };
  }
  const words = withoutMatched(findCapitalWords(text), matches);
  const fullNames = findFullNames(text, words, facts);
  return {
    titles: findTitleCues(text, facts),
    shortNames: findShortNames(text, words, fullNames, facts),
    fullNames,
  };
}

export function findTitleCues(text: string, { lexicon }: Pick<PeopleFacts, 'lexicon'>): readonly TitleCue[] {
  // Marked text writes `bà` with its mark, so that `ba` is three or a country's first syllable.
  const isMarked = VIETNAMESE_MARKS.test(toNfc(text));
  return lexicon.find(text).flatMap(({ span, names }): readonly TitleCue[] => {
    const isBare = BARE_HONORIFIC.test(text.slice(span.start, span.end));
    return isMarked && isBare
      ? []
      : [
          {
            span,
            offices: names.flatMap(({ name }) =>
              name.entityId === HONORIFIC ? [] : name.entityId.split(' '),
            ),
            vietnamese: names.some(({ name }) => VIETNAMESE_MARKS.test(name.text)),
          },
        ];
  });
}

/**
 * Words that are no part of a name of several words that the registry writes so. A single word stays: the name of a
 * place or body may be somebody's family name where a title stands before it.
 */
function withoutMatched(words: readonly CapitalWord[], matches: readonly Match[]): readonly CapitalWord[] {
  let next = 0;
  return words.filter((word) => {
    while ((matches[next]?.span.end ?? Infinity) <= word.start) {
      next++;
    }
    const span = matches[next]?.span;
    return (
      span === undefined || span.start >= word.end || (span.start === word.start && span.end <= word.end)
    );
  });
}
