import { toNfc } from '../text/normalForms';
import type { EntityName } from './entity';

/**
 * Names without repetition, equal after NFC: the first one's place and language stay, sources are united. A name
 * that is weak once is weak.
 */
export function uniteNames(names: readonly EntityName[]): EntityName[] {
  const byText = new Map<string, { first: EntityName; others: EntityName[] }>();
  for (const name of names) {
    const key = toNfc(name.text);
    const known = byText.get(key);
    if (known === undefined) {
      byText.set(key, { first: name, others: [] });
    } else {
      known.others.push(name);
    }
  }
  return Array.from(byText.values(), ({ first, others }) =>
    others.length === 0 ? first : uniteEquals(first, others),
  );
}

function uniteEquals(first: EntityName, others: readonly EntityName[]): EntityName {
  const all = [first, ...others];
  const lang = all.find((name) => name.lang !== undefined)?.lang;
  const startDate = all.find((name) => name.startDate !== undefined)?.startDate;
  const endDate = all.find((name) => name.endDate !== undefined)?.endDate;
  return {
    text: first.text,
    ...(lang === undefined ? {} : { lang }),
    weak: all.some((name) => name.weak),
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    sources: all.flatMap((name) => name.sources),
  };
}
