import type { Range } from './text/span';

/** Stable codes of formats.md §2; scripts and settings rely on them. */
export type ProblemCode =
  | 'yaml'
  | 'unknown-key'
  | 'wrong-type'
  | 'missing-key'
  | 'duplicate-id'
  | 'dangling-id'
  | 'quote-not-in-document'
  | 'ambiguous-quote'
  | 'outside-corpus'
  | 'shared-name'
  | 'too-deep'
  | 'too-large'
  | 'front-matter'
  | 'not-indexed'
  | 'old-encoding'
  | 'duplicate-citation-key';

export type Severity = 'error' | 'warning' | 'information';

/** A fault in a user's own data, at its place. Problems are data: the core never throws for what it reads. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly uri: string;
  readonly range: Range;
  /** A whole sentence in the language of the user interface. */
  readonly message: string;
  /** The other place of a duplicate or clash, where there is one. */
  readonly related?: { readonly uri: string; readonly range: Range };
}
