import type { CardContext } from '../cards/cardContext';
import { nameOf } from '../cards/entityLines';
import { toStatusSections } from '../cards/lawStatusLines';
import { tellKind } from '../cards/listedWords';
import { tellTitlesAsOf } from '../cards/titlesAsOf';
import type { Citation, Locator } from '../citations/citation';
import { spanOfLocator } from '../citations/locatorPlaces';
import type { Wording } from '../contracts';
import type { ImpreciseDate, SourceDocument } from '../corpus/sourceDocument';
import type { Mention } from '../mentions/mention';
import type { Entity, NamedKind } from '../registry/entity';
import { tellDate } from '../text/dates';
import type { Span } from '../text/span';
import { groupBy } from '../util/groupBy';
import { mentionParts, openKey, tellOpen, toLine, type MemoContext } from './memoMentions';
import { iconOf } from './outlineEntities';
import { capParts, groupParts, joinDescription, type NodeParts } from './outlineNodes';
import { tellKindHeading, tellMentionCount } from './outlineWords';

/** A citation of the memo with what its key leads to; `undefined` where it is none or several. */
export interface CitedInMemo {
  readonly citation: Citation;
  readonly document: SourceDocument | undefined;
}

/** What was found wrong at a place of the memo. */
export interface FoundInMemo {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** Of the memo, at the span. */
  readonly words: string;
}

/** All that a memo speaks of. Everything in order of the text. */
export interface MemoCast {
  readonly mentions: readonly Mention[];
  readonly cited: readonly CitedInMemo[];
  readonly findings: readonly FoundInMemo[];
  /** Titles and statuses are told as of that day: the memo's own, else today. */
  readonly asOf: ImpreciseDate;
  readonly today: ImpreciseDate;
}

const KINDS: readonly NamedKind[] = ['person', 'law', 'organization', 'meeting', 'sector', 'area'];
/** More titles of one day are not told in a row. */
const MOST_TITLES = 2;

/** Who and what a memo speaks of, what it cites, what stays open and what was found wrong, each as a group. */
export function toCastParts(cast: MemoCast, context: MemoContext): readonly NodeParts[] {
  const known = cast.mentions.filter(({ entity }) => entity !== null);
  const { translate } = context.wording;
  const open = [
    ...groupBy(
      cast.mentions.filter(({ entity }) => entity === null),
      openKey,
    ).values(),
  ];
  const sources = [...groupBy(cast.cited, ({ citation, document }) => document ?? citation.key).values()];
  return [
    ...opened(
      groupParts('findings', translate('Findings'), cast.findings.length, () =>
        capParts(cast.findings, context, (finding) => findingParts(finding, context)),
      ),
    ),
    ...KINDS.flatMap((kind) => kindParts(kind, known, cast, context)),
    ...groupParts('sources', translate('Sources cited'), sources.length, () =>
      capParts(sources, context, (group) => sourceParts(group, context)),
    ),
    ...groupParts('open', translate('Open names'), open.length, () =>
      capParts(open, context, (group) => openParts(group, context)),
    ),
  ];
}

function opened(parts: readonly NodeParts[]): readonly NodeParts[] {
  return parts.map((part) => ({ ...part, isOpen: true }));
}

/** The words at fault, then what is said of them. */
function findingParts(
  { code, message, span, words }: FoundInMemo,
  { wording, lines }: MemoContext,
): NodeParts {
  const line = wording.translate('line {0}', lines.positionAt(span.start).line + 1);
  return {
    key: code,
    label: toLine(words),
    description: message,
    spoken: [message, code, wording.translate('finding'), line],
    tooltip: [message, joinDescription([code, line])],
    icon: 'lost',
    memoSpan: span,
  };
}

function kindParts(
  kind: NamedKind,
  mentions: readonly Mention[],
  cast: MemoCast,
  context: MemoContext,
): readonly NodeParts[] {
  const groups = groupBy(
    mentions.filter((mention) => mention.kind === kind),
    ({ entity }) => entity,
  );
  return opened(
    groupParts(`kind:${kind}`, tellKindHeading(kind, context.wording), groups.size, () =>
      capParts([...groups.values()], context, (group) => entityParts(group, cast, context)),
    ),
  );
}

