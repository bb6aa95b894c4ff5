import { tellDocumentDate } from '../../cards/mentionSections';
import { describeEntity } from '../../cards/describeEntity';
import type { Wording } from '../../contracts';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Desk } from '../../desk';
import type { Entity, EntityKind } from '../../registry/entity';
import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Steps } from '../../util/steps';
import { MOST_OFFERS } from '../completion/completion';
import type { NameSearch } from '../nameSearch';
import { writeScalar } from '../registryWriting/writeScalar';
import { placeInRegistry, type RegistryFilePlace } from './placeInRegistry';
import { isDocumentId } from './sourceAt';

/** What may be written at a place of a registry file. Raw text but for {@link text}. */
export interface RegistryOffer {
  readonly kind: EntityKind | 'source' | 'word';
  /** The id or word as it will be read. */
  readonly label: string;
  /** The name of the entity, the title of the document. */
  readonly detail: string;
  /** In a few words what it is. */
  readonly description: string;
  /** Safe to be written into YAML. */
  readonly text: string;
  /** The stretch that {@link text} takes the place of: one for all offers. */
  readonly span: Span;
  /** Corpus of a document. */
  readonly corpus?: string;
}

export interface RegistryCompletionContext {
  readonly desk: Desk;
  readonly names: NameSearch;
  readonly wording: Wording;
  /** The corpus whose file it is. */
  readonly corpus: string;
}

/** Stands for what is about to be written: a letter of no script, so that YAML reads a value there. */
const MARK = '\uE0A1';

/** Ids, documents and words of fixed lists that may stand at an offset, best first; empty where none is expected. */
export function* completeRegistry(
  text: string,
  offset: number,
  context: RegistryCompletionContext,
): Steps<readonly RegistryOffer[]> {
  const marked = text.slice(0, offset) + MARK + text.slice(offset);
  const found = yield* placeInRegistry(marked, offset);
  if (found?.place.is !== 'value' || !found.place.node.text.includes(MARK)) {
    return [];
  }
  const { start, end } = found.span;
  const typed = found.place.node.text.split(MARK, 1)[0] ?? '';
  const span = { start, end: end - MARK.length };
  // A value over several lines is none of these.
  return /[\n\r]/.test(text.slice(span.start, span.end))
    ? []
    : (yield* findOffers(found, typed.trim(), context)).map((offer) => ({
        ...offer,
        text: writeScalar(offer.label),
        span,
      }));
}

type Offer = Omit<RegistryOffer, 'text' | 'span'>;

function* findOffers(
  found: RegistryFilePlace,
  typed: string,
  context: RegistryCompletionContext,
): Steps<readonly Offer[]> {
  const { place } = found;
  if (place.is !== 'value') {
    return [];
  }
  if (isDocumentId(found)) {
    return yield* findDocuments(typed, context);
  }
  switch (place.shape.is) {
    case 'reference':
      return findEntities(typed, new Set(place.shape.to), found.entityId, context).map((entity) =>
        toOffer(entity, context),
      );
    case 'word': {
      const wanted = typed.toLowerCase();
      return place.shape.words
        .filter((word) => word.includes(wanted))
        .map((word) => ({ kind: 'word', label: word, detail: '', description: '' }));
    }
    default:
      return [];
  }
}

/** By the beginning of the id, by name, by a part of the id; where nothing is typed, those of the corpus first. */
function findEntities(
  typed: string,
  kinds: ReadonlySet<EntityKind>,
  self: string | undefined,
  { desk, names, corpus }: RegistryCompletionContext,
): readonly Entity[] {
  const all = [...kinds].flatMap((kind): readonly Entity[] => desk.registry.ofKind(kind));
  const wanted = typed.toLowerCase();
  const beginning = all.filter(({ id }) => id.toLowerCase().startsWith(wanted));
  const found =
    typed === ''
      ? [...all.filter(({ places }) => places.some((place) => place.corpus === corpus)), ...all]
      : [
          ...beginning,
          ...names.find(typed, MOST_OFFERS, kinds).map(({ entity }) => entity),
          ...all.filter(({ id }) => id.toLowerCase().includes(wanted)),
        ];
  return [...new Set(found)].filter(({ id }) => id !== self).slice(0, MOST_OFFERS);
}

function toOffer(entity: Entity, { desk, wording }: RegistryCompletionContext): Offer {
  const { label, description } = describeEntity(desk, entity, wording);
  return { kind: entity.kind, label: entity.id, detail: label, description };
}

/** Those of the corpus; where it has none, those of others, which a source can name as well. */
function* findDocuments(typed: string, context: RegistryCompletionContext): Steps<readonly Offer[]> {
  const { desk, corpus, wording } = context;
  const folded = foldText(typed);
  const own: SourceDocument[] = [];
  const others: SourceDocument[] = [];
  for (const document of desk.documents) {
    yield;
    const { id, title } = document;
    const list = document.corpus === corpus ? own : others;
    if (list.length < MOST_OFFERS && (foldText(id).includes(folded) || foldText(title).includes(folded))) {
      list.push(document);
    }
  }
  return (own.length > 0 ? own : others).map((document) => ({
    kind: 'source',
    label: document.id,
    detail: document.title,
    description: tellDocumentDate({ desk, wording, asOf: undefined }, document),
    corpus: document.corpus,
  }));
}
