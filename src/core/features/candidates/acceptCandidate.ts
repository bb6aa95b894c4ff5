import { EvidenceFinder } from '../../corpus/evidence';
import type { Entity } from '../../registry/entity';
import {
  LIST_OF_KIND,
  type RecordMap,
  type RecordValue,
  type RegistryChange,
} from '../registryWriting/registryChange';
import { toSource } from '../registryWriting/toSource';
import type { CandidateKind, CandidateName, CandidatePlace, NameCandidate } from './candidate';

export type AcceptedKind = Exclude<CandidateKind, 'unknown'>;

/** As many passages as an entry needs to be believed. */
const MOST_SOURCES = 2;

/**
 * The entry that a candidate becomes: with its other names, its title and its number, each with the passage it rests on.
 *
 * @param id that no other entry has
 */
export function toNewEntry(
  candidate: NameCandidate,
  kind: AcceptedKind,
  id: string,
  finder = new EvidenceFinder(),
): RegistryChange {
  const { name, otherNames, titles, number, lawType, places } = candidate;
  const names = otherNames.map((other) => toNameItem(other, finder));
  const lang = name.lang === undefined ? [] : [{ name: name.name, lang: name.lang }];
  const [title, ...translations] = kind === 'person' ? titles : [];
  const membership: RecordMap | undefined = title && {
    role: title.role,
    ...(translations.length === 0
      ? {}
      : {
          other_roles: translations.map(({ role, lang: own }) => ({
            name: role,
            ...(own === undefined ? {} : { lang: own }),
          })),
        }),
    sources: [sourceOf(title.place, finder)],
  };
  const sources = [name.place, ...places.filter(({ document }) => document !== name.place.document)]
    .slice(0, MOST_SOURCES)
    .map((place) => sourceOf(place, finder));
  return {
    kind: 'newEntry',
    list: LIST_OF_KIND[kind],
    entry: {
      id,
      name: name.name,
      ...(lang.length + names.length === 0 ? {} : { other_names: [...lang, ...names] }),
      ...(kind === 'law' && lawType !== undefined ? { type: lawType } : {}),
      ...(kind === 'law' && number !== undefined ? { number } : {}),
      ...(membership === undefined ? {} : { memberships: [membership] }),
      sources,
    },
  };
}

/** All names of a candidate as further names of an entity. */
export function toAliases(
  { name, otherNames }: NameCandidate,
  entity: Entity,
  finder = new EvidenceFinder(),
): readonly RegistryChange[] {
  const known = new Set(entity.names.map(({ text }) => text));
  return [name, ...otherNames]
    .filter((one) => !known.has(one.name))
    .map((one) => ({
      kind: 'addItem',
      entityId: entity.id,
      list: LIST_OF_KIND[entity.kind],
      house: entity.name,
      key: 'other_names',
      item: toNameItem(one, finder),
    }));
}

function toNameItem({ name, lang, place }: CandidateName, finder: EvidenceFinder): RecordMap {
  return { name, ...(lang === undefined ? {} : { lang }), sources: [sourceOf(place, finder)] };
}

function sourceOf({ document, span }: CandidatePlace, finder: EvidenceFinder): RecordValue {
  return { ...toSource(document, span, finder) };
}
