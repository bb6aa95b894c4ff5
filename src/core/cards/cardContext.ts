import type { Wording } from '../contracts';
import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Desk } from '../desk';
import type { CardLine, CardSection } from './card';

/** What every part of a card is made from. */
export interface CardContext {
  readonly desk: Desk;
  readonly wording: Wording;
  /** Titles and statuses are told as of that date, later ones as later; `undefined` tells all of them as reported. */
  readonly asOf: ImpreciseDate | undefined;
  /** `undefined` where no status is told. */
  readonly today?: ImpreciseDate | undefined;
}

/** A list of a full card is cut here; the section says how many there are. */
const LIST_LIMIT = 50;

export interface SectionParts<T> {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly T[];
  readonly toLine: (item: T) => CardLine;
  readonly aboveFold?: boolean;
  readonly limit?: number;
}

/** The section as a list of one, or an empty list where it would have no lines. Only lines that are shown are made. */
export function toSection<T>(parts: SectionParts<T>): readonly CardSection[] {
  const { key, heading, items, toLine, aboveFold = false, limit = LIST_LIMIT } = parts;
  if (items.length === 0) {
    return [];
  }
  const lines = items.slice(0, limit).map(toLine);
  return [{ key, heading, lines, more: items.length - lines.length, aboveFold }];
}
