import type { DocumentTable } from './corpus/documentTable';
import type { ImpreciseDate } from './corpus/sourceDocument';
import { detectInSteps } from './mentions/detectMentions';
import type { Detect } from './mentions/mentionIndex';
import type { Recogniser } from './mentions/recogniser';
import type { Source } from './registry/entity';
import { toSourceDates } from './sourceDates';

/**
 * How texts are read for names at one moment: by which registry, and at which dates its sources say what they say.
 * Another object whenever either changes, so that what was found with one counts as long as it is the same.
 */
export interface Recognition {
  readonly recogniser: Recogniser;
  readonly today: ImpreciseDate;
  readonly dateOf: (source: Source) => ImpreciseDate | undefined;
  readonly detect: Detect;
}

export function createRecognition(
  recogniser: Recogniser,
  documents: DocumentTable,
  today: ImpreciseDate,
): Recognition {
  const dateOf = toSourceDates(documents);
  return {
    recogniser,
    today,
    dateOf,
    detect: ({ readable, date, lang }) =>
      detectInSteps(readable, recogniser, {
        facts: { date, today, lang: lang === 'und' ? undefined : lang, dateOf },
      }),
  };
}

/**
 * True where the same registry reads the same dates from other documents: then nothing needs to be read again. Only
 * dates that memberships rest on can change what a title says.
 */
export function readsTheSame(known: Recognition, next: Recognition): boolean {
  return (
    known.recogniser === next.recogniser &&
    known.today === next.today &&
    known.recogniser.registry
      .ofKind('person')
      .every(({ memberships }) =>
        memberships.every(({ sources }) =>
          sources.every(
            (source) => source.date !== undefined || known.dateOf(source) === next.dateOf(source),
          ),
        ),
      )
  );
}
