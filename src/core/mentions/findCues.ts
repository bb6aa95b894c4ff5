import { hideAddresses } from '../text/addresses';
import { findSentences } from '../text/sentences';
import { hideMarks } from '../text/unseenMarks';
import type { Match } from '../matcher/match';
import type { Span } from '../text/span';
import { findGoverningDates } from './governingDates';
import { findLawCues } from './laws/findLawCues';
import type { LawCue } from './laws/lawCues';
import { findDateCues } from './meetings/findDateCues';
import { findMeetingCues } from './meetings/findMeetingCues';
import { findAcronymCues } from './organizations/findAcronymCues';
import { findPeopleCues } from './people/findPeopleCues';
import type { Cues } from './reading';
import type { Recogniser } from './recogniser';

/** A paragraph as it is searched: of the same length, without what would stand between the words of a name. */
export function toSearchedText(readable: string): string {
  return hideMarks(hideAddresses(readable));
}

/** The first stage: everything in a paragraph that names something or helps to tell what is named. */
export function findCues(text: string, recogniser: Recogniser): Cues {
  const matches = recogniser.gazetteer.find(text);
  const sentences = findSentences(text);
  const laws = findLawCues(text, matches, recogniser.laws);
  const dates = findDateCues(text);
  const meetings = findMeetingCues(text, matches, dates);
  return {
    sentences,
    matches,
    people: findPeopleCues(text, matches, recogniser.people),
    laws,
    dates,
    meetings,
    governing: findGoverningDates({ text, sentences, dates, meetings, names: namesWithDates(matches, laws) }),
    acronyms: findAcronymCues(text, matches),
  };
}

/** Laws and meetings are known by dates, which are theirs alone. */
function namesWithDates(matches: readonly Match[], laws: readonly LawCue[]): readonly Span[] {
  const named = matches.filter(({ names }) =>
    names.some(({ name }) => name.kind === 'law' || name.kind === 'meeting'),
  );
  const numbered = laws.filter(({ type }) => type === 'number');
  return [...named, ...numbered].map(({ span }) => span).sort((a, b) => a.start - b.start);
}
