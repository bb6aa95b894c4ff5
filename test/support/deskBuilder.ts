import type { Desk } from '../../src/core/desk';
import type { Evidence } from '../../src/core/corpus/anchor';
import type { Passage, SourceDocument } from '../../src/core/corpus/sourceDocument';
import type { Candidate, Mention } from '../../src/core/mentions/mention';
import type { MentionIndex, Occurrence } from '../../src/core/mentions/occurrence';
import {
  NAMED_KINDS,
  type Entity,
  type EntityKind,
  type EntityOf,
  type NamedKind,
  type Source,
} from '../../src/core/registry/entity';
import type { Registry } from '../../src/core/registry/registry';
import { compareDates } from '../../src/core/text/dates';
import type { Span } from '../../src/core/text/span';

/** A desk that also recognises names in a text, so that tests of memos need no gazetteer. */
export interface TestDesk extends Desk {
  mentionsInText(text: string): readonly Mention[];
}

/**
 * A desk in memory for tests of what looks at one: entity literals and small documents in, plain and obvious lookups
 * instead of the real reader, matcher and selectors.
 */
export function buildDesk(given: {
  readonly documents?: readonly SourceDocument[];
  readonly entities?: readonly Entity[];
}): TestDesk {
  const documents = given.documents ?? [];
  const registry = buildRegistry(given.entities ?? []);
  const occurrences = buildMentionIndex(documents, registry);
  const inCorpus = (corpus: string, id: string): SourceDocument | undefined =>
    documents.find((document) => document.corpus === corpus && document.id === id);
  const documentOf = (source: Source): SourceDocument | undefined =>
    inCorpus(source.corpus, source.document) ?? documents.find((document) => document.id === source.document);
  return {
    generation: 1,
    complete: true,
    corpusNames: [...new Set(documents.map((document) => document.corpus))],
    documents,
    notIndexed: [],
    registry,
    occurrences,
    document: inCorpus,
    documentOf,
    evidenceOf: (source) => findEvidence(source, documentOf(source)),
    dateOf: (source) => source.date ?? documentOf(source)?.date,
    mentionsInText: (text) => findMentions(text, registry),
    anchorIdOf: (document, span) => `${document.corpus}/${document.id}#${span.start}-${span.end}`,
    namesOf: (entityId) => registry.get(entityId)?.names ?? [],
  };
}

/**
 * A source document in the corpus `test`, verbatim unless said otherwise. Passages are separated by blank lines,
 * lines that start with `#` are headings, passages that start with `Photo:` are boilerplate.
 */
