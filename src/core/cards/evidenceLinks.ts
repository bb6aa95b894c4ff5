import type { Wording } from '../contracts';
import type { Evidence } from '../corpus/anchor';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { Source } from '../registry/entity';
import { compareDates, isDay, tellDate } from '../text/dates';
import type { Span } from '../text/span';
import { tellTextBasis } from './listedWords';
import type { CardLine, EvidenceLink } from './card';
import type { CardContext } from './cardContext';

/** More sources than this on one line are no use to a reader. */
const SOURCE_LIMIT = 20;

/** A line that claims something: with links to what it rests on, or the words that it rests on nothing. */
export function toClaimLine(
  context: CardContext,
  text: string,
  sources: readonly Source[],
  more: Partial<Omit<CardLine, 'text' | 'evidence'>> = {},
): CardLine {
  const { qualifiers = [], ...rest } = more;
  const { translate } = context.wording;
  return {
    text,
    qualifiers: sources.length === 0 ? [...qualifiers, translate('entered by the desk')] : qualifiers,
    evidence: toEvidenceLinks(context, sources),
    ...rest,
  };
}

/** One link for each different place, in the order of the sources. */
export function toEvidenceLinks(context: CardContext, sources: readonly Source[]): readonly EvidenceLink[] {
  const links = new Map<string, EvidenceLink>();
  for (const source of sources.slice(0, SOURCE_LIMIT)) {
    const link = toEvidenceLink(context, context.desk.evidenceOf(source), source);
    const place = JSON.stringify([link.state, link.corpus, link.document, link.anchorId]);
    if (!links.has(place)) {
      links.set(place, link);
    }
  }
  return [...links.values()];
}

function toEvidenceLink(context: CardContext, evidence: Evidence, source: Source): EvidenceLink {
  const { translate } = context.wording;
  switch (evidence.state) {
    case 'found':
      return linkTo(context, evidence.anchor.document, evidence.anchor.span);
    case 'document':
      return linkTo(context, evidence.document);
    case 'lost':
      return {
        state: 'lost',
        label: translate('passage not found in {0}', tellDocument(context, evidence.document)),
        corpus: evidence.document.corpus,
        document: evidence.document.id,
      };
    case 'missing':
      return {
        state: 'missing',
        label: context.desk.complete
          ? translate('no document {0} in the corpora', evidence.documentId)
          : translate('{0} is not in yet', evidence.documentId),
        corpus: source.corpus,
        document: evidence.documentId,
      };
  }
}

/** A link to a stretch of a document; without one, to its start. */
export function linkTo(context: CardContext, document: SourceDocument, span?: Span): EvidenceLink {
  return {
    state: span === undefined ? 'document' : 'found',
    label: tellDocument(context, document),
    corpus: document.corpus,
    document: document.id,
    anchorId: context.desk.anchorIdOf(document, span ?? { start: 0, end: 0 }),
  };
}

/** "hanoi-session-2026-en, retold"; with several corpora the corpus comes first. */
function tellDocument({ desk, wording }: CardContext, document: SourceDocument): string {
  const qualified = tellKey({ desk }, document);
  const basis = tellTextBasis(document.textBasis, wording);
  return basis === undefined ? qualified : `${qualified}, ${basis}`;
}

/** "hanoi-session-2026-en"; with several corpora the corpus comes first. */
export function tellKey({ desk }: Pick<CardContext, 'desk'>, document: SourceDocument): string {
  const key = document.citationKey === '' ? document.id : document.citationKey;
  return desk.corpusNames.length > 1 ? `${document.corpus}: ${key}` : key;
}

/** Date of the newest source; `undefined` where all are undated or there is none. */
export function newestDateOf({ desk }: CardContext, sources: readonly Source[]): string | undefined {
  let newest: string | undefined;
  for (const source of sources) {
    const date = desk.dateOf(source);
    newest = compareDates(date, newest) > 0 ? date : newest;
  }
  return newest;
}

/**
 * "as reported on 17 January 2026", after the newest source; nothing where there is none. An inferred date of a
 * document is told as inferred; its note stands with the document in the full card.
 */
export function tellReported(context: CardContext, sources: readonly Source[]): readonly string[] {
  const { wording } = context;
  if (sources.length === 0) {
    return [];
  }
  const date = newestDateOf(context, sources);
  return date === undefined
    ? [wording.translate('as reported, undated')]
    : [tellReportedOn(tellDate(date, wording), isDay(date), isInferred(context, sources, date), wording)];
}

/** "last reported 25 June 2024": the same of what may have changed since; nothing where there is no source. */
export function tellLastReported(context: CardContext, sources: readonly Source[]): readonly string[] {
  const { wording } = context;
  const date = newestDateOf(context, sources);
  if (date === undefined) {
    return tellReported(context, sources);
  }
  const told = tellDate(date, wording);
  const shown = isInferred(context, sources, date) ? wording.translate('{0} (inferred)', told) : told;
  return [
    isDay(date)
      ? wording.translate('last reported {0}', shown)
      : wording.translate('last reported in {0}', shown),
  ];
}

/** Of the sources of that date none states it. */
function isInferred(context: CardContext, sources: readonly Source[], date: string): boolean {
  const newest = sources.filter((source) => context.desk.dateOf(source) === date);
  return newest.every((source) => isDateInferred(context, source));
}

function tellReportedOn(
  date: string,
  isOneDay: boolean,
  isInferred: boolean,
  { translate }: Wording,
): string {
  if (isOneDay) {
    return isInferred
      ? translate('as reported on {0} (date inferred)', date)
      : translate('as reported on {0}', date);
  }
  return isInferred
    ? translate('as reported in {0} (date inferred)', date)
    : translate('as reported in {0}', date);
}

function isDateInferred({ desk }: CardContext, source: Source): boolean {
  const document = source.date === undefined ? documentOf(desk.evidenceOf(source)) : undefined;
  return document?.dateBasis === 'inferred';
}

function documentOf(evidence: Evidence): SourceDocument | undefined {
  switch (evidence.state) {
    case 'found':
      return evidence.anchor.document;
    case 'document':
    case 'lost':
      return evidence.document;
    case 'missing':
      return undefined;
  }
}
