import type { CardContext } from '../cards/cardContext';
import { nameOf } from '../cards/entityLines';
import { tellKind } from '../cards/listedWords';
import type { Wording } from '../contracts';
import type { Candidate, Mention } from '../mentions/mention';
import { tellReason } from '../mentions/tellReason';
import type { LineIndex } from '../text/lineIndex';
import { iconOf } from './outlineEntities';
import { capParts, joinDescription, type NodeParts } from './outlineNodes';

export interface MemoContext extends CardContext {
  /** Of the memo. */
  readonly lines: LineIndex;
}

/** Separates ids in a key; ids have no white space. */
const SEPARATOR = ' ';

/** One place of the memo. Where the choice is open the candidates stand below. */
export function mentionParts(mention: Mention, context: MemoContext): NodeParts {
  const { wording, lines } = context;
  const line = wording.translate('line {0}', lines.positionAt(mention.span.start).line + 1);
  const label = toLine(mention.text);
  const base = { label, icon: iconOf(mention.kind), memoSpan: mention.span };
  if (mention.entity === null) {
    const open = tellOpen(mention, wording);
    return {
      ...base,
      key: openKey(mention),
      description: joinDescription([line, open]),
      spoken: [open, tellKind(mention.kind, wording), line],
      children: () => candidatesParts(mention, context),
    };
  }
  const name = nameOf(context, mention.entity);
  const meant = name === label ? undefined : name;
  return {
    ...base,
    key: mention.entity,
    description: joinDescription([line, meant]),
    ...toTooltip(mention, wording),
    spoken: [meant, tellKind(mention.kind, wording), line],
    entityId: mention.entity,
  };
}

/** What speaks for who or what is meant. */
function toTooltip({ candidates, entity }: Mention, wording: Wording): Pick<NodeParts, 'tooltip'> {
  const chosen = candidates.find(({ id }) => id === entity);
  return chosen === undefined ? {} : { tooltip: [tellReason(chosen, wording)] };
}

export function tellOpen(mention: Mention, wording: Wording): string {
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

/** What was written and what it may stand for: equal for open names that belong together. */
export function openKey(mention: Mention): string {
  return ['open:', ...mention.candidates.map(({ id }) => id), toLine(mention.text)].join(SEPARATOR);
}

/** A name may be broken over a line. */
export function toLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