export function aDocument(id: string, text: string, more: Partial<SourceDocument> = {}): SourceDocument {
  const name = id.slice(id.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
  return {
    corpus: 'test',
    id,
    uri: `memory:/${more.corpus ?? 'test'}/${id}`,
    format: 'markdown',
    text,
    readable: { text, sourceOffset: (offset) => offset, sourceEnd: (offset) => offset },
    title: name,
    lang: 'en',
    langGuessed: false,
    citationKey: name,
    textBasis: 'verbatim',
    passages: passagesOf(text),
    ...more,
  };
}

function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  let headingPath: string[] = [];
  for (const block of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const [words] = block;
    if (words.startsWith('#')) {
      const level = words.length - words.replace(/^#+/, '').length;
      headingPath = [...headingPath.slice(0, level - 1), words.slice(level).trim()];
      continue;
    }
    const span = { start: block.index, end: block.index + words.length };
    const boilerplate = words.startsWith('Photo:');
    passages.push({ index: passages.length, span, kind: 'paragraph', headingPath, boilerplate });
  }
  return passages;
}

function findEvidence(source: Source, document: SourceDocument | undefined): Evidence {
  if (document === undefined) {
    return { state: 'missing', documentId: source.document };
  }
  if (source.quote === undefined) {
    return { state: 'document', document };
  }
  const start = document.text.indexOf(source.quote);
  if (start < 0) {
    return { state: 'lost', document };
  }
  const span = { start, end: start + source.quote.length };
  const passage = passageAt(document, span);
  return {
    state: 'found',
    anchor: { document, span, ...(passage === undefined ? {} : { passage }) },
  };
}

function passageAt(document: SourceDocument, span: Span): number | undefined {
  return document.passages.find(
    (passage) => passage.span.start <= span.start && span.start < passage.span.end,
  )?.index;
}

export function buildRegistry(entities: readonly Entity[]): Registry {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const isKind =
    <K extends EntityKind>(kind: K) =>
    (entity: Entity): entity is EntityOf<K> =>
      entity.kind === kind;
  const ofKind = <K extends EntityKind>(kind: K): EntityOf<K>[] => entities.filter(isKind(kind));
  return {
    entities,
    get: (id) => byId.get(id),
    getOf: (kind, id) => ofKind(kind).find((entity) => entity.id === id),
    ofKind,
    meetingsOf: (id) =>
      ofKind('meeting').filter(
        (meeting) =>
          meeting.hosts.includes(id) ||
          meeting.organizations.includes(id) ||
          meeting.attendees.some((attendee) => attendee.personId === id),
      ),
    meetingsWithin: (id) => ofKind('meeting').filter((meeting) => meeting.parentId === id),
    statementsBy: (id) => ofKind('statement').filter((statement) => statement.by.includes(id)),
    statementsTo: (id) => ofKind('statement').filter((statement) => statement.to.includes(id)),
    statementsAbout: (id) =>
      ofKind('statement').filter(
        (statement) =>
          statement.meeting === id || statement.sectors.includes(id) || statement.laws.includes(id),
      ),
    meetingsAbout: (id) =>
      ofKind('meeting').filter((meeting) => meeting.sectors.includes(id) || meeting.laws.includes(id)),
    figuresAbout: (id) =>
      ofKind('figure').filter((figure) => figure.sectors.includes(id) || figure.meetings.includes(id)),
    narrowerSectors: (id) => ofKind('sector').filter((sector) => sector.broader === id),
    membersOf: (id) =>
      ofKind('person').filter((person) =>
        person.memberships.some((membership) => membership.organizationId === id),
      ),
  };
}

function isNamedKind(kind: EntityKind): kind is NamedKind {
  return NAMED_KINDS.some((named) => named === kind);
}

/** Leftmost longest, letter for letter: no folding, no word boundaries. */
function findMentions(text: string, registry: Registry): Mention[] {
  const byName = new Map<string, Candidate[]>();
  for (const entity of registry.entities) {
    for (const name of entity.names) {
      if (isNamedKind(entity.kind) && !name.weak && name.text !== '') {
        const candidates = byName.get(name.text) ?? [];
        candidates.push({
          id: entity.id,
          kind: entity.kind,
          score: 1,
          evidence: ['exact-name'],
          tier: 'exact',
          name: name.text,
        });
        byName.set(name.text, candidates);
      }
    }
  }
  const longestFirst = [...byName].sort(([a], [b]) => b.length - a.length);
  const mentions: Mention[] = [];
  for (let start = 0; start < text.length; start++) {
    const [name, candidates] = longestFirst.find(([words]) => text.startsWith(words, start)) ?? [];
    const best = candidates?.[0];
    if (name !== undefined && candidates !== undefined && best !== undefined) {
      const span = { start, end: start + name.length };
      const entity = candidates.length === 1 ? best.id : null;
      mentions.push({ span, text: name, kind: best.kind, entity, candidates });
      start = span.end - 1;
    }
  }
  return mentions;
}

function buildMentionIndex(documents: readonly SourceDocument[], registry: Registry): MentionIndex {
  const mentionsIn = new Map(
    documents.map((document) => [document, findMentions(document.text, registry)] as const),
  );
  const byEntity = new Map<string, Occurrence[]>();
  for (const document of [...documents].sort((a, b) => compareDates(b.date, a.date))) {
    for (const mention of mentionsIn.get(document) ?? []) {
      if (mention.entity !== null) {
        const occurrences = byEntity.get(mention.entity) ?? [];
        const passage = passageAt(document, mention.span);
        occurrences.push({ document, mention, ...(passage === undefined ? {} : { passage }) });
        byEntity.set(mention.entity, occurrences);
      }
    }
  }
  return {
    occurrencesOf: (entityId) => byEntity.get(entityId) ?? [],
    mentionsIn: (document) => mentionsIn.get(document) ?? [],
  };
}
