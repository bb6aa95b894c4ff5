import type { Statement } from '../../registry/entity';
import type { FieldPart } from '../../search/query/parsedQuery';
import { noneOf, PlaceCollector, placesFilter } from '../../search/passageFilters';
import type { PassagePlace, QueryFault, QueryReading } from '../../search/searchHit';
import { foldText } from '../../text/fold';
import type { Steps } from '../../util/steps';
import { Belonging } from './belonging';
import type { Condition, StatementCondition } from './condition';
import { readDocumentFilter } from './documentConditions';
import { findPassageCalled } from './likePassage';
import type { QueryContext } from './queryContext';
import { readEntities, toNameCondition } from './resolveNames';
import { ValueReader } from './valueReader';

export interface ResolvedField {
  /** `undefined` where no value means anything. */
  readonly condition: Condition | undefined;
  readonly faults: readonly QueryFault[];
  readonly readings: readonly QueryReading[];
}

/** What a field asks for; its values that mean nothing are told, and the others stand. */
export function* resolveField(part: FieldPart, context: QueryContext): Steps<ResolvedField> {
  const values = new ValueReader(part, context.wording);
  yield;
  const { condition, meanings } = yield* readCondition(part, context, values);
  const readings = condition === undefined ? [] : [values.tell(meanings)];
  return { condition, faults: values.faults, readings };
}

interface ReadCondition {
  readonly condition: Condition | undefined;
  readonly meanings: readonly string[];
}

const NOTHING: ReadCondition = { condition: undefined, meanings: [] };

function* readCondition(part: FieldPart, context: QueryContext, values: ValueReader): Steps<ReadCondition> {
  const { field } = part;
  const asTyped = part.values.map(({ text }) => text);
  switch (field) {
    case 'person':
    case 'org':
    case 'law':
    case 'meeting':
    case 'sector': {
      const entities = readEntities(part, field, context, values);
      return entities.length === 0
        ? NOTHING
        : {
            condition: yield* toNameCondition(field, entities, context),
            meanings: entities.map(({ name }) => name),
          };
    }
    case 'by':
    case 'to':
      return readParties(part, field, context, values);
    case 'act':
      return readActs(part, context, values);
    case 'source':
    case 'lang':
    case 'in':
    case 'date':
    case 'before':
    case 'after': {
      const filter = readDocumentFilter({ ...part, field }, context, values);
      return filter === undefined ? NOTHING : { condition: { kind: 'passages', filter }, meanings: asTyped };
    }
    case 'has':
      return readHas(part, context, values);
    case 'like':
      return readLike(part, context, values);
  }
}

function readParties(
  part: FieldPart,
  field: 'by' | 'to',
  context: QueryContext,
  values: ValueReader,
): ReadCondition {
  const entities = readEntities(part, field, context, values);
  const ids = new Set(entities.map(({ id }) => id));
  const belonging = new Belonging(context.desk);
  const fits = (statement: Statement): boolean => {
    const parties = statement[field];
    const date = parties.length === 0 ? undefined : belonging.dateOf(statement);
    return parties.some((party) => belonging.belongs(party, ids, date));
  };
  return entities.length === 0
    ? NOTHING
    : { condition: toStatementCondition(fits, context), meanings: entities.map(({ name }) => name) };
}

function readActs(part: FieldPart, context: QueryContext, values: ValueReader): ReadCondition {
  const known = context.facets.acts;
  const acts = new Set(
    part.values.flatMap((value) => {
      const found = known.filter((act) => foldText(act) === foldText(value.text));
      return found.length > 0 ? found : values.failAmong(value, known);
    }),
  );
  return acts.size === 0
    ? NOTHING
    : { condition: toStatementCondition(({ act }) => acts.has(act), context), meanings: [...acts] };
}

function toStatementCondition(
  fits: (statement: Statement) => boolean,
  { desk, statements }: QueryContext,
): StatementCondition {
  return {
    kind: 'statements',
    fits,
    filter: () => statements.filterOf(desk, desk.registry.ofKind('statement').filter(fits)),
  };
}

/** All that `has:` can ask for. */
export const PASSAGE_FEATURES = ['figure'] as const;

function readHas(part: FieldPart, { figures }: QueryContext, values: ValueReader): ReadCondition {
  const known = part.values.filter((value) => {
    const isKnown = PASSAGE_FEATURES.some((feature) => feature === value.text.toLowerCase());
    if (!isKnown) {
      values.failAmong(value, PASSAGE_FEATURES);
    }
    return isKnown;
  });
  return known.length === 0
    ? NOTHING
    : { condition: { kind: 'passages', filter: figures }, meanings: PASSAGE_FEATURES };
}

/** So many words tell what a passage is about; more would weigh what it only touches. */
const TELLING_WORDS = 12;

function readLike(
  part: FieldPart,
  { desk, engine, wording }: QueryContext,
  values: ValueReader,
): ReadCondition {
  const places = part.values.flatMap((value): readonly PassagePlace[] => {
    const place = findPassageCalled(value.text, desk);
    return place === undefined
      ? values.fail(value, wording.translate('“like:” leads to no passage: there is no “{0}”.', value.text))
      : [place];
  });
  const itself = new PlaceCollector();
  for (const { document, passage } of places) {
    itself.add(document, passage, { start: 0, end: 0 });
  }
  const words = new Set(places.flatMap((place) => engine.tellingWords(place, TELLING_WORDS)));
  const condition: Condition = {
    kind: 'like',
    words: [...words],
    filter: noneOf(placesFilter(itself.toPlaces())),
  };
  return places.length === 0 ? NOTHING : { condition, meanings: [...words] };
}
