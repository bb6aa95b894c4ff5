import type { Entity, EntityKind, Statement } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { anyOf } from '../../search/passageFilters';
import type { FieldPart } from '../../search/query/parsedQuery';
import type { PassageFilter } from '../../search/searchRequest';
import type { Steps } from '../../util/steps';
import type { NameCondition } from './condition';
import { findEntities, MOST_ENTITIES } from './findEntities';
import type { QueryContext } from './queryContext';
import type { ValueReader } from './valueReader';

export type NameField = 'person' | 'org' | 'law' | 'meeting' | 'sector' | 'by' | 'to';

const PARTIES = new Set<EntityKind>(['person', 'organization', 'area']);
export const KINDS_OF_FIELD: Readonly<Record<NameField, ReadonlySet<EntityKind>>> = {
  person: new Set<EntityKind>(['person']),
  org: new Set<EntityKind>(['organization']),
  law: new Set<EntityKind>(['law']),
  meeting: new Set<EntityKind>(['meeting']),
  sector: new Set<EntityKind>(['sector']),
  by: PARTIES,
  to: PARTIES,
};

/** All entities that the values of a field may stand for; a fault for each value that stands for none. */
export function readEntities(
  part: FieldPart,
  field: NameField,
  context: QueryContext,
  values: ValueReader,
): readonly Entity[] {
  const { translate } = context.wording;
  const entities = part.values.flatMap((value) => {
    const found = findEntities(value.text, KINDS_OF_FIELD[field], context);
    switch (found.state) {
      case 'found':
        return found.entities;
      case 'too-many':
        return values.fail(
          value,
          translate(
            '“{0}:{1}” fits more than {2} names. Write more of the name.',
            field,
            value.text,
            MOST_ENTITIES,
          ),
        );
      case 'unknown':
        return values.failUnknown(value, found.nearest);
    }
  });
  return [...new Set(entities)];
}

/** @param entities all of the kind that the field is for */
export function* toNameCondition(
  field: Exclude<NameField, 'by' | 'to'>,
  entities: readonly Entity[],
  { desk, mentions, statements }: QueryContext,
): Steps<NameCondition> {
  const ids = withParts(field, entities, desk.registry);
  const mentioning: PassageFilter[] = [];
  for (const id of ids) {
    mentioning.push(yield* mentions.filterOf(desk, id));
  }
  const fits = fitsOf(field, ids);
  const isSpokenAbout = field === 'sector' || field === 'meeting';
  const about = isSpokenAbout ? [...ids].flatMap((id) => desk.registry.statementsAbout(id)) : [];
  const said = about.length === 0 ? [] : [yield* statements.filterOf(desk, new Set(about))];
  return { kind: 'names', mentions: anyOf(mentioning), filter: anyOf([...mentioning, ...said]), fits };
}

/** With the sectors below a sector, and the talks within a visit. */
function withParts(field: NameField, entities: readonly Entity[], registry: Registry): ReadonlySet<string> {
  const ids = new Set(entities.map(({ id }) => id));
  for (const id of ids) {
    const parts =
      field === 'sector'
        ? registry.narrowerSectors(id)
        : field === 'meeting'
          ? registry.meetingsWithin(id)
          : [];
    parts.forEach((part) => ids.add(part.id));
  }
  return ids;
}

function fitsOf(
  field: Exclude<NameField, 'by' | 'to'>,
  ids: ReadonlySet<string>,
): (statement: Statement) => boolean {
  const isOne = (id: string): boolean => ids.has(id);
  switch (field) {
    case 'person':
    case 'org':
      return ({ by, to }) => by.some(isOne) || to.some(isOne);
    case 'law':
      return ({ laws }) => laws.some(isOne);
    case 'meeting':
      return ({ meeting }) => meeting !== undefined && ids.has(meeting);
    case 'sector':
      return ({ sectors }) => sectors.some(isOne);
  }
}
