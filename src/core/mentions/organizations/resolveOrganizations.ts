import type { Registry } from '../../registry/registry';
import type { Draft } from '../draft';
import type { Reading } from '../reading';
import { goesOnBefore } from '../standsAlone';
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
  const alone = drafts
    .flatMap((draft) => withoutLongerNames(preferPlace(draft, text), text) ?? [])
    .filter((draft, i, all) => !isSurname(text, draft, all[i - 1]));
  return known.defined.apply(reading, known.words.filter(text, alone), registry);
}

/** `Jonathan Steel` speaks of no sector: a capitalised word that nothing explains stands before it. */
function isSurname(text: string, { span, candidates }: Draft, before: Draft | undefined): boolean {
  const written = text.slice(span.start, span.end);
  return (
    candidates[0]?.kind === 'sector' &&
    /^\p{Lu}\p{Ll}[\p{L}\p{M}]*$/u.test(written) &&
    goesOnBefore(text, span.start) &&
    !(before !== undefined && /^[\s\u2060]*$/u.test(text.slice(before.span.end, span.start)))
  );
}
