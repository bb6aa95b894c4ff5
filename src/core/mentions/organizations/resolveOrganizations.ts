import type { Registry } from '../../registry/registry';
import type { Draft } from '../draft';
import type { Reading } from '../reading';
import { preferPlace } from './barePlaces';
import { DefinedAcronyms } from './definedAcronyms';
import { NamesAsWords } from './namesAsWords';
import { withoutLongerNames } from './withoutLongerNames';

/** Which acronyms a text has defined so far, and which of its names are no words; one for each reading of a text. */
export class AcronymsKnown {
  readonly defined = new DefinedAcronyms();
  readonly words = new NamesAsWords();
}

/** Bodies by defined acronyms; drops names within longer names of something else, and tells places from bodies. */
export function resolveOrganizations(
  reading: Reading,
  drafts: readonly Draft[],
  known: AcronymsKnown,
  registry: Registry,
): readonly Draft[] {
  const { text } = reading;
  const alone = drafts.flatMap((draft) => withoutLongerNames(preferPlace(draft, text), text) ?? []);
  return known.defined.apply(reading, known.words.filter(text, alone), registry);
}
