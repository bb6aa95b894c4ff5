import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { MatchTier } from '../matcher/match';
import type { NamedKind } from '../registry/entity';
import type { Span } from '../text/span';
import type { EvidenceCode } from './evidence';

export interface Candidate {
  readonly id: string;
  readonly kind: NamedKind;
  /** From 0 to 1; compares candidates of one mention only. */
  readonly score: number;
  /** What speaks for and against it. `tellReason` puts it in prose. */
  readonly evidence: readonly EvidenceCode[];
  readonly tier: MatchTier;
  /** The name that matched: one of the registry, or a form derived from one. */
  readonly name: string;
}

/** The article of a law that a text names, such as `Article 5(2)(a)`. */
export interface Pinpoint extends Span {
  readonly text: string;
}

/** A name in a memo or source document. Mentions of one text do not overlap and come in order. */
export interface Mention {
  readonly span: Span;
  readonly text: string;
  /** Of the best candidate where the choice is open. */
  readonly kind: NamedKind;
  /** `null` where the choice between the candidates stays open. */
  readonly entity: string | null;
  /** Best first, never empty. */
  readonly candidates: readonly Candidate[];
  /** Only with laws; in the same sentence, before or behind the name. */
  readonly pinpoint?: Pinpoint;
  /** When what is said there was so, where a date in the sentence tells; `undefined` means the date of the text. */
  readonly asOf?: ImpreciseDate;
}
