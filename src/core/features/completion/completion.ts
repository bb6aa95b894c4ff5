import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { NamedKind } from '../../registry/entity';
import type { Span } from '../../text/span';

/** What an offer stands for, so that its card can be asked for when somebody looks at it. */
export type CompletionTarget =
  | {
      readonly kind: NamedKind;
      readonly entityId: string;
      /** Date of what the text says there: the card is told as of it. */
      readonly asOf: ImpreciseDate;
    }
  | { readonly kind: 'source'; readonly corpus: string; readonly document: string };

/** What may be written at a place of a memo. Raw text but for {@link text}: whoever shows it sends it through the escaper. */
export interface NameCompletion {
  readonly target: CompletionTarget;
  /** The stretch that {@link text} takes the place of: one for all offers, on one line, up to where it was asked. */
  readonly span: Span;
  /** Safe to be written into the memo. */
  readonly text: string;
  /** The name as it will be written, or the key of a source. */
  readonly label: string;
  /** Stands close behind the label: the number of a law. */
  readonly number?: string;
  /**
   * In a few words what it is, of a person the title at the date of the memo; of somebody offered for a title when it was
   * last reported; of a source its date and title.
   */
  readonly description: string;
  /** The name that was found and the house spelling where the label is another; a holder's title; may be empty. */
  readonly detail: string;
}

/** An offer before it is known which stretch all of them take the place of. */
export type Offer = Omit<NameCompletion, 'span' | 'text'> & {
  /** Begins the stretch that the offer is for. */
  readonly start: number;
  readonly text: string;
};

/** More are not read, and the next letter leaves fewer. */
export const MOST_OFFERS = 50;
