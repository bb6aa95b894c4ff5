import { tellAct, tellKind } from '../../cards/listedWords';
import type { Entity } from '../../registry/entity';
import { QUERY_FIELDS, type QueryField } from '../../search/query/queryFields';
import { findQueryPlace } from '../../search/query/queryPlace';
import { toQueryValue } from '../../search/query/toQueryValue';
import { tellDate } from '../../text/dates';
import type { Span } from '../../text/span';
import { foldText, foldWithMarks } from '../../text/fold';
import { holdsWords } from './documentNames';
import { findDocuments } from './findDocuments';
import type { QueryContext } from './queryContext';
import { PASSAGE_FEATURES } from './resolveField';
import { KINDS_OF_FIELD, type NameField } from './resolveNames';
import { tellField, tellFigures, tellLanguage } from './tellField';

export interface QueryCompletion {
  /** Stretch of the query that {@link text} takes the place of. */
  readonly span: Span;
  readonly text: string;
  /** What it means, for the reader: the name of an entity, what a field does. */
  readonly label: string;
  readonly detail?: string;
}

/** More are not read, and the next letter leaves fewer. */
const MOST = 20;

type Offer = Omit<QueryCompletion, 'span'>;

/** What may stand at an offset, best first; nothing within a phrase. */
export function completeQuery(
  query: string,
  offset: number,
  context: QueryContext,
): readonly QueryCompletion[] {
  const place = findQueryPlace(query, offset);
  if (place === undefined) {
    return [];
  }
  const offers =
    place.kind === 'word'
      ? offerFields(place.typed, context)
      : offerValues(place.field, place.typed, context);
  return offers.slice(0, MOST).map((offer) => ({ span: place.span, ...offer }));
}

function offerFields(typed: string, { wording }: QueryContext): readonly Offer[] {
  const beginning = typed.toLowerCase();
  return QUERY_FIELDS.filter((field) => field.startsWith(beginning)).map((field) => ({
    text: `${field}:`,
    label: tellField(field, wording),
  }));
}

function offerValues(field: QueryField, typed: string, context: QueryContext): readonly Offer[] {
  const { facets, wording } = context;
  const isBegun = (value: string): boolean => foldText(value).startsWith(foldText(typed));
  switch (field) {
    case 'person':
    case 'org':
    case 'law':
    case 'meeting':
    case 'sector':
    case 'by':
    case 'to':
      return offerNames(field, typed, context);
    case 'act':
      return facets.acts
        .filter(isBegun)
        .map((act) => ({ text: toQueryValue(act), label: tellAct(act, wording) }));
    case 'lang':
      return facets.languages
        .filter(isBegun)
        .map((lang) => ({ text: toQueryValue(lang), label: tellLanguage(lang, wording) }));
    case 'in':
      return facets.folders.filter(isBegun).map((folder) => ({
        text: toQueryValue(folder),
        label: folder.includes('/') ? wording.translate('folder') : wording.translate('corpus'),
      }));
    case 'source':
      return offerSources(typed, context);
    case 'date':
    case 'before':
    case 'after':
      return offerDates(typed, context);
    case 'has':
      return PASSAGE_FEATURES.filter(isBegun).map((feature) => ({
        text: feature,
        label: tellFigures(wording),
      }));
    case 'like':
      return [];
  }
}

/** Without a letter yet, the first of the registry: an analyst who knows none sees what there is. */
function offerNames(field: NameField, typed: string, context: QueryContext): readonly Offer[] {
  const kinds = KINDS_OF_FIELD[field];
  const { desk, names, wording } = context;
  const hits =
    typed === ''
      ? [...kinds].flatMap((kind) =>
          desk.registry
            .ofKind(kind)
            .slice(0, MOST)
            .map((entity) => ({ entity, name: entity.name })),
        )
      : names.find(typed, MOST, kinds);
  return hits.map(({ entity, name }) => {
    const details = [
      ...(name === entity.name ? [] : [name]),
      ...(kinds.size > 1 ? [tellKind(entity.kind, wording)] : []),
    ];
    return {
      text: toValue(entity, field, context),
      label: entity.name,
      ...(details.length === 0 ? {} : { detail: details.join(' · ') }),
    };
  });
}

/** The name where it stands for nobody else, else the id. */
function toValue(entity: Entity, field: NameField, { desk, names, reader }: QueryContext): string {
  const words = reader.readWords(entity.name).map(({ spelling }) => spelling);
  const bearers = names.findWhole(words).filter((hit) => KINDS_OF_FIELD[field].has(hit.entity.kind));
  const isAlone = bearers.length === 1 && bearers[0]?.entity === entity;
  const isNoId = desk.registry.get(entity.name) === undefined;
  return toQueryValue(isAlone && isNoId ? entity.name : entity.id);
}

function offerSources(typed: string, context: QueryContext): readonly Offer[] {
  const { desk, documents, facets, reader, wording } = context;
  const wanted = { folded: foldText(typed), marked: foldWithMarks(typed) };
  const publishers = facets.publishers
    .filter((publisher) =>
      holdsWords({ folded: foldText(publisher), marked: foldWithMarks(publisher) }, wanted),
    )
    .map((publisher) => ({ text: toQueryValue(publisher), label: wording.translate('publisher') }));
  const found = findDocuments(typed, desk.documents, { folded: documents, reader, limit: MOST });
  return [
    ...publishers,
    ...found.map(({ id, title, date }) => ({
      text: toQueryValue(id),
      label: title,
      ...(date === undefined ? {} : { detail: tellDate(date, wording) }),
    })),
  ];
}

/** Behind the two dots of a range its end. */
function offerDates(typed: string, { facets, wording }: QueryContext): readonly Offer[] {
  const at = typed.lastIndexOf('..');
  const kept = at < 0 ? '' : typed.slice(0, at + 2);
  return facets.dates
    .filter((date) => date.startsWith(typed.slice(kept.length)))
    .map((date) => ({ text: `${kept}${date}`, label: tellDate(date, wording) }));
}
