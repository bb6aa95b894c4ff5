import type { Wording } from '../contracts';
import type { CompiledQuery } from './compiledQuery';
import { Nearness } from './nearness';
import type { SearchRequest } from './searchRequest';

/** Tells what was tried, for the message when nothing was found. */
export function tellTried(
  { wanted }: SearchRequest,
  query: CompiledQuery,
  wording: Wording,
): readonly string[] {
  const typed = wanted.flatMap(({ alternatives: [first] }) => first?.term.words ?? []);
  if (typed.length === 0) {
    return [];
  }
  const tried = [wording.translate('as typed')];
  const letters = typed.filter((word) => /\p{L}/u.test(word.spelling.folded));
  if (letters.some((word) => word.spelling.marked)) {
    tried.push(wording.translate('without diacritics'));
  }
  if (letters.some((word) => !word.spelling.marked)) {
    tried.push(wording.translate('with any diacritics'));
  }
  const alternatives = query.wanted.flatMap((clause) => clause.alternatives);
  if (alternatives.some(({ isOtherName }) => isOtherName)) {
    tried.push(wording.translate('other names'));
  }
  if (alternatives.some((alternative) => alternative.tried.includes(Nearness.beginning))) {
    tried.push(wording.translate('beginnings of words'));
  }
  if (alternatives.some((alternative) => alternative.tried.includes(Nearness.similar))) {
    tried.push(wording.translate('similar spellings'));
  }
  if (wanted.filter(({ required }) => !required).length > 1) {
    tried.push(wording.translate('some of the words only'));
  }
  return tried;
}
