import type { Entity, EntityName } from '../registry/entity';
import { tellDate } from '../text/dates';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { tellLanguage } from './classificationWords';
import { toClaimLine } from './evidenceLinks';

const TOP_NAMES = 2;

/** Names worth a place beside the title: the first one of each other language, and of no language. */
export function topNamesOf({ desk }: Pick<CardContext, 'desk'>, entity: Entity): readonly string[] {
  const names = desk.namesOf(entity.id);
  const seen = new Set([languageOf(names.find((name) => name.text === entity.name)) ?? 'en']);
  const top: string[] = [];
  for (const name of names) {
    const language = languageOf(name) ?? '';
    if (name.text !== entity.name && !name.weak && !seen.has(language)) {
      seen.add(language);
      top.push(name.text);
    }
  }
  return top.slice(0, TOP_NAMES);
}

/** Without region: British and American spellings are one language here. */
function languageOf(name: EntityName | undefined): string | undefined {
  return name?.lang?.toLowerCase().split('-', 1)[0];
}

/** All ways of writing, with what each rests on. */
export function toNameSections(context: CardContext, entity: Entity): readonly CardSection[] {
  const { desk, wording } = context;
  return toSection({
    key: 'names',
    heading: wording.translate('Names'),
    items: desk.namesOf(entity.id),
    toLine: (name) => toNameLine(context, entity, name),
  });
}

/** A way of writing, with what it rests on. */
export function toNameLine(context: CardContext, entity: Entity, name: EntityName): CardLine {
  const { translate } = context.wording;
  const qualifiers = [
    ...(name.lang === undefined ? [] : [tellLanguage(name.lang, context.wording)]),
    ...(name.weak ? [translate('never recognised alone')] : []),
    ...tellTerm(context, name),
  ];
  // The house spelling is the desk's choice, and mostly that of the source that tells of the entity.
  const sources = name.text === entity.name && name.sources.length === 0 ? entity.sources : name.sources;
  return toClaimLine(context, name.text, sources, { qualifiers });
}

/** "since 3 September 2025", "until 2024" or both; nothing where neither date is known. */
export function tellTerm(
  { wording }: Pick<CardContext, 'wording'>,
  term: { readonly startDate?: string; readonly endDate?: string },
): readonly string[] {
  const { startDate, endDate } = term;
  if (startDate !== undefined && endDate !== undefined) {
    return [wording.translate('from {0} to {1}', tellDate(startDate, wording), tellDate(endDate, wording))];
  }
  if (startDate !== undefined) {
    return [wording.translate('since {0}', tellDate(startDate, wording))];
  }
  return endDate === undefined ? [] : [wording.translate('until {0}', tellDate(endDate, wording))];
}
