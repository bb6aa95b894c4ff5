import { readLawNumber } from '../../mentions/laws/lawNumbers';
import type { Entity } from '../../registry/entity';
import { toNfc } from '../../text/normalForms';
import { LIST_OF_KIND, type RecordMap, type RegistryChange } from '../registryWriting/registryChange';
import type { QuoteSource } from '../registryWriting/toSource';
import type { AddedKind } from './guessKind';

/** A name as a text writes it. */
export interface FoundName {
  readonly name: string;
  /** BCP 47, where the name stands in a source whose language is known. */
  readonly lang?: string;
  readonly sources: readonly QuoteSource[];
}

/** A further name of somebody or something of the registry. */
export function toOtherName({ name, lang, sources }: FoundName, entity: Entity): RegistryChange {
  return {
    kind: 'addItem',
    entityId: entity.id,
    list: LIST_OF_KIND[entity.kind],
    house: entity.name,
    key: 'other_names',
    item: { name, ...languageOf(lang), ...sourcesOf(sources) },
  };
}

/**
 * An entry for whom or what the registry does not know. The way the source writes the name is one of its names, also
 * where the house spelling is the same: that alone does not tell its language.
 */
export function toNewName(
  { name, lang, sources }: FoundName,
  as: { readonly id: string; readonly kind: AddedKind; readonly house: string },
): RegistryChange {
  const isHouse = toNfc(name) === toNfc(as.house);
  const written: RecordMap = { name, ...languageOf(lang), ...(isHouse ? {} : sourcesOf(sources)) };
  const number = as.kind === 'law' ? findNumber(name) : undefined;
  return {
    kind: 'newEntry',
    list: LIST_OF_KIND[as.kind],
    entry: {
      id: as.id,
      name: as.house,
      ...(isHouse && lang === undefined ? {} : { other_names: [written] }),
      ...(number === undefined ? {} : { number }),
      ...sourcesOf(sources),
    },
  };
}

function languageOf(lang: string | undefined): RecordMap {
  return lang === undefined || lang === 'und' ? {} : { lang };
}

function sourcesOf(sources: readonly QuoteSource[]): RecordMap {
  return sources.length === 0 ? {} : { sources: sources.map((source) => ({ ...source })) };
}

/** Such as `57-NQ/TW`; a mere number may count anything. */
function findNumber(name: string): string | undefined {
  return name.split(/\s+/).find((word) => readLawNumber(word)?.letters !== undefined);
}
