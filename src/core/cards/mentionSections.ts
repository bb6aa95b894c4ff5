import type { Occurrence } from '../desk';
import type { SourceDocument, Passage } from '../corpus/sourceDocument';
import type { Entity } from '../registry/entity';
import { tellDate } from '../text/dates';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { linkTo } from './evidenceLinks';
import { toExcerpt } from './excerpt';
import { groupBy } from './groupBy';

const NEWEST_LENGTH = 140;
const PASSAGE_LENGTH = 240;
const PASSAGE_LIMIT = 20;

/** How often and where the corpus mentions the entity, and what it says of it in the newest passage. */
export function toMentionSections(context: CardContext, entity: Entity): readonly CardSection[] {
  const occurrences = context.desk.occurrences.occurrencesOf(entity.id);
  const passages = passagesOf(occurrences);
  return [
    ...toNewestSection(context, passages),
    ...toCountSection(context, occurrences),
    ...toPassagesSection(context, passages),
  ];
}

interface MentioningPassage {
  readonly occurrence: Occurrence;
  readonly passage: Passage;
}

/** Each passage once, with its first mention, in the order of the occurrences; without left-over lines. */
function passagesOf(occurrences: readonly Occurrence[]): readonly MentioningPassage[] {
  const seen = new Set<Passage>();
  const passages: MentioningPassage[] = [];
  for (const occurrence of occurrences) {
    const passage =
      occurrence.passage === undefined ? undefined : occurrence.document.passages[occurrence.passage];
    if (passage !== undefined && !passage.boilerplate && !seen.has(passage)) {
      seen.add(passage);
      passages.push({ occurrence, passage });
    }
  }
  return passages;
}

function toNewestSection(
  context: CardContext,
  passages: readonly MentioningPassage[],
): readonly CardSection[] {
  return toSection({
    key: 'newest',
    heading: context.wording.translate('Newest passage'),
    items: passages.slice(0, 1),
    toLine: (newest) => toPassageLine(context, newest, NEWEST_LENGTH),
    aboveFold: true,
  });
}

function toPassagesSection(
  context: CardContext,
  passages: readonly MentioningPassage[],
): readonly CardSection[] {
  return toSection({
    key: 'passages',
    heading: context.wording.translate('Passages'),
    items: passages,
    toLine: (passage) => toPassageLine(context, passage, PASSAGE_LENGTH),
    limit: PASSAGE_LIMIT,
  });
}

function toPassageLine(
  context: CardContext,
  { occurrence: { document, mention }, passage }: MentioningPassage,
  length: number,
): CardLine {
  return {
    text: toExcerpt(document, passage.span, length, mention.span),
    qualifiers: [tellDocumentDate(context, document)],
    evidence: [linkTo(context, document, passage.span)],
  };
}

function toCountSection(context: CardContext, occurrences: readonly Occurrence[]): readonly CardSection[] {
  const { translate } = context.wording;
  const byDocument = groupBy(occurrences, ({ document }) => document);
  const [newest] = occurrences;
  if (newest === undefined) {
    return [];
  }
  const total: CardLine = {
    text: tellTotal(context, occurrences.length, byDocument.size),
    qualifiers: [translate('counted in the corpora')],
    evidence: [linkTo(context, newest.document, newest.mention.span)],
  };
  const perDocument = toSection({
    key: 'documents',
    heading: translate('Where mentioned'),
    items: [...byDocument],
    toLine: ([document, inDocument]) => toDocumentLine(context, document, inDocument),
  });
  return [
    { key: 'mentions', heading: translate('Mentions'), lines: [total], more: 0, aboveFold: true },
    ...perDocument,
  ];
}

function tellTotal({ wording: { translate } }: CardContext, mentions: number, documents: number): string {
  if (documents > 1) {
    return translate('{0} in {1} documents', mentions, documents);
  }
  return translate('{0} in 1 document', mentions);
}

function toDocumentLine(
  context: CardContext,
  document: SourceDocument,
  [first, ...rest]: readonly Occurrence[],
): CardLine {
  const { translate } = context.wording;
  const count = rest.length + 1;
  return {
    text: document.title === '' ? document.id : document.title,
    qualifiers: [
      count === 1 ? translate('1 mention') : translate('{0} mentions', count),
      tellDocumentDate(context, document),
    ],
    evidence: [linkTo(context, document, first?.mention.span)],
  };
}

/** "17 January 2026", "16 January 2026 (inferred)" or "undated". */
export function tellDocumentDate({ wording }: CardContext, document: SourceDocument): string {
  if (document.date === undefined) {
    return wording.translate('undated');
  }
  const date = tellDate(document.date, wording);
  return document.dateBasis === 'inferred' ? wording.translate('{0} (inferred)', date) : date;
}
