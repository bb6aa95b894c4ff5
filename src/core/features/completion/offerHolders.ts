import { foldText } from '../../text/fold';
import { findWords } from '../../text/words';
import type { Person } from '../../registry/entity';
import type { Steps } from '../../util/steps';
import type { Offer } from './completion';
import { findHolders, findTitlesBefore } from './findHolders';
import { nameInLanguage } from './nameInLanguage';
import { toEntityOffer, type OfferContext } from './offerContext';

/**
 * Who holds the title that stands before a place at the date of what is said there. Behind the title some of the name
 * may be written already.
 *
 * @param text ends where the offers are for
 * @param ends where the title may end and a name begin, tried in this order
 * @param typed what else of the name is typed, behind the text
 */
export function* offerHolders(
  text: string,
  ends: readonly number[],
  typed: string,
  context: OfferContext,
): Steps<readonly Offer[]> {
  const { people, asOf, lang } = context;
  for (const end of ends) {
    const begun = `${text.slice(end)}${typed}`;
    for (const title of findTitlesBefore(text, end, people)) {
      const holders = yield* findHolders(title, asOf, context, people);
      const called = holders.filter(({ person }) => isCalled(person, begun));
      if (called.length > 0) {
        // Directly behind the title, the blank is still to be written.
        const gap = /\S$/u.test(text.slice(0, end)) ? ' ' : '';
        return called.map(({ person, title: told, reported }) => {
          const offer = toEntityOffer(person, nameInLanguage(person, lang, asOf), context);
          return {
            ...offer,
            start: end,
            text: `${gap}${offer.text}`,
            description: reported,
            detail: `${told} · ${reported}`,
          };
        });
      }
    }
  }
  return [];
}

/** Whether each word begins one of a name, or they are its initials. */
export function isCalled({ names }: Person, typed: string): boolean {
  const words = wordsIn(typed);
  const [first = ''] = words;
  return names.some(({ text }) => {
    const own = wordsIn(text);
    const initials = own.map((word) => word.charAt(0)).join('');
    return (
      words.every((word) => own.some((one) => one.startsWith(word))) ||
      (words.length === 1 && first.length > 1 && initials.startsWith(first))
    );
  });
}

function wordsIn(text: string): readonly string[] {
  const folded = foldText(text);
  return findWords(folded).map(({ start, end }) => folded.slice(start, end));
}
