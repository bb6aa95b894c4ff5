import type { Statement } from '../../registry/entity';
import type { PassageFilter } from '../../search/searchRequest';
import type { Steps } from '../../util/steps';

/** What one field of a query asks for, its values resolved. */
export type Condition = PassageCondition | NameCondition | StatementCondition | LikeCondition;

/** Whatever looks at documents and passages alone. */
interface PassageCondition {
  readonly kind: 'passages';
  readonly filter: PassageFilter;
}

/** `person:`, `org:`, `law:`, `meeting:`, `sector:`. */
export interface NameCondition {
  readonly kind: 'names';
  /** Passages that mention one of the names. */
  readonly mentions: PassageFilter;
  /** The same and, for what is spoken about without being named, the passages of the statements on it. */
  readonly filter: PassageFilter;
  /** Whether a statement is on, from or to one of the names. */
  fits(statement: Statement): boolean;
}

/** `act:`, `by:`, `to:`. */
export interface StatementCondition {
  readonly kind: 'statements';
  fits(statement: Statement): boolean;
  /** The passages of all statements that fit, for where the condition stands alone. */
  filter(): Steps<PassageFilter>;
}

/** `like:`; weighs rather than asks. */
export interface LikeCondition {
  readonly kind: 'like';
  readonly words: readonly string[];
  /** All but the passage itself. */
  readonly filter: PassageFilter;
}
