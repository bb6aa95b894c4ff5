import type { Span } from '../../text/span';
import type { QueryFault } from '../searchHit';
import type { QueryField } from './queryFields';

/** A query taken apart by its grammar alone: what its names stand for is not known here. Spans are into the query. */
export interface ParsedQuery {
  /** In order; all of them are asked for. */
  readonly clauses: readonly QueryClause[];
  /** In order. */
  readonly faults: readonly QueryFault[];
}

/** From its minus sign or first part to the end of its last. */
export interface QueryClause extends Span {
  /** With a minus sign; has one part only. */
  readonly isExcluded: boolean;
  /** One, or several joined by `OR`; never empty. */
  readonly parts: readonly QueryPart[];
}

export type QueryPart = WordPart | PhrasePart | FieldPart;

/** Letters and whatever else stands between two blanks: `chips`, `57-NQ/TW`, `R&D`. It may hold no word at all. */
export interface WordPart extends Span {
  readonly kind: 'word';
  readonly text: string;
  /** Perhaps still being typed. */
  readonly isUnfinished: boolean;
}

export interface PhrasePart extends Span {
  readonly kind: 'phrase';
  /** Without the quotation marks. */
  readonly text: string;
}

/** `act:pledge,offer`. */
export interface FieldPart extends Span {
  readonly kind: 'field';
  readonly field: QueryField;
  /** Any of them; never empty. */
  readonly values: readonly QueryValue[];
}

/** With its quotation marks, where it has some. */
export interface QueryValue extends Span {
  /** Without the quotation marks. */
  readonly text: string;
}
