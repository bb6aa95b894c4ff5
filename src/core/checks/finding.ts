import type { SourceDocument } from '../corpus/sourceDocument';
import type { Decision, TextEdit } from '../features/decisions/decision';
import type { Span } from '../text/span';

/** Stable: settings, scripts and pages of the docs rely on them. Each has its own page in `docs/checks/`. */
export const FINDING_CODES = [
  'name-misspelt',
  'name-ambiguous',
  'title-differs',
  'law-name',
  'law-status',
  'figure-differs',
  'figure-hedge-lost',
  'date-differs',
  'quote-altered',
  'quote-not-found',
  'quote-elsewhere',
  'quote-stitched',
  'quote-uncited',
  'quote-indirect',
  'citation-unknown',
  'passage-lost',
  'sources-disagree',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * How sure a finding is. `warning`: all sources contradict the memo. `information`: they speak against it as far as they
 * tell. `hint`: nothing is wrong, but the analyst may want to know.
 */
export type FindingSeverity = 'warning' | 'information' | 'hint';

/** Words of a source that a finding rests on; an empty span means the document as a whole. */
export interface FindingSource {
  readonly document: SourceDocument;
  /** Into `document.text`. */
  readonly span: Span;
}

/** What would settle a finding; nothing is ever changed without being asked for. */
export type FindingFix = {
  /** What it does, in the language of the user interface. */
  readonly title: string;
  /** It writes a name as the desk does, and may be done together with all of its kind. */
  readonly isSpelling?: true;
} & (
  | { /** In order, without overlap. */ readonly edits: readonly TextEdit[] }
  /** Kept in the memo's front matter as the analyst's own word. */
  | { readonly decision: Decision }
);

/** What the memo says and the sources do not bear out. */
export interface Finding {
  readonly kind: 'finding';
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** The words at fault, as few as tell it. */
  readonly span: Span;
  /** Whole sentences in the language of the user interface, made visible by the checker. */
  readonly message: string;
  /** Id of what it is about, where that is one entity. */
  readonly entity?: string;
  /** What the finding rests on, the most telling first. */
  readonly sources: readonly FindingSource[];
  /** The best first; none where there is no telling what is right. */
  readonly fixes: readonly FindingFix[];
}

/** What could not be checked, and why: silence must not be taken for consent. */
export interface Unchecked {
  readonly kind: 'unchecked';
  readonly span: Span;
  /** A whole sentence in the language of the user interface, made visible by the checker. */
  readonly reason: string;
}

/** What a rule says of a stretch of a memo. */
export type Remark = Finding | Unchecked;
