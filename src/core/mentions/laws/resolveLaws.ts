import type { Draft } from '../draft';
import type { Reading } from '../reading';
import type { LawFacts } from './lawFacts';

/** Which laws a text has named so far; one for each reading of a text, told to by {@link resolveLaws} alone. */
export class LawsKnown {}

/** Laws by number, by noun and with pinpoints: drafts of laws as they are chosen and lengthened, the others as they are. */
export function resolveLaws(
  _reading: Reading,
  drafts: readonly Draft[],
  _known: LawsKnown,
  _facts: LawFacts,
): readonly Draft[] {
  return drafts;
}
