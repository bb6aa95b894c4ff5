import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Match } from '../matcher/match';
import type { Source } from '../registry/entity';
import type { Span } from '../text/span';
import type { GoverningDate } from './governingDates';
import type { LawCue } from './laws/lawCues';
import type { DateCue, MeetingCue } from './meetings/meetingCues';
import type { AcronymCue } from './organizations/acronymCues';
import type { PeopleCues } from './people/peopleCues';

/**
 * What one paragraph holds, found without a look at any other, so that it stays true until the paragraph is edited.
 * All offsets are into its own text; lists are in order of the text.
 */
export interface Cues {
  readonly sentences: readonly Span[];
  /** Names of the registry. */
  readonly matches: readonly Match[];
  readonly people: PeopleCues;
  readonly laws: readonly LawCue[];
  readonly dates: readonly DateCue[];
  readonly meetings: readonly MeetingCue[];
  /** Of {@link dates} those that tell when what their sentence says was so; asked by `referenceDateOf`. */
  readonly governing: readonly GoverningDate[];
  readonly acronyms: readonly AcronymCue[];
}

/** What the whole text says of itself, and what its readers know. */
export interface TextFacts {
  /** Of the memo or document; `undefined` where it has none: then statements are of `today`. */
  readonly date: ImpreciseDate | undefined;
  readonly today: ImpreciseDate;
  /** BCP 47; `undefined` where nothing says so. */
  readonly lang: string | undefined;
  /** Date of what a source says, as in `Desk`. */
  readonly dateOf: (source: Source) => ImpreciseDate | undefined;
}

/** A paragraph as the stages behind detection see it. */
export interface Reading {
  /** Number of the paragraph in the text, from 0. */
  readonly paragraph: number;
  /** Without marks of emphasis and addresses, of the same length as stored. */
  readonly text: string;
  readonly cues: Cues;
  readonly facts: TextFacts;
}
