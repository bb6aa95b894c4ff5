import type { EntityOf } from '../../registry/entity';
import { foldText } from '../../text/fold';
import { findWords } from '../../text/words';
import type { Offer } from './completion';
import { nameInLanguage } from './nameInLanguage';
import { toEntityOffer, toWritable, type OfferContext } from './offerContext';

type Law = EntityOf<'law'>;

const NUMBER = /\d[\p{L}\p{M}\d]*(?:[-/.][\p{L}\p{M}\d]+)*[-/]?/u;
/** Folded words that only say that a number follows. */
const NUMBER_WORDS: ReadonlySet<string> = new Set(['no', 'so', 'number']);

/** Laws with the number that was typed, or one that begins so, and all other words of what was typed. */
export function offerLawsByNumber(typed: string, context: OfferContext): readonly Omit<Offer, 'start'>[] {
  const number = NUMBER.exec(typed)?.[0];
  if (number === undefined) {
    return [];
  }
  const wanted = foldText(number);
  const words = wordsIn(typed.replace(number, ' ')).filter((word) => !NUMBER_WORDS.has(word));
  return context.desk.registry
    .ofKind('law')
    .filter((law) => beginsWith(law, wanted) && isCalled(law, words))
    .map((law) => toNumberedOffer(law, context));
}

/** The house spelling with the number, where somebody asks by the number. */
export function toNumberedOffer(law: Law, context: OfferContext, found?: string): Omit<Offer, 'start'> {
  const name = nameInLanguage(law, context.lang, context.asOf);
  const offer = toEntityOffer(law, name, context, found);
  return offer.number === undefined
    ? offer
    : { ...offer, text: `${offer.text} ${toWritable(`(${sign(context.lang)}${offer.number})`, context)}` };
}

/** True where the number of a law holds one that was typed. */
export function hasNumber({ number }: Law, typed: string): boolean {
  const wanted = NUMBER.exec(typed)?.[0];
  return number !== undefined && wanted !== undefined && foldText(number).includes(foldText(wanted));
}

function sign(lang: string | undefined): string {
  return lang === 'vi' ? 'số ' : lang === undefined || lang === 'en' ? 'No. ' : '';
}

function beginsWith({ number }: Law, wanted: string): boolean {
  return number !== undefined && foldText(number).trim().startsWith(wanted);
}

function isCalled({ names }: Law, words: readonly string[]): boolean {
  return names.some(({ text }) => {
    const own = wordsIn(text);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

function wordsIn(text: string): readonly string[] {
  const folded = foldText(text);
  return findWords(folded).map(({ start, end }) => folded.slice(start, end));
}