/** Somebody or something with what it was on the day of the memo; its places stand below. */
function entityParts(
  mentions: readonly [Mention, ...Mention[]],
  cast: MemoCast,
  context: MemoContext,
): NodeParts {
  const [first] = mentions;
  const { wording, desk } = context;
  const id = first.entity ?? '';
  const entity = desk.registry.get(id);
  const told = entity && tellAsOf(entity, cast, context);
  const count = tellMentionCount(mentions.length, wording);
  return {
    key: id,
    label: nameOf(context, id),
    description: joinDescription([told, count]),
    spoken: [told, tellKind(first.kind, wording), count],
    icon: iconOf(first.kind),
    entityId: id,
    ...placesOf(mentions.map(({ span }) => span)),
    children: () => capParts(mentions, context, (mention) => mentionParts(mention, context)),
  };
}

function placesOf(spans: readonly Span[]): Pick<NodeParts, 'memoSpan' | 'memoSpans'> {
  return { memoSpan: spans[0], memoSpans: spans };
}

/** A title, or rival ones side by side; the status as last reported. */
function tellAsOf(entity: Entity, { asOf, today }: MemoCast, context: MemoContext): string | undefined {
  const dated: CardContext = { desk: context.desk, wording: context.wording, asOf, today };
  switch (entity.kind) {
    case 'person':
      return tellSeveral(tellTitlesAsOf(dated, entity, asOf), context);
    case 'law': {
      const status = toStatusSections(dated, entity).find(({ key }) => key === 'status');
      return tellSeveral(status?.lines.map(({ text }) => text) ?? [], context);
    }
    case 'meeting':
      return entity.startDate === undefined ? undefined : tellDate(entity.startDate, context.wording);
    default:
      return undefined;
  }
}

function tellSeveral(told: readonly string[], { wording }: MemoContext): string | undefined {
  const shown = told.slice(0, MOST_TITLES).join(' / ');
  const more = told.length - MOST_TITLES;
  return more > 0 ? wording.translate('{0} and {1} more', shown, more) : shown === '' ? undefined : shown;
}

/** A source with the places that cite it; an unknown key says so. */
function sourceParts(group: readonly [CitedInMemo, ...CitedInMemo[]], context: MemoContext): NodeParts {
  const [{ document, citation }] = group;
  const { wording } = context;
  const { translate } = wording;
  const count = group.length === 1 ? translate('1 citation') : translate('{0} citations', group.length);
  const key = `@${citation.key}`;
  const told =
    document === undefined
      ? [translate('no source has this key')]
      : [
          key,
          document.publisher,
          document.date === undefined ? translate('undated') : tellDate(document.date, wording),
        ];
  return {
    key: document === undefined ? key : `${document.corpus} ${document.id}`,
    label: document === undefined ? key : document.title,
    description: joinDescription([...told, count]),
    spoken: [...told, translate('source'), count],
    icon: document === undefined ? 'lost' : 'document',
    ...placesOf(group.map((one) => one.citation.span)),
    children: () => capParts(group, context, (one) => citationParts(one, context)),
  };
}

/** One citation; it leads to the cited passage. */
function citationParts({ citation, document }: CitedInMemo, context: MemoContext): NodeParts {
  const { wording, lines, desk } = context;
  const { locator, span } = citation;
  const line = wording.translate('line {0}', lines.positionAt(span.start).line + 1);
  const place = document && ((locator && spanOfLocator(document, locator)) ?? { start: 0, end: 0 });
  const label = locator === undefined ? wording.translate('the whole source') : tellShort(locator, wording);
  return {
    key: locator === undefined ? '' : `${locator.unit === 'page' ? 'p' : ''}${locator.first}`,
    label,
    description: line,
    spoken: [wording.translate('citation'), line],
    icon: 'passage',
    ...(document === undefined || place === undefined
      ? { memoSpan: span }
      : { anchorId: desk.anchorIdOf(document, place) }),
  };
}

function tellShort({ unit, first, last }: Locator, { translate }: Wording): string {
  if (unit === 'page') {
    return first === last ? translate('p. {0}', first) : translate('pp. {0}–{1}', first, last);
  }
  return first === last ? translate('para. {0}', first) : translate('paras. {0}–{1}', first, last);
}

function openParts(mentions: readonly [Mention, ...Mention[]], context: MemoContext): NodeParts {
  const [first] = mentions;
  const { wording } = context;
  const open = tellOpen(first, wording);
  const count = tellMentionCount(mentions.length, wording);
  return {
    key: openKey(first),
    label: toLine(first.text),
    description: joinDescription([open, count]),
    spoken: [open, tellKind(first.kind, wording), count],
    icon: iconOf(first.kind),
    ...placesOf(mentions.map(({ span }) => span)),
    children: () => capParts(mentions, context, (mention) => mentionParts(mention, context)),
  };
}
