import type { PassagePlace } from '../search/searchHit';
import type { Span } from '../text/span';

/** Pictures that the host maps to its own; state is never told by them alone. */
export type OutlineIcon =
  | 'year'
  | 'meeting'
  | 'talk'
  | 'person'
  | 'organization'
  | 'area'
  | 'law'
  | 'sector'
  | 'figure'
  | 'statement'
  | 'passage'
  | 'document'
  | 'lost'
  | 'group';

/** A node of a tree view as plain data. Labels are raw text: the host escapes them with `presentLabel`. */
export interface OutlineNode {
  /** Unique and stable within its outline, so that the host keeps expansion and selection over a refresh. */
  readonly id: string;
  readonly parent: OutlineNode | undefined;
  readonly label: string;
  /** Stretches of {@link label} to be marked, in order. */
  readonly highlights?: readonly Span[];
  readonly description?: string;
  /** Plain text of several lines, ready to be shown. */
  readonly tooltip?: string;
  /** Ready to be said. Content first, then what it is: read by screen readers instead of the label. */
  readonly accessibilityLabel: string;
  readonly icon: OutlineIcon;
  readonly hasChildren: boolean;
  /** Open at first; the rest is closed until somebody opens it. */
  readonly isOpen?: boolean;
  /** Built at first call, the same array afterwards. Empty where {@link hasChildren} is false. */
  children(): readonly OutlineNode[];
  /** A source passage that the node opens. */
  readonly anchorId?: string;
  /** The entity that the node stands for: "Show card", "Show in Aide-Mémoire". */
  readonly entityId?: string;
  /** A meeting of which several sources tell: "Compare Accounts". */
  readonly hasAccounts?: boolean;
  /** In the view In This Memo: where in the memo. */
  readonly memoSpan?: Span;
  /** All places in the memo that the node stands for, in order, where there are several: they are walked by clicking. */
  readonly memoSpans?: readonly Span[];
  /** Among search results: the passages that the node stands for, those folded into it as well. */
  readonly passages?: readonly PassagePlace[];
  /** Says what another node says: the walk from passage to passage leaves it out. */
  readonly isFolded?: boolean;
}

export interface Outline {
  readonly roots: readonly OutlineNode[];
  /** The first node that stands for the entity, for "Show in Aide-Mémoire"; `undefined` where the view has none. */
  findEntity(id: string): OutlineNode | undefined;
}
