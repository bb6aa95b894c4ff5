import type { Occurrence } from '../mentions/occurrence';
import type { SourceDocument, Passage } from '../corpus/sourceDocument';
import type { Entity } from '../registry/entity';
import { tellDate } from '../text/dates';
import { groupBy } from '../util/groupBy';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { linkTo } from './evidenceLinks';
import { toExcerpt } from './excerpt';

const NEWEST_LENGTH = 100;
/** Code units around a name that make it more than a name. */
const LEAST_WORDS = 20;
const PASSAGE_LENGTH = 240;
const PASSAGE_LIMIT = 20;

/** How often and where the corpus mentions the entity, and what it says of it in the newest passage. */
export function toMentionSections(context: CardContext, entity: Entity): readonly CardSection[] {
  const occurrences = context.desk.occurrences.occurrencesOf(entity.id);
  const passages = passagesOf(occurrences);
  const byDocument = groupBy(occurrences, ({ document }) => document);
  const { translate } = context.wording;
  const [first] = occurrences;
  const newest = passages.find(isProse(passages[0]?.occurrence.document)) ?? passages[0];
  const earlier = passages.filter((passage) => passage !== newest);
  return first === undefined
    ? []
    : [
        {
          key: 'mentions',
          heading: tellCount(context, occurrences.length, byDocument.size),
          lines: [newest === undefined ? toBareLine(context, first) : toNewestLine(context, newest)],
          more: 0,
          aboveFold: true,
        },
        ...toSection({
          key: 'passages',
          heading: translate('More passages'),
          items: earlier,
          toLine: (passage) => toPassageLine(context, passage, PASSAGE_LENGTH),
          limit: PASSAGE_LIMIT,
        }),
        ...toSection({
          key: 'documents',
          heading: translate('Where mentioned'),
          items: [...byDocument],
          toLine: ([document, inDocument]) => toDocumentLine(context, document, inDocument),
        }),
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

function toNewestLine(context: CardContext, newest: MentioningPassage): CardLine {
  const line = toPassageLine(context, newest, NEWEST_LENGTH);
  return { ...line, text: context.wording.translate('newest: {0}', line.text) };
}

/** Of one document sentences come before bare names in lists and rows of tables, which tell little on one line. */
function isProse(document: SourceDocument | undefined): (candidate: MentioningPassage) => boolean {
  return ({ occurrence: { document: other, mention }, passage: { kind, span } }) =>
    other === document &&
    kind !== 'table-row' &&
    span.end - span.start > mention.span.end - mention.span.start + LEAST_WORDS;
}

/** Where the name stands in headings and left-over lines only. */
function toBareLine(context: CardContext, { document, mention }: Occurrence): CardLine {
  return {
    text: context.wording.translate('in no passage of running text'),
    qualifiers: [tellDocumentDate(context, document)],
    evidence: [linkTo(context, document, mention.span)],
  };
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

function tellCount({ desk, wording }: CardContext, mentions: number, documents: number): string {
  const { translate, language } = wording;
  if (!desk.complete) {
    return translate('Mentions so far, not all sources are in: {0}', mentions.toLocaleString(language));
  }
  if (mentions === 1) {
    return translate('Mentioned once');
  }
  const count = mentions.toLocaleString(language);
  return documents === 1
    ? translate('Mentioned {0} times in 1 document', count)
    : translate('Mentioned {0} times in {1} documents', count, documents.toLocaleString(language));
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
      count === 1
        ? translate('1 mention')
        : translate('{0} mentions', count.toLocaleString(context.wording.language)),
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
