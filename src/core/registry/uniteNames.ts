import { toNfc } from '../text/nfc';
import type { EntityName } from './entity';

/**
 * Names without repetition, equal after NFC: the first one's place and language stay, sources are united. A name
 * that is weak once is weak.
 */
export function uniteNames(names: readonly EntityName[]): EntityName[] {
  const byText = new Map<string, EntityName>();
  for (const name of names) {
    const key = toNfc(name.text);
    const known = byText.get(key);
    byText.set(key, known === undefined ? name : uniteName(known, name));
  }
  return [...byText.values()];
}

function uniteName(first: EntityName, second: EntityName): EntityName {
  const { text, lang = second.lang, startDate = second.startDate, endDate = second.endDate } = first;
  return {
    text,
    ...(lang === undefined ? {} : { lang }),
    weak: first.weak || second.weak,
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    sources: [...first.sources, ...second.sources],
  };
}
