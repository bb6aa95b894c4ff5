import type { Draft } from '../draft';
import type { Reading } from '../reading';
import type { PeopleFacts } from './peopleFacts';

/** Who has been introduced in a text so far; one for each reading of a text, told to by {@link resolvePeople} alone. */
export class PeopleKnown {}

/** People by full names, short forms and titles: each draft of a person as it is chosen, the others as they are. */
export function resolvePeople(
  _reading: Reading,
  drafts: readonly Draft[],
  _known: PeopleKnown,
  _facts: PeopleFacts,
): readonly Draft[] {
  return drafts;
}
