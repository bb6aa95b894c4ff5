import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Reading } from './reading';

/** The date of which a statement speaks. */
export interface ReferenceDate {
  readonly date: ImpreciseDate;
  /** False where no date in the sentence governs it: then it is the text's own, or today. */
  readonly stated: boolean;
}

export function referenceDateOf({ facts }: Reading, _offset: number): ReferenceDate {
  return { date: facts.date ?? facts.today, stated: false };
}
