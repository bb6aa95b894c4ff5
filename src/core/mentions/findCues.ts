import { hideAddresses } from '../text/addresses';
import { findSentences } from '../text/sentences';
import { hideMarks } from '../text/unseenMarks';
import { findLawCues } from './laws/findLawCues';
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
  const dates = findDateCues(text);
  return {
    sentences: findSentences(text),
    matches,
    people: findPeopleCues(text, matches, recogniser.people),
    laws: findLawCues(text, matches, recogniser.laws),
    dates,
    meetings: findMeetingCues(text, matches),
    acronyms: findAcronymCues(text),
  };
}
