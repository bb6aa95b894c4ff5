import { nameOf } from '../cards/entityLines';
import type { CardContext } from '../cards/cardContext';
import { groupBy } from '../util/groupBy';
import { tellKind } from '../cards/listedWords';
import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import type { Candidate, Mention } from '../mentions/mention';
import { tellReason } from '../mentions/tellReason';
import type { NamedKind } from '../registry/entity';
import { LineIndex } from '../text/lineIndex';
import type { Outline, OutlineNode } from './outline';
import { iconOf } from './outlineEntities';
import { capParts, createNodes, findAmong, findFirst, joinDescription, type NodeParts } from './outlineNodes';
import { tellKindHeading, tellMentionCount } from './outlineWords';

export interface MemoOutlineOptions {
  /** A node for each mention in the order of the text, or a node for each entity with its mentions below. */
  readonly groupBy: 'order' | 'kind';
}

interface MemoContext extends CardContext {
  readonly lines: LineIndex;
}

const KINDS: readonly NamedKind[] = ['person', 'organization', 'law', 'meeting', 'sector', 'area'];

/** Separates ids in a key; ids have no white space. */
const SEPARATOR = ' ';

/**
 * What a memo mentions.
 *
 * @param mentions of the memo, in order
 * @param memoText the text that the spans of the mentions point into
 */
export function buildMemoOutline(
  desk: Desk,
  mentions: readonly Mention[],
  memoText: string,
  wording: Wording,
  options: MemoOutlineOptions,
): Outline {
  const context: MemoContext = { desk, wording, asOf: undefined, lines: new LineIndex(memoText) };
  const roots = createNodes(
    undefined,
    options.groupBy === 'order'
      ? capParts(mentions, context, (mention) => mentionParts(mention, context))
      : KINDS.flatMap((kind) => kindParts(kind, mentions, context)),
  );
  const findEntity = (id: string): OutlineNode | undefined =>
    options.groupBy === 'order'
      ? findAmong(roots, id)
      : findFirst(roots, (group) => findAmong(group.children(), id));
  return { roots, findEntity };
}

/** One place of the memo. Where the choice is open the candidates stand below. */
function mentionParts(mention: Mention, context: MemoContext): NodeParts {
  const { wording, lines } = context;
  const line = wording.translate('line {0}', lines.positionAt(mention.span.start).line + 1);
  const label = toLine(mention.text);
  const base = { label, icon: iconOf(mention.kind), memoSpan: mention.span };
  if (mention.entity === null) {
    const open = tellOpen(mention, wording);
    return {
      ...base,
      key: groupKey(mention),
      description: joinDescription([line, open]),
      spoken: [open, tellKind(mention.kind, wording), line],
      children: () => candidatesParts(mention, context),
    };
  }
  const name = nameOf(context, mention.entity);
  const meant = name === label ? undefined : name;
  return {
    ...base,
    key: groupKey(mention),
    description: joinDescription([line, meant]),
    ...toTooltip(mention, wording),
    spoken: [meant, tellKind(mention.kind, wording), line],
    entityId: mention.entity,
  };
}

/** What speaks for who or what is meant. */
function toTooltip({ candidates, entity }: Mention, wording: Wording): Pick<NodeParts, 'tooltip'> {
  const chosen = candidates.find(({ id }) => id === entity);
  return chosen === undefined ? {} : { tooltip: tellReason(chosen, wording) };
}

function tellOpen(mention: Mention, wording: Wording): string {
  return mention.candidates.length === 1
    ? wording.translate('open: 1 candidate')
    : wording.translate('open: {0} candidates', mention.candidates.length);
}

function candidatesParts(mention: Mention, context: MemoContext): readonly NodeParts[] {
  const { wording } = context;
  return capParts(mention.candidates, context, (candidate: Candidate) => {
    const { id, kind } = candidate;
    const reason = tellReason(candidate, wording);
    return {
      key: id,
      label: nameOf(context, id),
      description: reason,
      spoken: [reason, wording.translate('candidate'), tellKind(kind, wording)],
      icon: iconOf(kind),
      entityId: id,
      memoSpan: mention.span,
    };
  });
}

/** The entity, or what was written and what it may stand for: equal for mentions that belong together. */
function groupKey(mention: Mention): string {
  return (
    mention.entity ??
    ['open:', ...mention.candidates.map(({ id }) => id), toLine(mention.text)].join(SEPARATOR)
  );
}

function kindParts(
  kind: NamedKind,
  mentions: readonly Mention[],
  context: MemoContext,
): readonly NodeParts[] {
  const groups = groupBy(
    mentions.filter((mention) => mention.kind === kind),
    groupKey,
  );
  if (groups.size === 0) {
    return [];
  }
  const count = String(groups.size);
  return [
    {
      key: `kind:${kind}`,
      label: tellKindHeading(kind, context.wording),
      description: count,
      spoken: [count],
      icon: 'group',
      children: () => capParts([...groups.values()], context, (group) => namedParts(group, context)),
    },
  ];
}

/** An entity, or an open choice, with the places that mention it; the node itself leads to the first of them. */
function namedParts(mentions: readonly [Mention, ...Mention[]], context: MemoContext): NodeParts {
  const [first] = mentions;
  const { wording } = context;
  const entityId = first.entity ?? undefined;
  const open = entityId === undefined ? tellOpen(first, wording) : undefined;
  const count = tellMentionCount(mentions.length, wording);
  return {
    key: groupKey(first),
    label: entityId === undefined ? toLine(first.text) : nameOf(context, entityId),
    description: joinDescription([open, count]),
    spoken: [open, tellKind(first.kind, wording), count],
    icon: iconOf(first.kind),
    entityId,
    memoSpan: first.span,
    children: () => capParts(mentions, context, (mention) => mentionParts(mention, context)),
  };
}

/** A name may be broken over a line. */
function toLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
