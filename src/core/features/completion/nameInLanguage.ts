import { guessLanguage } from '../../corpus/guessLanguage';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Entity, EntityName } from '../../registry/entity';
import { foldText, foldWithMarks } from '../../text/fold';
import { toNfc } from '../../text/normalForms';

const VIETNAMESE_LETTER = /[ăâđêôơư\u1ea0-\u1ef9]/iu;

/** Primary language of what is written at a place: as the memo says, else as the paragraph reads, else the text. */
export function languageAt(lang: string | undefined, paragraph: string, text: string): string | undefined {
  const told = [
    lang === undefined ? undefined : primary(lang),
    guessLanguage(paragraph),
    guessLanguage(text),
  ].find((one) => one !== undefined && one !== 'und');
  return told;
}

/**
 * The name by which a text of a language calls an entity at a date: the house spelling, unless it is of another
 * language and the registry has a name in this one. In Vietnamese that is the name with its marks.
 */
export function nameInLanguage(entity: Entity, lang: string | undefined, asOf: ImpreciseDate): string {
  const [house, ...others] = entity.names;
  if (lang === undefined || house === undefined || isOfLanguage(house, lang)) {
    return entity.name;
  }
  // A desk that writes people with their marks does so in every language.
  if (entity.kind === 'person' && lang !== 'vi' && house.lang === undefined) {
    return entity.name;
  }
  const usable = others.filter((name) => !name.weak && isInUse(name, asOf));
  const inLanguage = usable.find((name) => name.lang !== undefined && primary(name.lang) === lang);
  const withMarks = lang === 'vi' ? usable.find(({ text }) => isMarkedFormOf(text, house.text)) : undefined;
  return (inLanguage ?? withMarks)?.text ?? entity.name;
}

/** A house spelling is in English unless it says or shows otherwise. */
export function isOfLanguage({ text, lang }: EntityName, wanted: string): boolean {
  if (lang !== undefined) {
    return primary(lang) === wanted;
  }
  return wanted === (VIETNAMESE_LETTER.test(toNfc(text)) ? 'vi' : 'en');
}

function isMarkedFormOf(text: string, bare: string): boolean {
  return foldText(text) === foldText(bare) && foldWithMarks(text) !== foldText(text);
}

function isInUse({ startDate, endDate }: EntityName, asOf: ImpreciseDate): boolean {
  const isBegun =
    startDate === undefined || startDate.slice(0, asOf.length) <= asOf.slice(0, startDate.length);
  const isOver = endDate !== undefined && endDate < asOf.slice(0, endDate.length);
  return isBegun && !isOver;
}

/** `vi` of `vi-VN`. */
export function primary(lang: string): string {
  return lang.toLowerCase().replace(/[-_].*/u, '');
}
